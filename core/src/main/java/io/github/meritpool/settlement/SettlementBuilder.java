package io.github.meritpool.settlement;

import io.github.meritpool.distribution.DistributionProblem;
import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Payment;
import io.github.meritpool.distribution.Pool;
import io.github.meritpool.distribution.PoolFlow;
import io.github.meritpool.money.Money;
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
import io.github.meritpool.quantity.Requirement;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Reads a settlement off an evaluation, and reports what stands in its way. */
final class SettlementBuilder {

    /** Decimals of a number in a message. */
    private static final int DIGITS = 6;

    private static final Origin QUOTA = new Origin("posts", "quota", null, Label.of("posts", "岗位"));

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
        plan.checks().forEach(this::checkAsked);
        plan.rubrics().forEach(this::checkScores);
        if (problems.hasErrors()) {
            return problems.refuse();
        }
        plan.plan().lines().forEach(this::checkNotNegative);
        plan.flows().forEach(this::checkOverdrawn);
        if (problems.hasErrors()) {
            return problems.refuse();
        }
        checkPayments();
        if (problems.hasErrors()) {
            return problems.refuse();
        }
        List<PoolStatement> pools = new ArrayList<>();
        for (PoolFlow flow : plan.flows()) {
            for (int row = 0; row < rowsOf(flow); row++) {
                pools.add(statement(flow, row));
            }
        }
        if (problems.hasErrors()) {
            return problems.refuse();
        }
        List<Payout> payouts = new ArrayList<>();
        for (int row = 0; row < staff.size(); row++) {
            payouts.add(payout(staff.get(row), row));
        }
        payouts.forEach(this::checkTotal);
        if (problems.hasErrors()) {
            return problems.refuse();
        }
        List<AssessmentScores> assessments =
                plan.assessments().stream().map(this::assessment).toList();
        List<CheckAnswers> checks = plan.checks().stream().map(this::answers).toList();
        Optional<PostCheck> staffing = plan.plan().posts().appointments().flatMap(this::staffing);
        if (problems.hasErrors()) {
            return problems.refuse();
        }
        List<LinePayments> payments = new ArrayList<>();
        plan.plan().lines().forEach(line -> payments(line).ifPresent(payments::add));
        return problems.check(new Settlement(
                plan,
                inputs,
                payouts,
                assessments,
                checks,
                payments,
                pools,
                accounts(pools, payouts),
                staffing,
                evaluation,
                deriver));
    }

    /** How the posts stand; findings are results, but a number that quotas go by must be there. */
    private Optional<PostCheck> staffing(AppointmentTable table) {
        Map<String, Rational> numbers = new LinkedHashMap<>();
        plan.postNumbers().forEach((place, quantity) -> {
            if (evaluation.isAbsent(quantity, 0)) {
                problems.add(absent(SettlementProblem.ABSENT_AMOUNT, quantity, 0, QUOTA)
                        .at(Location.pointer(place)));
            } else {
                numbers.put(place, evaluation.value(quantity, 0).number());
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

    /** A requirement of chosen values is reported once, one of recorded facts where it fails. */
    private void checkRequirement(Requirement requirement) {
        Optional<List<String>> rows = tableOf(requirement.condition()).map(this::ids);
        if (rows.isEmpty()) {
            requirement.failure(evaluation, 0).ifPresent(problems::add);
            return;
        }
        for (int row = 0; row < rows.get().size(); row++) {
            String id = rows.get().get(row);
            requirement
                    .failure(evaluation, row)
                    .ifPresent(problem -> problems.add(
                            problem.at(problem.location().withRow(id)).with("id", id)));
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
        Location whole = Location.pointer(rubric.place());
        IntPredicate isDue = row -> isAssessed(scored, row);
        int before = problems.errors();
        scored.assessed()
                .ifPresent(assessed ->
                        checkPresent(assessed, rubric.origin(), SettlementProblem.ABSENT, whole, rows, row -> true));
        if (problems.errors() == before) {
            for (RubricDimension dimension : rubric.dimensions()) {
                checkPresent(
                        scored.score(dimension.id()),
                        dimension.origin(),
                        SettlementProblem.ABSENT,
                        Location.pointer(dimension.place()),
                        rows,
                        isDue);
            }
        }
        if (problems.errors() == before) {
            checkPresent(scored.total(), rubric.origin(), SettlementProblem.ABSENT, whole, rows, isDue);
        }
    }

    /** Whom a check asks about must be known; what it answers may not be. */
    private void checkAsked(CompiledCheck check) {
        Location place = Location.pointer(check.check().with().pointer());
        List<String> rows = ids(check.check().table());
        check.asked()
                .ifPresent(asked -> checkPresent(
                        asked, check.check().origin("check"), SettlementProblem.ABSENT, place, rows, row -> true));
    }

    private CheckAnswers answers(CompiledCheck check) {
        List<String> ids = ids(check.check().table());
        List<CheckAnswer> rows = new ArrayList<>();
        for (int row = 0; row < ids.size(); row++) {
            if (isTrue(check.asked(), row)) {
                Map<String, Answer> parts = new LinkedHashMap<>();
                for (Map.Entry<String, Quantity> part : check.parts().entrySet()) {
                    parts.put(part.getKey(), Answer.of(evaluation.value(part.getValue(), row)));
                }
                rows.add(new CheckAnswer(ids.get(row), Answer.of(evaluation.value(check.passed(), row)), parts));
            }
        }
        return new CheckAnswers(check.check().id(), rows);
    }

    private boolean isAssessed(CompiledRubric scored, int row) {
        return isTrue(scored.assessed(), row);
    }

    private boolean isTrue(Optional<Quantity> flag, int row) {
        return flag.map(to -> evaluation.value(to, row).flag()).orElse(true);
    }

    /** Nobody's pay or claim is below zero: otherwise others would share more than there is. */
    private void checkNotNegative(PayLine line) {
        Payment payment = plan.payments().get(line.id());
        if (payment == null || line.canTakeBack()) {
            return;
        }
        List<String> ids = ids(payment.table());
        for (int row = 0; row < ids.size(); row++) {
            String id = ids.get(row);
            negative(line, payment, row)
                    .ifPresent(problem -> problems.add(
                            problem.at(problem.location().withRow(id)).with("id", id)));
        }
    }

    private Optional<Problem> negative(PayLine line, Payment payment, int row) {
        if (line.formula().sharesRemainder() && payment.share().isPresent()) {
            return Optional.of(payment.share().get().claims())
                    .filter(claims -> evaluation.isNegative(claims, row))
                    .map(claims -> Problem.of(DistributionProblem.NEGATIVE_CLAIM)
                            .at(line.with().at("points"))
                            .with("line", line.id())
                            .with("points", line.with().text("points"))
                            .with(
                                    "value",
                                    evaluation.value(claims, row).number().text(DIGITS)));
        }
        Quantity amount = payment.share().map(Share::claims).orElse(payment.paid());
        return Stream.of(amount, payment.share().isPresent() ? amount : payment.drawn())
                .filter(quantity -> evaluation.isNegative(quantity, row))
                .findFirst()
                .map(quantity -> Problem.of(DistributionProblem.NEGATIVE_PAYMENT)
                        .at(Location.pointer(line.with().pointer()))
                        .with("line", line.id())
                        .with("amount", money(evaluation.value(quantity, row))));
    }

    /** What a line takes back comes out of what others pay. */
    private void checkTotal(Payout payout) {
        if (payout.total().signum() < 0) {
            problems.add(Problem.of(SettlementProblem.NEGATIVE_TOTAL)
                    .at(Location.row(payout.staffId()))
                    .with("id", payout.staffId())
                    .with("total", payout.total()));
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
        checkPresent(payment, line.origin("paid"), SettlementProblem.ABSENT_PAYMENT, place, ids(table), row -> true);
    }

    private void checkPresent(
            Quantity quantity,
            Origin origin,
            SettlementProblem kind,
            Location place,
            List<String> staff,
            IntPredicate isDue) {
        for (int row = 0; row < staff.size(); row++) {
            if (isDue.test(row) && evaluation.isAbsent(quantity, row)) {
                problems.add(absent(kind, quantity, row, origin)
                        .at(place.withRow(staff.get(row)))
                        .with("id", staff.get(row)));
            }
        }
    }

    private Problem absent(SettlementProblem kind, Quantity quantity, int row, Origin origin) {
        Label cause = Absence.cause(deriver.derive(quantity, row, origin));
        return Problem.of(kind)
                .with("element", origin.element())
                .with("cause", cause.en())
                .with("causeZhCn", cause.zhCn());
    }

    private int rowsOf(PoolFlow flow) {
        return flow.pool().each().map(table -> ids(table).size()).orElse(1);
    }

    private Optional<String> rowId(PoolFlow flow, int row) {
        return flow.pool().each().map(table -> ids(table).get(row));
    }

    private Location place(PoolFlow flow, int row) {
        Location place = Location.pointer(flow.pool().with().pointer());
        return rowId(flow, row).map(place::withRow).orElse(place);
    }

    private void checkOverdrawn(PoolFlow flow) {
        for (int row = 0; row < rowsOf(flow); row++) {
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
                        .with("opening", money(available))
                        .with("lines", String.join(", ", flow.fixedLines()))
                        .with("drawn", money(fixed))
                        .with("short", money(Value.of(fixed.number().minus(available.number())))));
            }
        }
    }

    private String named(PoolFlow flow, int row) {
        String pool = flow.pool().id();
        return rowId(flow, row).map(id -> pool + "/" + id).orElse(pool);
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

    private PoolStatement statement(PoolFlow flow, int row) {
        Map<String, Money> transferred = sums(flow.transferred(), row);
        Money rest = money(flow.rest(), row);
        Money closing = Money.ofMinor(currency, 0);
        if (flow.pool().rest().equals(Pool.REST_CLOSES)) {
            closing = rest;
        } else if (!rest.isZero() && flow.pool().rest().equals(Pool.REST_IS_PROBLEM)) {
            problems.add(Problem.of(DistributionProblem.REST_LEFT)
                    .at(place(flow, row))
                    .with("pool", named(flow, row))
                    .with("rest", rest));
        } else if (!flow.pool().rest().equals(Pool.REST_IS_PROBLEM)) {
            transferred.merge(flow.pool().rest(), rest, Money::plus);
        }
        return new PoolStatement(
                flow.pool().id(),
                rowId(flow, row),
                money(flow.opening(), row),
                sums(flow.received(), row),
                amounts(flow.returned(), row),
                amounts(flow.paid(), row),
                transferred,
                closing);
    }

    private Map<String, Money> sums(Map<String, List<Quantity>> amounts, int row) {
        Map<String, Money> sums = new LinkedHashMap<>();
        amounts.forEach((id, all) -> all.forEach(amount -> sums.merge(id, money(amount, row), Money::plus)));
        return sums;
    }

    private Map<String, Money> amounts(Map<String, Quantity> amounts, int row) {
        Map<String, Money> moneys = new LinkedHashMap<>();
        amounts.forEach((id, amount) -> moneys.put(id, money(amount, row)));
        return moneys;
    }

    /** What a line pays the rows of a table, where payouts do not say it. */
    private Optional<LinePayments> payments(PayLine line) {
        Payment payment = plan.payments().get(line.id());
        if (payment == null
                || (payment.table().equals(Rubric.STAFF) && line.into().isEmpty())) {
            return Optional.empty();
        }
        List<String> ids = ids(payment.table());
        Map<String, Money> amounts = new LinkedHashMap<>();
        for (int row = 0; row < ids.size(); row++) {
            amounts.put(ids.get(row), money(payment.paid(), row));
        }
        return Optional.of(new LinePayments(line.id(), payment.table(), amounts));
    }

    private Payout payout(String staffId, int row) {
        Optional<RowScores> scored =
                plan.rubric().filter(rubric -> isAssessed(rubric, row)).map(rubric -> scores(rubric, staffId, row));
        Map<String, Money> lines = new LinkedHashMap<>();
        Map<String, List<Money>> instalments = new LinkedHashMap<>();
        Money sum = Money.ofMinor(currency, 0);
        for (Map.Entry<String, Payment> payment : plan.payments().entrySet()) {
            Optional<Quantity> toStaff = payment.getValue().toStaff();
            if (toStaff.isPresent()) {
                Money amount = money(toStaff.get(), row);
                lines.put(payment.getKey(), amount);
                if (!payment.getValue().instalments().isEmpty()) {
                    instalments.put(
                            payment.getKey(),
                            payment.getValue().instalments().stream()
                                    .map(one -> money(one, row))
                                    .toList());
                }
                sum = sum.plus(amount);
            }
        }
        return new Payout(
                staffId,
                scored.map(RowScores::scores).orElse(Map.of()),
                scored.map(RowScores::total),
                lines,
                instalments,
                sum);
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

    /** What each account received, less what it gave. */
    private Map<String, Money> accounts(List<PoolStatement> pools, List<Payout> payouts) {
        Map<String, Money> accounts = new LinkedHashMap<>();
        plan.plan().accounts().forEach(account -> accounts.put(account.id(), Money.ofMinor(currency, 0)));
        for (PoolStatement pool : pools) {
            pool.transferred().forEach((id, amount) -> accounts.computeIfPresent(id, (one, sum) -> sum.plus(amount)));
        }
        // What a line of an account pays into a pool, that pool states as received; so it is counted once, here.
        for (PoolStatement pool : pools) {
            pool.received().forEach((id, amount) -> accounts.computeIfPresent(id, (one, sum) -> sum.minus(amount)));
        }
        for (PayLine line : plan.plan().lines()) {
            if (accounts.containsKey(line.from()) && line.into().isEmpty()) {
                for (Payout payout : payouts) {
                    Money amount = payout.lines().getOrDefault(line.id(), Money.ofMinor(currency, 0));
                    accounts.merge(line.from(), amount.negate(), Money::plus);
                }
            }
        }
        return accounts;
    }

    private Money money(Quantity quantity, int row) {
        return money(evaluation.value(quantity, row));
    }

    private Money money(Value value) {
        return Money.of(currency, value.number(), RoundingMode.UNNECESSARY);
    }
}
