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

    final Longs numerators;
    final Longs denominators;
    final int decimals;
    final @Nullable BitSet absent;

    NumberCells(Longs numerators, Longs denominators, int decimals, @Nullable BitSet absent) {
        super(numerators.length());
        this.numerators = numerators;
        this.denominators = denominators;
        this.decimals = decimals;
        this.absent = absent;
    }

    /** From numerators and denominators each of which are one for every row, or one for all. */
    static NumberCells quotients(Longs numerators, Longs denominators, int decimals, @Nullable BitSet absent) {
        return new NumberCells(numerators.spread(denominators.length()), denominators, decimals, absent);
    }

    static NumberCells decimals(Longs unscaled, int decimals, @Nullable BitSet absent) {
        return new NumberCells(unscaled, Longs.ONE, decimals, absent);
    }

    /** A scalar. */
    static NumberCells of(Rational number) {
        BigDecimal decimal = number.decimal().orElse(null);
        if (decimal != null) {
            return decimals(Longs.of(decimal.unscaledValue().longValueExact()), decimal.scale(), null);
        }
        Longs numerator = Longs.of(number.numerator().longValueExact());
        return new NumberCells(numerator, Longs.of(number.denominator().longValueExact()), 0, null);
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
        return numerators.at(row);
    }

    long denominator(int row) {
        return denominators.at(row);
    }

    /** Whether all rows have the same denominator. */
    boolean hasOneDenominator() {
        return denominators.length() == 1;
    }

    boolean areDecimals() {
        return denominators.isOne();
    }

    /** Whether every row has a number with no more than so many decimals; false also where some might. */
    boolean fit(int mostDecimals) {
        return isComplete() && areDecimals() && decimals <= mostDecimals;
    }

    @Override
    Value value(int row) {
        if (isAbsent(row)) {
            return Value.Absent.ABSENT;
        }
        long denominator = denominator(row);
        if (decimals >= 0 && denominator == 1) {
            return Value.of(Rational.ofUnscaled(numerator(row), decimals));
        }
        if (decimals >= 0 && decimals < Longs.DIGITS && denominator <= Long.MAX_VALUE / Longs.powerOfTen(decimals)) {
            return Value.of(Rational.ratio(numerator(row), denominator * Longs.powerOfTen(decimals)));
        }
        Rational numerator = Rational.of(BigDecimal.valueOf(numerator(row), decimals));
        return Value.of(denominator == 1 ? numerator : numerator.dividedBy(Rational.of(denominator)));
    }

    @Override
    Cells at(int[] rows) {
        Longs below = hasOneDenominator() ? denominators : denominators.at(rows, 1);
        return new NumberCells(numerators.at(rows, 0), below, decimals, Absents.at(rows, this));
    }

    @Override
    boolean areBorrowed() {
        return numerators.isBorrowed() || denominators.isBorrowed();
    }

    @Override
    NumberCells kept(Scratch.Copies copies) {
        return areBorrowed()
                ? new NumberCells(numerators.kept(copies), denominators.kept(copies), decimals, absent)
                : this;
    }

    /** All the numbers of decimals together, in so many rows; who is absent is left out. */
    Rational total(int rows) {
        long total = 0;
        if (isComplete()) {
            total = numerators.total(rows);
        } else {
            for (int row = 0; row < rows; row++) {
                total = isAbsent(row) ? total : Math.addExact(total, numerator(row));
            }
        }
        return decimals(Longs.of(total), decimals, null).value(0).number();
    }

    /** The numerators if the numbers were written with so many decimals, at least those they have. */
    Longs numeratorsAt(int moreDecimals) {
        return numerators.times(Longs.powerOfTen(moreDecimals - decimals));
    }

    /** The numerators if the numbers were written with so many decimals, which have to be enough for each. */
    Longs numeratorsWith(int enoughDecimals) {
        if (decimals <= enoughDecimals) {
            return numeratorsAt(enoughDecimals);
        }
        long unit = Longs.powerOfTen(decimals - enoughDecimals);
        long[] shorter = new long[length()];
        for (int row = 0; row < shorter.length; row++) {
            if (numerator(row) % unit != 0 && !isAbsent(row)) {
                throw new ArithmeticException("more decimals");
            }
            shorter[row] = numerator(row) / unit;
        }
        return Longs.ofEach(shorter);
    }

    /** Each number times a factor, plus an offset, divided by {@code divisor × 10^moreDecimals}. */
    NumberCells linear(long factor, long more, long divisor, int moreDecimals) {
        if (more != 0 && !hasOneDenominator()) {
            return linear(factor, 0, divisor, moreDecimals)
                    .plus(new NumberCells(Longs.of(more), Longs.of(divisor), moreDecimals, null));
        }
        Longs scaled = decimals < 0 ? numeratorsAt(0) : numerators;
        int scale = Math.max(0, decimals);
        long offset =
                more == 0 ? 0 : Math.multiplyExact(Math.multiplyExact(more, denominator(0)), Longs.powerOfTen(scale));
        return new NumberCells(
                scaled.linear(factor, offset), denominators.times(divisor), requireScale(scale + moreDecimals), absent);
    }

    /** All at once where nothing has to be brought to one denominator, else one after the other. */
    static NumberCells linear(NumberCells[] terms, long[] factors, long offset, long divisor, int moreDecimals) {
        return areDecimals(terms)
                ? linearOfDecimals(terms, factors, offset, divisor, moreDecimals)
                : linearOfFractions(terms, factors, offset, divisor, moreDecimals);
    }

    private static boolean areDecimals(NumberCells... numbers) {
        boolean areDecimals = true;
        for (NumberCells each : numbers) {
            areDecimals &= each.areDecimals();
        }
        return areDecimals;
    }

    private static NumberCells linearOfDecimals(
            NumberCells[] terms, long[] factors, long offset, long divisor, int moreDecimals) {
        int finest = 0;
        BitSet absent = null;
        for (NumberCells each : terms) {
            finest = Math.max(finest, each.decimals);
            absent = each.isComplete()
                    ? absent
                    : Absents.either(absent, Absents.spread(each.absent, each.length(), Cells.commonLength(terms)));
        }
        LinearSum dividends = new LinearSum(Math.multiplyExact(offset, Longs.powerOfTen(finest)));
        for (int i = 0; i < terms.length; i++) {
            long scale = Longs.powerOfTen(finest - terms[i].decimals);
            dividends.add(terms[i].numerators, Math.multiplyExact(factors[i], scale));
        }
        return new NumberCells(
                dividends.result(), Longs.ONE.times(divisor), requireScale(finest + moreDecimals), absent);
    }

    private static NumberCells linearOfFractions(
            NumberCells[] terms, long[] factors, long offset, long divisor, int moreDecimals) {
        NumberCells sum = terms[0].linear(factors[0], offset, divisor, moreDecimals);
        for (int i = 1; i < terms.length; i++) {
            sum = sum.plus(terms[i].linear(factors[i], 0, divisor, moreDecimals));
        }
        return sum;
    }

    /** The same numbers over one denominator. */
    NumberCells overOneDenominator() {
        if (hasOneDenominator()) {
            return this;
        }
        long common = 1;
        for (int row = 0; row < length(); row++) {
            if (common % denominator(row) != 0) {
                common = Math.multiplyExact(common, denominator(row) / Longs.gcd(common, denominator(row)));
            }
        }
        long[] over = new long[length()];
        for (int row = 0; row < over.length; row++) {
            over[row] = Math.multiplyExact(numerator(row), common / denominator(row));
        }
        return new NumberCells(Longs.ofEach(over), Longs.of(common), decimals, absent);
    }

    NumberCells plus(NumberCells other) {
        Aligned both = Aligned.of(this, other);
        return both.cells(both.left.plus(both.right));
    }

    NumberCells minus(NumberCells other) {
        Aligned both = Aligned.of(this, other);
        return both.cells(both.left.plus(both.right.times(-1)));
    }

    NumberCells min(NumberCells other) {
        Aligned both = Aligned.of(this, other);
        return both.cells(both.left.min(both.right));
    }

    NumberCells max(NumberCells other) {
        Aligned both = Aligned.of(this, other);
        return both.cells(both.left.max(both.right));
    }

    NumberCells times(NumberCells other) {
        return quotients(
                numerators.times(other.numerators),
                denominators.times(other.denominators),
                requireScale(decimals + other.decimals),
                Absents.either(this, other));
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
                numerators.times(divisor.denominators),
                denominators.times(divisor.numerators),
                requireScale(decimals - divisor.decimals),
                Absents.either(this, divisor));
        return (quotient.denominators.least() > 0 ? quotient : quotient.withPositiveDenominators()).inLowestTerms();
    }

    private NumberCells withPositiveDenominators() {
        long[] signs = new long[denominators.length()];
        long[] positive = new long[signs.length];
        BitSet zero = new BitSet();
        for (int i = 0; i < positive.length; i++) {
            signs[i] = Long.signum(denominators.at(i));
            positive[i] = Math.max(1, Math.absExact(denominators.at(i)));
            zero.set(i, signs[i] == 0);
        }
        BitSet undefined = Absents.spread(Absents.orNone(zero), positive.length, length());
        return new NumberCells(
                numerators.times(Longs.ofEach(signs)),
                Longs.ofEach(positive),
                decimals,
                Absents.either(absent, undefined));
    }

    /** Only for a scalar: a column is not worth it. */
    private NumberCells inLowestTerms() {
        if (length() != 1 || numerator(0) == 0) {
            return this;
        }
        long common = Longs.gcd(Math.absExact(numerator(0)), denominator(0));
        return new NumberCells(Longs.of(numerator(0) / common), Longs.of(denominator(0) / common), decimals, absent);
    }

    /** Where this is less than another. */
    FlagCells less(NumberCells other) {
        Aligned both = Aligned.of(this, other);
        return both.flags(both.left.less(both.right));
    }

    /** Where this equals another. */
    FlagCells equal(NumberCells other) {
        Aligned both = Aligned.of(this, other);
        return both.flags(both.left.equal(both.right));
    }

    /** These numbers where a flag holds, else others; absent where the flag is. */
    NumberCells where(FlagCells flags, NumberCells otherwise) {
        if (flags.isOneForAll()) {
            return (flags.holds(0) ? this : otherwise).chosenForAll(flags, this, otherwise);
        } else if (hasOneDenominator() && otherwise.hasOneDenominator()) {
            Aligned both = Aligned.of(this, otherwise);
            return both.chosen(both.left.where(flags.flags, both.right), flags);
        }
        int finer = Math.max(decimals, otherwise.decimals);
        return quotients(
                numeratorsAt(finer).where(flags.flags, otherwise.numeratorsAt(finer)),
                denominators.where(flags.flags, otherwise.denominators),
                finer,
                Absents.where(flags, this, otherwise));
    }

    /** These numbers, one of two operands, as those of as many rows as the flag and the two have. */
    private NumberCells chosenForAll(FlagCells flags, NumberCells one, NumberCells other) {
        Longs each = numerators.spread(Cells.commonLength(flags, one, other));
        return new NumberCells(each, denominators, decimals, Absents.where(flags, one, other));
    }
}
