package io.github.meritpool.examples.quickstart;

import static io.github.meritpool.testkit.MeritpoolAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.money.Money;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.testkit.PlanCases;
import io.github.meritpool.testkit.RosterKind;
import io.github.meritpool.testkit.SettledCase;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FourPeoplePayrollTest {

    // tag::oracle[]
    private static final CompiledPlan PLAN = CompiledPlan.of(
                    PlanJson.read(Path.of("../plans/four-people/plan.json")).orElseThrow())
            .orElseThrow();

    @Test
    void paysWhatTheReferencePays() {
        Settler reference = Settler.reference(PLAN);
        PlanCases cases = PlanCases.of(PLAN);
        int compared = 0;
        for (long seed = 1; compared < 200; seed++) {
            SettledCase school = cases.settled(reference, RosterKind.ORDINARY, seed);
            if (school.settlement().isOk()) {
                assertThat(school.settlement().orElseThrow()).paysAll(ours(school));
                compared++;
            }
        }
    }

    private static Map<String, Money> ours(SettledCase school) {
        return FourPeoplePayroll.pay(
                school.of().rows().rows("staff"), school.of().parameters().get("meritPool"));
    }
    // end::oracle[]

    /** A payroll that forgets one rule is found out, and the failure shows how the pay must come about. */
    @Test
    void anotherFigureShowsTheExplanation() {
        SettledCase school = PlanCases.of(PLAN).settled(Settler.reference(PLAN), RosterKind.ORDINARY, 1);
        Settlement settlement = school.settlement().orElseThrow();
        Map<String, Money> wrong = new LinkedHashMap<>(ours(school));
        String first = List.copyOf(wrong.keySet()).get(0);
        wrong.put(first, Money.of("CNY", "0.01"));
        assertThatThrownBy(() -> assertThat(settlement).paysAll(wrong))
                .hasMessageContaining(first + " must be paid CNY 0.01, but is paid")
                .hasMessageContaining("绩效奖");
        assertThat(wrong).hasSizeGreaterThan(1);
    }
}
