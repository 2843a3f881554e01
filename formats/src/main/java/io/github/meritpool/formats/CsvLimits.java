package io.github.meritpool.formats;

import io.github.meritpool.problem.ProblemCollector;

/**
 * How much a folder of CSV files may hold before reading it is refused with a problem, so that no file can make the
 * program hang or run out of memory. Immutable; each {@code with} gives a changed copy.
 */
public final class CsvLimits {

    private static final CsvLimits DEFAULTS = new CsvLimits(1_000_000, 1_000, ProblemCollector.MOST_LISTED);

    /** The parser keeps a cell in memory, and this is as much as it can. */
    private static final int LONGEST_CELL = 4 * 1024 * 1024;

    private final int maxRows;
    private final int maxCellLength;
    private final int maxProblems;

    private CsvLimits(int maxRows, int maxCellLength, int maxProblems) {
        this.maxRows = maxRows;
        this.maxCellLength = maxCellLength;
        this.maxProblems = maxProblems;
    }

    /**
     * The limits that hold when none are named: 1,000,000 rows a file, 1,000 characters a cell, 1,000 problems a file.
     *
     * @return the default limits
     */
    public static CsvLimits defaults() {
        return DEFAULTS;
    }

    /**
     * These limits with another number of rows.
     *
     * @param rows the most rows of a file, the header not counted; at least 1
     * @return the changed limits
     * @throws IllegalArgumentException if there is less than one
     */
    public CsvLimits withMaxRows(int rows) {
        return new CsvLimits(checked("maxRows", rows, Integer.MAX_VALUE), maxCellLength, maxProblems);
    }

    /**
     * These limits with another length of cells.
     *
     * @param characters the most UTF-16 code units of a cell, from 1 to 4,194,304
     * @return the changed limits
     * @throws IllegalArgumentException if the characters are outside that range
     */
    public CsvLimits withMaxCellLength(int characters) {
        return new CsvLimits(maxRows, checked("maxCellLength", characters, LONGEST_CELL), maxProblems);
    }

    /**
     * These limits with another number of problems.
     *
     * @param count the most problems of a file that are listed, at least 1; of further ones only the number is told
     * @return the changed limits
     * @throws IllegalArgumentException if there is less than one
     */
    public CsvLimits withMaxProblems(int count) {
        return new CsvLimits(maxRows, maxCellLength, checked("maxProblems", count, Integer.MAX_VALUE));
    }

    /**
     * The most rows of a file, the header not counted.
     *
     * @return the limit
     */
    public int maxRows() {
        return maxRows;
    }

    /**
     * The most UTF-16 code units of a cell.
     *
     * @return the limit
     */
    public int maxCellLength() {
        return maxCellLength;
    }

    /**
     * The most problems of a file that are listed.
     *
     * @return the limit
     */
    public int maxProblems() {
        return maxProblems;
    }

    private static int checked(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "The limit " + option + " must be from 1 to " + most + ", but is " + value + ".");
        }
        return value;
    }
}
