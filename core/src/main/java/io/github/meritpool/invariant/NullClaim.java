package io.github.meritpool.invariant;

import io.github.meritpool.money.ResidueMode;
import java.util.List;
import java.util.Optional;

/** Checks {@link Relation#NULL_CLAIM}. */
final class NullClaim {

    private NullClaim() {}

    static void check(Pair pair, Findings found) {
        for (SharedPools pools : pair.unbounded(found)) {
            List<String> rows = pools.rows();
            Optional<String> other = rows.stream().filter(pools::claimDiffers).findFirst();
            if (pools.before().residue() == ResidueMode.STATED_ORDER) {
                found.silent(pools.otherResidue());
            } else if (!pools.isSameAmount()) {
                found.silent(pools.otherAmounts());
            } else if (other.isPresent()) {
                found.silent(pools.otherClaims(Inapplicable.OTHER_CLAIM, other.get()));
            } else if (rows.stream().allMatch(pools::isInBoth)) {
                found.silent(Inapplicable.NOBODY_CAME.of(pools.before()));
            } else {
                found.applies(pools.name());
                rows.stream()
                        .filter(row -> !pair.paidBefore(pools, row).equals(pair.paidAfter(pools, row)))
                        .forEach(row ->
                                found.broken(pair.broken(found.of(InvariantProblem.NULL_CLAIM_COUNTS), pools, row)));
            }
        }
    }
}
