package io.github.meritpool.internal;

/** Two columns of numbers brought to one scale and one denominator, so that their numerators add and compare. */
final class Aligned {

    final Longs left;
    final Longs right;
    private final Longs denominators;
    private final int decimals;
    private final NumberCells a;
    private final NumberCells b;

    private Aligned(NumberCells a, NumberCells b, int decimals, Longs left, Longs right, Longs denominators) {
        this.a = a;
        this.b = b;
        this.decimals = decimals;
        this.left = left;
        this.right = right;
        this.denominators = denominators;
    }

    static Aligned of(NumberCells a, NumberCells b) {
        int decimals = Math.max(a.decimals, b.decimals);
        if (a.denominators == b.denominators) {
            return new Aligned(a, b, decimals, a.numeratorsAt(decimals), b.numeratorsAt(decimals), a.denominators);
        }
        return a.hasOneDenominator() && b.hasOneDenominator()
                ? toCommonMultiple(a, b, decimals)
                : crosswise(a, b, decimals);
    }

    private static Aligned toCommonMultiple(NumberCells a, NumberCells b, int decimals) {
        long common = Longs.gcd(a.denominator(0), b.denominator(0));
        long toLeft = b.denominator(0) / common;
        return new Aligned(
                a,
                b,
                decimals,
                a.numeratorsAt(decimals).times(toLeft),
                b.numeratorsAt(decimals).times(a.denominator(0) / common),
                a.denominators.times(toLeft));
    }

    private static Aligned crosswise(NumberCells a, NumberCells b, int decimals) {
        return new Aligned(
                a,
                b,
                decimals,
                a.numeratorsAt(decimals).times(b.denominators),
                b.numeratorsAt(decimals).times(a.denominators),
                a.denominators.times(b.denominators));
    }

    /** What was computed from the two numerators, as numbers again. */
    NumberCells cells(Longs computed) {
        return NumberCells.quotients(computed, denominators, decimals, Absents.either(a, b));
    }

    /** What was chosen from the two numerators by a flag, as numbers again. */
    NumberCells chosen(Longs numerators, FlagCells flags) {
        return NumberCells.quotients(numerators, denominators, decimals, Absents.where(flags, a, b));
    }

    /** What was found of the two numerators, for each row or one for all. */
    FlagCells flags(Longs found) {
        return new FlagCells(Cells.commonLength(a, b), found, Absents.either(a, b));
    }
}
