package io.github.meritpool.workload;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Quantity;

/**
 * What a lesson in a class of some size counts (班额系数). A band ends where the next begins, so there is neither a gap
 * nor an overlap.
 *
 * @param from a class of so many pupils or more is in the band, unless it is in a higher one
 * @param factor a plain number, or a parameter that is one
 */
public record ClassSizeBand(int from, Quantity factor) {

    /**
     * One band.
     *
     * @param from the least number of pupils
     * @param factor the factor, as decimal text such as {@code "1.1"}
     * @return the band
     */
    public static ClassSizeBand from(int from, String factor) {
        return new ClassSizeBand(from, Quantity.plain(Rational.parse(factor)));
    }
}
