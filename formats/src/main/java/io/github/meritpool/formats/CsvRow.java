package io.github.meritpool.formats;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import io.github.meritpool.roster.RowText;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * The record that the parser is at: its cells' characters are taken where they stand in the parser's buffer, without a
 * string for each. Of what is beyond the limits only the size is kept. Made for one file; not thread-safe.
 */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {

    private final RowText cells = new RowText();
    private final BitSet withLineBreak = new BitSet();

    /** The lengths of cells that are too long, by their places. */
    private final Map<Integer, Integer> tooLong = new TreeMap<>();

    private int mostCells;
    private int longestCell = Integer.MAX_VALUE;

    /** A row of a header, cells of any length. */
    CsvRow(int mostCells) {
        this.mostCells = mostCells;
    }

    /** From the next record on, there are other limits. */
    void limit(int cellsOfARow, int charactersOfACell) {
        mostCells = cellsOfARow;
        longestCell = charactersOfACell;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells.clear();
        if (isOdd()) {
            withLineBreak.clear();
            tooLong.clear();
        }
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index >= mostCells) {
            return;
        }
        boolean isTooLong = length > longestCell;
        cells.add(buffer, offset, isTooLong ? 0 : length);
        if (isTooLong) {
            tooLong.put(index, length);
        } else if (quoted && hasLineBreak(buffer, offset, length)) {
            withLineBreak.set(index);
        }
    }

    /** Only cells in quotes can have one. A carriage return at the very beginning is taken for the sign of a formula. */
    private static boolean hasLineBreak(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] == '\n' || (buffer[i] == '\r' && i > offset)) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected CsvRow buildRecord() {
        return this;
    }

    /** The cells within the limits; what is too long is blank. */
    RowText cells() {
        return cells;
    }

    /** How many cells the row has, those past the limit too. */
    int count() {
        return getFieldCount();
    }

    /** The line where the row begins. */
    int line() {
        return Math.toIntExact(getStartingLineNumber());
    }

    /** Whether there is a cell that is too long or has a line break. */
    boolean isOdd() {
        return !tooLong.isEmpty() || !withLineBreak.isEmpty();
    }

    /** The length of a cell that is too long, else 0. */
    int excessiveLength(int index) {
        return tooLong.isEmpty() ? 0 : tooLong.getOrDefault(index, 0);
    }

    boolean hasLineBreak(int index) {
        return withLineBreak.get(index);
    }
}
