package io.github.meritpool.invariant;

import io.github.meritpool.money.Money;
import java.util.ArrayList;
import java.util.List;

/** Checks {@link Invariant#BOUNDS_KEPT}. */
final class BoundsKept {

    private BoundsKept() {}

    static List<Violation> check(Outcome outcome) {
        List<Violation> found = new ArrayList<>();
        Paid paid = new Paid(outcome);
        for (SharedPool pool : SharedPool.in(outcome)) {
            for (SharedPool.Claimant one : pool.claimants()) {
                Money amount = paid.to(pool.line(), one.row());
                if (amount.exact().compareTo(one.floor()) < 0) {
                    found.add(broken(InvariantProblem.BELOW_FLOOR, pool, one, amount)
                            .with("floor", one.floor()));
                }
                one.ceiling()
                        .filter(ceiling -> amount.exact().compareTo(ceiling) > 0)
                        .map(ceiling -> broken(InvariantProblem.ABOVE_CEILING, pool, one, amount)
                                .with("ceiling", ceiling))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Violation broken(InvariantProblem kind, SharedPool pool, SharedPool.Claimant one, Money amount) {
        return Violation.of(Invariant.BOUNDS_KEPT, kind)
                .about("who", one.row())
                .with("line", pool.line())
                .with("paid", amount);
    }
}
