package io.github.meritpool.invariant;

import io.github.meritpool.money.Rational;
import java.util.List;

/** Checks {@link Relation#LARGER_CLAIM}. */
final class LargerClaim {

    private LargerClaim() {}

    static void check(Pair pair, Findings found) {
        for (SharedPools pools : pair.unbounded(found)) {
            List<String> differing =
                    pools.rows().stream().filter(pools::claimDiffers).toList();
            if (!pools.isNearExact()) {
                found.silent(pools.otherResidue());
            } else if (!pools.isSameAmount()) {
                found.silent(pools.otherAmounts());
            } else if (differing.size() != 1) {
                found.silent(Inapplicable.NOT_ONE_CLAIM.of(pools.before()).with("count", differing.size()));
            } else {
                found.applies(pools.name());
                check(pair, pools, differing.get(0), found);
            }
        }
    }

    private static void check(Pair pair, SharedPools pools, String row, Findings found) {
        Rational claimed = pools.claimAfter(row).minus(pools.claimBefore(row));
        boolean isLarger = claimed.signum() > 0;
        Pair larger = isLarger ? pair : pair.swapped();
        if (larger.paidAfter(pools, row).compareTo(larger.paidBefore(pools, row)) < 0) {
            found.broken(larger.broken(found.of(InvariantProblem.LARGER_CLAIM_LESS), pools, row));
        }
    }
}
