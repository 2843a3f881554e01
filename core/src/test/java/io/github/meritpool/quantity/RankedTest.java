package io.github.meritpool.quantity;

import static io.github.meritpool.quantity.Figures.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Ranked.Key;
import io.github.meritpool.quantity.Ranked.Order;
import io.github.meritpool.quantity.Ranked.Ties;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankedTest {

    private final SampleFacts facts = new SampleFacts()
            .table("class", "C1", "C2", "C3", "C4", "C5", "C6")
            .numbers("class", "mean", 1, "80", "75.5", "80", "60", null, "75.5")
            .numbers("class", "pupils", 0, "40", "44", "45", "41", "38", "39")
            .categories("class", "grade", "7", "7", "8", "8", "8", null);
    private final Quantity mean = Figures.numbers("class", "mean", 1);
    private final Quantity pupils = Figures.numbers("class", "pupils", 0);
    private final Quantity grade = new Fact("class", "grade", Kind.CATEGORY, Unit.NONE, 0, origin("grade"));

    @Test
    void tiedRowsHaveThePlacesStated() {
        // In order: C1 and C3 with 80, C2 and C6 with 75.5, C4 with 60; C5 has no mean.
        assertThat(places(Ties.BEST_PLACE)).containsExactly("1", "3", "1", "5", null, "3");
        assertThat(places(Ties.LAST_PLACE)).containsExactly("2", "4", "2", "5", null, "4");
        assertThat(places(Ties.DENSE)).containsExactly("1", "2", "1", "3", null, "2");
        assertThat(places(Ties.BY_ID)).containsExactly("1", "3", "2", "5", null, "4");
    }

    @Test
    void aFurtherKeyDecidesWhereTheFirstTies() {
        // The larger class first: C3 (45) before C1 (40); C2 (44) before C6 (39).
        Ranked ranked = new Ranked(
                "class",
                List.of(new Key(mean, Order.HIGHEST_FIRST), new Key(pupils, Order.HIGHEST_FIRST)),
                Ties.BEST_PLACE,
                null,
                List.of());
        assertThat(values(ranked)).containsExactly("2", "3", "1", "5", null, "4");
    }

    @Test
    void theLowestCanComeFirst() {
        assertThat(values(ranked(Order.LOWEST_FIRST, Ties.BEST_PLACE, null, List.of())))
                .containsExactly("4", "2", "4", "1", null, "2");
    }

    @Test
    void onlyThePopulationIsRanked() {
        // With at most 44 pupils: C1 (80), C2 and C6 (75.5), C4 (60).
        Quantity small = pupils.compared(Comparison.AT_MOST, Figures.constant("44"));
        assertThat(values(ranked(Order.HIGHEST_FIRST, Ties.BEST_PLACE, small, List.of())))
                .containsExactly("1", "2", null, "4", null, "2");
    }

    @Test
    void groupsAreRankedApart() {
        // Grade 7: C1, C2. Grade 8: C3, C4. C6 is in no grade.
        assertThat(values(ranked(Order.HIGHEST_FIRST, Ties.BEST_PLACE, null, List.of(grade))))
                .containsExactly("1", "2", "1", "2", null, null);
    }

    @Test
    void aPlaceIsExplainedByThoseBefore() {
        Ranked ranked = ranked(Order.HIGHEST_FIRST, Ties.BEST_PLACE, null, List.of());
        Derivation.Step place = (Derivation.Step) derive(ranked, 1);
        assertThat(place.values()).isEqualTo(Figures.numbers("75.5", "2", "5"));
        assertThat(place.withoutResults().recomputed()).isEqualTo(place);
        assertThat(derive(ranked, 4).value()).isEqualTo(ABSENT);
    }

    private Derivation derive(Quantity quantity, int row) {
        return new Deriver(new RowEvaluator(facts)).derive(quantity, row, origin("place"));
    }

    private List<@Nullable String> places(Ties ties) {
        return values(ranked(Order.HIGHEST_FIRST, ties, null, List.of()));
    }

    private Ranked ranked(Order order, Ties ties, @Nullable Quantity where, List<Quantity> by) {
        return new Ranked("class", List.of(new Key(mean, order)), ties, where, by);
    }

    private List<@Nullable String> values(Quantity quantity) {
        RowEvaluator evaluator = new RowEvaluator(facts);
        List<@Nullable String> values = new ArrayList<>();
        for (int row = 0; row < 6; row++) {
            Value value = evaluator.value(quantity, row);
            values.add(value.isAbsent() ? null : value.toString());
        }
        return values;
    }

    private static Origin origin(String name) {
        return new Origin(name, "value", null, Label.same(name));
    }

    @Test
    void aStatisticByGroupsHasAValueInEachRow() {
        // Grade 7: 40 + 44; grade 8: 45 + 41 + 38; C6 is in no grade.
        Aggregate sum = new Aggregate(Aggregate.Function.SUM, Aggregate.Absents.PROPAGATED);
        assertThat(values(new Statistic(sum, "class", pupils, null, List.of(grade))))
                .containsExactly("84", "84", "124", "124", "124", null);
        Quantity large = pupils.compared(Comparison.MORE, Figures.constant("40"));
        assertThat(values(new Statistic(sum, "class", pupils, large, List.of(grade))))
                .as("also for those who do not count")
                .containsExactly("44", "44", "86", "86", "86", null);
    }
}
