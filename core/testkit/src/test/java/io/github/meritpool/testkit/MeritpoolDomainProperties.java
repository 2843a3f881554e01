package io.github.meritpool.testkit;

import static io.github.meritpool.testkit.MeritpoolAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Claim;
import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.Domain;

/** With the domain a property asks for what it needs, and says nothing of how it is made. */
class MeritpoolDomainProperties {

    @Property(tries = 20)
    @Domain(MeritpoolDomain.class)
    void plansCompile(@ForAll PayPlan plan) {
        assertThat(CompiledPlan.of(plan)).hasNoProblem();
    }

    @Property(tries = 30)
    @Domain(MeritpoolDomain.class)
    void casesAndRostersAreValid(@ForAll PlanCase one, @ForAll RosterRows rows) {
        assertThat(one.rows().check()).isOk();
        assertThat(rows.check()).isOk();
    }

    @Property(tries = 100)
    @Domain(MeritpoolDomain.class)
    void amountsWeightsAndClaims(@ForAll Money amount, @ForAll Rational weight, @ForAll List<Claim<String>> claims) {
        assertThat(amount.currency().getCurrencyCode()).isEqualTo("CNY");
        assertThat(weight.signum()).isNotNegative();
        assertThat(claims).hasSizeLessThanOrEqualTo(12);
    }

    /** As an embedding team states its own plan. */
    static class OwnPlan extends MeritpoolDomain {
        OwnPlan() {
            super(PlanCases.of(
                            CompiledPlan.of(ThpByTerms.plan(Thp.Beyond.EXCESS)).orElseThrow())
                    .with(Map.of("meritPool", "5000.00")));
        }
    }

    /** Of that plan only, with that pool. */
    @Group
    @Domain(OwnPlan.class)
    class OfAPlanOfOnesOwnProperties {

        @Property(tries = 20)
        void everyCaseIsOfThatPlan(@ForAll PlanCase one, @ForAll PayPlan plan) {
            assertThat(one.plan()).isEqualTo(plan);
            assertThat(one.parameters()).containsExactly(Map.entry("meritPool", "5000.00"));
        }
    }

    @Provide
    Arbitrary<Tuple.Tuple2<RosterKind, PlanCase>> kinds() {
        PlanCases cases =
                PlanCases.of(CompiledPlan.of(ThpByTerms.plan(Thp.Beyond.EXCESS)).orElseThrow());
        return Arbitraries.of(RosterKind.values())
                .flatMap(kind -> cases.arbitrary(kind).map(one -> Tuple.of(kind, one)));
    }

    @Property(tries = 100)
    void everyKindIsAnArbitraryToo(@ForAll("kinds") Tuple.Tuple2<RosterKind, PlanCase> drawn) {
        RosterRows rows = drawn.get2().rows();
        assertThat(rows.check()).isOk();
        switch (drawn.get1()) {
            case NOBODY -> assertThat(rows.staffIds()).isEmpty();
            case ONE_PERSON -> assertThat(rows.staffIds()).hasSize(1);
            case ALL_EQUAL -> {
                assertThat(rows.staffIds()).hasSizeGreaterThan(1);
                assertThat(cells(rows, "routine")).hasSize(1);
            }
            case ALL_ZERO -> assertThat(cells(rows, "routine")).containsOnly("0");
            case EXTREMES -> assertThat(cells(rows, "routine")).isSubsetOf("0.00", "40.00");
            case TIES -> assertThat(cells(rows, "routine")).isSubsetOf("0.00", "10.00", "20.00");
            default -> assertThat(rows.staffIds()).isNotEmpty();
        }
    }

    private static List<String> cells(RosterRows rows, String column) {
        return rows.rows(Thp.STAFF).stream()
                .map(row -> row.getOrDefault(column, ""))
                .distinct()
                .toList();
    }
}
