package io.github.meritpool.quantity;

/**
 * What the values of a quantity mostly are. An evaluation can tell of many at once whether they are; only if not is each one
 * asked about, and then its rows.
 */
public sealed interface Expectation {

    /**
     * The quantity of which something is expected.
     *
     * @return the quantity
     */
    Quantity of();

    /**
     * No row is without a value.
     *
     * @param of any quantity
     */
    record Present(Quantity of) implements Expectation {}

    /**
     * A flag is there and holds in every row.
     *
     * @param of the flag
     */
    record Holds(Quantity of) implements Expectation {}

    /**
     * A number is there and not below zero, in every row.
     *
     * @param of the number
     */
    record NotNegative(Quantity of) implements Expectation {}

    /**
     * A number is zero in every row.
     *
     * @param of the number
     */
    record Zero(Quantity of) implements Expectation {}

    /**
     * A number is there in every row, with no more than some decimals.
     *
     * @param of the number
     * @param decimals how many decimals at most, such as 2 for money in fen
     */
    record FitsDecimals(Quantity of, int decimals) implements Expectation {}

    /**
     * A number is not below another in any row.
     *
     * @param of the number
     * @param other the other one, of the same table
     */
    record AtLeast(Quantity of, Quantity other) implements Expectation {}
}
