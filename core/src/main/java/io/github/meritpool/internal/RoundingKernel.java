package io.github.meritpool.internal;

import io.github.meritpool.quantity.Rounding;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Rounding: the one place where numerators are divided by denominators. The step is {@code unscaled ÷ 10^decimals}, so
 * the number of steps in {@code n ÷ d ÷ 10^k} is {@code n × 10^(decimals − k) ÷ (d × unscaled)}.
 */
final class RoundingKernel implements Kernel {

    private final BigInteger unscaled;
    private final int decimals;
    private final RoundingMode mode;

    RoundingKernel(Rounding rounding) {
        this.decimals = rounding.decimals();
        this.unscaled = rounding.step().decimal().orElseThrow().unscaledValue();
        this.mode = rounding.mode();
    }

    @Override
    public Cells apply(Cells... operands) {
        NumberCells of = operands[0].numbers();
        long step = unscaled.longValueExact();
        long[] steps = steps(of, step, decimals - of.decimals);
        return NumberCells.decimals(Longs.multiply(steps, step), decimals, of.absent);
    }

    private long[] steps(NumberCells of, long step, int shift) {
        long up = Longs.powerOfTen(Math.max(0, shift));
        long down = Math.multiplyExact(step, Longs.powerOfTen(Math.max(0, -shift)));
        return of.hasOneDenominator()
                ? byOne(of.numerators, up, Math.multiplyExact(down, of.denominators[0]))
                : byEach(Longs.multiply(of.numerators, up), Longs.multiply(of.denominators, down));
    }

    private long[] byOne(long[] numerators, long up, long divisor) {
        long common = Longs.gcd(up, divisor);
        long[] dividends = Longs.multiply(numerators, up / common);
        return divisor == common ? dividends : new Rounder(divisor / common, mode).divide(dividends);
    }

    private long[] byEach(long[] dividends, long[] divisors) {
        long[] rounded = new long[dividends.length];
        for (int row = 0; row < rounded.length; row++) {
            rounded[row] = new Rounder(divisors[row], mode).divide(dividends[row]);
        }
        return rounded;
    }
}
