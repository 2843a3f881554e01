package io.github.meritpool.internal;

import io.github.meritpool.quantity.Rounding;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Rounding: the one place where numerators are divided by denominators. The step is {@code unscaled ÷ 10^decimals}, so
 * the number of steps in {@code n ÷ d ÷ 10^k} is {@code n × 10^(decimals − k) ÷ (d × unscaled)}.
 */
final class RoundingKernel implements Kernel {

    private final long step;
    private final int decimals;
    private final RoundingMode mode;
    /**
     * Mostly all are the same. Who sees none makes it anew. Where they differ, as with a mean, only the first is kept, so that
     * threads do not take it from each other.
     */
    private @Nullable Division first;

    /**
     * A multiplication and a division by whole numbers, in lowest terms.
     *
     * @param up what is multiplied by
     * @param divisor what is divided by
     * @param factor what is multiplied by in lowest terms
     * @param rounder divides; none if the quotients are whole
     */
    private record Division(
            long up, long divisor, long factor, @Nullable Rounder rounder) {

        static Division of(long up, long divisor, RoundingMode mode) {
            long common = Longs.gcd(up, divisor);
            Rounder rounder = divisor == common ? null : new Rounder(divisor / common, mode);
            return new Division(up, divisor, up / common, rounder);
        }

        Longs apply(Longs numerators) {
            Longs dividends = numerators.times(factor);
            return rounder == null ? dividends : rounder.divide(dividends);
        }
    }

    private RoundingKernel(long step, int decimals, RoundingMode mode) {
        this.step = step;
        this.decimals = decimals;
        this.mode = mode;
    }

    /** A step that is wider than long goes by its definition. */
    static Kernel of(Rounding rounding) {
        BigInteger unscaled = rounding.step().decimal().orElseThrow().unscaledValue();
        return unscaled.bitLength() < Long.SIZE
                ? new RoundingKernel(unscaled.longValueExact(), rounding.decimals(), rounding.mode())
                : Kernel.byDefinition("a step beyond long");
    }

    @Override
    public Cells apply(Cells... operands) {
        NumberCells of = operands[0].numbers();
        Longs steps = steps(of, decimals - of.decimals);
        return NumberCells.decimals(steps.times(step), decimals, of.absent);
    }

    private Longs steps(NumberCells of, int shift) {
        long up = Longs.powerOfTen(Math.max(0, shift));
        long down = Math.multiplyExact(step, Longs.powerOfTen(Math.max(0, -shift)));
        return of.hasOneDenominator()
                ? byOne(of.numerators, up, Math.multiplyExact(down, of.denominator(0)))
                : byEach(of.numerators.times(up), of.denominators.times(down));
    }

    private Longs byOne(Longs numerators, long up, long divisor) {
        Division division = first;
        if (division == null) {
            division = Division.of(up, divisor, mode);
            first = division;
        } else if (division.up != up || division.divisor != divisor) {
            division = Division.of(up, divisor, mode);
        }
        return division.apply(numerators);
    }

    private Longs byEach(Longs dividends, Longs divisors) {
        long[] rounded = new long[dividends.length()];
        for (int row = 0; row < rounded.length; row++) {
            rounded[row] = new Rounder(divisors.at(row), mode).divide(dividends.at(row));
        }
        return Longs.ofEach(rounded);
    }
}
