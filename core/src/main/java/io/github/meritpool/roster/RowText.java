package io.github.meritpool.roster;

import java.util.Arrays;

/**
 * The cells of one row as text, side by side in one array, for {@link RosterRows}: filled anew for each row, so that no
 * row and no cell needs an object. Not thread-safe.
 */
public final class RowText {

    private static final int CHARACTERS = 256;
    private static final int CELLS = 32;

    private char[] text = new char[CHARACTERS];
    private int[] starts = new int[CELLS];
    private int[] ends = new int[CELLS];
    private int size;
    private int length;

    /** A row without cells. */
    public RowText() {
        // There is nothing to begin with.
    }

    /** Forgets all cells. */
    public void clear() {
        size = 0;
        length = 0;
    }

    /**
     * Adds a cell.
     *
     * @param from where its characters stand
     * @param offset the index of the first
     * @param count how many
     */
    public void add(char[] from, int offset, int count) {
        makeRoom(count);
        System.arraycopy(from, offset, text, length, count);
        endCell(count);
    }

    /**
     * Adds a cell.
     *
     * @param cell its text
     */
    public void add(String cell) {
        makeRoom(cell.length());
        cell.getChars(0, cell.length(), text, length);
        endCell(cell.length());
    }

    private void makeRoom(int count) {
        if (size == ends.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        if (length + count > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + count));
        }
    }

    private void endCell(int count) {
        starts[size] = length;
        length += count;
        ends[size++] = length;
    }

    /**
     * Leaves a cell blank.
     *
     * @param index which
     */
    public void blank(int index) {
        ends[index] = starts[index];
    }

    /**
     * How many cells there are.
     *
     * @return their number
     */
    public int size() {
        return size;
    }

    /**
     * Whether there is no character in any cell that was added.
     *
     * @return true if all are empty
     */
    public boolean isEmpty() {
        return length == 0;
    }

    /**
     * The text of a cell.
     *
     * @param index which
     * @return the text as it was added
     */
    public String cell(int index) {
        return new String(text, starts[index], ends[index] - starts[index]);
    }

    /**
     * Whether a cell says something, without making a string of it.
     *
     * @param index which
     * @param what the text
     * @return true if it is the same text
     */
    public boolean is(int index, String what) {
        return is(text, starts[index], ends[index], what);
    }

    /**
     * Whether a cell begins with one of some characters.
     *
     * @param index which cell
     * @param characters the characters
     * @return true if it does; false if it is empty
     */
    public boolean beginsWithOneOf(int index, String characters) {
        return starts[index] < ends[index] && characters.indexOf(text[starts[index]]) >= 0;
    }

    /** Whether some of the characters of an array are a text. */
    static boolean is(char[] text, int from, int to, String what) {
        if (to - from != what.length()) {
            return false;
        }
        // From the end, since ids that follow each other differ there.
        for (int i = to - 1; i >= from; i--) {
            if (text[i] != what.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    char[] characters() {
        return text;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }
}
