package io.github.meritpool.settlement;

import io.github.meritpool.distribution.DistributionProblem;
import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Payment;
import io.github.meritpool.distribution.Pool;
import io.github.meritpool.distribution.PoolFlow;
import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.CompiledRubric;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Deriver;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Requirement;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.rubric.Rubric;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Reads a settlement off an evaluation, and reports what stands in its way. */
final class SettlementBuilder {

    private final CompiledPlan plan;
    private final Inputs inputs;
    private final Evaluation evaluation;
    private final Deriver deriver;
    private final ProblemCollector problems;
    private final Currency currency;

    SettlementBuilder(
            CompiledPlan plan, Inputs inputs, Deriver deriver, Evaluation evaluation, ProblemCollector problems) {
        this.plan = plan;
        this.inputs = inputs;
        this.evaluation = evaluation;
        this.deriver = deriver;
        this.problems = problems;
        this.currency = plan.plan().conventions().currency();
    }

    Checked<Settlement> build() {
        List<String> staff = inputs.roster().staffIds();
        plan.requirements().forEach(this::checkRequirement);
        if (problems.hasErrors()) {
            return problems.refuse();
        }
        plan.rubrics().forEach(this::checkScores);
        if (problems.hasErrors()) {
            return problems.refuse();
        }
        plan.flows().forEach(this::checkOverdrawn);
        if (problems.hasErrors()) {
            return problems.refuse();
        }
        checkPayments(staff);
        if (problems.hasErrors()) {
            return problems.refuse();
        }
        List<PoolStatement> pools = new ArrayList<>();
        plan.flows().forEach(flow -> pools.add(statement(flow)));
        if (problems.hasErrors()) {
            return problems.refuse();
        }
        List<Payout> payouts = new ArrayList<>();
        for (int row = 0; row < staff.size(); row++) {
            payouts.add(payout(staff.get(row), row));
        }
        List<AssessmentScores> assessments =
                plan.assessments().stream().map(this::assessment).toList();
        return problems.check(
                new Settlement(plan, inputs, payouts, assessments, pools, accounts(pools, payouts), deriver));
    }

    /** A requirement of chosen values is reported once, one of recorded facts where it fails. */
    private void checkRequirement(Requirement requirement) {
        Optional<List<String>> rows = tableOf(requirement.condition()).map(this::ids);
        for (int row = 0; row < rows.map(List::size).orElse(1); row++) {
            Value holds = evaluation.value(requirement.condition(), row);
            if (!holds.isAbsent() && !holds.flag()) {
                Problem problem = requirement.problem();
                int failed = row;
                problems.add(rows.map(ids -> problem.at(problem.location().withRow(ids.get(failed))))
                        .orElse(problem));
            }
        }
    }

    private static Optional<String> tableOf(Quantity quantity) {
        return new Shapes(new ProblemCollector()).of(quantity, "").flatMap(Shape::table);
    }

    private List<String> ids(String table) {
        return inputs.roster().facts().ids(table);
    }

    /** Whom it scores must be known before their scores are looked at, and these before their total. */
    private void checkScores(CompiledRubric scored) {
        Rubric rubric = scored.rubric();
        List<String> rows = ids(rubric.table());
        IntPredicate isDue = row -> isAssessed(scored, row);
        int before = problems.size();
        scored.assessed().ifPresent(assessed -> checkPresent(assessed, rubric.origin(), rows, row -> true));
        if (problems.size() == before) {
            rubric.dimensions()
                    .forEach(dimension -> checkPresent(scored.score(dimension.id()), dimension.origin(), rows, isDue));
        }
        if (problems.size() == before) {
            checkPresent(scored.total(), rubric.origin(), rows, isDue);
        }
    }

    private boolean isAssessed(CompiledRubric scored, int row) {
        return scored.assessed().map(to -> evaluation.value(to, row).flag()).orElse(true);
    }

    private void checkPayments(List<String> staff) {
        for (PayLine line : plan.plan().lines()) {
            Payment payment = plan.payments().get(line.id());
            if (payment != null) {
                checkPresent(payment.paid(), line.origin("paid"), staff, row -> true);
            }
        }
    }

    private void checkPresent(Quantity quantity, Origin origin, List<String> staff, IntPredicate isDue) {
        for (int row = 0; row < staff.size(); row++) {
            if (isDue.test(row) && evaluation.value(quantity, row).isAbsent()) {
                Label cause = cause(deriver.derive(quantity, row, origin));
                problems.add(Problem.of(SettlementProblem.ABSENT)
                        .at(Location.row(staff.get(row)))
                        .with("element", origin.element())
                        .with("id", staff.get(row))
                        .with("cause", cause.en())
                        .with("causeZhCn", cause.zhCn()));
            }
        }
    }

    /** The innermost thing that has no value. */
    private static Label cause(Derivation derivation) {
        if (derivation instanceof Derivation.Step step) {
            for (Derivation operand : step.operands()) {
                if (operand.value().isAbsent()) {
                    return cause(operand);
                }
            }
        }
        return derivation.origin().label();
    }

