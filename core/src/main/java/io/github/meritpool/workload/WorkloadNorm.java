package io.github.meritpool.workload;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * How much work is a full load (标准工作量).
 *
 * @param id the plan element's id
 * @param label the words for it
 * @param clauseId the clause of the regulation, or null
 * @param fullLoad the full load, in the unit of the loads that are held against it: a constant above 0, a parameter, or
 *     a quantity that differs from person to person
 */
public record WorkloadNorm(String id, Label label, @Nullable String clauseId, Quantity fullLoad) {

    private static final Label RATIO = Label.of("load against the full load", "工作量与标准工作量之比");
    private static final Label IS_FULL = Label.of("full load reached", "达到标准工作量");

    /**
     * Checks a full load that is a number.
     *
     * @throws ProblemException {@code workload.normNotPositive}
     */
    public WorkloadNorm {
        if (fullLoad instanceof Constant number && number.value().signum() <= 0) {
            throw new ProblemException(Problem.of(WorkloadProblem.NORM_NOT_POSITIVE)
                    .with("norm", id)
                    .with("value", number.value()));
        }
    }

    /**
     * A full load without a clause.
     *
     * @param id the plan element's id
     * @param label the words for it
     * @param fullLoad the full load
     * @return the norm
     * @throws ProblemException {@code workload.normNotPositive}
     */
    public static WorkloadNorm of(String id, Label label, Quantity fullLoad) {
        return new WorkloadNorm(id, label, null, fullLoad);
    }

    /**
     * A load against the full load.
     *
     * @param load the load, in the same unit; a quotient of different units is no plain number, which whatever uses it
     *     refuses
     * @return load ÷ full load: 1 for a full load; exact, to be rounded before it becomes a score
     */
    public Quantity ratio(Quantity load) {
        return load.dividedBy(fullLoad).named(origin("ratio", RATIO));
    }

    /**
     * Whether a load reaches the full load.
     *
     * @param load the load, in the same unit
     * @return a flag
     */
    public Quantity isFull(Quantity load) {
        return load.compared(Comparison.AT_LEAST, fullLoad).named(origin("isFull", IS_FULL));
    }

    private Origin origin(String role, Label words) {
        return new Origin(id, role, clauseId, words);
    }
}
