package io.github.meritpool.formats;

/** Takes the cells of a row, one after the other. */
interface RowWriter {

    /** A cell of text, which may be empty. */
    void text(String text);

    /** A cell with a decimal, all its decimals written; its last decimal counts 1. */
    void decimal(long unscaled, int decimals);

    /** A cell with a decimal, without zeros at its end; its last decimal counts 1. */
    void plain(long unscaled, int decimals);
}
