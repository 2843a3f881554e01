package io.github.meritpool.internal;

import io.github.meritpool.quantity.Value;

/**
 * The values of one step for every row of its table; a scalar's are of length 1 and stand for every row. Never changed
 * once they are made, so arrays may be shared.
 */
sealed interface Cells permits NumberCells, FlagCells, NameCells, BigCells, FailedCells {

    /** As many as the table has rows; 1 for a scalar. */
    int length();

    boolean isAbsent(int row);

    Value value(int row);

    /** For each of some rows its value; absent where the row is below 0. */
    Cells at(int[] rows);

    /** Where a row's value is. */
    default int index(int row) {
        return length() == 1 ? 0 : row;
    }

    /**
     * Numbers that fit into long.
     *
     * @throws ArithmeticException if they do not
     */
    default NumberCells numbers() {
        throw new IllegalStateException("The step must give numbers.");
    }

    default FlagCells flags() {
        throw new IllegalStateException("The step must give flags.");
    }

    default NameCells names() {
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
