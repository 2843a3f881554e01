package io.github.meritpool.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.settlement.Settler;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

/** Columns and parameters that a test draws in its own way, by a seed and outside jqwik; the others stay as they are. */
class OwnTextsTest {

    private static final CompiledPlan PLAN =
            CompiledPlan.of(ThpByTerms.plan(Thp.Beyond.EXCESS)).orElseThrow();
    private static final Arbitrary<String> FEW_DAYS =
            Arbitraries.integers().between(1, 3).map(days -> days + ".5");
    private static final RosterShape SHAPE =
            RosterShape.of(PLAN).staff(3, 8).cells(Thp.STAFF, "sick", FEW_DAYS).cells("terms", "termMark", FEW_DAYS);

    private static List<String> column(RosterRows rows, String table, String column) {
        return rows.rows(table).stream()
                .map(row -> row.getOrDefault(column, ""))
                .toList();
    }

    @Test
    void aColumnIsDrawnByItsOwnArbitrary() {
        Set<String> sick = new LinkedHashSet<>();
        Set<String> personal = new LinkedHashSet<>();
        for (RosterKind kind : RosterKind.values()) {
            RosterRows rows = SHAPE.drawn(kind, 3);
            assertThat(rows.check().problems()).isEmpty();
            assertThat(column(rows, "terms", "termMark")).allMatch(mark -> mark.matches("[123]\\.5"));
            sick.addAll(column(rows, Thp.STAFF, "sick"));
            personal.addAll(column(rows, Thp.STAFF, "personal"));
        }
        assertThat(sick).containsExactlyInAnyOrder("1.5", "2.5", "3.5");
        assertThat(personal).contains("0").hasSizeGreaterThan(3);
        assertThat(SHAPE.drawn(RosterKind.ORDINARY, 3).toString())
                .isEqualTo(SHAPE.drawn(RosterKind.ORDINARY, 3).toString());
    }

    /** What is stated last of a column holds. */
    @Test
    void statedCellsTakeItsPlace() {
        RosterRows rows = SHAPE.cells(Thp.STAFF, "sick", "9").drawn(RosterKind.ORDINARY, 1);
        assertThat(column(rows, Thp.STAFF, "sick")).containsOnly("9");
    }

    @Test
    void aParameterIsDrawnByItsOwnArbitrary() {
        PlanCases cases = PlanCases.of(PLAN).shaped(SHAPE).with("meritPool", Arbitraries.of("1000.00", "2000.00"));
        List<String> pools = new ArrayList<>();
        for (int seed = 0; seed < 20; seed++) {
            pools.add(cases.drawn(RosterKind.ORDINARY, seed).parameters().getOrDefault("meritPool", ""));
        }
        assertThat(pools).contains("1000.00", "2000.00").allMatch(pool -> pool.matches("[12]000.00"));
    }

    /** Where facts are changed so that something is reached, what a test states of a column stays. */
    @Test
    void whatIsAimedAtKeepsToIt() {
        PlanCases cases = PlanCases.of(PLAN).shaped(SHAPE.cells(Thp.STAFF, "status", "points", "mean"));
        Settler settler = Settler.of(PLAN);
        Reached reached = Reached.by(PLAN);
        List<SettledCase> first = List.of(cases.settled(settler, RosterKind.ORDINARY, 1));
        for (SettledCase one : cases.reaching(settler, reached, first, 1)) {
            RosterRows rows = one.of().rows();
            assertThat(column(rows, Thp.STAFF, "sick")).allMatch(days -> days.matches("[123]\\.5"));
            assertThat(column(rows, Thp.STAFF, "status")).isSubsetOf("points", "mean");
        }
        assertThat(reached.share()).isGreaterThan(Rational.ratio(1, 2));
    }

    @Test
    void aColumnThatThereIsNotIsNamed() {
        RosterShape shape = RosterShape.of(PLAN);
        assertThatThrownBy(() -> shape.cells(Thp.STAFF, "sik", "1")).hasMessageContaining("no column 'sik'");
        assertThatThrownBy(() -> shape.cells("staf", "sick", FEW_DAYS)).hasMessageContaining("no table 'staf'");
        assertThatThrownBy(() -> shape.rows("staf", 1, 2)).hasMessageContaining("no table 'staf'");
    }
}
