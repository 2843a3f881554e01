package io.github.meritpool.examples.benchmarks;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.Deduction;
import io.github.meritpool.rubric.Mark;
import io.github.meritpool.rubric.Ratio;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricType;
import java.util.ArrayList;
import java.util.List;

/** The job's plan with a rubric of many dimensions instead: deductions, ratios to the mean and marks in turns. */
final class LargePlan {

    /** Dimensions, populations, pool and lines; the columns of the table do not count. */
    static final int ELEMENTS = 300;

    /** Two populations, the pool, two lines. */
    private static final int OTHERS = 5;

    private LargePlan() {}

    static PayPlan of(PayPlan job) {
        List<RubricDimension> dimensions = new ArrayList<>();
        for (int i = 0; i < ELEMENTS - OTHERS; i++) {
            String id = "part" + i;
            dimensions.add(RubricDimension.of(id, Label.same(id), "10", scored(i)));
        }
        Rubric rubric = Rubric.of("total", Label.same("total"), dimensions.toArray(RubricDimension[]::new));
        return PayPlan.builder().from(job).rubric(rubric).build();
    }

    private static RubricType scored(int i) {
        return switch (i % 3) {
            case 0 ->
                Deduction.of(
                        Deduction.item("sick", "0.2").excessOver("2"), Deduction.item("missed", "0." + (1 + i % 9)));
            case 1 -> Ratio.toMean("weekly");
            default -> Mark.of("routine", Integer.toString(40 + i));
        };
    }
}
