package io.github.meritpool.internal;

import io.github.meritpool.quantity.Value;

/**
 * The values of one step for every row of its table; a scalar's are of length 1 and stand for every row. Never changed
 * once they are made, so arrays may be shared.
 */
abstract sealed class Cells permits NumberCells, FlagCells, NameCells, BigCells, FailedCells {

    private final int length;

    Cells(int length) {
        this.length = length;
    }

    /** As many as the table has rows; 1 for a scalar. */
    final int length() {
        return length;
    }

    /** Whether no row is absent. */
    abstract boolean isComplete();

    abstract boolean isAbsent(int row);

    abstract Value value(int row);

    /** For each of some rows its value; absent where the row is below 0. */
    abstract Cells at(int[] rows);

    /** Whether a later run may use their arrays. */
    boolean areBorrowed() {
        return false;
    }

    /** These, in arrays that no later run will use. */
    Cells kept(Scratch.Copies copies) {
        return this;
    }

    /** Where a row's value is. */
    final int index(int row) {
        return length == 1 ? 0 : row;
    }

    /**
     * Numbers that fit into long.
     *
     * @throws ArithmeticException if they do not
     */
    NumberCells numbers() {
        throw new IllegalStateException("The step must give numbers.");
    }

    FlagCells flags() {
        throw new IllegalStateException("The step must give flags.");
    }

    NameCells names() {
        throw new IllegalStateException("The step must give categories.");
    }

    /** The length of what is computed row by row from some cells. */
    static int commonLength(Cells... operands) {
        for (Cells operand : operands) {
            if (operand.length() != 1) {
                return operand.length();
            }
        }
        return 1;
    }
}
