package io.github.meritpool.invariant;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.money.Money;
import io.github.meritpool.plan.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks {@link Invariant#CLAUSE_CITED}. */
final class Citation {

    private Citation() {}

    static List<Violation> check(Outcome outcome) {
        List<Violation> found = new ArrayList<>();
        Paid paid = new Paid(outcome);
        List<String> clauses = outcome.plan().clauses().stream().map(Clause::id).toList();
        for (PayLine line : outcome.plan().lines()) {
            Map<String, Money> amounts = paid.toRows(line.id());
            boolean pays = amounts.values().stream().anyMatch(amount -> !amount.isZero());
            if (pays && line.clause().filter(clauses::contains).isEmpty()) {
                found.add(Violation.of(Invariant.CLAUSE_CITED, InvariantProblem.UNCITED)
                        .with("line", line.id())
                        .with("paid", paid.sum(amounts.values())));
            }
        }
        return found;
    }
}
