package io.github.meritpool.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.settlement.Settler;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Properties that must fail: what jqwik shows of them in the end is a small case with plain values. */
class ShrinkingProperties {

    private static final PayPlan PLAN = Thp.plan(Thp.Beyond.CLIFF, Thp.MeanOver.PAID_BY_POINTS);

    /** Turns a failure into a success, if the sample that it was shrunk to is as small as it must be. */
    abstract static class Shrunk implements AroundPropertyHook {

        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            PropertyExecutionResult result = property.execute();
            List<Object> sample = result.falsifiedParameters().orElseThrow();
            assertThat(result.status()).isEqualTo(PropertyExecutionResult.Status.FAILED);
            check(sample.get(0));
            return result.mapToSuccessful();
        }

        abstract void check(Object sample);
    }

    @Provide
    Arbitrary<RosterRows> rosters() {
        return MeritpoolArbitraries.rosters(PLAN);
    }

    @Provide
    Arbitrary<PayPlan> plans() {
        return MeritpoolArbitraries.plans(6);
    }

    @Provide
    Arbitrary<PlanCase> cases() {
        return PlanCases.of(CompiledPlan.of(PLAN).orElseThrow()).arbitrary();
    }

    static class OnePersonAndZeros extends Shrunk {
        @Override
        void check(Object sample) {
            RosterRows rows = (RosterRows) sample;
            assertThat(rows.staffIds()).hasSize(1);
            assertThat(rows.rows(Thp.STAFF).get(0))
                    .containsEntry("personal", "0")
                    .containsEntry("weekly", "0")
                    .containsEntry("routine", "0")
                    .containsEntry("status", "points")
                    .containsEntry("sanction", "none");
            assertThat(rows.toString()).hasLineCount(4);
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.FULL)
    @AddLifecycleHook(OnePersonAndZeros.class)
    void nobodyIsEverIll(@ForAll("rosters") RosterRows rows) {
        assertThat(rows.rows(Thp.STAFF))
                .allSatisfy(row -> assertThat(row.getOrDefault("sick", "")).matches("0(\\.0)?"));
    }

    static class TwoPeople extends Shrunk {
        @Override
        void check(Object sample) {
            assertThat(((PlanCase) sample).rows().staffIds()).hasSize(2);
        }
    }

    /** Fails where two people are paid; so two are left. */
    @Property(tries = 200, shrinking = ShrinkingMode.FULL)
    @AddLifecycleHook(TwoPeople.class)
    void nobodyIsPaidBesideAnother(@ForAll("cases") PlanCase one) {
        long paid = Settler.of(PLAN).settle(one.inputs()).value().stream()
                .flatMap(settlement -> settlement.payouts().stream())
                .filter(payout -> payout.total().signum() > 0)
                .count();
        assertThat(paid).isLessThan(2);
    }

    static class OneDimension extends Shrunk {
        @Override
        void check(Object sample) {
            PayPlan plan = (PayPlan) sample;
            assertThat(plan.rubric().orElseThrow().dimensions()).hasSize(1);
            assertThat(plan.lines()).hasSize(1);
            assertThat(PlanReport.text(plan))
                    .hasLineCount(18)
                    .contains("d1: full 10, type deduction, items [{of d1Days1, each 0.5}], floor 0");
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.FULL)
    @AddLifecycleHook(OneDimension.class)
    void noPlanDeducts(@ForAll("plans") PayPlan plan) {
        assertThat(plan.rubric().orElseThrow().dimensions())
                .noneMatch(dimension -> dimension.type().name().equals("deduction"));
    }
}
