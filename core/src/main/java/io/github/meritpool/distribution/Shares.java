package io.github.meritpool.distribution;

import io.github.meritpool.money.Allotment;
import io.github.meritpool.money.Apportioned;
import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A pool that has been shared. The amounts and the rest make the pool, exactly.
 *
 * @param pool the money shared
 * @param apportioned how it came out, in minor units
 * @param <K> who shares
 */
public record Shares<K extends Comparable<? super K>>(Money pool, Apportioned<K> apportioned) {

    /**
     * Someone's amount.
     *
     * @param who who
     * @return the amount
     * @throws IllegalArgumentException if they have no part in it
     */
    public Money of(K who) {
        Allotment<K> allotment = apportioned.allotments().stream()
                .filter(one -> one.key().equals(who))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + who + "' has no part in this pool."));
        return Money.ofMinor(pool.currency(), allotment.amount());
    }

    /**
     * What nobody received.
     *
     * @return the whole pool if nobody has points, nothing otherwise
     */
    public Money rest() {
        return Money.ofMinor(pool.currency(), apportioned.rest());
    }

    /**
     * The value of a point, for reporting only.
     *
     * @return the exact amount in the currency's unit, or empty if nobody has points
     */
    public Optional<Rational> valueOfPoint() {
        return Optional.ofNullable(apportioned.level())
                .map(level -> level.times(
                        Money.ofMinor(pool.currency(), BigInteger.ONE).exact()));
    }
}
