package io.github.meritpool.roster;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemKind;
import io.github.meritpool.quantity.TableColumns;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table while it is recorded: its declaration, taken apart once, and what its cells say so far, each as a
 * whole number. What the number means is the business of the column's type.
 */
abstract class RecordedColumn {

    /** What stands for a cell that does not apply, or has a problem. */
    static final long ABSENT = Long.MIN_VALUE;

    private static final int FIRST_ROWS = 128;

    private final FactColumn column;
    private final String id;
    private final @Nullable String references;
    private final String notApplicable;
    private long[] cells = new long[FIRST_ROWS];

    /**
     * An empty column.
     *
     * @param column its declaration
     * @param notApplicable the text that says that the fact does not apply; empty if none does
     */
    RecordedColumn(FactColumn column, String notApplicable) {
        this.column = column;
        this.id = column.id();
        this.references = column.references().orElse(null);
        this.notApplicable = notApplicable;
    }

    static RecordedColumn of(FactColumn column, int maxDigits) {
        return switch (column.type()) {
            case ID, REFERENCE -> new IdColumn(column);
            case CATEGORY -> new CategoryColumn(column);
            case FLAG -> new FlagColumn(column);
            case DECIMAL, INTEGER -> new NumberColumn(column, maxDigits);
            case DATE -> new DateColumn(column);
        };
    }

    String id() {
        return id;
    }

    FactColumn column() {
        return column;
    }

    /** The table that a reference leads to; null for other columns. */
    @Nullable
    String references() {
        return references;
    }

    /** Reads the cell of a row; absent if it says that it does not apply, or if there is a problem, which is now told. */
    final void read(int row, char[] text, int start, int end, RosterRows at) {
        if (row == cells.length) {
            cells = Arrays.copyOf(cells, 2 * row);
        }
        int from = start;
        int to = end;
        while (from < to && isSpace(text[from])) {
            from++;
        }
        while (from < to && isSpace(text[to - 1])) {
            to--;
        }
        cells[row] = stripped(text, from, to, at);
    }

    private static boolean isSpace(char c) {
        return (c <= ' ' || c > '~') && Character.isWhitespace(c);
    }

    private long stripped(char[] text, int from, int to, RosterRows at) {
        if (!notApplicable.isEmpty() && RowText.is(text, from, to, notApplicable)) {
            return ABSENT;
        }
        if (from == to) {
            String orElse = notApplicable.isEmpty() ? "" : " / " + notApplicable;
            at.tell(problem(RosterProblem.BLANK, "", at).with("notApplicable", orElse));
            return ABSENT;
        }
        return cell(text, from, to, at);
    }

    /** What some text says, which is not blank; absent if there is a problem, which is now told. */
    abstract long cell(char[] text, int from, int to, RosterRows at);

    /** Problems are told of whole texts; only then is there a string. */
    static String string(char[] text, int from, int to) {
        return new String(text, from, to - from);
    }

    Problem problem(ProblemKind kind, String text, RosterRows at) {
        String written = at.written(id);
        return Problem.of(kind)
                .at(at.place().withRow(at.label()).withColumn(written))
                .with("column", written)
                .with("id", at.label())
                .with("value", text);
    }

    static String brief(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    final boolean isAbsent(int row) {
        return cells[row] == ABSENT;
    }

    final int code(int row) {
        return isAbsent(row) ? Names.NONE : (int) cells[row];
    }

    /** The name of a category or an id. */
    String name(int row) {
        throw new IllegalStateException("The column '" + id + "' holds no names, as a key must.");
    }

    /** The cells of so many rows, as they came. */
    final long[] cells(int rows) {
        return Arrays.copyOf(cells, rows);
    }

    /** The cells of some rows, in their order. */
    final long[] cells(int[] rows) {
        long[] sorted = new long[rows.length];
        for (int row = 0; row < sorted.length; row++) {
            sorted[row] = cells[rows[row]];
        }
        return sorted;
    }

    /** Puts the column among those of its table, from its cells in the order of the rows, which it may change. */
    abstract void put(long[] sorted, TableColumns into);

    /** The rows whose cells are absent; zeros stand for these now. */
    static BitSet absentToZero(long[] cells) {
        BitSet absent = new BitSet();
        for (int row = 0; row < cells.length; row++) {
            if (cells[row] == ABSENT) {
                absent.set(row);
                cells[row] = 0;
            }
        }
        return absent;
    }

    static int[] codes(long[] cells) {
        int[] codes = new int[cells.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = cells[row] == ABSENT ? Names.NONE : (int) cells[row];
        }
        return codes;
    }

    /** Forgets all cells. */
    void clear() {
        // The next ones are written over them.
    }
}
