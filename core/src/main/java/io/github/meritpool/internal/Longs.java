package io.github.meritpool.internal;

import java.util.Arrays;

/**
 * Whole numbers, one for each row or one for all: each is {@code base[row] × factor + offset}. So adding a number to a
 * whole column, or multiplying a column by one, looks at no row.
 *
 * <p>They know between which bounds they lie. An operation finds the bounds of its results first, and throws
 * {@link ArithmeticException} where these may be beyond long; then whatever lies between them fits, and its loop needs no
 * check. What is computed on the way may wrap around: a result that fits comes out right all the same. Bounds may be
 * wider than need be, never narrower.
 *
 * <p>Immutable: operands may be returned where the result equals them, and arrays are shared.
 */
final class Longs {

    /** The number 1, for every row. */
    static final Longs ONE = of(1);

    /** The number 0, for every row. */
    private static final Longs NONE = of(0);

    /** How many digits a long always has room for. */
    static final int DIGITS = 18;

    private static final long[] POWERS_OF_TEN = powersOfTen();

    /**
     * Its 0 is added to a column before that is multiplied by one number for all rows. Otherwise the JVMs of today make no
     * vector instructions of the loop, which then takes four times as long. A constant would be seen through.
     */
    private static final long[] ZERO = {0};

    private final long[] base;
    private final int length;
    private final boolean isBorrowed;
    private final long factor;
    private final long offset;
    private final long least;
    private final long greatest;

    Longs(long[] base, int length, boolean isBorrowed, long factor, long offset, long least, long greatest) {
        this.base = base;
        this.length = length;
        this.isBorrowed = isBorrowed;
        this.factor = factor;
        this.offset = offset;
        this.least = least;
        this.greatest = greatest;
    }

    /** One number for every row. */
    static Longs of(long number) {
        return between(number, number, number);
    }

    /** A number for each row; a single one stands for every row. */
    static Longs ofEach(long... numbers) {
        long least = numbers.length == 0 ? 0 : numbers[0];
        long greatest = least;
        for (long number : numbers) {
            least = Math.min(least, number);
            greatest = Math.max(greatest, number);
        }
        return between(least, greatest, numbers);
    }

    /** A number for each row, between bounds that somebody knows. */
    static Longs between(long least, long greatest, long... numbers) {
        return new Longs(numbers, numbers.length, false, 1, 0, least, greatest);
    }

    /** The first so many numbers of an array from {@link Scratch}, between bounds that somebody knows. */
    static Longs between(long least, long greatest, long[] numbers, int length) {
        return new Longs(numbers, length, true, 1, 0, least, greatest);
    }

