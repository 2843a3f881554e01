package io.github.meritpool.quantity;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** Rows of a table for which something is true. */
final class RowSet {

    private RowSet() {}

    /** Of the first so many rows those for which a condition holds. */
    static BitSet where(int rows, IntPredicate condition) {
        BitSet found = new BitSet(rows);
        for (int row = 0; row < rows; row++) {
            found.set(row, condition.test(row));
        }
        return found;
    }
}
