package io.github.meritpool.examples.quickstart;

import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.formats.RosterCsv;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.SettlementComparison;
import io.github.meritpool.settlement.Settler;
import java.nio.file.Path;

/** Two groups record the same marks; their settlements are compared. */
public final class RecheckASettlement {

    private RecheckASettlement() {}

    /**
     * Prints the first difference, and how many there are.
     *
     * @param args the folder that holds {@code plan.json} and the folder {@code facts}
     */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        PayPlan plan = PlanJson.read(folder.resolve("plan.json")).orElseThrow();
        Roster first = RosterCsv.read(plan, folder.resolve("facts")).orElseThrow();
        Roster second = first.withFact("T0003", "routine", "33").orElseThrow();
        Settlement one = settled(plan, first);
        Settlement other = settled(plan, second);
        // tag::compare[]
        SettlementComparison comparison = SettlementComparison.of(one, other);
        comparison.first().ifPresent(System.out::println);
        comparison.differences().stream().skip(1).limit(3).forEach(System.out::println);
        // end::compare[]
    }

    private static Settlement settled(PayPlan plan, Roster roster) {
        return Settler.of(plan)
                .settle(Inputs.of(roster).with("meritPool", "8000.00"))
                .orElseThrow();
    }
}
