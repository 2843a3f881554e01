package io.github.meritpool.plan;

import io.github.meritpool.distribution.Distribution;
import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Payment;
import io.github.meritpool.distribution.PoolFlow;
import io.github.meritpool.rubric.Rubric;

/** Checks that what pools take in and lines pay is money, for the rows that it is said to be for. */
final class MoneyChecks {

    private final PayPlan plan;
    private final Distribution.Lowered money;
    private final ResultChecks results;

    MoneyChecks(PayPlan plan, Distribution.Lowered money, ResultChecks results) {
        this.plan = plan;
        this.money = money;
        this.results = results;
    }

    /** Checks every pool with its lines, and the lines that draw on an account. */
    void check() {
        money.flows().forEach(this::checkPool);
        plan.lines().stream()
                .filter(line -> plan.accounts().stream()
                        .anyMatch(account -> account.id().equals(line.from())))
                .forEach(this::checkLine);
    }

    /** What does not fit is reported where it comes in, not again in what is left of the pool. */
    private void checkPool(PoolFlow flow) {
        String pool = flow.pool().id();
        String table = flow.pool().each().orElse(Rubric.STAFF);
        boolean fits = results.isAmount(flow.opening(), flow.pool(), table)
                && money.soundPools().contains(pool);
        for (PayLine line : plan.lines()) {
            if (line.from().equals(pool) && !line.formula().sharesRemainder()) {
                fits &= checkLine(line);
            }
        }
        for (PayLine line : plan.lines()) {
            if (fits && line.from().equals(pool) && line.formula().sharesRemainder()) {
                fits = checkLine(line);
            }
        }
        if (fits) {
            results.isAmount(flow.rest(), flow.pool(), table);
        }
    }

    private boolean checkLine(PayLine line) {
        Payment payment = money.payments().get(line.id());
        return payment != null
                && money.soundLines().contains(line.id())
                && results.isAmount(payment.paid(), line, line.table())
                && results.isAmount(payment.drawn(), line, line.table());
    }
}
