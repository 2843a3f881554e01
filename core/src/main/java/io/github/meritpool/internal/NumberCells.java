package io.github.meritpool.internal;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Value;
import java.math.BigDecimal;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that fit into long: each is {@code numerator ÷ denominator ÷ 10^decimals}, the denominator above 0. There is a
 * numerator for each row, a denominator for each row or one for all. What stands where a row is absent does not matter.
 *
 * <p>The arithmetic is that of {@link Rational}, column by column, without lowest terms; it throws
 * {@link ArithmeticException} where a long is not wide enough.
 */
final class NumberCells extends Cells {

    private static final int MOST_DECIMALS = 100;

    final long[] numerators;
    final long[] denominators;
    final int decimals;
    final @Nullable BitSet absent;

    NumberCells(long[] numerators, long[] denominators, int decimals, @Nullable BitSet absent) {
        super(numerators.length);
        this.numerators = numerators;
        this.denominators = denominators;
        this.decimals = decimals;
        this.absent = absent;
    }

    /** From numerators and denominators each of which are one for every row, or one for all. */
    static NumberCells quotients(long[] numerators, long[] denominators, int decimals, @Nullable BitSet absent) {
        boolean isScalarByColumn = numerators.length == 1 && denominators.length != 1;
        long[] each = isScalarByColumn ? Longs.repeated(numerators[0], denominators.length) : numerators;
        return new NumberCells(each, denominators, decimals, absent);
    }

    static NumberCells decimals(long[] unscaled, int decimals, @Nullable BitSet absent) {
        return new NumberCells(unscaled, Longs.ONE, decimals, absent);
    }

    /** A scalar. */
    static NumberCells of(Rational number) {
        BigDecimal decimal = number.decimal().orElse(null);
        if (decimal != null) {
            return decimals(new long[] {decimal.unscaledValue().longValueExact()}, decimal.scale(), null);
        }
        long[] numerator = {number.numerator().longValueExact()};
        return new NumberCells(numerator, new long[] {number.denominator().longValueExact()}, 0, null);
    }

    @Override
    NumberCells numbers() {
        return this;
    }

    @Override
    boolean isComplete() {
        return absent == null;
    }

    @Override
    boolean isAbsent(int row) {
        return Absents.has(absent, index(row));
    }

    long numerator(int row) {
        return numerators[index(row)];
    }

    long denominator(int row) {
        return denominators[denominators.length == 1 ? 0 : row];
    }

    /** Whether all rows have the same denominator. */
    boolean hasOneDenominator() {
        return denominators.length == 1;
    }

    boolean areDecimals() {
        return Longs.isOne(denominators);
    }

    @Override
    Value value(int row) {
        if (isAbsent(row)) {
            return Value.Absent.ABSENT;
        }
        long denominator = denominator(row);
        if (decimals >= 0 && decimals < Longs.DIGITS && denominator <= Long.MAX_VALUE / Longs.powerOfTen(decimals)) {
            return Value.of(Rational.ratio(numerator(row), denominator * Longs.powerOfTen(decimals)));
        }
        Rational numerator = Rational.of(BigDecimal.valueOf(numerator(row), decimals));
        return Value.of(denominator == 1 ? numerator : numerator.dividedBy(Rational.of(denominator)));
    }

