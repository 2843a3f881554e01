package io.github.meritpool.distribution;

import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Claim;
import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Points that share a pool (THP-8.1). The value of a point is reported, never multiplied: each share is cut from the
 * pool itself, and the shares add up to the pool to the minor unit. Residues go by largest remainder, ties by key.
 *
 * @param points each one's points, at least 0
 * @param <K> who has points, such as a staff id
 */
public record PointValue<K extends Comparable<? super K>>(Map<K, Rational> points) {

    /** Copies the points, keeping their order. */
    public PointValue {
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    }

    /**
     * Points.
     *
     * @param points each one's points
     * @param <K> who has points
     * @return the points, ready to share a pool
     */
    public static <K extends Comparable<? super K>> PointValue<K> of(Map<K, Rational> points) {
        return new PointValue<>(points);
    }

    /**
     * Shares a pool by these points.
     *
     * @param pool the money
     * @return who gets what, and what is left
     * @throws io.github.meritpool.problem.ProblemException {@code money.negativeWeight} if someone's points are
     *     negative
     */
    public Shares<K> share(Money pool) {
        List<Claim<K>> claims = new ArrayList<>();
        points.forEach((who, claim) -> claims.add(Claim.of(who, claim)));
        return new Shares<>(pool, Apportionment.largestRemainder().split(pool.minorUnits(), claims));
    }
}
