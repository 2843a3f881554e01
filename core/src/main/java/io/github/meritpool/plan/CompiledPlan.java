package io.github.meritpool.plan;

import io.github.meritpool.distribution.Payment;
import io.github.meritpool.distribution.PoolFlow;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Requirement;
import io.github.meritpool.rubric.RubricTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan that has been checked and lowered to quantities. Immutable and thread-safe; compiled once, it settles any
 * number of rosters.
 *
 * @param plan the plan, complete
 * @param rubric the rubric of the staff, if the plan has one
 * @param assessments the assessments, in the order of the plan
 * @param checks the checks, in the order of the plan
 * @param figures the figures of the workload and the posts, ratings, populations and custom quantities, by id, in the order of the plan
 * @param postNumbers the numbers that quotas of posts go by, by where the plan states them
 * @param requirements what must hold once facts and parameters are known
 * @param payments what each line pays, by id, in the order of the plan
 * @param flows the money of each pool
 */
public record CompiledPlan(
        PayPlan plan,
        Optional<CompiledRubric> rubric,
        List<CompiledRubric> assessments,
        List<CompiledCheck> checks,
        Map<String, CompiledFigure> figures,
        Map<String, Quantity> postNumbers,
        List<Requirement> requirements,
        Map<String, Payment> payments,
        List<PoolFlow> flows) {

    /** Copies maps and lists, keeping their order. */
    public CompiledPlan {
        assessments = List.copyOf(assessments);
        checks = List.copyOf(checks);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        postNumbers = Collections.unmodifiableMap(new LinkedHashMap<>(postNumbers));
        payments = Collections.unmodifiableMap(new LinkedHashMap<>(payments));
        requirements = List.copyOf(requirements);
        flows = List.copyOf(flows);
    }

    /**
     * Everything that scores rows: the rubric, then the assessments.
     *
     * @return them, in the order of the plan
     */
    public List<CompiledRubric> rubrics() {
        List<CompiledRubric> rubrics = new ArrayList<>(assessments.size() + 1);
        rubric.ifPresent(rubrics::add);
        rubrics.addAll(assessments);
        return rubrics;
    }

    /**
     * Everything that a settlement checks, reports or explains.
     *
     * @return the quantities
     */
    public List<Quantity> quantities() {
        List<Quantity> quantities = new ArrayList<>();
        for (CompiledRubric scored : rubrics()) {
            quantities.addAll(scored.scores().values());
            quantities.add(scored.total());
            scored.assessed().ifPresent(quantities::add);
        }
        for (CompiledCheck check : checks) {
            check.asked().ifPresent(quantities::add);
            quantities.add(check.passed());
            quantities.addAll(check.parts().values());
        }
        figures.values().forEach(figure -> quantities.add(figure.quantity()));
        quantities.addAll(postNumbers.values());
        requirements.forEach(requirement -> quantities.add(requirement.condition()));
        for (Payment payment : payments.values()) {
            quantities.add(payment.paid());
            quantities.add(payment.drawn());
            payment.share().ifPresent(share -> quantities.add(share.claims()));
            payment.toStaff().ifPresent(quantities::add);
            quantities.addAll(payment.instalments());
        }
        for (PoolFlow flow : flows) {
            quantities.addAll(List.of(flow.opening(), flow.available(), flow.fixed(), flow.rest()));
            flow.received().values().forEach(quantities::addAll);
            quantities.addAll(flow.returned().values());
            quantities.addAll(flow.paid().values());
            flow.transferred().values().forEach(quantities::addAll);
        }
        return List.copyOf(quantities);
    }

    /**
     * Compiles a plan, with the installed rubric types.
     *
     * @param plan the plan
     * @return the compiled plan, or every problem in it
     */
    public static Checked<CompiledPlan> of(PayPlan plan) {
        return of(plan, RubricTypes.installed());
    }

    /**
     * Compiles a plan. A plan made by builders is checked as one from a document is.
     *
     * @param plan the plan
     * @param types the rubric types it can name
     * @return the compiled plan, or every problem in it
     */
    public static Checked<CompiledPlan> of(PayPlan plan, RubricTypes types) {
        return of(plan, types, PlanLimits.DEFAULT);
    }

    /**
     * Compiles a plan within limits.
     *
     * @param plan the plan
     * @param types the rubric types it can name
     * @param limits how large it may be
     * @return the compiled plan, or every problem in it
     */
    public static Checked<CompiledPlan> of(PayPlan plan, RubricTypes types, PlanLimits limits) {
        ProblemCollector problems = new ProblemCollector();
        Optional<CompiledPlan> compiled = new PlanReader(types, limits, problems).read(plan.toTree());
        return compiled.isPresent() && !problems.hasErrors() ? problems.check(compiled.get()) : problems.refuse();
    }
}
