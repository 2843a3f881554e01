package io.github.meritpool.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Given;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.SampleFacts;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.ShareRest;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Unit;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan such as schools have: settled to the fen, and every step of it in long. */
class FastPathTest {

    private static final Aggregate SUM = new Aggregate(Aggregate.Function.SUM, Aggregate.Absents.SKIPPED);
    private static final Aggregate COUNT = new Aggregate(Aggregate.Function.COUNT, Aggregate.Absents.SKIPPED);

    private final SampleFacts facts = new SampleFacts()
            .table("staff", "T1", "T2", "T3")
            .numbers("staff", "sickDays", 0, "1", "4", "0")
            .numbers("staff", "weekly", 2, "14.00", "16.50", "10.00")
            .numbers("staff", "routine", 1, "38.5", "36", "40")
            .numbers("staff", "pupils", 0, "45", "0", "70")
            .numbers("staff", "assessment", 1, "92.5", "0", "88.8")
            .flags("staff", "isClassTeacher", true, false, true)
            .categories("staff", "sanction", "none", "warning", "none");

    private final Quantity attendance = number("10")
            .minus(number("0.2")
                    .times(Quantity.max(number("0"), fact("sickDays", 0).minus(number("2")))));
    private final Quantity weekly = fact("weekly", 2);
    private final Quantity mean =
            new Statistic(SUM, "staff", weekly, null).dividedBy(new Statistic(COUNT, "staff", weekly, null));
    private final Quantity workload = weekly.dividedBy(mean).times(number("30")).rounded(4, RoundingMode.HALF_UP);
    private final Quantity process =
            fact("routine", 1).dividedBy(number("40")).times(number("30")).rounded(4, RoundingMode.HALF_UP);
    private final Quantity factor = new Applied(
            new CategoryTable(List.of("none", "warning")),
            List.of(
                    new Fact("staff", "sanction", Kind.CATEGORY, Unit.NONE, 0, origin("sanction")),
                    number("1"),
                    number("0.7"),
                    new Missing(Kind.NUMBER, Unit.NONE)));
    private final Quantity total =
            Quantity.sum(List.of(attendance, workload, process)).times(factor);
    private final Quantity monthly = Quantity.min(
                    number("60"), number("30").plus(number("0.5").times(fact("pupils", 0))))
            .times(fact("assessment", 1))
            .dividedBy(number("100"))
            .rounded(2, RoundingMode.HALF_UP);
    private final Quantity allowance = Quantity.choice(
            new Fact("staff", "isClassTeacher", Kind.FLAG, Unit.NONE, 0, origin("isClassTeacher")),
            number("10").times(monthly),
            number("0"));
    private final Quantity pool = number("2000.00")
            .times(new Statistic(COUNT, "staff", weekly, null))
            .minus(new Statistic(SUM, "staff", allowance, null));
    private final Share share = new Share(pool, total, Apportionment.largestRemainder(), Rational.ratio(1, 100));

    private final Fact sanction = new Fact("staff", "sanction", Kind.CATEGORY, Unit.NONE, 0, origin("sanction"));
    private final Statistic count = new Statistic(COUNT, "staff", weekly, null, List.of(sanction));
    private final Quantity place = new Ranked(
            "staff",
            List.of(
                    new Ranked.Key(total, Ranked.Order.HIGHEST_FIRST),
                    new Ranked.Key(weekly, Ranked.Order.LOWEST_FIRST)),
            Ranked.Ties.BEST_PLACE,
            null,
            List.of(sanction));
    /** Halves and whole numbers, by how many share a sanction. */
    private final Share other = new Share(
            number("100"), number("1").dividedBy(count), Apportionment.largestRemainder(), Rational.ratio(1, 100));

    private final ColumnProgram program =
            ColumnProgram.of(List.of(share.plus(allowance), new ShareRest(share), place, other));

    @Test
    void noStepIsLeftToItsDefinition() {
        Run run = new Run(facts, Given.Values.NONE, program);
        for (Step step : program.steps()) {
            if (step instanceof CheckedStep checked) {
                assertThatCode(() -> checked.byColumns(run)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void byColumnsAndByDefinitionEveryStepComesOutTheSame() {
        Run run = new Run(facts, Given.Values.NONE, program);
        for (Step step : program.steps()) {
            if (step instanceof CheckedStep checked) {
                Cells columns = checked.byColumns(run);
                Cells definition = checked.byDefinition(run);
                assertThat(definition.length()).isEqualTo(columns.length());
                for (int row = 0; row < columns.length(); row++) {
                    assertThat(columns.value(row)).isEqualTo(definition.value(row));
                }
            }
        }
    }

    @Test
    void settledByHand() {
        ColumnEvaluator settled = program.run(facts);
        // T1: 10 + 14 ÷ 13.5 × 30 + 38.5 ÷ 40 × 30 = 10 + 31.1111 + 28.875
        assertThat(settled.value(total, 0)).hasToString("69.9861");
        // T2: (10 − 0.2 × 2 + 36.6667 + 27) × 0.7
        assertThat(settled.value(total, 1)).hasToString("51.28669");
        // T3: 10 + 22.2222 + 30
        assertThat(settled.value(total, 2)).hasToString("62.2222");
        // min(60, 30 + 0.5 × 45) × 0.925 = 48.5625 → 48.56; 60 × 0.888 = 53.28; ten months of each
        assertThat(settled.value(allowance, 0)).hasToString("485.6");
        assertThat(settled.value(allowance, 2)).hasToString("532.8");
        // 6000 − 1018.40 by 69.98610 : 51.28669 : 62.22220 of 183.49499
        assertThat(settled.value(pool, 0)).hasToString("4981.6");
        // 1900.0123…, 1392.3528…, 1689.2347…: the floors leave one fen, and the third has the largest remainder.
        assertThat(settled.value(share, 0)).hasToString("1900.01");
        assertThat(settled.value(share, 1)).hasToString("1392.35");
        assertThat(settled.value(share, 2)).hasToString("1689.24");
        // T1 before T3 of those without a sanction; T2 alone.
        assertThat(settled.value(place, 0)).hasToString("1");
        assertThat(settled.value(place, 1)).hasToString("1");
        assertThat(settled.value(place, 2)).hasToString("2");
        // 100 by ½ : 1 : ½
        assertThat(settled.value(other, 0)).hasToString("25");
        assertThat(settled.value(other, 1)).hasToString("50");
    }

    private static Quantity number(String number) {
        return Quantity.plain(Rational.parse(number));
    }

    private static Quantity fact(String column, int decimals) {
        return new Fact("staff", column, Kind.NUMBER, Unit.NONE, decimals, origin(column));
    }

    private static Origin origin(String words) {
        return new Origin(words, "value", null, Label.same(words));
    }
}
