package io.github.meritpool.testkit;

import static io.github.meritpool.testkit.MeritpoolAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.invariant.Invariant;
import io.github.meritpool.invariant.Invariants;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.PlanParameter;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.Vetoes;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.Test;

/** Cases are drawn by seed and kind, near what the plan compares with, and those that are missed are aimed at. */
class PlanCasesTest {

    private static final CompiledPlan PLAN = CompiledPlan.of(Thp.plan(Thp.Beyond.CLIFF, Thp.MeanOver.PAID_BY_POINTS))
            .orElseThrow();
    private static final CompiledPlan BY_TERMS =
            CompiledPlan.of(ThpByTerms.plan(Thp.Beyond.EXCESS)).orElseThrow();

    private static RosterRows rows(RosterKind kind, long seed) {
        return PlanCases.of(PLAN).drawn(kind, seed).rows();
    }

    private static List<String> column(RosterRows rows, String column) {
        return rows.rows(Thp.STAFF).stream()
                .map(row -> row.getOrDefault(column, ""))
                .toList();
    }

    @Test
    void everyKindGivesValidRosters() {
        for (RosterKind kind : RosterKind.values()) {
            for (int seed = 0; seed < 10; seed++) {
                assertThat(rows(kind, seed).check().problems()).isEmpty();
                assertThat(PlanCases.of(BY_TERMS)
                                .drawn(kind, seed)
                                .rows()
                                .check()
                                .problems())
                        .isEmpty();
            }
        }
    }

    @Test
    void parametersComeFromAllOfTheirRange() {
        CompiledPlan plan =
                CompiledPlan.of(PlanShape.of(1).types("mark").lines(1).drawn(1)).orElseThrow();
        PlanParameter pool = plan.plan().parameters().stream()
                .filter(parameter -> parameter.slots().get(0).chosen().isEmpty())
                .findFirst()
                .orElseThrow();
        BigDecimal min = pool.with().has("min") ? pool.with().bigDecimal("min") : BigDecimal.ZERO;
        BigDecimal max = pool.with().has("max") ? pool.with().bigDecimal("max") : min.add(new BigDecimal(1000000));
        BigDecimal range = max.subtract(min);
        List<BigDecimal> values = new ArrayList<>();
        for (int seed = 0; seed < 200; seed++) {
            PlanCase one = PlanCases.of(plan).drawn(RosterKind.ORDINARY, seed);
            values.add(new BigDecimal(one.parameters().get(pool.id())));
        }
        assertThat(values)
                .anyMatch(value -> value.compareTo(min) == 0)
                .anyMatch(value -> value.compareTo(max) == 0)
                .anyMatch(value -> value.signum() > 0
                        && value.subtract(min).multiply(BigDecimal.valueOf(100)).compareTo(range) < 0)
                .anyMatch(value ->
                        value.subtract(min).multiply(BigDecimal.valueOf(4)).compareTo(range) < 0)
                .allMatch(value -> value.compareTo(min) >= 0 && value.compareTo(max) <= 0);
    }

