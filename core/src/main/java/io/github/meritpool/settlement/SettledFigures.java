package io.github.meritpool.settlement;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Payment;
import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledCheck;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.CompiledRubric;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.rubric.Rubric;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a settlement comes to, read off its evaluation: an object is made when it is asked for, so that a settlement of many
 * people holds no more than the columns of their figures.
 */
final class SettledFigures {

    private final CompiledPlan plan;
    private final Evaluation evaluation;
    private final Currency currency;

    SettledFigures(CompiledPlan plan, Evaluation evaluation) {
        this.plan = plan;
        this.evaluation = evaluation;
        this.currency = plan.plan().conventions().currency();
    }

    List<String> ids(String table) {
        return evaluation.facts().ids(table);
    }

    SettledColumns columns() {
        return new SettledColumns(plan, evaluation, this);
    }

    List<Payout> payouts() {
        return new MadeList<>(ids(Rubric.STAFF).size(), this::payout);
    }

    Payout payout(int row) {
        Optional<RowScores> scored =
                plan.rubric().filter(rubric -> isAssessed(rubric, row)).map(rubric -> scores(rubric, row));
        Map<String, Money> lines = new LinkedHashMap<>();
        Map<String, List<Money>> instalments = new LinkedHashMap<>();
        Money sum = nothing();
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
                ids(Rubric.STAFF).get(row),
                scored.map(RowScores::scores).orElse(Map.of()),
                scored.map(RowScores::total),
                lines,
                instalments,
                sum);
    }

    List<AssessmentScores> assessments() {
        return plan.assessments().stream().map(this::assessment).toList();
    }

    private AssessmentScores assessment(CompiledRubric assessment) {
        int[] rows = rows(assessment.rubric().table(), assessment.assessed()).stream()
                .toArray();
        return new AssessmentScores(
                assessment.rubric().id(), new MadeList<>(rows.length, index -> scores(assessment, rows[index])));
    }

    boolean isAssessed(CompiledRubric scored, int row) {
        return isTrue(scored.assessed(), row);
    }

    private RowScores scores(CompiledRubric scored, int row) {
        Map<String, Rational> scores = new LinkedHashMap<>();
        scored.scores().forEach((dimension, score) -> scores.put(dimension, number(score, row)));
        return new RowScores(ids(scored.rubric().table()).get(row), scores, number(scored.total(), row));
    }

    List<CheckAnswers> checks() {
        return plan.checks().stream().map(this::answers).toList();
    }

    private CheckAnswers answers(CompiledCheck check) {
        int[] rows = rows(check.check().table(), check.asked()).stream().toArray();
        return new CheckAnswers(check.check().id(), new MadeList<>(rows.length, index -> answer(check, rows[index])));
    }

    private CheckAnswer answer(CompiledCheck check, int row) {
        Map<String, Answer> parts = new LinkedHashMap<>();
        check.parts().forEach((id, part) -> parts.put(id, answer(part, row)));
        return new CheckAnswer(ids(check.check().table()).get(row), answer(check.passed(), row), parts);
    }

    private Answer answer(Quantity flag, int row) {
        return Answer.of(evaluation.value(flag, row));
    }

    boolean isAsked(CompiledCheck check, int row) {
        return isTrue(check.asked(), row);
    }

    /** What lines pay the rows of tables, where payouts do not say it. */
    List<LinePayments> payments() {
        List<LinePayments> payments = new ArrayList<>();
        for (PayLine line : plan.plan().lines()) {
            Payment payment = plan.payments().get(line.id());
            if (payment != null && isPaidByRow(line, payment)) {
                payments.add(payments(line, payment));
            }
        }
        return payments;
    }

    private static boolean isPaidByRow(PayLine line, Payment payment) {
        return !payment.table().equals(Rubric.STAFF) || line.into().isPresent();
    }

    private LinePayments payments(PayLine line, Payment payment) {
        List<String> ids = ids(payment.table());
        Map<String, Money> amounts = new LinkedHashMap<>();
        for (int row = 0; row < ids.size(); row++) {
            amounts.put(ids.get(row), money(payment.paid(), row));
        }
        return new LinePayments(line.id(), payment.table(), amounts);
    }

    /** The rows of a table in which a flag holds; all if there is none. */
    BitSet rows(String table, Optional<Quantity> flag) {
        int rows = ids(table).size();
        BitSet holding = new BitSet(rows);
        holding.set(0, rows);
        flag.ifPresent(to -> holding.andNot(evaluation.failing(to, rows)));
        return holding;
    }

    private boolean isTrue(Optional<Quantity> flag, int row) {
        return flag.map(to -> evaluation.value(to, row).flag()).orElse(true);
    }

    private Rational number(Quantity quantity, int row) {
        return evaluation.value(quantity, row).number();
    }

    Money money(Quantity quantity, int row) {
        return money(evaluation.value(quantity, row));
    }

    Money money(Value amount) {
        return Money.of(currency, amount.number(), RoundingMode.UNNECESSARY);
    }

    /** The decimals of an amount in whole minor units. */
    int moneyDecimals() {
        return currency.getDefaultFractionDigits();
    }

    Money nothing() {
        return Money.ofMinor(currency, 0);
    }
}
