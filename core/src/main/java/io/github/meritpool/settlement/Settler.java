package io.github.meritpool.settlement;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Payment;
import io.github.meritpool.internal.ColumnProgram;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.CompiledRubric;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Deriver;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.RowEvaluator;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.quantity.Statistics;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricTypes;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
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
    private final SettlementRules rules;
    private final Statistics statistics;
    private final InputCheck inputCheck;

    private Settler(CompiledPlan plan, Shapes shapes, SettlementRules rules, Function<Facts, Evaluation> evaluator) {
        this.plan = plan;
        this.evaluator = evaluator;
        this.rules = rules;
        this.inputCheck = new InputCheck(plan);
        this.statistics = statistics(plan, shapes);
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
        Shapes shapes = new Shapes(new ProblemCollector());
        SettlementRules rules = new SettlementRules(plan, shapes);
        ColumnProgram program =
                ColumnProgram.of(plan.quantities(), List.of(), shapes).expecting(rules.expectations());
        return new Settler(plan, shapes, rules, program::run);
    }

    /**
     * The reference: a settler that evaluates row by row in plain rationals, much slower, to check others by.
     *
     * @param plan the plan
     * @return the reference settler
     */
    public static Settler reference(CompiledPlan plan) {
        Shapes shapes = new Shapes(new ProblemCollector());
        return new Settler(plan, shapes, new SettlementRules(plan, shapes), RowEvaluator::new);
    }

    /** Named once, in the order of the plan, so that a statistic has the same id in every settlement. */
    static Statistics statistics(CompiledPlan plan, Shapes shapes) {
        Statistics statistics = new Statistics(Rubric.STAFF, shapes);
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
        Optional<Facts> facts = inputCheck.facts(inputs, problems);
        if (facts.isEmpty()) {
            return problems.refuse();
        }
        Evaluation evaluation = evaluator.apply(facts.get());
        try {
            Deriver deriver = new Deriver(evaluation, statistics);
            return new SettlementBuilder(plan, inputs, evaluation, rules, deriver, problems).build();
        } catch (ProblemException e) {
            e.problems().forEach(problem -> problems.add(located(problem)));
            return problems.refuse();
        }
    }

    /**
     * Settles several schools, each by itself.
     *
     * @param schools the inputs of each school, by its id
     * @return by school id, rising, its settlement or every problem of it
     */
    public SortedMap<String, Checked<Settlement>> settleAll(Map<String, Inputs> schools) {
        return settleAll(schools, Runnable::run);
    }

    /**
     * Settles several schools, each by itself, on threads of the caller's. What comes out is the same whatever the executor
     * does in what order.
     *
     * @param schools the inputs of each school, by its id
     * @param executor runs a task for each school; this method returns when all have been run
     * @return by school id, rising, its settlement or every problem of it
     */
    public SortedMap<String, Checked<Settlement>> settleAll(Map<String, Inputs> schools, Executor executor) {
        SortedMap<String, CompletableFuture<Checked<Settlement>>> tasks = new TreeMap<>();
        new TreeMap<>(schools)
                .forEach((school, inputs) ->
                        tasks.put(school, CompletableFuture.supplyAsync(() -> settle(inputs), executor)));
        SortedMap<String, Checked<Settlement>> settled = new TreeMap<>();
        tasks.forEach((school, task) -> settled.put(school, task.join()));
        return Collections.unmodifiableSortedMap(settled);
    }

    /** Problems of claims name their key, which is a staff id. */
    static Problem located(Problem problem) {
        String key = problem.values().get("key");
        return key == null ? problem : problem.at(Location.row(key));
    }
}