    @Test
    void aParameterThatThePlanHasNotIsRefusedAtOnce() {
        assertThatThrownBy(() -> PlanCases.of(PLAN).with("noSuch", Arbitraries.just("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no parameter 'noSuch'");
        assertThatThrownBy(() -> PlanCases.of(PLAN).with(Map.of("noSuch", "1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameSeedGivesTheSame() {
        assertThat(rows(RosterKind.ORDINARY, 1).toString())
                .isEqualTo(rows(RosterKind.ORDINARY, 1).toString())
                .isNotEqualTo(rows(RosterKind.ORDINARY, 2).toString());
    }

    @Test
    void eachKindIsWhatItSays() {
        assertThat(rows(RosterKind.NOBODY, 1).staffIds()).isEmpty();
        assertThat(rows(RosterKind.ONE_PERSON, 1).staffIds()).hasSize(1);
        Set<List<String>> records = new HashSet<>();
        RosterRows equal = rows(RosterKind.ALL_EQUAL, 1);
        equal.rows(Thp.STAFF).forEach(row -> records.add(new ArrayList<>(row.values()).subList(1, row.size())));
        assertThat(equal.staffIds()).hasSizeGreaterThan(1);
        assertThat(records).hasSize(1);
        assertThat(column(rows(RosterKind.ALL_ZERO, 1), "routine")).containsOnly("0");
        assertThat(column(rows(RosterKind.EXTREMES, 2), "routine"))
                .isNotEmpty()
                .containsAnyOf("0.00", "40.00")
                .allMatch(mark -> mark.equals("0.00") || mark.equals("40.00"));
        assertThat(column(rows(RosterKind.TIES, 3), "routine"))
                .allMatch(mark -> List.of("0.00", "10.00", "20.00").contains(mark));
    }

    /** Vetoed are class teachers: those with pupils. */
    @Test
    void everyoneCanBeVetoed() {
        PayPlan plan = Thp.plan(Thp.Beyond.CLIFF, Thp.MeanOver.PAID_BY_POINTS);
        Rubric vetoed = Rubric.builder()
                .from(plan.rubric().orElseThrow())
                .addVetoes(Vetoes.of("classTeachers", "0"))
                .build();
        CompiledPlan compiled = CompiledPlan.of(
                        PayPlan.builder().from(plan).rubric(vetoed).build())
                .orElseThrow();
        RosterRows rows = PlanCases.of(compiled).drawn(RosterKind.ALL_VETOED, 5).rows();
        assertThat(column(rows, "pupils")).isNotEmpty().doesNotContain("0");
    }

    /** A class teacher has more than 0 pupils: so 0 and 1 are frequent, though there can be 100. */
    @Test
    void whatThePlanComparesWithIsFrequent() {
        List<String> pupils = new ArrayList<>();
        for (int seed = 0; seed < 20; seed++) {
            pupils.addAll(column(rows(RosterKind.ORDINARY, seed), "pupils"));
        }
        long near = pupils.stream().filter(List.of("0", "1")::contains).count();
        assertThat(3 * near).isGreaterThan(pupils.size());
        assertThat(new HashSet<>(pupils)).hasSizeGreaterThan(5);
    }

    @Test
    void blankParametersGetValuesAndStatedOnesStay() {
        PlanCases cases = PlanCases.of(BY_TERMS);
        assertThat(cases.drawn(RosterKind.ORDINARY, 1).parameters()).containsOnlyKeys("meritPool");
        assertThat(cases.with(Map.of("meritPool", "1.00"))
                        .drawn(RosterKind.ORDINARY, 1)
                        .parameters())
                .containsEntry("meritPool", "1.00");
    }

    @Test
    void aShapeIsKept() {
        PlanCases cases =
                PlanCases.of(PLAN).shaped(RosterShape.of(PLAN).staff(2, 3).cells(Thp.STAFF, "status", "mean"));
        for (int seed = 0; seed < 10; seed++) {
            RosterRows rows = cases.drawn(RosterKind.ORDINARY, seed).rows();
            assertThat(rows.staffIds()).hasSizeBetween(2, 3);
            assertThat(column(rows, "status")).containsOnly("mean");
        }
    }

    // What is reached

    private static Reached reached(List<SettledCase> cases) {
        Reached reached = Reached.by(PLAN);
        cases.forEach(one -> reached.add(one.settlement().orElseThrow()));
        return reached;
    }

    private static List<SettledCase> one(Settler settler) {
        SettledCase one = PlanCases.of(PLAN).settled(settler, RosterKind.ONE_PERSON, 3);
        assertThat(one.settlement().isOk()).isTrue();
        return List.of(one);
    }

    @Test
    void oneRosterReachesSomeAndAimedOnesReachAll() {
        Settler settler = Settler.of(PLAN);
        List<SettledCase> first = one(settler);
        Reached reached = reached(first);
        assertThat(reached.share()).isGreaterThan(Rational.ratio(1, 10)).isLessThan(Rational.ONE);
        assertThat(reached.toString())
                .contains(" of " + reached.all().size() + "\n", "sides of conditions and populations", "missed:\n");
        assertThatThrownBy(() -> assertThat(reached).isEverything())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Of what there is at least 1 must be reached, but")
                .hasMessageContaining(reached.missed().get(0).id());
        assertThatThrownBy(() -> assertThat(reached).isAtLeast(Reachable.Kind.CATEGORY, "0.99"))
                .hasMessageContaining("Of names in look-ups at least 0.99 must be reached");
        assertThat(reached).isAtLeast("0.1").isAtLeast(Reachable.Kind.BAND, "1");
        List<SettledCase> more = PlanCases.of(PLAN).reaching(settler, reached, first, 1);
        assertThat(reached).isEverything();
        assertThat(reached.share()).isEqualTo(Rational.ONE);
        assertThat(reached.toString()).doesNotContain("missed");
        assertThat(more)
                .allSatisfy(each -> assertThat(each.settlement().orElseThrow())
                        .keeps(Invariants.all().without(Invariant.CLAUSE_CITED)));
    }

    /** Each side of a population, each sanction, each way to be paid. */
    @Test
    void whatThereIsToReachHasNamesOfThePlan() {
        assertThat(Reached.by(PLAN).all())
                .extracting(Reachable::id)
                .contains(
                        "classTeachers/population: yes",
                        "classTeachers/population: no",
                        "total/sanction: sanction is warning",
                        "meritPay/claim: if paidByPoints")
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsLeftOutIsNotMissed() {
        Settler settler = Settler.of(PLAN);
        Reached reached = Reached.by(PLAN).except("total/sanction: sanction is warning");
        assertThat(reached.missed()).extracting(Reachable::id).doesNotContain("total/sanction: sanction is warning");
        assertThat(reached.reachedAfterAll()).isEmpty();
        PlanCases.of(PLAN)
                .shaped(RosterShape.of(PLAN).cells(Thp.STAFF, "sanction", "warning"))
                .reaching(settler, reached, one(settler), 1)
                .forEach(each -> reached.add(each.settlement().orElseThrow()));
        assertThatThrownBy(() -> reached.except("total/sanction: sanction is none such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has nothing to reach of the name");
    }

    @Test
    void anotherPlanReachesNothingHere() {
        Settlement other = SampleSchool.settled();
        Reached reached = Reached.by(PLAN);
        assertThatThrownBy(() -> reached.add(other)).hasMessageContaining("of another plan than 'thp'");
    }

    // Rows

    @Test
    void aRowThatGoesTakesThoseWithItThatReferToIt() {
        RosterRows rows = PlanCases.of(BY_TERMS).drawn(RosterKind.ORDINARY, 2).rows();
        String first = rows.staffIds().get(0);
        RosterRows left = rows.without(Thp.STAFF, first);
        assertThat(left.staffIds()).hasSize(rows.staffIds().size() - 1).doesNotContain(first);
        assertThat(left.rows("terms")).hasSize(rows.rows("terms").size() - 2);
        assertThat(left.check().problems()).isEmpty();
    }

    @Test
    void aBrokenInvariantIsToldInWords() {
        Settlement settlement = SampleSchool.settled();
        assertThat(settlement).keeps(Invariants.all().without(Invariant.CLAUSE_CITED));
        boolean cites = settlement.plan().lines().stream()
                .allMatch(line -> line.clause().isPresent());
        assertThat(cites).isFalse();
        assertThatThrownBy(() -> assertThat(settlement).keepsEveryInvariant())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("cites no clause");
    }
}
