package io.github.meritpool.examples.quickstart;

import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.formats.SchoolsCsv;
import io.github.meritpool.formats.SettlementCsv;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settler;
import java.nio.file.Path;
import java.util.Locale;

/** Settles the schools of one folder, one after the other, into one file. */
public final class SettleManySchools {

    private SettleManySchools() {}

    /**
     * Settles, and prints what is wrong.
     *
     * @param args the plan, a folder with its facts in {@code facts}, and the file to write
     */
    public static void main(String[] args) {
        PayPlan plan = PlanJson.read(Path.of(args[0])).orElseThrow();
        Path folder = Path.of(args[1]);
        Path result = Path.of(args[2]);
        // tag::schools[]
        Checked<Integer> settled = SchoolsCsv.of(plan)
                .settle(
                        Settler.of(plan),
                        folder.resolve("facts"),
                        (school, roster) -> Inputs.of(roster).with("meritPool", "8000.00"),
                        SettlementCsv.Headers.IDS,
                        result);
        settled.problems().forEach(problem -> System.out.println(problem.text(Locale.ENGLISH)));
        // end::schools[]
    }
}
