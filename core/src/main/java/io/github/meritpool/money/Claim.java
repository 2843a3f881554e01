package io.github.meritpool.money;

import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One claimant's part in a pool.
 *
 * @param key who claims; ties are broken by the order of the keys, so one pool has each key once
 * @param weight what the pool is shared by, such as points; 0 or more, only the proportion to the others matters
 * @param floor the least that is paid, in minor units, 0 or more; null if there is none
 * @param ceiling the most that is paid, in minor units, 0 or more; null if there is none
 * @param <K> the type of the keys
 */
public record Claim<K extends Comparable<? super K>>(
        K key,
        Rational weight,
        @Nullable BigInteger floor,
        @Nullable BigInteger ceiling) {

    /** Holds the values; what they mean for a pool is checked when it is split, for all claims at once. */
    public Claim {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(weight, "weight");
    }

    /**
     * A claim without floor or ceiling.
     *
     * @param key who claims
     * @param weight the weight
     * @param <K> the type of the keys
     * @return the claim
     */
    public static <K extends Comparable<? super K>> Claim<K> of(K key, Rational weight) {
        return new Claim<>(key, weight, null, null);
    }

    /**
     * This claim with a floor.
     *
     * @param least the least that is paid, in minor units
     * @return the claim with the floor
     */
    public Claim<K> atLeast(BigInteger least) {
        return new Claim<>(key, weight, least, ceiling);
    }

    /**
     * This claim with a ceiling.
     *
     * @param most the most that is paid, in minor units
     * @return the claim with the ceiling
     */
    public Claim<K> atMost(BigInteger most) {
        return new Claim<>(key, weight, floor, most);
    }
}
