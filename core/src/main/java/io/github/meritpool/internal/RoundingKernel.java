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
        Longs steps = steps(of, step, decimals - of.decimals);
        return NumberCells.decimals(steps.times(step), decimals, of.absent);
    }

    private Longs steps(NumberCells of, long step, int shift) {
        long up = Longs.powerOfTen(Math.max(0, shift));
        long down = Math.multiplyExact(step, Longs.powerOfTen(Math.max(0, -shift)));
        return of.hasOneDenominator()
                ? byOne(of.numerators, up, Math.multiplyExact(down, of.denominator(0)))
                : byEach(of.numerators.times(up), of.denominators.times(down));
    }

    private Longs byOne(Longs numerators, long up, long divisor) {
        long common = Longs.gcd(up, divisor);
        Longs dividends = numerators.times(up / common);
        return divisor == common ? dividends : new Rounder(divisor / common, mode).divide(dividends);
    }

    private Longs byEach(Longs dividends, Longs divisors) {
        long[] rounded = new long[dividends.length()];
        for (int row = 0; row < rounded.length; row++) {
            rounded[row] = new Rounder(divisors.at(row), mode).divide(dividends.at(row));
        }
        return Longs.ofEach(rounded);
    }
}
