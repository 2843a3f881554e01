package io.github.meritpool.internal;

import java.math.RoundingMode;

/**
 * Divides by one number and rounds to whole numbers. Whether a remainder rounds away from zero is a question of how
 * large it is, so each mode is a threshold for numbers above zero and one for those below; all of it without a branch.
 */
final class Rounder {

    private final long divisor;
    private final Divisor division;
    private final long awayAbove;
    private final long awayBelow;
    private final long evenHalf;

    /** The divisor is above 0. */
    Rounder(long divisor, RoundingMode mode) {
        this.divisor = divisor;
        this.division = new Divisor(divisor);
        this.awayAbove = threshold(divisor, mode, mode == RoundingMode.CEILING);
        this.awayBelow = threshold(divisor, mode, mode == RoundingMode.FLOOR);
        this.evenHalf = mode == RoundingMode.HALF_EVEN && divisor % 2 == 0 ? 1 : 0;
    }

    /** The least remainder that rounds away from zero; the divisor where none does. */
    private static long threshold(long divisor, RoundingMode mode, boolean away) {
        return switch (mode) {
            case UP -> 1;
            case DOWN -> divisor;
            case CEILING, FLOOR -> away ? 1 : divisor;
            case HALF_UP, HALF_EVEN -> divisor / 2 + divisor % 2;
            case HALF_DOWN -> divisor / 2 + 1;
            case UNNECESSARY -> throw new IllegalArgumentException("The rounding mode must be one that rounds.");
        };
    }

    /**
     * The rounded quotients. Of numbers from 0 up, those with a remainder from the threshold on reach the next whole number
     * if they are raised by what the threshold lacks to the divisor.
     */
    Longs divide(Longs dividends) {
        if (dividends.least() >= 0 && evenHalf == 0) {
            return dividends.plus(divisor - awayAbove).quotients(division);
        }
        int rows = dividends.length();
        long[] rounded = Scratch.column(rows);
        for (int i = 0; i < rows; i++) {
            rounded[i] = divide(dividends.at(i));
        }
        return Longs.between(divide(dividends.least()), divide(dividends.greatest()), rounded, rows);
    }

    long divide(long dividend) {
        long sign = dividend >> 63;
        long size = requirePositive((dividend ^ sign) - sign);
        long quotient = division.quotient(size);
        long threshold = awayAbove + ((awayBelow - awayAbove) & sign) + (~quotient & evenHalf);
        long away = 1 + ((size - quotient * divisor - threshold) >> 63);
        return ((quotient + away) ^ sign) - sign;
    }

    /** The least long has no counterpart above zero. */
    private static long requirePositive(long size) {
        if (size < 0) {
            throw new ArithmeticException("beyond long");
        }
        return size;
    }
}
