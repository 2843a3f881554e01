package io.github.meritpool.testkit;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.settlement.Inputs;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All that a plan is settled with: facts and parameters.
 *
 * @param rows the facts
 * @param parameters the values chosen for parameters that the plan leaves blank, as text, by their ids
 */
public record PlanCase(RosterRows rows, Map<String, String> parameters) {

    /** Copies the parameters, keeping their order. */
    public PlanCase {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * The plan.
     *
     * @return what the case is of
     */
    public PayPlan plan() {
        return rows.plan();
    }

    /**
     * The case as a settler takes it.
     *
     * @return the inputs
     * @throws io.github.meritpool.problem.ProblemException every problem of the rows
     */
    public Inputs inputs() {
        return Inputs.of(rows.roster()).withAll(parameters);
    }

    /** A plan that was drawn, the parameters and each table with its rows, for the report of a failed property. */
    @Override
    public String toString() {
        return (PlanDrawing.isDrawn(plan()) ? PlanReport.text(plan()) + "\n" : "") + parameters + rows;
    }
}
