package io.github.meritpool.testkit;

import static io.github.meritpool.testkit.MeritpoolAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Every plan that is made compiles without a warning, every built-in type occurs, and what holds of settlements holds. */
class PlanShapeProperties {

    private static final int DIMENSIONS = 4;

    @Provide
    Arbitrary<PayPlan> plans() {
        return MeritpoolArbitraries.plans(DIMENSIONS);
    }

    @Provide
    Arbitrary<PlanCase> cases() {
        return MeritpoolArbitraries.cases(DIMENSIONS);
    }

    @Property(tries = 60)
    void everyPlanCompilesWithoutAWarning(@ForAll("plans") PayPlan plan) {
        assertThat(CompiledPlan.of(plan).problems()).isEmpty();
        assertThat(plan.rubric().orElseThrow().dimensions()).hasSizeBetween(1, DIMENSIONS);
        assertThat(plan.lines()).hasSizeBetween(1, 3);
        assertThat(PayPlan.read(plan.toTree()).orElseThrow()).isEqualTo(plan);
    }

    /** A type that is added to the library is to be drawn too. */
    @Example
    void everyBuiltInTypeOccurs() {
        TreeSet<String> types = new TreeSet<>();
        for (long seed = 0; seed < 12; seed++) {
            PayPlan plan = PlanShape.of(8).drawn(seed);
            assertThat(plan.rubric().orElseThrow().dimensions()).hasSize(8);
            plan.rubric()
                    .orElseThrow()
                    .dimensions()
                    .forEach(one -> types.add(one.type().name()));
        }
        assertThat(types)
                .containsExactlyElementsOf(new TreeSet<>(RubricTypes.builtIn().names()));
    }

    /** What there is once, and each formula. */
    @Example
    void everySectionOccurs() {
        TreeSet<String> seen = new TreeSet<>();
        for (long seed = 0; seed < 60; seed++) {
            PayPlan plan = PlanShape.of(1).types("mark").lines(2).drawn(seed);
            seen.addAll(plan.toTree().fields().keySet());
            plan.rubric().orElseThrow().sanctions().ifPresent(one -> seen.add("sanctions"));
            plan.rubric().orElseThrow().vetoes().forEach(one -> seen.add("vetoes"));
            plan.lines()
                    .forEach(line -> seen.addAll(line.with().fields().fields().keySet()));
            plan.lines().forEach(line -> seen.add(line.with().text("formula")));
            plan.pools().forEach(pool -> pool.each().ifPresent(each -> seen.add("each")));
        }
        assertThat(seen)
                .contains("parameters", "populations", "ratings", "accounts", "sanctions", "vetoes", "each")
                .contains("pointValue", "allowance", "scored", "meanMultiple")
                .contains("meanPaid", "ceiling", "quantum", "residue", "equally", "times");
    }

    @Example
    void theSameSeedGivesTheSamePlan() {
        assertThat(PlanShape.of(3).drawn(7)).isEqualTo(PlanShape.of(3).drawn(7));
        assertThat(PlanShape.of(3).drawn(7)).isNotEqualTo(PlanShape.of(3).drawn(8));
    }

    @Property(tries = 100)
    void bothEvaluatorsSettleTheSameAndEveryInvariantHolds(@ForAll("cases") PlanCase one) {
        CompiledPlan plan = CompiledPlan.of(one.plan()).orElseThrow();
        Checked<Settlement> settlement = Settler.of(plan).settle(one.inputs());
        Checked<Settlement> reference = Settler.reference(plan).settle(one.inputs());
        assertThat(settlement.problems()).isEqualTo(reference.problems());
        Statistics.collect(settlement.isOk() ? "settled" : "refused");
        Statistics.coverage(coverage -> coverage.check("settled").percentage(share -> share > 60));
        if (settlement.isOk()) {
            assertThat(settlement.orElseThrow()).keepsEveryInvariant().isSameAs(reference.orElseThrow());
        }
    }

    @Example
    void whatCannotBeIsSaid() {
        assertThatThrownBy(() -> PlanShape.of(0)).hasMessageContaining("cannot have 0 dimensions");
        assertThatThrownBy(() -> PlanShape.of(1).types("gues")).hasMessageContaining("with the type 'gues'");
    }

    @Example
    void aPlanIsShownWithALineForEachElement() {
        PayPlan plan = PlanDrawing.plan(List.of("mark"), List.of(List.of()), List.of(List.of()), List.of());
        assertThat(PlanReport.text(plan)).isEqualTo("""
                plan drawn
                  conventions: {currency CNY, scoreRounding {decimals 2, mode halfUp}, moneyRounding halfUp, \
                residue largestRemainder, ties id, asOf 2025-12-31}
                  parameters:
                    meritPool: type money, min 0, max 1000000
                  tables:
                    staff: key [id], rows complete
                      columns:
                        id: type id
                        d1Mark: type decimal, unit point, decimals 1, min 0, max 10
                        line1PaidFlag: type flag
                  populations:
                    line1Paid: when line1PaidFlag
                  rubric: full 10
                    dimensions:
                      d1: full 10, type mark, of d1Mark
                  accounts:
                    outside
                  pools:
                    merit: amount meritPool, overdrawn topUp, topUpFrom {outside 1}, rest closing
                  lines:
                    line1: from merit, step 1, to line1Paid, formula allowance, base 30
                    meritPay: from merit, step 2, formula pointValue, points total""");
    }
}