    private void checkOverdrawn(PoolFlow flow) {
        Value opening = evaluation.value(flow.opening(), 0);
        Value fixed = evaluation.value(flow.fixed(), 0);
        Value received = evaluation.value(flow.received(), 0);
        if (opening.isAbsent() || fixed.isAbsent() || received.isAbsent()) {
            checkPaymentsOf(flow);
            return;
        }
        Rational there = opening.number().plus(received.number());
        if (there.compareTo(fixed.number()) < 0 || there.signum() < 0) {
            problems.add(Problem.of(DistributionProblem.OVERDRAWN)
                    .at(Location.pointer(flow.pool().with().pointer()))
                    .with("pool", flow.pool().id())
                    .with("opening", money(opening))
                    .with("lines", String.join(", ", flow.fixedLines()))
                    .with("drawn", money(fixed))
                    .with("short", money(Value.of(fixed.number().minus(there)))));
        }
    }

    /** A sum is absent because someone's payment is: say whose. */
    private void checkPaymentsOf(PoolFlow flow) {
        List<String> staff = inputs.roster().staffIds();
        int before = problems.size();
        for (PayLine line : plan.plan().lines()) {
            Payment payment = plan.payments().get(line.id());
            if (payment != null && flow.fixedLines().contains(line.id())) {
                checkPresent(payment.drawn(), line.origin("paid"), staff, row -> true);
            }
        }
        if (problems.size() == before) {
            Origin origin = flow.pool().origin("opening");
            Label cause = cause(deriver.derive(flow.opening(), 0, origin));
            problems.add(Problem.of(SettlementProblem.ABSENT)
                    .at(Location.pointer(flow.pool().with().pointer()))
                    .with("element", flow.pool().id())
                    .with("id", flow.pool().id())
                    .with("cause", cause.en())
                    .with("causeZhCn", cause.zhCn()));
        }
    }

    private PoolStatement statement(PoolFlow flow) {
        Map<String, Money> received = new LinkedHashMap<>();
        flow.pool().topUpFrom().ifPresent(account -> received.put(account, money(flow.received())));
        Map<String, Money> paid = new LinkedHashMap<>();
        flow.paid().forEach((line, total) -> paid.put(line, money(total)));
        Map<String, Money> transferred = new LinkedHashMap<>();
        flow.withheld()
                .forEach((account, amounts) ->
                        amounts.forEach(amount -> transferred.merge(account, money(amount), Money::plus)));
        Money rest = money(flow.rest());
        Money closing = Money.ofMinor(currency, 0);
        if (flow.pool().rest().equals(Pool.REST_CLOSES)) {
            closing = rest;
        } else if (!rest.isZero() && flow.pool().rest().equals(Pool.REST_IS_PROBLEM)) {
            problems.add(Problem.of(DistributionProblem.REST_LEFT)
                    .at(Location.pointer(flow.pool().with().pointer()))
                    .with("pool", flow.pool().id())
                    .with("rest", rest));
        } else if (!flow.pool().rest().equals(Pool.REST_IS_PROBLEM)) {
            transferred.merge(flow.pool().rest(), rest, Money::plus);
        }
        return new PoolStatement(
                flow.pool().id(), money(flow.opening()), received, new LinkedHashMap<>(), paid, transferred, closing);
    }

    private Payout payout(String staffId, int row) {
        Optional<RowScores> scored =
                plan.rubric().filter(rubric -> isAssessed(rubric, row)).map(rubric -> scores(rubric, staffId, row));
        Map<String, Money> lines = new LinkedHashMap<>();
        Money sum = Money.ofMinor(currency, 0);
        for (Map.Entry<String, Payment> payment : plan.payments().entrySet()) {
            Money amount = money(evaluation.value(payment.getValue().paid(), row));
            lines.put(payment.getKey(), amount);
            sum = sum.plus(amount);
        }
        return new Payout(
                staffId, scored.map(RowScores::scores).orElse(Map.of()), scored.map(RowScores::total), lines, sum);
    }

    private AssessmentScores assessment(CompiledRubric assessment) {
        List<String> ids = ids(assessment.rubric().table());
        List<RowScores> rows = new ArrayList<>();
        for (int row = 0; row < ids.size(); row++) {
            if (isAssessed(assessment, row)) {
                rows.add(scores(assessment, ids.get(row), row));
            }
        }
        return new AssessmentScores(assessment.rubric().id(), rows);
    }

    private RowScores scores(CompiledRubric scored, String id, int row) {
        Map<String, Rational> scores = new LinkedHashMap<>();
        scored.scores()
                .forEach((dimension, score) ->
                        scores.put(dimension, evaluation.value(score, row).number()));
        return new RowScores(id, scores, evaluation.value(scored.total(), row).number());
    }

    private Map<String, Money> accounts(List<PoolStatement> pools, List<Payout> payouts) {
        Map<String, Money> accounts = new LinkedHashMap<>();
        plan.plan().accounts().forEach(account -> accounts.put(account.id(), Money.ofMinor(currency, 0)));
        for (PoolStatement pool : pools) {
            pool.received().forEach((account, amount) -> accounts.merge(account, amount.negate(), Money::plus));
            pool.transferred().forEach((account, amount) -> accounts.merge(account, amount, Money::plus));
        }
        for (PayLine line : plan.plan().lines()) {
            if (accounts.containsKey(line.from())) {
                for (Payout payout : payouts) {
                    Money amount = payout.lines().getOrDefault(line.id(), Money.ofMinor(currency, 0));
                    accounts.merge(line.from(), amount.negate(), Money::plus);
                }
            }
        }
        return accounts;
    }

    private Money money(Quantity scalar) {
        return money(evaluation.value(scalar, 0));
    }

    private Money money(Value value) {
        return Money.of(currency, value.number(), RoundingMode.UNNECESSARY);
    }
}
