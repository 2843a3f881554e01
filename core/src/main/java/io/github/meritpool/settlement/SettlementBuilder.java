package io.github.meritpool.settlement;

import io.github.meritpool.distribution.DistributionProblem;
import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Payment;
import io.github.meritpool.distribution.Pool;
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
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reports what stands in the way of a settlement, and else makes it. What everyone has is checked by whole columns; only for
 * the rows that do not pass is anything said of a row.
 */
final class SettlementBuilder {

    /** Decimals of a number in a message. */
    private static final int DIGITS = 6;

    private static final Origin QUOTA = new Origin("posts", "quota", null, Label.of("posts", "岗位"));

    private final CompiledPlan plan;
    private final Inputs inputs;
    private final Evaluation evaluation;
    private final Requirements requirements;
    private final Deriver deriver;
    private final ProblemCollector problems;
    private final SettledFigures figures;
    private final PoolStatements pools;

    SettlementBuilder(
            CompiledPlan plan,
            Inputs inputs,
            Evaluation evaluation,
            Requirements requirements,
            Deriver deriver,
            ProblemCollector problems) {
        this.plan = plan;
        this.inputs = inputs;
        this.evaluation = evaluation;
        this.requirements = requirements;
        this.deriver = deriver;
        this.problems = problems;
        this.figures = new SettledFigures(plan, evaluation);
        this.pools = new PoolStatements(plan, figures);
    }

    Checked<Settlement> build() {
        checkFactsAndScores();
        pass(this::checkDrawn, this::checkPayments, this::checkRests, this::checkTotals);
        if (problems.hasErrors()) {
            return problems.refuse();
        }
        Optional<PostCheck> staffing = plan.plan().posts().appointments().flatMap(this::staffing);
        return problems.hasErrors()
                ? problems.refuse()
                : problems.check(new Settlement(plan, inputs, figures, pools, staffing, evaluation, deriver));
    }

    /** What can be checked before anybody is paid. */
    void checkFactsAndScores() {
        pass(() -> requirements.check(evaluation, problems), this::checkAnswersAndScores);
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
        plan.plan().lines().forEach(this::checkNotNegative);
        plan.flows().forEach(this::checkOverdrawn);
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
        Location whole = Location.pointer(rubric.place());
        int before = problems.errors();
        scored.assessed()
                .ifPresent(assessed -> checkPresent(
                        assessed, rubric.origin(), SettlementProblem.ABSENT, whole, rows, Optional.empty()));
        if (problems.errors() == before) {
            for (RubricDimension dimension : rubric.dimensions()) {
                checkPresent(
                        scored.score(dimension.id()),
                        dimension.origin(),
                        SettlementProblem.ABSENT,
                        Location.pointer(dimension.place()),
                        rows,
                        scored.assessed());
            }
        }
        if (problems.errors() == before) {
            checkPresent(scored.total(), rubric.origin(), SettlementProblem.ABSENT, whole, rows, scored.assessed());
        }
    }

    /** Whom a check asks about must be known; what it answers may not be. */
    private void checkAsked(CompiledCheck check) {
        Location place = Location.pointer(check.check().with().pointer());
        List<String> rows = ids(check.check().table());
        check.asked()
                .ifPresent(asked -> checkPresent(
                        asked, check.check().origin("check"), SettlementProblem.ABSENT, place, rows, Optional.empty()));
        requireReadable(check.passed(), rows.size());
        check.parts().values().forEach(part -> requireReadable(part, rows.size()));
    }

    /** What rests on a share that has failed fails now, not when somebody asks for it. */
    private void requireReadable(Quantity quantity, int rows) {
        evaluation.absent(quantity, rows);
    }

    /** Nobody's pay or claim is below zero: otherwise others would share more than there is. */
    private void checkNotNegative(PayLine line) {
        Payment payment = plan.payments().get(line.id());
        if (payment == null || line.canTakeBack()) {
            return;
        }
        List<String> ids = ids(payment.table());
        BitSet suspects = new BitSet();
        for (Quantity quantity : claimed(payment)) {
            suspects.or(evaluation.negative(quantity, ids.size()));
        }
        suspects.stream().forEach(row -> problems.add(inRow(ids.get(row), negative(line, payment, row))));
    }

    /** What others would have to make up if it were below zero. */
    private static List<Quantity> claimed(Payment payment) {
        return payment.share()
                .map(share -> List.of(share.claims()))
                .orElseGet(() -> List.of(payment.paid(), payment.drawn()));
    }

