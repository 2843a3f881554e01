package io.github.meritpool.invariant;

import io.github.meritpool.money.Rational;
import java.util.List;

/** Checks {@link Relation#SAME_CLAIM}. */
final class SameClaim {

    private final Pair pair;
    private final Findings found;
    private final SharedPools pools;
    private final Rational was;
    private final Rational is;

    private SameClaim(Pair pair, Findings found, SharedPools pools) {
        this.pair = pair;
        this.found = found;
        this.pools = pools;
        this.was = pools.before().worth();
        this.is = pools.after().worth();
    }

    static void check(Pair pair, Findings found) {
        for (SharedPools pools : pair.unbounded(found)) {
            if (!pools.isNearExact()) {
                found.silent(pools.otherResidue());
            } else if (isWithout(pools.before()) || isWithout(pools.after())) {
                found.silent(Inapplicable.NOTHING_SHARED.of(pools.before()));
            } else {
                new SameClaim(pair, found, pools).check();
            }
        }
    }

    private static boolean isWithout(SharedPool pool) {
        return pool.amount().signum() <= 0 || pool.claims().isZero();
    }

    private void check() {
        List<String> same = pools.rows().stream()
                .filter(row -> pools.isInBoth(row) && !pools.claimDiffers(row))
                .toList();
        same.forEach(this::check);
        if (same.isEmpty()) {
            found.silent(Inapplicable.NO_SAME_CLAIM.of(pools.before()));
        } else {
            found.applies(pools.name());
        }
    }

    private void check(String row) {
        Rational before = pair.paidBefore(pools, row).exact();
        Rational after = pair.paidAfter(pools, row).exact();
        Rational quantum = pools.after().quantum();
        Rational times = is.dividedBy(was);
        Rational off = after.minus(times.times(before)).abs();
        if (off.compareTo(times.plus(Rational.ONE).times(quantum)) >= 0) {
            found.broken(broken(InvariantProblem.OFF_PROPORTION, row));
        }
        Rational moved = after.minus(before);
        boolean isBelow = is.compareTo(was) >= 0 && moved.compareTo(quantum.negate()) < 0;
        boolean isAbove = is.compareTo(was) <= 0 && moved.compareTo(quantum) > 0;
        if (isBelow || isAbove) {
            found.broken(broken(InvariantProblem.AGAINST_WORTH, row));
        }
    }

    private Violation broken(InvariantProblem kind, String row) {
        return pair.broken(found.of(kind), pools, row)
                .with("was", was)
                .with("is", is)
                .with("quantum", pools.after().quantum());
    }
}
