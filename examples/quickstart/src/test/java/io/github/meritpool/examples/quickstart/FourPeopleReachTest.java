package io.github.meritpool.examples.quickstart;

import static io.github.meritpool.testkit.MeritpoolAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.testkit.PlanCases;
import io.github.meritpool.testkit.Reached;
import io.github.meritpool.testkit.RosterKind;
import io.github.meritpool.testkit.SettledCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FourPeopleReachTest {

    // tag::reach[]
    private static final CompiledPlan PLAN = CompiledPlan.of(
                    PlanJson.read(Path.of("../plans/four-people/plan.json")).orElseThrow())
            .orElseThrow();

    @Test
    void everyInvariantHoldsAndNothingIsMissed() {
        Settler settler = Settler.of(PLAN);
        PlanCases cases = PlanCases.of(PLAN);
        Reached reached = Reached.by(PLAN);

        List<SettledCase> drawn = new ArrayList<>();
        for (RosterKind kind : RosterKind.values()) {
            drawn.add(cases.settled(settler, kind, 1));
        }
        drawn.removeIf(one -> !one.settlement().isOk());
        drawn.forEach(one -> reached.add(one.settlement().orElseThrow()));
        drawn.addAll(cases.reaching(settler, reached, drawn, 1));

        for (SettledCase one : drawn) {
            Settlement settlement = one.settlement().orElseThrow();
            assertThat(settlement).keepsEveryInvariant();
        }
        assertThat(reached.missed()).isEmpty();
    }
    // end::reach[]
}
