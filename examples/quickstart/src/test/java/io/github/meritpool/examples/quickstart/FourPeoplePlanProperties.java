package io.github.meritpool.examples.quickstart;

import static io.github.meritpool.testkit.MeritpoolAssertions.assertThat;

import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.testkit.MeritpoolArbitraries;
import io.github.meritpool.testkit.RosterRows;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FourPeoplePlanProperties {

    // tag::property[]
    private static final PayPlan PLAN =
            PlanJson.read(Path.of("../plans/four-people/plan.json")).orElseThrow();

    @Property(tries = 100)
    void nobodyLosesByBeingPresent(@ForAll("rosters") RosterRows rows) {
        Checked<Settlement> settlement = settle(rows.roster());
        Assume.that(settlement.isOk() && !rows.staffIds().isEmpty());
        assertThat(settlement.orElseThrow()).balancesEveryPool().recomputesFromItsLeaves();

        String someone = rows.staffIds().get(0);
        Roster present = rows.with("staff", someone, "sick", "0").roster();
        assertThat(settle(present).orElseThrow()).paysAtLeast(settlement.orElseThrow(), someone);
    }

    @Provide
    Arbitrary<RosterRows> rosters() {
        return MeritpoolArbitraries.rosters(PLAN);
    }

    private static Checked<Settlement> settle(Roster roster) {
        return Settler.of(PLAN).settle(Inputs.of(roster).with("meritPool", "100000.00"));
    }
    // end::property[]
}
