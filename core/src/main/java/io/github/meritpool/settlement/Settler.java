package io.github.meritpool.settlement;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Payment;
import io.github.meritpool.internal.ColumnProgram;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.CompiledRubric;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.PlanParameter;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Deriver;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.RowEvaluator;
import io.github.meritpool.quantity.Statistics;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Settles rosters under a plan. Immutable and thread-safe; the plan is compiled once.
 *
 * <p>A settlement either comes out whole, exact to the minor unit, with every pool balanced, or not at all, with every
 * problem found.
 */
public final class Settler {

    private final CompiledPlan plan;
    private final Function<Facts, Evaluation> evaluator;
    private final Requirements requirements;
    private final Statistics statistics;
    private final PlanTables tables;

    private Settler(CompiledPlan plan, Function<Facts, Evaluation> evaluator) {
        this.plan = plan;
        this.evaluator = evaluator;
        this.requirements = new Requirements(plan);
        this.tables = new PlanTables(plan.plan().tables());
        this.statistics = statistics(plan);
    }

    /**
     * A settler for a plan, with the installed rubric types.
     *
     * @param plan the plan
     * @return the settler
     * @throws ProblemException every problem in the plan
     */
    public static Settler of(PayPlan plan) {
        return of(plan, RubricTypes.installed());
    }

    /**
     * A settler for a plan.
     *
     * @param plan the plan
     * @param types the rubric types it can name
     * @return the settler
     * @throws ProblemException every problem in the plan
     */
    public static Settler of(PayPlan plan, RubricTypes types) {
        return of(CompiledPlan.of(plan, types).orElseThrow());
    }

    /**
     * A settler for a compiled plan.
     *
     * @param plan the plan
     * @return the settler
     */
    public static Settler of(CompiledPlan plan) {
        return new Settler(plan, ColumnProgram.of(plan.quantities())::run);
    }

    /**
     * The reference: a settler that evaluates row by row in plain rationals, much slower, to check others by.
     *
     * @param plan the plan
     * @return the reference settler
     */
    public static Settler reference(CompiledPlan plan) {
        return new Settler(plan, RowEvaluator::new);
    }

    /** Named once, in the order of the plan, so that a statistic has the same id in every settlement. */
    private static Statistics statistics(CompiledPlan plan) {
        Statistics statistics = new Statistics(Rubric.STAFF);
        for (CompiledRubric scored : plan.rubrics()) {
            Rubric rubric = scored.rubric();
            rubric.dimensions().forEach(dimension -> statistics.add(scored.score(dimension.id()), dimension.origin()));
            statistics.add(scored.total(), rubric.origin());
        }
        plan.checks()
                .forEach(check -> statistics.add(check.passed(), check.check().origin("check")));
        for (PayLine line : plan.plan().lines()) {
            Payment payment = plan.payments().get(line.id());
            if (payment != null) {
                statistics.add(payment.toStaff().orElse(payment.paid()), line.origin("paid"));
            }
        }
        plan.figures()
                .values()
                .forEach(figure ->
                        statistics.add(figure.quantity(), figure.element().origin("figure")));
        return statistics;
    }

    /**
     * Settles.
     *
     * @param inputs facts and parameters
     * @return the settlement, or every problem
     */
    public Checked<Settlement> settle(Inputs inputs) {
        ProblemCollector problems = new ProblemCollector();
        if (!tables.areEqualTo(inputs.roster().tables())) {
            problems.add(Problem.of(SettlementProblem.OTHER_TABLES)
                    .with("plan", plan.plan().id()));
        }
        Map<String, Value> parameters = parameters(inputs, problems);
        if (problems.hasErrors()) {
            return problems.refuse();
        }
        Evaluation evaluation = evaluator.apply(inputs.roster().facts().with(parameters));
        try {
            Deriver deriver = new Deriver(evaluation, statistics);
            return new SettlementBuilder(plan, inputs, evaluation, requirements, deriver, problems).build();
        } catch (ProblemException e) {
            e.problems().forEach(problem -> problems.add(located(problem)));
            return problems.refuse();
        }
    }

    /** Problems of claims name their key, which is a staff id. */
    private static Problem located(Problem problem) {
        String key = problem.values().get("key");
        return key == null ? problem : problem.at(Location.row(key));
    }

    private Map<String, Value> parameters(Inputs inputs, ProblemCollector problems) {
        List<String> known = plan.plan().parameters().stream()
                .flatMap(parameter -> parameter.slots().stream())
                .map(PlanParameter.Slot::id)
                .toList();
        for (String given : inputs.parameters().keySet()) {
            if (!known.contains(given)) {
                problems.add(Problem.of(SettlementProblem.UNKNOWN_PARAMETER)
                        .with("parameter", given)
                        .with("nearest", Nearest.to(given, known)));
            }
        }
        Map<String, Value> values = new LinkedHashMap<>();
        for (PlanParameter parameter : plan.plan().parameters()) {
            for (PlanParameter.Slot slot : parameter.slots()) {
                chosen(parameter, slot, inputs, problems).ifPresent(value -> values.put(slot.id(), value));
            }
        }
        return values;
    }

    private Optional<Value> chosen(
            PlanParameter parameter, PlanParameter.Slot slot, Inputs inputs, ProblemCollector problems) {
        String given = inputs.parameters().get(slot.id());
        String text = given == null ? slot.chosen().orElse("") : given;
        Label expected = parameter.expected(plan.plan().conventions());
        if (text.isBlank()) {
            problems.add(Problem.of(SettlementProblem.PARAMETER_UNSET)
                    .at(slot.place())
                    .with("parameter", slot.id())
                    .with("label", slot.label().en())
                    .with("labelZhCn", slot.label().zhCn())
                    .with("expected", expected.en())
                    .with("expectedZhCn", expected.zhCn()));
            return Optional.empty();
        }
        Optional<Value> value = parameter.read(text, plan.plan().conventions());
        if (value.isEmpty()) {
            problems.add(Problem.of(SettlementProblem.BAD_PARAMETER)
                    .with("parameter", slot.id())
                    .with("value", text)
                    .with("expected", expected.en())
                    .with("expectedZhCn", expected.zhCn()));
        }
        return value;
    }
}