    private static long[] powersOfTen() {
        long[] powers = new long[DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }

    static long powerOfTen(int exponent) {
        if (exponent < 0 || exponent >= POWERS_OF_TEN.length) {
            throw new ArithmeticException("no power of ten that fits into long");
        }
        return POWERS_OF_TEN[exponent];
    }

    /** The greatest common divisor of two numbers above 0, found without a division. */
    static long gcd(long a, long b) {
        int twosOfA = Long.numberOfTrailingZeros(a);
        int twosOfB = Long.numberOfTrailingZeros(b);
        long one = a >> twosOfA;
        long other = b >> twosOfB;
        while (one != other) {
            long difference = Math.abs(one - other);
            one = Math.min(one, other);
            other = difference >> Long.numberOfTrailingZeros(difference);
        }
        return one << Math.min(twosOfA, twosOfB);
    }

    /** A 0 that no compiler knows to be one. */
    static long zero() {
        return ZERO[0];
    }

    /** What is multiplied by the factor, row by row; nobody may change it. */
    long[] base() {
        return base;
    }

    long factor() {
        return factor;
    }

    long offset() {
        return offset;
    }

    /** How many rows there are; 1 also for one number for all. */
    int length() {
        return length;
    }

    long at(int row) {
        return base[length == 1 ? 0 : row] * factor + offset;
    }

    /** No number is less; one may be above all the same. */
    long least() {
        return least;
    }

    /** No number is greater. */
    long greatest() {
        return greatest;
    }

    boolean isOne() {
        return length == 1 && at(0) == 1;
    }

    /** The numbers, which nobody may change. */
    long[] values() {
        if (factor == 1 && offset == 0 && base.length == length) {
            return base;
        }
        long[] values = new long[length];
        for (int i = 0; i < values.length; i++) {
            values[i] = base[i] * factor + offset;
        }
        return values;
    }

    /** Whether a later run may use their array. */
    boolean isBorrowed() {
        return isBorrowed;
    }

    /** These, in an array that no later run will use. */
    Longs kept(Scratch.Copies copies) {
        return isBorrowed ? new Longs(copies.of(base, length), length, false, factor, offset, least, greatest) : this;
    }

    /** The same number in so many rows; a column as it is. */
    Longs spread(int rows) {
        if (length != 1 || rows == 1) {
            return this;
        }
        long[] each = Scratch.column(rows);
        Arrays.fill(each, 0, rows, at(0));
        return between(least, greatest, each, rows);
    }

    /** A number in each row of this column. */
    private Longs constant(long number) {
        return new Longs(base, length, isBorrowed, 0, number, number, number);
    }

    Longs plus(long more) {
        return more == 0
                ? this
                : new Longs(
                        base,
                        length,
                        isBorrowed,
                        factor,
                        offset + more,
                        Math.addExact(least, more),
                        Math.addExact(greatest, more));
    }

    Longs times(long by) {
        if (by == 1) {
            return this;
        }
        long one = Math.multiplyExact(least, by);
        long other = Math.multiplyExact(greatest, by);
        return new Longs(
                base, length, isBorrowed, factor * by, offset * by, Math.min(one, other), Math.max(one, other));
    }

    /** Each number times a factor, plus another number. */
    Longs linear(long by, long more) {
        if (by == 1 && more == 0) {
            return this;
        }
        long one = Math.addExact(Math.multiplyExact(least, by), more);
        long other = Math.addExact(Math.multiplyExact(greatest, by), more);
        return new Longs(
                base, length, isBorrowed, factor * by, offset * by + more, Math.min(one, other), Math.max(one, other));
    }

    Longs plus(Longs other) {
        return new LinearSum(0).add(this, 1).add(other, 1).result();
    }

    Longs times(Longs other) {
        if (other.length() == 1) {
            return times(other.at(0));
        } else if (length() == 1) {
            return other.times(at(0));
        } else if (offset != 0 && other.offset == 0) {
            return other.times(this);
        }
        Longs bounds = ofEach(
                Math.multiplyExact(least, other.least),
                Math.multiplyExact(least, other.greatest),
                Math.multiplyExact(greatest, other.least),
                Math.multiplyExact(greatest, other.greatest));
        long[] products = Scratch.column(length);
        if (offset == 0) {
            multiply(products, length, base, other.base, other.factor, other.offset);
            return new Longs(products, length, true, factor, 0, bounds.least, bounds.greatest);
        }
        for (int i = 0; i < length; i++) {
            products[i] = (base[i] * factor + offset) * (other.base[i] * other.factor + other.offset);
        }
        return between(bounds.least, bounds.greatest, products, length);
    }

    private static void multiply(long[] products, int rows, long[] a, long[] b, long timesB, long offsetB) {
        long zero = zero();
        for (int i = 0; i < rows; i++) {
            products[i] = a[i] * ((b[i] + zero) * timesB + offsetB);
        }
    }

    /** The whole quotients; only of numbers of 0 or more. */
    Longs quotients(Divisor by) {
        long[] quotients = Scratch.column(length);
        if (by.isShort(greatest)) {
            by.shortQuotients(quotients, length, base, zero(), factor, offset);
        } else {
            for (int i = 0; i < length; i++) {
                quotients[i] = by.quotient(base[i] * factor + offset);
            }
        }
        return between(by.quotient(least), by.quotient(greatest), quotients, length);
    }

    Longs min(Longs other) {
        return times(-1).max(other.times(-1)).times(-1);
    }

    Longs max(Longs other) {
        if (length() == 1) {
            return other.length() == 1 ? of(Math.max(at(0), other.at(0))) : other.max(at(0));
        }
        return other.length() == 1 ? max(other.at(0)) : maxOfEach(other);
    }

    private Longs max(long other) {
        if (least >= other) {
            return this;
        } else if (greatest <= other) {
            return constant(other);
        }
        requireDifferences(other, other);
        long[] greater = Scratch.column(length);
        max(greater, length, base, factor, offset - other, other);
        return between(other, greatest, greater, length);
    }

    /** Numbers above another one, or this. */
    private static void max(long[] greater, int rows, long[] base, long factor, long difference, long other) {
        long zero = zero();
        for (int i = 0; i < rows; i++) {
            greater[i] = other + orZero((base[i] + zero) * factor + difference);
        }
    }

    private Longs maxOfEach(Longs other) {
        if (least >= other.greatest) {
            return this;
        } else if (greatest <= other.least) {
            return other;
        }
        requireDifferences(other.least, other.greatest);
        long[] greater = Scratch.column(length);
        for (int i = 0; i < length; i++) {
            long second = other.base[i] * other.factor + other.offset;
            greater[i] = second + orZero(base[i] * factor + offset - second);
        }
        return between(Math.max(least, other.least), Math.max(greatest, other.greatest), greater, length);
    }

    /** All differences to numbers between some bounds must fit. */
    private void requireDifferences(long lower, long upper) {
        Math.subtractExact(greatest, lower);
        Math.subtractExact(least, upper);
    }

    /** A number, or 0 if it is below: without a branch, so that a loop does several rows at once. */
    private static long orZero(long number) {
        return number & ~(number >> 63);
    }

    /** Flags: 1 where these are less than others, else 0. A single flag where it is the same for all. */
    Longs less(Longs other) {
        if (greatest < other.least || least >= other.greatest) {
            return greatest < other.least ? ONE : NONE;
        }
        try {
            return minus(other).negatives();
        } catch (ArithmeticException differencesBeyondLong) {
            return flags(other, (one, another) -> one < another);
        }
    }

    /** Flags: 1 where these equal others, else 0. A single flag where it is the same for all. */
    Longs equal(Longs other) {
        if (greatest < other.least || least > other.greatest) {
            return NONE;
        }
        try {
            return minus(other).zeros();
        } catch (ArithmeticException differencesBeyondLong) {
            return flags(other, (one, another) -> one == another);
        }
    }

    private Longs minus(Longs other) {
        return new LinearSum(0).add(this, 1).add(other, -1).result();
    }

    /** What is told of two numbers. */
    private interface Compared {
        boolean holds(long one, long another);
    }

    private Longs flags(Longs other, Compared compared) {
        int rows = Math.max(length, other.length);
        long[] flags = Scratch.column(rows);
        for (int i = 0; i < rows; i++) {
            flags[i] = compared.holds(at(i), other.at(i)) ? 1 : 0;
        }
        return between(0, 1, flags, rows);
    }

    private Longs negatives() {
        long[] flags = Scratch.column(length);
        setNegatives(flags, length, base, factor, offset);
        return between(0, 1, flags, length);
    }

    private static void setNegatives(long[] flags, int rows, long[] base, long factor, long offset) {
        long zero = zero();
        for (int i = 0; i < rows; i++) {
            flags[i] = ((base[i] + zero) * factor + offset) >>> 63;
        }
    }

    private Longs zeros() {
        long[] flags = Scratch.column(length);
        setZeros(flags, length, base, factor, offset);
        return between(0, 1, flags, length);
    }

    /** Of a number and its negative only those of 0 both lack the sign. */
    private static void setZeros(long[] flags, int rows, long[] base, long factor, long offset) {
        long zero = zero();
        for (int i = 0; i < rows; i++) {
            long number = (base[i] + zero) * factor + offset;
            flags[i] = 1 - ((number | -number) >>> 63);
        }
    }

    /** Flags that are 1 where these are 0, and 0 where they are 1. */
    Longs fromOne() {
        if (length == 1) {
            return at(0) == 0 ? ONE : NONE;
        }
        return new Longs(base, length, isBorrowed, -factor, 1 - offset, 1 - greatest, 1 - least);
    }

    /** These where a flag is 1, others where it is 0: a flag for each row, of either a number for each row or one for all. */
    Longs where(Longs flags, Longs otherwise) {
        if (otherwise.length == 1) {
            return where(flags, otherwise.at(0));
        } else if (length == 1) {
            return otherwise.where(flags.fromOne(), at(0));
        }
        long[] chosen = Scratch.column(length);
        for (int i = 0; i < length; i++) {
            long there = otherwise.base[i] * otherwise.factor + otherwise.offset;
            long here = base[i] * factor + offset;
            chosen[i] = there + (here - there) * (flags.base[i] * flags.factor + flags.offset);
        }
        return between(Math.min(least, otherwise.least), Math.max(greatest, otherwise.greatest), chosen, length);
    }

    private Longs where(Longs flags, long otherwise) {
        long lower = Math.min(least, otherwise);
        long upper = Math.max(greatest, otherwise);
        if (length == 1) {
            long more = at(0) - otherwise;
            return new Longs(
                    flags.base,
                    flags.length,
                    flags.isBorrowed,
                    flags.factor * more,
                    flags.offset * more + otherwise,
                    lower,
                    upper);
        }
        long[] chosen = Scratch.column(length);
        long zero = zero();
        long more = offset - otherwise;
        for (int i = 0; i < length; i++) {
            long flag = (flags.base[i] + zero) * flags.factor + flags.offset;
            chosen[i] = ((base[i] + zero) * factor + more) * flag + otherwise;
        }
        return between(lower, upper, chosen, length);
    }

    /** The sum of the numbers of so many rows: all of a column, or as many times the one. */
    long total(int rows) {
        long sum = 0;
        for (int row = 0; row < length; row++) {
            sum += base[row];
        }
        Math.multiplyExact(least, rows);
        Math.multiplyExact(greatest, rows);
        return length() == 1 ? at(0) * rows : sum * factor + offset * rows;
    }

    /** The numbers of some rows, and another one where a row is below 0. */
    Longs at(int[] rows, long otherwise) {
        long[] numbers = values();
        long[] there = Scratch.column(rows.length);
        for (int i = 0; i < rows.length; i++) {
            int row = numbers.length == 1 ? Math.min(0, rows[i]) : rows[i];
            there[i] = row < 0 ? otherwise : numbers[row];
        }
        return between(Math.min(otherwise, least), Math.max(otherwise, greatest), there, rows.length);
    }
}
