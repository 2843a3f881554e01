package io.github.meritpool.internal;

/**
 * Divides many numbers by one: a multiplication by the reciprocal instead of a division.
 *
 * <p>With r = ⌊(2^64 − 1) ÷ d⌋, the high half of n × r is above n ÷ d − 1 and at most n ÷ d for every n from 0 below
 * 2^63, so it is the quotient or one less, which the remainder shows.
 */
final class Divisor {

    private final long divisor;
    private final long reciprocal;

    /** The divisor is above 0. */
    Divisor(long divisor) {
        this.divisor = divisor;
        this.reciprocal = divisor == 1 ? 0 : Long.divideUnsigned(-1, divisor);
    }

    /** The whole quotient of a dividend of 0 or more. */
    long quotient(long dividend) {
        if (divisor == 1) {
            return dividend;
        }
        long quotient = Math.multiplyHigh(dividend, reciprocal);
        long remainder = dividend - quotient * divisor;
        return quotient + 1 + ((remainder - divisor) >> 63);
    }
}
