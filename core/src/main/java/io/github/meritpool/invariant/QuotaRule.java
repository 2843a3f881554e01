package io.github.meritpool.invariant;

import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.money.ResidueMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link Invariant#QUOTA_RULE}. Where bounds bind, the money for one unit of claim is not solved again: it is
 * enough that there is one number that puts everyone within a quantum of what is paid.
 */
final class QuotaRule {

    /** Between what and what the money for one unit of claim lies, by the pay of two people. */
    private record Level(String row, Rational money) {}

    private final Paid paid;
    private final List<Violation> found = new ArrayList<>();

    private QuotaRule(Outcome outcome) {
        this.paid = new Paid(outcome);
    }

    static List<Violation> check(Outcome outcome) {
        QuotaRule rule = new QuotaRule(outcome);
        for (SharedPool pool : SharedPool.in(outcome)) {
            if (pool.isBounded()) {
                rule.checkLevel(pool);
            } else if (!pool.claims().isZero()) {
                rule.checkShares(pool);
            }
            rule.checkRest(pool);
        }
        return rule.found;
    }

    private void checkShares(SharedPool pool) {
        Rational worth = pool.worth();
        for (SharedPool.Claimant one : pool.claimants()) {
            Rational exact = worth.times(one.claim());
            Money amount = paid.to(pool.line(), one.row());
            if (isOff(amount.exact().minus(exact), pool)) {
                found.add(of(InvariantProblem.OFF_QUOTA, pool)
                        .about("who", one.row())
                        .with("paid", amount)
                        .with("exact", exact)
                        .with("quantum", pool.quantum()));
            }
        }
    }

    /** Where quanta left over do not go by remainders, one can go to someone whose exact share is whole. */
    private static boolean isOff(Rational more, SharedPool pool) {
        boolean goesByRemainders = pool.residue() == ResidueMode.LARGEST_REMAINDER;
        return more.abs().compareTo(pool.quantum()) >= 0 && (goesByRemainders || !more.equals(pool.quantum()));
    }

    private void checkLevel(SharedPool pool) {
        Level above = null;
        Level below = null;
        for (SharedPool.Claimant one : pool.claimants()) {
            if (!one.claim().isZero()) {
                Rational amount = paid.to(pool.line(), one.row()).exact();
                Rational least = amount.minus(pool.quantum());
                Rational most = amount.plus(pool.quantum());
                if (least.compareTo(one.floor()) >= 0) {
                    above = higher(above, new Level(one.row(), least.dividedBy(one.claim())));
                }
                if (one.ceiling().filter(ceiling -> ceiling.compareTo(most) < 0).isEmpty()) {
                    below = lower(below, new Level(one.row(), most.dividedBy(one.claim())));
                }
            }
        }
        if (above != null && below != null && above.money().compareTo(below.money()) >= 0) {
            found.add(of(InvariantProblem.NO_LEVEL, pool)
                    .about("first", above.row())
                    .with("one", above.money())
                    .about("second", below.row())
                    .with("other", below.money()));
        }
    }

    private static Level higher(@Nullable Level known, Level other) {
        return known == null || other.money().compareTo(known.money()) > 0 ? other : known;
    }

    private static Level lower(@Nullable Level known, Level other) {
        return known == null || other.money().compareTo(known.money()) < 0 ? other : known;
    }

    /** What is left is less than a quantum, or a residue that is kept apart, or more than ceilings let anyone have. */
    private void checkRest(SharedPool pool) {
        Rational rest = pool.amount();
        for (SharedPool.Claimant one : pool.claimants()) {
            rest = rest.minus(paid.to(pool.line(), one.row()).exact());
        }
        long quanta =
                pool.residue() == ResidueMode.KEPT_APART ? pool.claimants().size() : 1;
        if (rest.compareTo(pool.quantum().times(Rational.of(quanta))) >= 0) {
            for (SharedPool.Claimant one : pool.claimants()) {
                if (!one.claim().isZero() && hasRoom(pool, one)) {
                    found.add(of(InvariantProblem.LEFT_OVER, pool)
                            .with("rest", rest)
                            .about("who", one.row()));
                    return;
                }
            }
        }
    }

    private boolean hasRoom(SharedPool pool, SharedPool.Claimant one) {
        Rational more = paid.to(pool.line(), one.row()).exact().plus(pool.quantum());
        return one.ceiling().filter(ceiling -> more.compareTo(ceiling) > 0).isEmpty();
    }

    private static Violation of(InvariantProblem kind, SharedPool pool) {
        return Violation.of(Invariant.QUOTA_RULE, kind).with("line", pool.line());
    }
}
