package io.github.meritpool.invariant;

import io.github.meritpool.money.Rational;
import io.github.meritpool.money.ResidueMode;
import io.github.meritpool.problem.Problem;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A pool that a line shares in both of two settlements. */
final class SharedPools {

    private final SharedPool before;
    private final SharedPool after;
    private final Map<String, Rational> first;
    private final Map<String, Rational> second;

    SharedPools(SharedPool before, SharedPool after) {
        this.before = before;
        this.after = after;
        this.first = claims(before);
        this.second = claims(after);
    }

    private static Map<String, Rational> claims(SharedPool pool) {
        Map<String, Rational> claims = new LinkedHashMap<>();
        pool.claimants().forEach(one -> claims.put(one.row(), one.claim()));
        return claims;
    }

    SharedPool before() {
        return before;
    }

    SharedPool after() {
        return after;
    }

    String name() {
        return before.name();
    }

    boolean isBounded() {
        return before.isBounded() || after.isBounded();
    }

    /** Whether amounts are less than a quantum from the exact shares. */
    boolean isNearExact() {
        return before.residue() == ResidueMode.LARGEST_REMAINDER || before.residue() == ResidueMode.KEPT_APART;
    }

    Problem otherResidue() {
        return Inapplicable.OTHER_RESIDUE
                .of(before)
                .with("residue", before.residue().id());
    }

    boolean isSameAmount() {
        return before.amount().equals(after.amount());
    }

    Problem otherAmounts() {
        return Inapplicable.OTHER_POOL.of(before).with("one", before.amount()).with("other", after.amount());
    }

    /** Whoever is among the claimants of the one or the other. */
    List<String> rows() {
        Set<String> rows = new LinkedHashSet<>(first.keySet());
        rows.addAll(second.keySet());
        return List.copyOf(rows);
    }

    /** A row's claim; zero if it is not among the claimants. */
    Rational claimBefore(String row) {
        return Optional.ofNullable(first.get(row)).orElse(Rational.ZERO);
    }

    Rational claimAfter(String row) {
        return Optional.ofNullable(second.get(row)).orElse(Rational.ZERO);
    }

    boolean claimDiffers(String row) {
        return !claimBefore(row).equals(claimAfter(row));
    }

    boolean isInBoth(String row) {
        return first.containsKey(row) && second.containsKey(row);
    }

    Problem otherClaims(Inapplicable reason, String row) {
        return reason.of(before).with("who", row).with("one", claimBefore(row)).with("other", claimAfter(row));
    }
}
