package io.github.meritpool.testkit;

import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Seven people, one of each sort, and everything that their settlement says. Its {@link #main} prints that, so that a
 * test can run it in another JVM.
 */
final class SampleSchool {

    private static final PayPlan PLAN = Thp.plan(Thp.Beyond.EXCESS, Thp.MeanOver.PAID_BY_POINTS);

    private static final List<String> ROWS = List.of(
            "I01 6 1 0 9 22.05 30 18.7 9.34 0 0 none points",
            "I02 2 0 2 3 23.31 34.6 12.9 13.54 45 90.8 warning points",
            "i03 0 0 0 0 11.82 33.8 26.5 16.48 60 74.6 none mean",
            "i04 1 1 0 5 11.73 32.8 16 11.81 0 0 none mean80",
            "\u013005 0.5 0 0 0 18 40 30 20 23 100 none points",
            "i06 0.5 0 0 0 18 40 30 20 23 100 none points",
            "i07 0 0 0 0 18 0 0 0 0 0 major out");

    private SampleSchool() {}

    static RosterRows rows() {
        RosterRows rows = RosterRows.none(PLAN);
        List<String> columns = List.of(
                "id",
                "sick",
                "personal",
                "absent",
                "missed",
                "weekly",
                "routine",
                "research",
                "results",
                "pupils",
                "classscore",
                "sanction",
                "status");
        for (String row : ROWS) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (String cell : row.split(" ", -1)) {
                cells.put(columns.get(cells.size()), cell);
            }
            rows = rows.and(Thp.STAFF, cells);
        }
        return rows;
    }

    static Settler settler() {
        return Settler.of(CompiledPlan.of(PLAN).orElseThrow());
    }

    static Settlement settled() {
        return settler().settle(Inputs.of(rows().roster())).orElseThrow();
    }

    /** What everyone is paid, by the reference. */
    static String paidByReference() {
        return Settler.reference(CompiledPlan.of(PLAN).orElseThrow())
                .settle(Inputs.of(rows().roster()))
                .orElseThrow()
                .payouts()
                .toString();
    }

    /** All figures, all explanations in both languages, and what is said of a roster that is full of mistakes. */
    static String everythingSaid(Settlement settlement) {
        StringBuilder said = new StringBuilder();
        for (Payout payout : settlement.payouts()) {
            said.append(payout).append('\n');
            for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINA)) {
                said.append(settlement.explain(payout.staffId()).text(locale));
                said.append(payout.total().text(locale)).append('\n');
            }
        }
        said.append(settlement.pools()).append(settlement.accounts());
        for (Problem problem : mistaken().check().problems()) {
            said.append(problem.text(Locale.ENGLISH)).append(problem.text(Locale.CHINA));
        }
        return said.append(settlement.plan().toTree()).toString();
    }

    private static RosterRows mistaken() {
        return rows().with(Thp.STAFF, "I01", "sick", "367")
                .with(Thp.STAFF, "I02", "status", "pointz")
                .with(Thp.STAFF, "i03", "weekly", "1,5")
                .with(Thp.STAFF, "i04", "results", "\u0661\u0662")
                .with(Thp.STAFF, "i07", "missed", "");
    }

    /**
     * Prints all of it, as UTF-8.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(everythingSaid(settled()));
        out.flush();
    }
}
