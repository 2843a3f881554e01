package io.github.meritpool.settlement;

import io.github.meritpool.distribution.DistributionProblem;
import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Payment;
import io.github.meritpool.distribution.PoolFlow;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledCheck;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.CompiledRubric;
import io.github.meritpool.post.AppointmentTable;
import io.github.meritpool.post.PostCheck;
import io.github.meritpool.post.SchoolSize;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Deriver;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Reports what stands in the way of a settlement, and else makes it. What everyone has is checked by whole columns; only for
 * the rows that do not pass is anything said of a row.
 */
final class SettlementBuilder {

    /** Decimals of a number in a message. */
    private static final int DIGITS = 6;

    private static final int[] NO_ROWS = {};

    private static final Origin QUOTA = new Origin("posts", "quota", null, Label.of("posts", "岗位"));

    private final CompiledPlan plan;
    private final Inputs inputs;
    private final Evaluation evaluation;
    private final SettlementRules rules;
    private final Deriver deriver;
    private final ProblemCollector problems;
    private final SettledFigures figures;
    private final PoolStatements pools;

    SettlementBuilder(
            CompiledPlan plan,
            Inputs inputs,
            Evaluation evaluation,
            SettlementRules rules,
            Deriver deriver,
            ProblemCollector problems) {
        this.plan = plan;
        this.inputs = inputs;
        this.evaluation = evaluation;
        this.rules = rules;
        this.deriver = deriver;
        this.problems = problems;
        this.figures = new SettledFigures(plan, evaluation);
        this.pools = new PoolStatements(plan, figures);
    }

    Checked<Settlement> build() {
        if (!evaluation.isAsExpected()) {
            checkFactsAndScores();
            pass(this::checkDrawn, this::checkPayments, this::checkRests, this::checkTotals);
        }
        if (problems.hasErrors()) {
            return problems.refuse();
        }
        Optional<PostCheck> staffing = plan.plan().posts().appointments().flatMap(this::staffing);
        return problems.hasErrors()
                ? problems.refuse()
                : problems.check(
                        new Settlement(plan, inputs, figures, pools, staffing, evaluation, deriver, rules.explained()));
    }

    /** What can be checked before anybody is paid. */
    void checkFactsAndScores() {
        pass(() -> rules.checkRequired(evaluation, problems), this::checkAnswersAndScores);
    }

    /** In stages, because what is wrong in one would come back in other words in the next. */
    private void pass(Runnable... stages) {
        for (Runnable stage : stages) {
            if (!problems.hasErrors()) {
                stage.run();
            }
        }
    }

    private void checkAnswersAndScores() {
        plan.checks().forEach(this::checkAsked);
        plan.rubrics().forEach(this::checkScores);
    }

    private void checkDrawn() {
        rules.lines().forEach(this::checkNotNegative);
        rules.flows().forEach(this::checkOverdrawn);
    }

    /** How the posts stand; findings are results, but a number that quotas go by must be there. */
    private Optional<PostCheck> staffing(AppointmentTable table) {
        Map<String, Rational> numbers = new LinkedHashMap<>();
        plan.postNumbers().forEach((place, quantity) -> {
            Value number = evaluation.value(quantity, 0);
            if (number.isAbsent()) {
                problems.add(absent(SettlementProblem.ABSENT_AMOUNT, quantity, 0, QUOTA)
                        .at(Location.pointer(place)));
            } else {
                numbers.put(place, number.number());
            }
        });
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        LocalDate asOf = plan.plan().conventions().asOf();
        return Optional.of(plan.plan()
                .posts()
                .resolved(numbers)
                .check(Staffing.appointments(table, inputs.roster().facts(), asOf), new SchoolSize(numbers), asOf));
    }

    /** A problem of one row. */
    static Problem inRow(String id, Problem problem) {
        return problem.at(problem.location().withRow(id)).with("id", id);
    }

    private List<String> ids(String table) {
        return figures.ids(table);
    }

    /** Whom it scores must be known before their scores are looked at, and these before their total. */
    private void checkScores(CompiledRubric scored) {
        Rubric rubric = scored.rubric();
        List<String> rows = ids(rubric.table());
        int before = problems.errors();
        scored.assessed()
                .ifPresent(assessed -> checkPresent(
                        assessed,
                        rows,
                        Optional.empty(),
                        row -> unscored(assessed, row, rubric.origin(), rubric.place())));
        if (problems.errors() == before) {
            for (RubricDimension dimension : rubric.dimensions()) {
                Quantity score = scored.score(dimension.id());
                checkPresent(
                        score,
                        rows,
                        scored.assessed(),
                        row -> unscored(score, row, dimension.origin(), dimension.place()));
            }
        }
        if (problems.errors() == before) {
            checkPresent(
                    scored.total(),
                    rows,
                    scored.assessed(),
                    row -> unscored(scored.total(), row, rubric.origin(), rubric.place()));
        }
    }

