package io.github.meritpool.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.testkit.PlanCase;
import io.github.meritpool.testkit.PlanCases;
import io.github.meritpool.testkit.RosterKind;
import io.github.meritpool.testkit.RosterShape;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.Test;

class FourPeopleOwnColumnsTest {

    private static final CompiledPlan PLAN = CompiledPlan.of(
                    PlanJson.read(Path.of("../plans/four-people/plan.json")).orElseThrow())
            .orElseThrow();

    // tag::own[]
    private static final PlanCases CASES = PlanCases.of(PLAN)
            .shaped(RosterShape.of(PLAN)
                    .cells(
                            "staff",
                            "sick",
                            Arbitraries.integers().between(0, 40).map(String::valueOf))
                    .cells("staff", "sanction", "none", "none", "none", "warning"))
            .with("meritPool", Arbitraries.of("50000.00", "100000.00"));
    // end::own[]

    @Test
    void theColumnsAreDrawnSo() {
        for (RosterKind kind : RosterKind.values()) {
            PlanCase one = CASES.drawn(kind, 1);
            assertThat(one.parameters().get("meritPool")).isIn("50000.00", "100000.00");
            assertThat(one.rows().rows("staff")).allSatisfy(row -> {
                assertThat(Integer.parseInt(row.get("sick"))).isBetween(0, 40);
                assertThat(row.get("sanction")).isIn("none", "warning");
            });
        }
    }
}
