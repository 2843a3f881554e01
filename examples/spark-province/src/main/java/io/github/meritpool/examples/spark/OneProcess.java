package io.github.meritpool.examples.spark;

import io.github.meritpool.formats.ParametersJson;
import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.formats.RosterCsv;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.nio.file.Path;

/** The same province as one roster in one process, without Spark: what everything else must be equal to. */
final class OneProcess {

    private OneProcess() {}

    static Settlement settle(Path plan, Path parameters, Path facts) {
        PayPlan read = PlanJson.read(plan).orElseThrow();
        return settle(read, parameters, RosterCsv.read(read, facts).orElseThrow());
    }

    static Settlement settle(PayPlan plan, Path parameters, Roster roster) {
        return Settler.of(plan)
                .settle(Inputs.of(roster)
                        .withAll(ParametersJson.read(parameters).orElseThrow()))
                .orElseThrow();
    }
}