    @Override
    Cells at(int[] rows) {
        long[] there = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            there[i] = rows[i] < 0 ? 0 : numerator(rows[i]);
        }
        return new NumberCells(there, denominatorsAt(rows), decimals, Absents.at(rows, this));
    }

    private long[] denominatorsAt(int[] rows) {
        if (hasOneDenominator()) {
            return denominators;
        }
        long[] there = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            there[i] = rows[i] < 0 ? 1 : denominator(rows[i]);
        }
        return there;
    }

    /** The numerators if the numbers were written with so many decimals, at least those they have. */
    long[] numeratorsAt(int moreDecimals) {
        return Longs.multiply(numerators, Longs.powerOfTen(moreDecimals - decimals));
    }

    NumberCells plus(NumberCells other) {
        return together(other, 1);
    }

    NumberCells minus(NumberCells other) {
        return together(other, -1);
    }

    /** This and another, or less another if the sign is -1. */
    private NumberCells together(NumberCells other, int sign) {
        if (!hasOneDenominator() || !other.hasOneDenominator()) {
            Aligned both = Aligned.of(this, other);
            return both.cells(Longs.sum(both.left, 1, both.right, sign));
        }
        long common = Longs.gcd(denominators[0], other.denominators[0]);
        int finer = Math.max(decimals, other.decimals);
        long factor = factor(finer, other.denominators[0] / common);
        long otherFactor = other.factor(finer, denominators[0] / common);
        long[] denominator = Longs.multiply(denominators, other.denominators[0] / common);
        long[] sums = Longs.sum(numerators, factor, other.numerators, sign * otherFactor);
        return new NumberCells(sums, denominator, finer, eitherAbsent(other));
    }

    /** By what numerators are multiplied to stand at more decimals and over a denominator so many times as large. */
    private long factor(int moreDecimals, long times) {
        return Math.multiplyExact(Longs.powerOfTen(moreDecimals - decimals), times);
    }

    NumberCells min(NumberCells other) {
        Aligned both = Aligned.of(this, other);
        return both.cells(Longs.min(both.left, both.right));
    }

    NumberCells max(NumberCells other) {
        Aligned both = Aligned.of(this, other);
        return both.cells(Longs.max(both.left, both.right));
    }

    NumberCells times(NumberCells other) {
        return quotients(
                Longs.multiply(numerators, other.numerators),
                Longs.multiply(denominators, other.denominators),
                requireScale(decimals + other.decimals),
                eitherAbsent(other));
    }

    /** Factors of a power of ten gather in the scale without end; far beyond long they go by the definition. */
    private static int requireScale(int decimals) {
        if (Math.abs(decimals) > MOST_DECIMALS) {
            throw new ArithmeticException("too many decimals");
        }
        return decimals;
    }

    /** The exact quotient, absent where the divisor is zero. */
    NumberCells dividedBy(NumberCells divisor) {
        NumberCells quotient = quotients(
                Longs.multiply(numerators, divisor.denominators),
                Longs.multiply(denominators, divisor.numerators),
                requireScale(decimals - divisor.decimals),
                eitherAbsent(divisor));
        return (Longs.areAllPositive(quotient.denominators) ? quotient : quotient.withPositiveDenominators())
                .inLowestTerms();
    }

    private NumberCells withPositiveDenominators() {
        long[] signs = Longs.signs(denominators);
        long[] positive = Longs.multiply(denominators, signs);
        long[] above = new long[positive.length];
        BitSet zero = new BitSet();
        for (int i = 0; i < positive.length; i++) {
            above[i] = Math.max(1, positive[i]);
            zero.set(i, positive[i] == 0);
        }
        BitSet undefined = Absents.spread(Absents.orNone(zero), positive.length, length());
        return new NumberCells(Longs.multiply(numerators, signs), above, decimals, Absents.either(absent, undefined));
    }

    /** Only for a scalar: a column is not worth it. */
    private NumberCells inLowestTerms() {
        if (length() != 1 || numerators[0] == 0) {
            return this;
        }
        long common = Longs.gcd(Math.absExact(numerators[0]), denominators[0]);
        long[] numerator = {numerators[0] / common};
        return new NumberCells(numerator, new long[] {denominators[0] / common}, decimals, absent);
    }

    /** Where this is less than another. */
    boolean[] less(NumberCells other) {
        Aligned both = Aligned.of(this, other);
        return Longs.less(both.left, both.right);
    }

    /** Where this equals another. */
    boolean[] equal(NumberCells other) {
        Aligned both = Aligned.of(this, other);
        return Longs.equal(both.left, both.right);
    }

    /** The rows in which this or another is absent, of whatever is computed from the two. */
    @Nullable
    BitSet eitherAbsent(NumberCells other) {
        if (absent == null && other.absent == null) {
            return null;
        }
        int length = Cells.commonLength(this, other);
        return Absents.either(
                Absents.spread(absent, length(), length), Absents.spread(other.absent, other.length(), length));
    }
}