    /** Whom a check asks about must be known; what it answers may not be. */
    private void checkAsked(CompiledCheck check) {
        List<String> rows = ids(check.check().table());
        check.asked()
                .ifPresent(asked -> checkPresent(
                        asked,
                        rows,
                        Optional.empty(),
                        row -> unscored(
                                asked,
                                row,
                                check.check().origin("check"),
                                check.check().with().pointer())));
        requireReadable(check.passed(), rows.size());
        check.parts().values().forEach(part -> requireReadable(part, rows.size()));
    }

    /** What rests on a share that has failed fails now, not when somebody asks for it. */
    private void requireReadable(Quantity quantity, int rows) {
        evaluation.absent(quantity, rows);
    }

    /** Nobody's pay or claim is below zero: otherwise others would share more than there is. */
    private void checkNotNegative(SettlementRules.Line rule) {
        List<String> ids = ids(rule.payment().table());
        for (int row : negativeRows(rule.claimed(), ids.size())) {
            problems.add(inRow(ids.get(row), negative(rule, row)));
        }
    }

    /** Where one of some quantities is below zero, rising. */
    private int[] negativeRows(List<Quantity> quantities, int rows) {
        BitSet negative = new BitSet();
        for (Quantity quantity : quantities) {
            negative.or(evaluation.negative(quantity, rows));
        }
        return negative.isEmpty() ? NO_ROWS : negative.stream().toArray();
    }

    private Problem negative(SettlementRules.Line rule, int row) {
        PayLine line = rule.line();
        Value claimed = rule.claimed().stream()
                .map(quantity -> evaluation.value(quantity, row))
                .filter(value -> !value.isAbsent() && value.number().signum() < 0)
                .findFirst()
                .orElseThrow();
        if (line.formula().sharesRemainder() && rule.payment().share().isPresent()) {
            return Problem.of(DistributionProblem.NEGATIVE_CLAIM)
                    .at(line.with().at("points"))
                    .with("line", line.id())
                    .with("points", line.with().text("points"))
                    .with("value", claimed.number().text(DIGITS));
        }
        return Problem.of(DistributionProblem.NEGATIVE_PAYMENT)
                .at(Location.pointer(line.with().pointer()))
                .with("line", line.id())
                .with("amount", figures.money(claimed));
    }

    /** What a line takes back comes out of what others pay. */
    private void checkTotals() {
        int staff = ids(Rubric.STAFF).size();
        List<Quantity> amounts = new ArrayList<>();
        for (SettlementRules.Line rule : rules.lines()) {
            Payment payment = rule.payment();
            payment.toStaff().ifPresent(amounts::add);
            payment.instalments().forEach(instalment -> requireMoney(instalment, staff));
        }
        amounts.forEach(amount -> requireMoney(amount, staff));
        for (int row : negativeRows(amounts, staff)) {
            checkTotal(amounts, row);
        }
    }

    private void checkTotal(List<Quantity> amounts, int row) {
        Rational total = Rational.ZERO;
        for (Quantity amount : amounts) {
            total = total.plus(evaluation.value(amount, row).number());
        }
        if (total.signum() < 0) {
            String id = ids(Rubric.STAFF).get(row);
            problems.add(Problem.of(SettlementProblem.NEGATIVE_TOTAL)
                    .at(Location.row(id))
                    .with("id", id)
                    .with("total", figures.money(Value.of(total))));
        }
    }

    /** Every amount is there, in whole minor units: what is not, money cannot be made of, which says why. */
    private void requireMoney(Quantity amount, int rows) {
        if (!evaluation.fitsDecimals(amount, rows, figures.moneyDecimals())) {
            for (int row = 0; row < rows; row++) {
                figures.money(amount, row);
            }
        }
    }

    private void checkPayments() {
        for (SettlementRules.Line rule : rules.lines()) {
            checkPayment(rule.line(), rule.payment().paid(), rule.payment().table());
        }
    }

    private void checkPayment(PayLine line, Quantity payment, String table) {
        checkPresent(
                payment,
                ids(table),
                Optional.empty(),
                row -> absent(SettlementProblem.ABSENT_PAYMENT, payment, row, line.origin("paid"))
                        .at(Location.pointer(line.with().pointer())));
    }

