package io.github.meritpool.examples.quickstart;

import static io.github.meritpool.testkit.MeritpoolAssertions.assertThat;

import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.formats.RosterCsv;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settler;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FourPeopleAssertionsTest {

    /** The figures are worked in {@link SettleWithAPlanTest}. */
    @Test
    void theFourArePaidWhatTheRegulationSays() {
        Path folder = Path.of("../plans/four-people");
        // tag::assertions[]
        PayPlan plan = PlanJson.read(folder.resolve("plan.json")).orElseThrow();
        Roster roster = RosterCsv.read(plan, folder.resolve("facts")).orElseThrow();
        Settler settler = Settler.of(plan);

        assertThat(settler.settle(Inputs.of(roster).with("meritPool", "8000.00"))
                        .orElseThrow())
                .balancesEveryPool()
                .pays("T0001", "2733.88")
                .explains("T0001")
                .citing("THP-8.1", "THP-8.2");
        assertThat(settler.settle(Inputs.of(roster).with("meritPol", "8000.00")))
                .hasProblem("settlement.unknownParameter")
                .with("nearest", "meritPool");
        // end::assertions[]
    }
}
