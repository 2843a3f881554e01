package io.github.meritpool.internal;

import org.jspecify.annotations.Nullable;

/**
 * Adds up columns, and single numbers, each times a factor. Columns are added two at a time; one alone needs no loop. Not
 * thread-safe.
 */
final class LinearSum {

    private long offset;
    private long least;
    private long greatest;
    private int rows = 1;

    /** The sums so far, once there are two columns. */
    private long @Nullable [] sums;

    /** The column that waits for another, times its factor. */
    private long @Nullable [] waiting;

    private long waitingFactor;
    private boolean isWaitingBorrowed;

    /** A sum of nothing but a number. */
    LinearSum(long number) {
        this.offset = number;
        this.least = number;
        this.greatest = number;
    }

    /**
     * Adds.
     *
     * @throws ArithmeticException if the sum may be beyond long
     */
    LinearSum add(Longs term, long by) {
        long one = Math.multiplyExact(term.least(), by);
        long other = Math.multiplyExact(term.greatest(), by);
        least = Math.addExact(least, Math.min(one, other));
        greatest = Math.addExact(greatest, Math.max(one, other));
        if (term.length() == 1) {
            offset += term.at(0) * by;
        } else {
            offset += term.offset() * by;
            rows = term.length();
            add(term.base(), term.factor() * by, term.isBorrowed());
        }
        return this;
    }

    private void add(long[] column, long factor, boolean isBorrowed) {
        long[] first = waiting;
        if (first == null) {
            waiting = column;
            waitingFactor = factor;
            isWaitingBorrowed = isBorrowed;
            return;
        }
        long[] known = sums;
        if (known == null) {
            known = Scratch.column(rows);
            setTwo(known, rows, first, waitingFactor, column, factor, Longs.zero(), offset);
            sums = known;
            offset = 0;
        } else {
            addTwo(known, rows, first, waitingFactor, column, factor, Longs.zero());
        }
        waiting = null;
    }

    /** The sum for each row. */
    Longs result() {
        long[] last = waiting;
        long[] known = sums;
        if (known == null) {
            return last == null
                    ? Longs.of(offset)
                    : new Longs(last, rows, isWaitingBorrowed, waitingFactor, offset, least, greatest);
        }
        if (last != null) {
            addOne(known, rows, last, waitingFactor, Longs.zero());
        }
        return new Longs(known, rows, true, 1, offset, least, greatest);
    }

    private static void setTwo(
            long[] sums, int rows, long[] a, long timesA, long[] b, long timesB, long zero, long offset) {
        for (int i = 0; i < rows; i++) {
            sums[i] = (a[i] + zero) * timesA + (b[i] + zero) * timesB + offset;
        }
    }

    private static void addTwo(long[] sums, int rows, long[] a, long timesA, long[] b, long timesB, long zero) {
        for (int i = 0; i < rows; i++) {
            sums[i] += (a[i] + zero) * timesA + (b[i] + zero) * timesB;
        }
    }

    private static void addOne(long[] sums, int rows, long[] a, long timesA, long zero) {
        for (int i = 0; i < rows; i++) {
            sums[i] += (a[i] + zero) * timesA;
        }
    }
}
