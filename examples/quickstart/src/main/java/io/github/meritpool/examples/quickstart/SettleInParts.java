package io.github.meritpool.examples.quickstart;

import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.formats.RosterCsv;
import io.github.meritpool.phase.Partial;
import io.github.meritpool.phase.Round;
import io.github.meritpool.phase.Totals;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.PhasedSettler;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Settles a county whose money is shared out to schools first, each school in a part of its own. */
public final class SettleInParts {

    private SettleInParts() {}

    /**
     * Prints what is gathered from the parts, what everyone is paid and the pool of the county.
     *
     * @param args the folder that holds {@code plan.json} and a folder of facts for each school
     */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        PayPlan plan = PlanJson.read(folder.resolve("plan.json")).orElseThrow();
        List<Inputs> parts = List.of(inputs(plan, folder.resolve("S1")), inputs(plan, folder.resolve("S2")));
        // tag::rounds[]
        PhasedSettler settler =
                PhasedSettler.of(CompiledPlan.of(plan).orElseThrow(), "schools").orElseThrow();
        for (Round round : settler.rounds()) {
            round.gathered().forEach(what -> System.out.println(round.number() + " " + what.in(Locale.ENGLISH)));
        }
        // end::rounds[]
        // tag::parts[]
        Totals totals = settler.start();
        while (totals.rounds() < settler.rounds().size()) {
            List<Partial> partials = new ArrayList<>();
            for (Inputs part : parts) {
                partials.add(settler.partial(part, totals).orElseThrow());
            }
            Partial merged = Partial.merged(partials);
            totals = settler.totals(parts.get(0), totals, merged).orElseThrow();
        }
        for (Inputs part : parts) {
            Settlement ofPart = settler.settle(part, totals).orElseThrow();
            ofPart.payouts().forEach(payout -> System.out.println(payout.staffId() + " " + payout.total()));
        }
        Settlement ofWhole = settler.settleWhole(parts.get(0), totals).orElseThrow();
        for (PoolStatement pool : ofWhole.pools()) {
            System.out.println(pool.pool() + " " + pool.opening() + " to schools " + pool.transferred());
        }
        // end::parts[]
        apart(Settler.of(plan), parts);
    }

    /** Settles schools that share nothing: each has the county's total to itself. */
    private static void apart(Settler settler, List<Inputs> schools) {
        Map<String, Inputs> byId = new LinkedHashMap<>();
        schools.forEach(
                school -> byId.put(school.roster().facts().ids("schools").get(0), school));
        // tag::threads[]
        ExecutorService threads = Executors.newFixedThreadPool(2);
        settler.settleAll(byId, threads)
                .forEach((school, settled) -> System.out.println(school + " alone "
                        + settled.orElseThrow().payouts().get(0).total()));
        threads.shutdown();
        // end::threads[]
    }

    private static Inputs inputs(PayPlan plan, Path facts) {
        return Inputs.of(RosterCsv.read(plan, facts).orElseThrow()).with("countyTotal", "1000.00");
    }
}
