package io.github.meritpool.settlement;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Payment;
import io.github.meritpool.distribution.Pool;
import io.github.meritpool.distribution.PoolFlow;
import io.github.meritpool.money.Money;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.rubric.Rubric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements of pools, and what accounts come to, read off a settlement's figures when they are asked for. */
final class PoolStatements {

    private final CompiledPlan plan;
    private final SettledFigures figures;

    PoolStatements(CompiledPlan plan, SettledFigures figures) {
        this.plan = plan;
        this.figures = figures;
    }

    List<PoolStatement> all() {
        List<PoolStatement> pools = new ArrayList<>();
        for (PoolFlow flow : plan.flows()) {
            for (int row = 0; row < rows(flow); row++) {
                pools.add(statement(flow, row));
            }
        }
        return Collections.unmodifiableList(pools);
    }

    int rows(PoolFlow flow) {
        return flow.pool().each().map(table -> figures.ids(table).size()).orElse(1);
    }

    Optional<String> rowId(PoolFlow flow, int row) {
        return flow.pool().each().map(table -> figures.ids(table).get(row));
    }

    private PoolStatement statement(PoolFlow flow, int row) {
        Map<String, Money> transferred = sums(flow.transferred(), row);
        Money rest = figures.money(flow.rest(), row);
        boolean isClosing = isClosing(flow);
        if (!isClosing) {
            transferred.merge(flow.pool().rest(), rest, Money::plus);
        }
        return new PoolStatement(
                flow.pool().id(),
                rowId(flow, row),
                figures.money(flow.opening(), row),
                sums(flow.received(), row),
                amounts(flow.returned(), row),
                amounts(flow.paid(), row),
                transferred,
                isClosing ? rest : figures.nothing());
    }

    /** Whether the rest stays in the pool, if only because there must be none. */
    private static boolean isClosing(PoolFlow flow) {
        String rest = flow.pool().rest();
        return rest.equals(Pool.REST_CLOSES) || rest.equals(Pool.REST_IS_PROBLEM);
    }

    private Map<String, Money> sums(Map<String, List<Quantity>> amounts, int row) {
        Map<String, Money> sums = new LinkedHashMap<>();
        amounts.forEach((id, all) -> all.forEach(amount -> sums.merge(id, figures.money(amount, row), Money::plus)));
        return sums;
    }

    private Map<String, Money> amounts(Map<String, Quantity> amounts, int row) {
        Map<String, Money> moneys = new LinkedHashMap<>();
        amounts.forEach((id, amount) -> moneys.put(id, figures.money(amount, row)));
        return moneys;
    }

    /** What each account received, less what it gave. */
    Map<String, Money> accounts() {
        Map<String, Money> accounts = new LinkedHashMap<>();
        plan.plan().accounts().forEach(account -> accounts.put(account.id(), figures.nothing()));
        // What a line of an account pays into a pool, that pool states as received; so it is counted once, here.
        for (PoolStatement pool : accounts.isEmpty() ? List.<PoolStatement>of() : all()) {
            pool.transferred().forEach((id, amount) -> accounts.computeIfPresent(id, (one, sum) -> sum.plus(amount)));
            pool.received().forEach((id, amount) -> accounts.computeIfPresent(id, (one, sum) -> sum.minus(amount)));
        }
        for (PayLine line : plan.plan().lines()) {
            if (line.into().isEmpty()) {
                accounts.computeIfPresent(line.from(), (one, sum) -> sum.minus(paidToStaff(line)));
            }
        }
        return Collections.unmodifiableMap(accounts);
    }

    private Money paidToStaff(PayLine line) {
        Money paid = figures.nothing();
        Optional<Quantity> toStaff =
                Optional.ofNullable(plan.payments().get(line.id())).flatMap(Payment::toStaff);
        if (toStaff.isPresent()) {
            for (int row = 0; row < figures.ids(Rubric.STAFF).size(); row++) {
                paid = paid.plus(figures.money(toStaff.get(), row));
            }
        }
        return paid;
    }
}
