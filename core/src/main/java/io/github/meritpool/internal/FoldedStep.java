package io.github.meritpool.internal;

import io.github.meritpool.money.Rational;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Nested sums and multiples as one: each row is {@code (offset + factor × value + …) ÷ divisor ÷ 10^decimals}, all of them
 * whole numbers known when the plan is compiled. What the operations between come to is computed only if it is asked for.
 */
final class FoldedStep extends CheckedStep {

    private final AppliedStep step;
    private final long[] factors;
    private final long offset;
    private final long divisor;
    private final int decimals;

    private FoldedStep(AppliedStep step, Linear linear, Rational unit, int decimals) {
        super(linear.factors().keySet().stream().mapToInt(slot -> slot).toArray());
        this.step = step;
        this.factors = linear.factors().values().stream()
                .mapToLong(factor -> whole(factor, unit))
                .toArray();
        this.offset = whole(linear.offset(), unit);
        this.divisor = unit.dividedBy(Rational.of(BigInteger.TEN).pow(decimals))
                .numerator()
                .longValueExact();
        this.decimals = decimals;
    }

    private static long whole(Rational number, Rational unit) {
        return number.times(unit).numerator().longValueExact();
    }

    /** An operation's step, folded; empty if its numbers are too wide for that. */
    static Optional<FoldedStep> of(AppliedStep step, Linear linear) {
        BigInteger common = linear.offset().denominator();
        for (Rational factor : linear.factors().values()) {
            BigInteger other = factor.denominator();
            common = common.divide(common.gcd(other)).multiply(other);
        }
        BigInteger decimal = decimalPart(common);
        int decimals =
                Rational.ratio(BigInteger.ONE, decimal).decimal().orElseThrow().scale();
        Rational unit = Rational.ratio(common, decimal)
                .times(Rational.of(BigInteger.TEN).pow(decimals));
        try {
            return Optional.of(new FoldedStep(step, linear, unit, decimals));
        } catch (ArithmeticException beyondLong) {
            return Optional.empty();
        }
    }

    /** What of a number is made of twos and fives. */
    private static BigInteger decimalPart(BigInteger number) {
        BigInteger rest = number;
        for (int prime : new int[] {2, 5}) {
            BigInteger factor = BigInteger.valueOf(prime);
            while (rest.mod(factor).signum() == 0) {
                rest = rest.divide(factor);
            }
        }
        return number.divide(rest);
    }

    @Override
    Cells byColumns(Run run) {
        int[] slots = operands();
        if (slots.length == 1) {
            return run.cells(slots[0]).numbers().linear(factors[0], offset, divisor, decimals);
        }
        return NumberCells.linear(ArithmeticKernel.numbers(run.cells(slots)), factors, offset, divisor, decimals);
    }

    @Override
    Cells byDefinition(Run run) {
        return step.compute(run);
    }
}
