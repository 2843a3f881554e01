package io.github.meritpool.internal;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Two columns of numbers brought to one scale and one denominator, so that their numerators add and compare. */
final class Aligned {

    final long[] left;
    final long[] right;
    private final long[] denominators;
    private final int decimals;
    private final @Nullable BitSet absent;

    private Aligned(long[] left, long[] right, long[] denominators, int decimals, @Nullable BitSet absent) {
        this.left = left;
        this.right = right;
        this.denominators = denominators;
        this.decimals = decimals;
        this.absent = absent;
    }

    static Aligned of(NumberCells a, NumberCells b) {
        int decimals = Math.max(a.decimals, b.decimals);
        long[] left = a.numeratorsAt(decimals);
        long[] right = b.numeratorsAt(decimals);
        BitSet absent = a.eitherAbsent(b);
        if (a.denominators == b.denominators) {
            return new Aligned(left, right, a.denominators, decimals, absent);
        }
        // A common factor of two scalar denominators goes out, so that equal ones stay as they are.
        boolean areScalars = a.hasOneDenominator() && b.hasOneDenominator();
        long common = areScalars ? Longs.gcd(a.denominators[0], b.denominators[0]) : 1;
        long[] toLeft = common == 1 ? b.denominators : new long[] {b.denominators[0] / common};
        long[] toRight = common == 1 ? a.denominators : new long[] {a.denominators[0] / common};
        return new Aligned(
                Longs.multiply(left, toLeft),
                Longs.multiply(right, toRight),
                Longs.multiply(a.denominators, toLeft),
                decimals,
                absent);
    }

    /** What was computed from the two numerators, as numbers again. */
    NumberCells cells(long[] numerators) {
        return NumberCells.quotients(numerators, denominators, decimals, absent);
    }
}
