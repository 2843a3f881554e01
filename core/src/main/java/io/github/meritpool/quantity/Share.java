package io.github.meritpool.quantity;

import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Rational;

/**
 * The algebra's one money operation: a pool split among the rows of a table by their claims, to the quantum. The sum of
 * the shares and the {@link ShareRest rest} is the pool, exactly. Ties go by row id; the stated order is that of the
 * ids.
 *
 * @param pool the money, a scalar, a whole number of minor units
 * @param claims each row's claim, a number of any unit, at least 0
 * @param apportionment quantum and residue, in minor units
 * @param minorUnit the currency's smallest amount, in the pool's unit: 0.01 for CNY
 */
public record Share(Quantity pool, Quantity claims, Apportionment apportionment, Rational minorUnit)
        implements Quantity {

    /**
     * The smallest amount paid.
     *
     * @return the quantum in the pool's unit
     */
    public Rational quantum() {
        return Rational.of(apportionment.quantum()).times(minorUnit);
    }
}
