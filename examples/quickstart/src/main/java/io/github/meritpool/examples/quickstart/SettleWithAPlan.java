package io.github.meritpool.examples.quickstart;

import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.formats.RosterCsv;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.nio.file.Path;
import java.util.Locale;

/** Settles four people: the plan from JSON, the facts from CSV, one person's pay explained. */
public final class SettleWithAPlan {

    private SettleWithAPlan() {}

    /**
     * Prints what everyone is paid and how one person's pay came about.
     *
     * @param args the folder that holds {@code plan.json} and the folder {@code facts}
     */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        // tag::settle[]
        PayPlan plan = PlanJson.read(folder.resolve("plan.json")).orElseThrow();
        Roster roster = RosterCsv.read(plan, folder.resolve("facts")).orElseThrow();
        Settlement settlement = Settler.of(plan)
                .settle(Inputs.of(roster).with("meritPool", "8000.00"))
                .orElseThrow();
        settlement.payouts().forEach(payout -> System.out.println(payout.staffId() + " " + payout.total()));
        System.out.println(settlement.explain("T0002").text(Locale.ENGLISH));
        // end::settle[]
    }
}
