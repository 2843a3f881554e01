package io.github.meritpool.internal;

import java.util.Arrays;

/**
 * Arithmetic on whole columns of long. An array of length 1 is one value for every row. Operands are never changed and
 * may be returned where the result equals them.
 *
 * <p>Every method throws {@link ArithmeticException} where a result may be beyond long. The loops have no branches for it:
 * sums gather overflow in a variable that is looked at once, at the end, products go by how many bits their factors have
 * (so that some of 63 bits are refused that would just fit).
 */
final class Longs {

    /** The number 1, for every row. */
    static final long[] ONE = {1};

    /** How many digits a long always has room for. */
    static final int DIGITS = 18;

    private static final long[] POWERS_OF_TEN = powersOfTen();

    private Longs() {}

    static int length(long[] a, long[] b) {
        return a.length == 1 ? b.length : a.length;
    }

    static boolean isOne(long[] a) {
        return a.length == 1 && a[0] == 1;
    }

    static long[] repeated(long one, int length) {
        long[] each = new long[length];
        Arrays.fill(each, one);
        return each;
    }

    static long powerOfTen(int exponent) {
        if (exponent >= POWERS_OF_TEN.length) {
            throw beyondLong();
        }
        return POWERS_OF_TEN[exponent];
    }

    private static long[] powersOfTen() {
        long[] powers = new long[DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }

    static long[] add(long[] a, long[] b) {
        if (a.length == 1) {
            return add(b, a[0]);
        }
        return b.length == 1 ? add(a, b[0]) : addEach(a, b);
    }

    private static long[] add(long[] a, long b) {
        long[] sums = new long[a.length];
        long overflow = 0;
        for (int i = 0; i < sums.length; i++) {
            long sum = a[i] + b;
            overflow |= (a[i] ^ sum) & (b ^ sum);
            sums[i] = sum;
        }
        requirePositive(overflow);
        return sums;
    }

    private static long[] addEach(long[] a, long[] b) {
        long[] sums = new long[a.length];
        long overflow = 0;
        for (int i = 0; i < sums.length; i++) {
            long sum = a[i] + b[i];
            overflow |= (a[i] ^ sum) & (b[i] ^ sum);
            sums[i] = sum;
        }
        requirePositive(overflow);
        return sums;
    }

    static long[] subtract(long[] a, long[] b) {
        if (b.length == 1) {
            return add(a, Math.negateExact(b[0]));
        }
        return a.length == 1 ? subtractFrom(a[0], b) : subtractEach(a, b);
    }

    private static long[] subtractFrom(long a, long[] b) {
        long[] differences = new long[b.length];
        long overflow = 0;
        for (int i = 0; i < differences.length; i++) {
            long difference = a - b[i];
            overflow |= (a ^ b[i]) & (a ^ difference);
            differences[i] = difference;
        }
        requirePositive(overflow);
        return differences;
    }

    private static long[] subtractEach(long[] a, long[] b) {
        long[] differences = new long[a.length];
        long overflow = 0;
        for (int i = 0; i < differences.length; i++) {
            long difference = a[i] - b[i];
            overflow |= (a[i] ^ b[i]) & (a[i] ^ difference);
            differences[i] = difference;
        }
        requirePositive(overflow);
        return differences;
    }

    /** The sum of two columns each of which is multiplied by a number: {@code a × factorOfA + b × factorOfB}. */
    static long[] sum(long[] a, long factorOfA, long[] b, long factorOfB) {
        if (factorOfA == 1 && factorOfB == 1) {
            return add(a, b);
        } else if (factorOfA == 1 && factorOfB == -1) {
            return subtract(a, b);
        }
        // Each product keeps between -2^61 and 2^61.
        long halfOfA = 1L << roomFor(factorOfA, 61);
        long halfOfB = 1L << roomFor(factorOfB, 61);
        int lastOfA = a.length == 1 ? 0 : -1;
        int lastOfB = b.length == 1 ? 0 : -1;
        long[] sums = new long[length(a, b)];
        long overflow = 0;
        for (int i = 0; i < sums.length; i++) {
            long left = a[i & lastOfA];
            long right = b[i & lastOfB];
            overflow |= ((left + halfOfA) & (-2 * halfOfA)) | ((right + halfOfB) & (-2 * halfOfB));
            sums[i] = left * factorOfA + right * factorOfB;
        }
        requireZero(overflow);
        return sums;
    }

    /** How many bits a number may have so that its product with a factor has at most so many. */
    private static int roomFor(long factor, int most) {
        int room = most - bits(factor);
        if (room < 0) {
            throw beyondLong();
        }
        return room;
    }

    static long[] multiply(long[] a, long[] b) {
        if (a.length == 1) {
            return multiply(b, a[0]);
        }
        return b.length == 1 ? multiply(a, b[0]) : multiplyEach(a, b);
    }

    static long[] multiply(long[] a, long b) {
        if (b == 1) {
            return a;
        }
        // Factors of k and l bits have a product of at most k + l bits: a must keep between -2^k and 2^k.
        long half = 1L << roomFor(b, 62);
        long outside = -2 * half;
        long[] products = new long[a.length];
        long overflow = 0;
        for (int i = 0; i < products.length; i++) {
            overflow |= (a[i] + half) & outside;
            products[i] = a[i] * b;
        }
        requireZero(overflow);
        return products;
    }

    private static long[] multiplyEach(long[] a, long[] b) {
        if (bits(a) + bits(b) > 62) {
            throw beyondLong();
        }
        long[] products = new long[a.length];
        for (int i = 0; i < products.length; i++) {
            products[i] = a[i] * b[i];
        }
        return products;
    }

    /** How many bits the largest of some numbers needs, without its sign. */
    static int bits(long... numbers) {
        long all = 0;
        for (long number : numbers) {
            all |= number ^ (number >> 63);
        }
        return 64 - Long.numberOfLeadingZeros(all);
    }

    static long[] min(long[] a, long[] b) {
        if (a.length == 1 && b.length != 1) {
            return min(b, a);
        }
        long[] least = new long[a.length];
        if (b.length == 1) {
            long one = b[0];
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(a[i], one);
            }
        } else {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(a[i], b[i]);
            }
        }
        return least;
    }

    static long[] max(long[] a, long[] b) {
        if (a.length == 1 && b.length != 1) {
            return max(b, a);
        }
        long[] greatest = new long[a.length];
        if (b.length == 1) {
            long one = b[0];
            for (int i = 0; i < greatest.length; i++) {
                greatest[i] = Math.max(a[i], one);
            }
        } else {
            for (int i = 0; i < greatest.length; i++) {
                greatest[i] = Math.max(a[i], b[i]);
            }
        }
        return greatest;
    }

    /** Where a is less than b. */
    static boolean[] less(long[] a, long[] b) {
        boolean[] less = new boolean[length(a, b)];
        if (b.length == 1) {
            long one = b[0];
            for (int i = 0; i < less.length; i++) {
                less[i] = a[i] < one;
            }
        } else if (a.length == 1) {
            long one = a[0];
            for (int i = 0; i < less.length; i++) {
                less[i] = one < b[i];
            }
        } else {
            for (int i = 0; i < less.length; i++) {
                less[i] = a[i] < b[i];
            }
        }
        return less;
    }

    /** Where a equals b. */
    static boolean[] equal(long[] a, long[] b) {
        if (a.length == 1 && b.length != 1) {
            return equal(b, a);
        }
        boolean[] equal = new boolean[a.length];
        for (int i = 0; i < equal.length; i++) {
            equal[i] = a[i] == b[b.length == 1 ? 0 : i];
        }
        return equal;
    }

    static long sum(long[] a) {
        long sum = 0;
        for (long each : a) {
            sum = Math.addExact(sum, each);
        }
        return sum;
    }

    static boolean isAnyNegative(long[] a) {
        long signs = 0;
        for (long each : a) {
            signs |= each;
        }
        return signs < 0;
    }

    static boolean areAllPositive(long[] a) {
        long least = Long.MAX_VALUE;
        for (long each : a) {
            least = Math.min(least, each);
        }
        return least > 0;
    }

    /** -1, 0 or 1 for each. */
    static long[] signs(long[] a) {
        long[] signs = new long[a.length];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = Long.signum(a[i]);
        }
        return signs;
    }

    /** The greatest common divisor of two numbers above 0. */
    static long gcd(long a, long b) {
        long greater = a;
        long less = b;
        while (less != 0) {
            long rest = greater % less;
            greater = less;
            less = rest;
        }
        return greater;
    }

    private static void requirePositive(long overflow) {
        if (overflow < 0) {
            throw beyondLong();
        }
    }

    private static void requireZero(long overflow) {
        if (overflow != 0) {
            throw beyondLong();
        }
    }

    private static ArithmeticException beyondLong() {
        return new ArithmeticException("beyond long");
    }
}
