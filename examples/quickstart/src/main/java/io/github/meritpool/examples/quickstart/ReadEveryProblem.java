package io.github.meritpool.examples.quickstart;

import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Problem;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a plan with mistakes and prints all of them. */
public final class ReadEveryProblem {

    private ReadEveryProblem() {}

    /**
     * Prints every problem of a plan.
     *
     * @param args the plan document
     */
    public static void main(String[] args) {
        // tag::problems[]
        Checked<PayPlan> plan = PlanJson.read(Path.of(args[0]));
        for (Problem problem : plan.problems()) {
            System.out.println(problem.text(Locale.ENGLISH));
        }
        System.out.println(
                plan.isOk()
                        ? "the plan can be used"
                        : "problems: " + plan.problems().size());
        // end::problems[]
    }
}
