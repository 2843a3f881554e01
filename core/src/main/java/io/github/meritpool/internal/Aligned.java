package io.github.meritpool.internal;

/** Two columns of numbers brought to one scale and one denominator, so that their numerators add and compare. */
final class Aligned {

    final long[] left;
    final long[] right;
    final long[] denominators;
    final int decimals;

    private Aligned(long[] left, long[] right, long[] denominators, int decimals) {
        this.left = left;
        this.right = right;
        this.denominators = denominators;
        this.decimals = decimals;
    }

    static Aligned of(NumberCells a, NumberCells b) {
        int decimals = Math.max(a.decimals, b.decimals);
        long[] left = a.numeratorsAt(decimals);
        long[] right = b.numeratorsAt(decimals);
        if (a.denominators == b.denominators) {
            return new Aligned(left, right, a.denominators, decimals);
        }
        // A common factor of two scalar denominators goes out, so that equal ones stay as they are.
        long common =
                a.hasOneDenominator() && b.hasOneDenominator() ? Longs.gcd(a.denominators[0], b.denominators[0]) : 1;
        long[] toLeft = common == 1 ? b.denominators : new long[] {b.denominators[0] / common};
        long[] toRight = common == 1 ? a.denominators : new long[] {a.denominators[0] / common};
        return new Aligned(
                Longs.multiply(left, toLeft),
                Longs.multiply(right, toRight),
                Longs.multiply(a.denominators, toLeft),
                decimals);
    }
}
