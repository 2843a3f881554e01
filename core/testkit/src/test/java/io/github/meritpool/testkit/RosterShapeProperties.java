package io.github.meritpool.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.plan.PayPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Every roster that is made is valid, and what tests by hand forget is frequent. */
class RosterShapeProperties {

    private static final PayPlan PLAN = ThpByTerms.plan(Thp.Beyond.EXCESS);

    @Provide
    Arbitrary<RosterRows> rosters() {
        return MeritpoolArbitraries.rosters(PLAN);
    }

    @Provide
    Arbitrary<RosterRows> shaped() {
        return RosterShape.of(PLAN)
                .staff(2, 3)
                .rows("sanctions", 0, 0)
                .cells(Thp.STAFF, "status", "mean")
                .arbitrary();
    }

    @Property(tries = 300)
    void everyRosterIsValid(@ForAll("rosters") RosterRows rows) {
        assertThat(rows.check().problems()).isEmpty();
        assertThat(rows.rows("terms")).hasSize(2 * rows.staffIds().size());
        assertThat(rows.roster().staffIds()).isEqualTo(rows.staffIds());
    }

    @Property(tries = 1000)
    void zerosEndsOfBoundsTiesAndEveryoneAlikeAreFrequent(@ForAll("rosters") RosterRows rows) {
        List<String> marks = rows.rows(Thp.STAFF).stream()
                .map(row -> row.getOrDefault("routine", ""))
                .toList();
        int staff = marks.size();
        boolean areAlike = staff > 2 && new HashSet<>(marks).size() == 1;
        seen("few", staff == 1 ? "one person" : "several", "one person", 5);
        seen("zero", marks.contains("0") ? "zero" : "none", "zero", 20);
        seen("most", marks.contains("40") || marks.contains("40.00") ? "most" : "less", "most", 20);
        seen("ties", new HashSet<>(marks).size() < staff ? "ties" : "none", "ties", 30);
        seen("alike", areAlike ? "alike" : "various", "alike", 5);
        seen("middle", marks.stream().anyMatch(mark -> mark.matches("\\d+\\.\\d[1-9]")) ? "odd" : "even", "odd", 40);
    }

    private static void seen(String label, String what, String wanted, int percent) {
        Statistics.label(label).collect(what);
        Statistics.label(label).coverage(coverage -> coverage.check(wanted).percentage(share -> share > percent));
    }

    @Property(tries = 100)
    void nobodyIsASchoolToo(@ForAll("nobody") RosterRows rows) {
        assertThat(rows.check().isOk()).isTrue();
        assertThat(rows.rows("terms")).isEmpty();
    }

    @Provide
    Arbitrary<RosterRows> nobody() {
        return RosterShape.of(PLAN).staff(0, 0).rows("sanctions", 0, 0).arbitrary();
    }

    @Property(tries = 100)
    void aShapeIsKept(@ForAll("shaped") RosterRows rows) {
        assertThat(rows.staffIds()).hasSizeBetween(2, 3);
        assertThat(rows.rows("sanctions")).isEmpty();
        assertThat(rows.rows(Thp.STAFF)).allSatisfy(row -> assertThat(row).containsEntry("status", "mean"));
    }

    /** A twin has everything that is recorded of the other, in every table. */
    @Property(tries = 100)
    void aTwinIsAlikeInEveryTable(@ForAll("shaped") RosterRows rows, @ForAll Random random) {
        String first = rows.staffIds().get(0);
        RosterRows more = rows.and("sanctions", Map.of("case", "C1", "who", first, "kind", "warning"))
                .withTwin(first, "zz")
                .shuffled(random);
        assertThat(more.check().problems()).isEmpty();
        assertThat(more.staffIds())
                .contains(first, "zz")
                .hasSize(rows.staffIds().size() + 1);
        for (String term : List.of("first", "second")) {
            assertThat(more.cell("terms", "zz/" + term, "termMark"))
                    .isEqualTo(more.cell("terms", first + "/" + term, "termMark"));
        }
        assertThat(more.rows("sanctions"))
                .extracting(row -> row.get("who") + " " + row.get("kind"))
                .containsExactlyInAnyOrder(first + " warning", "zz warning");
    }

    @Property(tries = 50)
    void theOrderOfRowsChangesAndTheRowsDoNot(@ForAll("rosters") RosterRows rows, @ForAll Random random) {
        RosterRows shuffled = rows.shuffled(random);
        for (String table : List.of(Thp.STAFF, "terms", "sanctions")) {
            assertThat(shuffled.rows(table)).containsExactlyInAnyOrderElementsOf(rows.rows(table));
        }
    }

    @Provide
    Arbitrary<RosterRows> ofOnesOwn() {
        return RosterShape.of(PLAN)
                .cells(Thp.STAFF, "sick", Arbitraries.of("1.5", "2.5"))
                .arbitrary();
    }

    /** By a seed within a property too. */
    @Property(tries = 50)
    void aColumnCanHaveAnArbitraryOfItsOwn(@ForAll("ofOnesOwn") RosterRows rows, @ForAll long seed) {
        RosterRows seeded = RosterShape.of(PLAN)
                .cells(Thp.STAFF, "sick", Arbitraries.of("1.5", "2.5"))
                .drawn(RosterKind.ORDINARY, seed);
        for (RosterRows each : List.of(rows, seeded)) {
            assertThat(each.rows(Thp.STAFF)).extracting(row -> row.get("sick")).isSubsetOf("1.5", "2.5");
        }
    }

    @Example
    void whatIsNotThereIsSaid() {
        RosterRows none = RosterRows.none(PLAN);
        assertThatThrownBy(() -> none.cell(Thp.STAFF, "nobody", "sick")).hasMessageContaining("no row 'nobody'");
        assertThatThrownBy(() -> none.ids("staf")).hasMessageContaining("no table 'staf'");
        assertThatThrownBy(() -> RosterShape.of(PLAN).staff(3, 2)).hasMessageContaining("from 3 to 2");
    }
}
