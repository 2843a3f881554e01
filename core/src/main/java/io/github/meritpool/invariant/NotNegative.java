package io.github.meritpool.invariant;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.money.Money;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.PoolStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks {@link Invariant#NOT_NEGATIVE}. */
final class NotNegative {

    private static final String TOTAL = "total";

    private NotNegative() {}

    static List<Violation> check(Outcome outcome) {
        List<Violation> found = new ArrayList<>();
        Paid paid = new Paid(outcome);
        for (PayLine line : outcome.plan().lines()) {
            if (!line.canTakeBack()) {
                checkLine(line.id(), paid.toRows(line.id()), found);
            }
        }
        for (Payout payout : outcome.payouts()) {
            checkAmount(TOTAL, payout.staffId(), payout.total(), found);
        }
        outcome.pools().forEach(pool -> checkPool(pool, found));
        return found;
    }

    private static void checkLine(String line, Map<String, Money> amounts, List<Violation> found) {
        amounts.forEach((row, amount) -> checkAmount(line, row, amount, found));
    }

    private static void checkAmount(String element, String row, Money amount, List<Violation> found) {
        if (amount.signum() < 0) {
            found.add(Violation.of(Invariant.NOT_NEGATIVE, InvariantProblem.NEGATIVE)
                    .with("element", element)
                    .with("amount", amount)
                    .about("who", row));
        }
    }

    private static void checkPool(PoolStatement pool, List<Violation> found) {
        Map<String, Money> parts = new LinkedHashMap<>();
        parts.put("opening", pool.opening());
        pool.received().forEach((from, amount) -> parts.put("received from " + from, amount));
        pool.returned().forEach((from, amount) -> parts.put("returned from " + from, amount));
        pool.paid().forEach((line, amount) -> parts.put("paid by " + line, amount));
        pool.transferred().forEach((to, amount) -> parts.put("transferred to " + to, amount));
        parts.put("closing", pool.closing());
        parts.forEach((part, amount) -> {
            if (amount.signum() < 0) {
                found.add(Violation.of(Invariant.NOT_NEGATIVE, InvariantProblem.NEGATIVE_POOL)
                        .with("pool", PoolEquation.name(pool))
                        .with("part", part)
                        .with("amount", amount));
            }
        });
    }
}
