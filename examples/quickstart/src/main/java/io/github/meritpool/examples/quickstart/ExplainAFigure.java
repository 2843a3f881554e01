package io.github.meritpool.examples.quickstart;

import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.formats.RosterCsv;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.settlement.Explanation;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.nio.file.Path;
import java.util.Locale;

/** Explains one figure of one person, and computes it again from the explanation. */
public final class ExplainAFigure {

    private ExplainAFigure() {}

    /**
     * Prints the explanation of a score in both languages, and a payment that is recomputed, and every statistic that the
     * person's figures rest on.
     *
     * @param args the folder that holds {@code plan.json} and the folder {@code facts}
     */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        PayPlan plan = PlanJson.read(folder.resolve("plan.json")).orElseThrow();
        Settlement settlement = Settler.of(plan)
                .settle(Inputs.of(RosterCsv.read(plan, folder.resolve("facts")).orElseThrow())
                        .with("meritPool", "8000.00"))
                .orElseThrow();
        // tag::explain[]
        Explanation explanation = settlement.explain("T0002");
        System.out.println(explanation.text("attendance", Locale.ENGLISH));
        System.out.println(explanation.text("attendance", Locale.SIMPLIFIED_CHINESE));
        Derivation pay = explanation.of("meritPay");
        System.out.println("paid " + pay.value() + ", computed again "
                + pay.withoutResults().recomputed().value());
        // end::explain[]
        // tag::statistic[]
        for (String statistic : explanation.statistics()) {
            System.out.println(settlement.explainStatistic(statistic).text(Locale.ENGLISH));
        }
        // end::statistic[]
    }
}