    /** A value in every row, or where a flag says so; else what is said of a row where it is missing. */
    private void checkPresent(
            Quantity quantity, List<String> ids, Optional<Quantity> due, IntFunction<Problem> missingIn) {
        BitSet missing = evaluation.absent(quantity, ids.size());
        if (missing.isEmpty()) {
            return;
        }
        due.ifPresent(flag -> missing.andNot(evaluation.failing(flag, ids.size())));
        missing.stream().forEach(row -> problems.add(inRow(ids.get(row), missingIn.apply(row))));
    }

    private Problem unscored(Quantity quantity, int row, Origin origin, String place) {
        return absent(SettlementProblem.ABSENT, quantity, row, origin).at(Location.pointer(place));
    }

    private Problem absent(SettlementProblem kind, Quantity quantity, int row, Origin origin) {
        Label cause = Absence.cause(deriver.derive(quantity, row, origin));
        return Problem.of(kind)
                .with("element", origin.element())
                .with("cause", cause.en())
                .with("causeZhCn", cause.zhCn());
    }

    private Location place(PoolFlow flow, int row) {
        Location place = Location.pointer(flow.pool().with().pointer());
        return pools.rowId(flow, row).map(place::withRow).orElse(place);
    }

    private int rows(SettlementRules.Flow rule) {
        return rule.each().isEmpty() ? 1 : ids(rule.each().get()).size();
    }

    private void checkOverdrawn(SettlementRules.Flow rule) {
        PoolFlow flow = rule.flow();
        int rows = rows(rule);
        BitSet unknown = evaluation.absent(flow.available(), rows);
        unknown.or(evaluation.absent(flow.fixed(), rows));
        int known = unknown.isEmpty() ? rows : unknown.nextSetBit(0);
        BitSet overdrawn = evaluation.negative(flow.available(), known);
        if (!rule.isToppedUp()) {
            overdrawn.or(evaluation.below(flow.available(), flow.fixed(), known));
        }
        for (int row = overdrawn.nextSetBit(0); row >= 0; row = overdrawn.nextSetBit(row + 1)) {
            problems.add(overdrawn(flow, row));
        }
        if (known < rows) {
            checkPaymentsOf(flow, known);
        }
    }

    private Problem overdrawn(PoolFlow flow, int row) {
        Value available = evaluation.value(flow.available(), row);
        Value fixed = evaluation.value(flow.fixed(), row);
        return Problem.of(DistributionProblem.OVERDRAWN)
                .at(place(flow, row))
                .with("pool", named(flow, row))
                .with("opening", figures.money(available))
                .with("lines", String.join(", ", flow.fixedLines()))
                .with("drawn", figures.money(fixed))
                .with("short", figures.money(Value.of(fixed.number().minus(available.number()))));
    }

    private String named(PoolFlow flow, int row) {
        String pool = flow.pool().id();
        return pools.rowId(flow, row).map(id -> pool + "/" + id).orElse(pool);
    }

    /** A sum is absent because a payment is: say whose. */
    private void checkPaymentsOf(PoolFlow flow, int row) {
        int before = problems.errors();
        for (SettlementRules.Line rule : rules.lines()) {
            if (flow.fixedLines().contains(rule.line().id())) {
                checkPayment(rule.line(), rule.payment().drawn(), rule.payment().table());
            }
        }
        if (problems.errors() == before) {
            problems.add(absent(
                            SettlementProblem.ABSENT_AMOUNT,
                            flow.available(),
                            row,
                            flow.pool().origin("available"))
                    .at(place(flow, row)));
        }
    }

    private void checkRests() {
        for (SettlementRules.Flow rule : rules.flows()) {
            int rows = rows(rule);
            rule.amounts().forEach(amount -> requireMoney(amount, rows));
            if (rule.mustBeSpent()) {
                checkRests(rule.flow(), rows);
            }
        }
    }

    private void checkRests(PoolFlow flow, int rows) {
        BitSet left = evaluation.nonZero(flow.rest(), rows);
        for (int row = left.nextSetBit(0); row >= 0; row = left.nextSetBit(row + 1)) {
            problems.add(Problem.of(DistributionProblem.REST_LEFT)
                    .at(place(flow, row))
                    .with("pool", named(flow, row))
                    .with("rest", figures.money(evaluation.value(flow.rest(), row))));
        }
    }
}
