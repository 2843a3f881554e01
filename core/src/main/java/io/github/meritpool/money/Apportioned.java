package io.github.meritpool.money;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pool that has been split. The amounts and the rest add up to the pool exactly. All money is in minor units.
 *
 * @param pool what was split
 * @param allotments what each claimant receives, in the order of the claims
 * @param level the exact money for one unit of weight (the value of a point) for those whom no floor or ceiling holds;
 *     it explains the shares and is never multiplied to pay; null if nobody has a weight, or if money is left although
 *     everyone with a weight is at a ceiling
 * @param unitsToGive how many quanta were left over after each share was cut down to whole quanta: the cut-off, for
 *     ranks up to it received one; with {@link ResidueMode#KEPT_APART} nobody did
 * @param rest what nobody received: the residue or what is below the quantum where these are kept apart, and what
 *     ceilings or a lack of weights left over
 * @param <K> the type of the keys
 */
public record Apportioned<K>(
        BigInteger pool,
        List<Allotment<K>> allotments,
        @Nullable Rational level,
        int unitsToGive,
        BigInteger rest) {

    /** Copies the list. */
    public Apportioned {
        allotments = List.copyOf(allotments);
    }

    /**
     * How many stood in the order in which the residue is given: the last rank.
     *
     * @return the number of claimants with a rank
     */
    public int ranked() {
        return (int) allotments.stream().filter(one -> one.rank() > 0).count();
    }

    Apportioned<K> negated() {
        List<Allotment<K>> mirrored =
                allotments.stream().map(Allotment::negated).toList();
        return new Apportioned<>(
                pool.negate(), mirrored, level == null ? null : level.negate(), unitsToGive, rest.negate());
    }
}
