package io.github.meritpool.examples.benchmarks;

import java.util.Arrays;

/**
 * What a school came to, by row: the same numbers from every contestant.
 *
 * @param total score after sanctions, in hundred-thousandths of a point
 * @param allowance class-teacher allowance, in fen
 * @param merit merit pay, in fen
 */
@SuppressWarnings("ArrayRecordComponent") // Compared and printed, never handed on.
record Figures(long[] total, long[] allowance, long[] merit) {

    /** @throws IllegalStateException naming the first row that differs */
    void requireSame(Figures other, String where) {
        requireSame("total", total, other.total, where);
        requireSame("allowance", allowance, other.allowance, where);
        requireSame("merit", merit, other.merit, where);
    }

    private static void requireSame(String what, long[] expected, long[] actual, String where) {
        int row = Arrays.mismatch(expected, actual);
        if (row >= 0) {
            throw new IllegalStateException(where + ", row " + row + ": " + what + " must be " + at(expected, row)
                    + ", but is " + at(actual, row) + ".");
        }
    }

    private static String at(long[] column, int row) {
        return row < column.length ? Long.toString(column[row]) : "missing";
    }
}
