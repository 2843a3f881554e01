package io.github.meritpool.internal;

/**
 * Divides many numbers by one: a multiplication by the reciprocal instead of a division.
 *
 * <p>With r = ⌊(2^64 − 1) ÷ d⌋, the high half of n × r is above n ÷ d − 1 and at most n ÷ d for every n from 0 below
 * 2^63, so it is the quotient or one less, which the remainder shows.
 *
 * <p>Where n and d fit into int, there is a shorter way. Let d have b bits and r = ⌊2^(31+b) ÷ d⌋ + 1. Then n × r is less
 * than 2^63, and it is above n × 2^(31+b) ÷ d by at most n, which is less than 2^(31+b) ÷ d: too little to reach the next
 * whole quotient. So n × r without its last 31 + b bits is the quotient.
 */
final class Divisor {

    private final long divisor;
    private final long reciprocal;
    private final int shift;
    private final long shortReciprocal;

    /** The divisor is above 0. */
    Divisor(long divisor) {
        this.divisor = divisor;
        this.reciprocal = divisor == 1 ? 0 : Long.divideUnsigned(-1, divisor);
        this.shift =
                divisor > Integer.MAX_VALUE ? 0 : Integer.SIZE - 1 + Long.SIZE - Long.numberOfLeadingZeros(divisor);
        this.shortReciprocal = (1L << shift) / divisor + 1;
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

    /** Whether numbers up to a greatest one go the short way. */
    boolean isShort(long greatest) {
        return shift != 0 && greatest <= Integer.MAX_VALUE;
    }

    /** The whole quotients of {@code (base + more) × factor + offset}, all from 0 up, where they go the short way. */
    void shortQuotients(long[] quotients, int rows, long[] base, long more, long factor, long offset) {
        long times = shortReciprocal;
        int by = shift;
        for (int i = 0; i < rows; i++) {
            quotients[i] = (((base[i] + more) * factor + offset) * times) >> by;
        }
    }
}
