package io.github.meritpool.formats;

/** What a column says in each row. */
@FunctionalInterface
interface Cell {

    void write(int row, RowWriter to);
}
