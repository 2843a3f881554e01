package io.github.meritpool.invariant;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Payment;
import io.github.meritpool.money.Money;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.settlement.LinePayments;
import io.github.meritpool.settlement.Payout;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each line is said to pay each row of its table, and each of the staff. */
final class Paid {

    private final Outcome outcome;
    private final Map<String, Map<String, Money>> rows = new LinkedHashMap<>();
    private final Map<String, Map<String, Money>> staff = new LinkedHashMap<>();

    Paid(Outcome outcome) {
        this.outcome = outcome;
        for (Payout payout : outcome.payouts()) {
            payout.lines()
                    .forEach((line, amount) -> staff.computeIfAbsent(line, one -> new LinkedHashMap<>())
                            .put(payout.staffId(), amount));
        }
        for (PayLine line : outcome.plan().lines()) {
            Payment payment = outcome.compiled().payments().get(line.id());
            if (payment != null
                    && payment.table().equals(Rubric.STAFF)
                    && line.into().isEmpty()) {
                rows.put(line.id(), toStaff(line.id()));
            }
        }
        for (LinePayments payments : outcome.payments()) {
            rows.put(payments.line(), payments.rows());
        }
    }

    /** By the ids of the rows of the line's table. */
    Map<String, Money> toRows(String line) {
        return rows.getOrDefault(line, Map.of());
    }

    /** By the ids of the staff; empty for a line into a pool. */
    Map<String, Money> toStaff(String line) {
        return staff.getOrDefault(line, Map.of());
    }

    Money to(String line, String row) {
        return toRows(line).getOrDefault(row, zero());
    }

    Money zero() {
        return Money.ofMinor(outcome.plan().conventions().currency(), 0);
    }

    Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(zero(), Money::plus);
    }
}
