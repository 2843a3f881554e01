package io.github.meritpool.settlement;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Payment;
import io.github.meritpool.distribution.Pool;
import io.github.meritpool.distribution.PoolFlow;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.CompiledRubric;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Expectation;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Requirement;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Shapes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is checked and explained of every settlement under a plan, read off the plan once. Immutable. */
final class SettlementRules {

    private final List<Required> required = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Expectation> expectations = new ArrayList<>();
    private final ExplainedFigures explained;

    /** What is required of facts and parameters, with the table of whose rows it is required. */
    private record Required(Requirement requirement, Optional<String> table) {}

    /**
     * A line that pays somebody.
     *
     * @param line the line
     * @param payment what it pays
     * @param claimed what others would have to make up if it were below zero; nothing if the line takes back
     */
    record Line(PayLine line, Payment payment, List<Quantity> claimed) {

        static Line of(PayLine line, Payment payment) {
            return new Line(line, payment, line.canTakeBack() ? List.of() : claimed(payment));
        }

        private static List<Quantity> claimed(Payment payment) {
            return payment.share()
                    .map(share -> List.of(share.claims()))
                    .orElseGet(() -> List.of(payment.paid(), payment.drawn()));
        }
    }

    /**
     * A pool, or those of a family.
     *
     * @param flow its money
     * @param each the table with a pool for each row; none for a single pool
     * @param amounts all that it has, receives, pays, passes on and keeps
     * @param isToppedUp whether something else pays what it lacks
     * @param mustBeSpent whether a rest is a problem
     */
    record Flow(PoolFlow flow, Optional<String> each, List<Quantity> amounts, boolean isToppedUp, boolean mustBeSpent) {

        static Flow of(PoolFlow flow) {
            List<Quantity> amounts = new ArrayList<>(List.of(flow.opening(), flow.rest()));
            amounts.addAll(flow.returned().values());
            amounts.addAll(flow.paid().values());
            flow.received().values().forEach(amounts::addAll);
            flow.transferred().values().forEach(amounts::addAll);
            return new Flow(
                    flow,
                    flow.pool().each(),
                    amounts,
                    flow.pool().isToppedUp(),
                    flow.pool().rest().equals(Pool.REST_IS_PROBLEM));
        }
    }

    SettlementRules(CompiledPlan plan, Shapes shapes) {
        for (Requirement requirement : plan.requirements()) {
            required.add(new Required(
                    requirement, shapes.of(requirement.condition(), "").flatMap(Shape::table)));
        }
        for (PayLine line : plan.plan().lines()) {
            Payment payment = plan.payments().get(line.id());
            if (payment != null) {
                lines.add(Line.of(line, payment));
            }
        }
        plan.flows().forEach(flow -> flows.add(Flow.of(flow)));
        this.explained = new ExplainedFigures(plan);
        expectOfFactsAndScores(plan);
        int decimals = plan.plan().conventions().currency().getDefaultFractionDigits();
        lines.forEach(line -> expect(line, decimals));
        flows.forEach(flow -> expect(flow, decimals));
    }

    private void expectOfFactsAndScores(CompiledPlan plan) {
        plan.requirements().forEach(requirement -> expectations.add(new Expectation.Holds(requirement.condition())));
        plan.checks().forEach(check -> expectPresent(check.asked().stream().toList()));
        for (CompiledRubric scored : plan.rubrics()) {
            expectPresent(scored.assessed().stream().toList());
            expectPresent(scored.scores().values());
            expectPresent(List.of(scored.total()));
        }
    }

    private void expect(Line line, int decimals) {
        Payment payment = line.payment();
        expectPresent(List.of(payment.paid()));
        line.claimed().forEach(claimed -> expectations.add(new Expectation.NotNegative(claimed)));
        payment.toStaff().ifPresent(amount -> expectations.add(new Expectation.NotNegative(amount)));
        payment.toStaff().ifPresent(amount -> expectations.add(new Expectation.FitsDecimals(amount, decimals)));
        payment.instalments().forEach(amount -> expectations.add(new Expectation.FitsDecimals(amount, decimals)));
    }

    private void expect(Flow rule, int decimals) {
        PoolFlow flow = rule.flow();
        expectPresent(List.of(flow.available(), flow.fixed()));
        expectations.add(new Expectation.NotNegative(flow.available()));
        if (!rule.isToppedUp()) {
            expectations.add(new Expectation.AtLeast(flow.available(), flow.fixed()));
        }
        rule.amounts().forEach(amount -> expectations.add(new Expectation.FitsDecimals(amount, decimals)));
        if (rule.mustBeSpent()) {
            expectations.add(new Expectation.Zero(flow.rest()));
        }
    }

    private void expectPresent(Collection<Quantity> quantities) {
        quantities.forEach(quantity -> expectations.add(new Expectation.Present(quantity)));
    }

    /** What makes all checks pass, so that they need not be gone through one by one. */
    List<Expectation> expectations() {
        return expectations;
    }

    /** What all explanations have in common. */
    ExplainedFigures explained() {
        return explained;
    }

    /** In the order of the plan. */
    List<Line> lines() {
        return lines;
    }

    /** In the order of the plan. */
    List<Flow> flows() {
        return flows;
    }

    /** A requirement of chosen values is reported once, one of recorded facts where it fails. */
    void checkRequired(Evaluation evaluation, ProblemCollector problems) {
        for (Required one : required) {
            Requirement requirement = one.requirement();
            if (one.table().isEmpty()) {
                requirement.failure(evaluation, 0).ifPresent(problems::add);
            } else {
                List<String> ids = evaluation.facts().ids(one.table().get());
                BitSet failing = evaluation.failing(requirement.condition(), ids.size());
                for (int row = failing.nextSetBit(0); row >= 0; row = failing.nextSetBit(row + 1)) {
                    Problem problem = requirement.failure(evaluation, row).orElseThrow();
                    problems.add(SettlementBuilder.inRow(ids.get(row), problem));
                }
            }
        }
    }
}