    private Problem negative(PayLine line, Payment payment, int row) {
        Value claimed = claimed(payment).stream()
                .map(quantity -> evaluation.value(quantity, row))
                .filter(value -> !value.isAbsent() && value.number().signum() < 0)
                .findFirst()
                .orElseThrow();
        if (line.formula().sharesRemainder() && payment.share().isPresent()) {
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
        BitSet suspects = new BitSet();
        for (Payment payment : plan.payments().values()) {
            payment.toStaff().ifPresent(amount -> {
                requireMoney(amount, staff);
                payment.instalments().forEach(instalment -> requireMoney(instalment, staff));
                suspects.or(evaluation.negative(amount, staff));
            });
        }
        suspects.stream().mapToObj(figures::payout).forEach(this::checkTotal);
    }

    private void checkTotal(Payout payout) {
        if (payout.total().signum() < 0) {
            problems.add(Problem.of(SettlementProblem.NEGATIVE_TOTAL)
                    .at(Location.row(payout.staffId()))
                    .with("id", payout.staffId())
                    .with("total", payout.total()));
        }
    }

    /** Every amount is there, in whole minor units: what is not, money cannot be made of, which says why. */
    private void requireMoney(Quantity amount, int rows) {
        if (!evaluation.fitsDecimals(amount, rows, plan.plan().conventions().moneyDecimals())) {
            for (int row = 0; row < rows; row++) {
                figures.money(amount, row);
            }
        }
    }

    private void checkPayments() {
        for (PayLine line : plan.plan().lines()) {
            Payment payment = plan.payments().get(line.id());
            if (payment != null) {
                checkPayment(line, payment.paid(), payment.table());
            }
        }
    }

    private void checkPayment(PayLine line, Quantity payment, String table) {
        Location place = Location.pointer(line.with().pointer());
        checkPresent(
                payment, line.origin("paid"), SettlementProblem.ABSENT_PAYMENT, place, ids(table), Optional.empty());
    }

    /** A value in every row, or where a flag says so. */
    private void checkPresent(
            Quantity quantity,
            Origin origin,
            SettlementProblem kind,
            Location place,
            List<String> ids,
            Optional<Quantity> due) {
        BitSet missing = evaluation.absent(quantity, ids.size());
        if (!missing.isEmpty()) {
            due.ifPresent(flag -> missing.andNot(evaluation.failing(flag, ids.size())));
        }
        missing.stream()
                .forEach(row -> problems.add(
                        inRow(ids.get(row), absent(kind, quantity, row, origin).at(place))));
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

    private void checkOverdrawn(PoolFlow flow) {
        for (int row = 0; row < pools.rows(flow); row++) {
            Value available = evaluation.value(flow.available(), row);
            Value fixed = evaluation.value(flow.fixed(), row);
            if (available.isAbsent() || fixed.isAbsent()) {
                checkPaymentsOf(flow, row);
                return;
            }
            boolean isShort = available.number().compareTo(fixed.number()) < 0
                    && !flow.pool().isToppedUp();
            if (isShort || available.number().signum() < 0) {
                problems.add(Problem.of(DistributionProblem.OVERDRAWN)
                        .at(place(flow, row))
                        .with("pool", named(flow, row))
                        .with("opening", figures.money(available))
                        .with("lines", String.join(", ", flow.fixedLines()))
                        .with("drawn", figures.money(fixed))
                        .with("short", figures.money(Value.of(fixed.number().minus(available.number())))));
            }
        }
    }

    private String named(PoolFlow flow, int row) {
        String pool = flow.pool().id();
        return pools.rowId(flow, row).map(id -> pool + "/" + id).orElse(pool);
    }

    /** A sum is absent because a payment is: say whose. */
    private void checkPaymentsOf(PoolFlow flow, int row) {
        int before = problems.errors();
        for (PayLine line : plan.plan().lines()) {
            Payment payment = plan.payments().get(line.id());
            if (payment != null && flow.fixedLines().contains(line.id())) {
                checkPayment(line, payment.drawn(), payment.table());
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
        for (PoolFlow flow : plan.flows()) {
            int rows = pools.rows(flow);
            requireMoney(flow.opening(), rows);
            requireMoney(flow.rest(), rows);
            flow.returned().values().forEach(amount -> requireMoney(amount, rows));
            flow.paid().values().forEach(amount -> requireMoney(amount, rows));
            flow.received().values().forEach(all -> all.forEach(amount -> requireMoney(amount, rows)));
            flow.transferred().values().forEach(all -> all.forEach(amount -> requireMoney(amount, rows)));
            for (int row = 0; flow.pool().rest().equals(Pool.REST_IS_PROBLEM) && row < rows; row++) {
                checkRest(flow, row);
            }
        }
    }

    private void checkRest(PoolFlow flow, int row) {
        Value rest = evaluation.value(flow.rest(), row);
        if (!rest.number().isZero()) {
            problems.add(Problem.of(DistributionProblem.REST_LEFT)
                    .at(place(flow, row))
                    .with("pool", named(flow, row))
                    .with("rest", figures.money(rest)));
        }
    }
}
