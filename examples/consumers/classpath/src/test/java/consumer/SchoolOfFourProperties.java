package consumer;

import static io.github.meritpool.testkit.MeritpoolAssertions.assertThat;

import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
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

/** A property of a plan, run by the engine that the testkit brings along. */
class SchoolOfFourProperties {

    private static final PayPlan PLAN = PlanJson.read(Path.of("../../settle/src/test/resources/four/plan.json"))
            .orElseThrow();

    @Property(tries = 20)
    void everyPoolBalances(@ForAll("rosters") RosterRows rows) {
        Checked<Settlement> settlement =
                Settler.of(PLAN).settle(Inputs.of(rows.roster()).with("perHead", "2000.00"));
        Assume.that(settlement.isOk());
        assertThat(settlement.orElseThrow()).balancesEveryPool();
    }

    @Provide
    Arbitrary<RosterRows> rosters() {
        return MeritpoolArbitraries.rosters(PLAN);
    }
}
