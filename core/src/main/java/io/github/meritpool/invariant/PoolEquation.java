package io.github.meritpool.invariant;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.money.Money;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.PoolStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Checks {@link Invariant#POOL_EQUATION}: at every node, and along every way that money takes from one to another. */
final class PoolEquation {

    private final Outcome outcome;
    private final Paid paid;
    private final List<Violation> found = new ArrayList<>();

    private PoolEquation(Outcome outcome) {
        this.outcome = outcome;
        this.paid = new Paid(outcome);
    }

    static List<Violation> check(Outcome outcome) {
        PoolEquation equation = new PoolEquation(outcome);
        outcome.pools().forEach(equation::checkPool);
        outcome.plan().lines().forEach(equation::checkLine);
        equation.checkTransfers();
        equation.checkAccounts();
        outcome.payouts().forEach(equation::checkPerson);
        return equation.found;
    }

    /** A pool of a family is told from the others by its row. */
    static String name(PoolStatement pool) {
        return pool.row().map(row -> pool.pool() + "/" + row).orElse(pool.pool());
    }

    private void checkPool(PoolStatement pool) {
        Money in = pool.opening()
                .plus(paid.sum(pool.received().values()))
                .plus(paid.sum(pool.returned().values()));
        Money out = paid.sum(pool.paid().values())
                .plus(paid.sum(pool.transferred().values()))
                .plus(pool.closing());
        if (!in.equals(out)) {
            found.add(of(InvariantProblem.POOL_UNBALANCED)
                    .with("pool", name(pool))
                    .with("in", in)
                    .with("out", out));
        }
    }

    private void checkLine(PayLine line) {
        if (line.into().isPresent()) {
            return;
        }
        Money toStaff = paid.sum(paid.toStaff(line.id()).values());
        Money toRows = paid.sum(paid.toRows(line.id()).values());
        if (!toStaff.equals(toRows)) {
            found.add(of(InvariantProblem.ROWS_TOTAL)
                    .with("line", line.id())
                    .with("rows", toRows)
                    .with("paid", toStaff));
        }
        boolean isFromPool =
                outcome.pools().stream().anyMatch(pool -> pool.pool().equals(line.from()));
        Money said = total(line.from(), pool -> pool.paid().getOrDefault(line.id(), paid.zero()))
                .minus(total(line.from(), pool -> pool.returned().getOrDefault(line.id(), paid.zero())));
        if (isFromPool && !said.equals(toStaff)) {
            found.add(of(InvariantProblem.LINE_TOTAL)
                    .with("pool", line.from())
                    .with("line", line.id())
                    .with("said", said)
                    .with("paid", toStaff));
        }
    }

    private Money total(String pool, Function<PoolStatement, Money> part) {
        return paid.sum(outcome.pools().stream()
                .filter(one -> one.pool().equals(pool))
                .map(part)
                .toList());
    }

    /** What one pool gives, another gets: before its own lines, or returned after them. */
    private void checkTransfers() {
        List<String> ids =
                outcome.pools().stream().map(PoolStatement::pool).distinct().toList();
        for (String from : ids) {
            for (String to : ids) {
                Money given = total(from, pool -> pool.transferred().getOrDefault(to, paid.zero()));
                Money got = total(to, pool -> pool.received().getOrDefault(from, paid.zero()))
                        .plus(total(to, pool -> pool.returned().getOrDefault(from, paid.zero())));
                if (!given.equals(got)) {
                    found.add(of(InvariantProblem.TRANSFER)
                            .with("from", from)
                            .with("to", to)
                            .with("given", given)
                            .with("got", got));
                }
            }
        }
    }

    /** What a line of an account pays into a pool, that pool says; what it pays people, they are paid. */
    private void checkAccounts() {
        Map<String, Money> sums = new LinkedHashMap<>();
        outcome.plan().accounts().forEach(account -> sums.put(account.id(), paid.zero()));
        for (PoolStatement pool : outcome.pools()) {
            pool.transferred().forEach((id, amount) -> sums.computeIfPresent(id, (one, sum) -> sum.plus(amount)));
            pool.received().forEach((id, amount) -> sums.computeIfPresent(id, (one, sum) -> sum.minus(amount)));
        }
        for (PayLine line : outcome.plan().lines()) {
            if (line.into().isEmpty()) {
                Money toStaff = paid.sum(paid.toStaff(line.id()).values());
                sums.computeIfPresent(line.from(), (one, sum) -> sum.minus(toStaff));
            }
        }
        sums.forEach((account, sum) -> {
            Money said = outcome.accounts().getOrDefault(account, paid.zero());
            if (!said.equals(sum)) {
                found.add(of(InvariantProblem.ACCOUNT)
                        .with("account", account)
                        .with("said", said)
                        .with("found", sum));
            }
        });
    }

    private void checkPerson(Payout payout) {
        Money sum = paid.sum(payout.lines().values());
        if (!payout.total().equals(sum)) {
            found.add(of(InvariantProblem.PERSON_TOTAL)
                    .about("who", payout.staffId())
                    .with("total", payout.total())
                    .with("sum", sum));
        }
        payout.instalments().forEach((line, amounts) -> {
            Money whole = payout.lines().getOrDefault(line, paid.zero());
            if (!whole.equals(paid.sum(amounts))) {
                found.add(of(InvariantProblem.INSTALMENTS)
                        .about("who", payout.staffId())
                        .with("line", line)
                        .with("sum", paid.sum(amounts))
                        .with("paid", whole));
            }
        });
    }

    private static Violation of(InvariantProblem kind) {
        return Violation.of(Invariant.POOL_EQUATION, kind);
    }
}
