package io.github.meritpool.roster;

import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.spi.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Adds rows to one table of a {@link RosterBuilder} by the places of their cells: which column stands where is found once,
 * for all rows of a file. Not thread-safe.
 */
public final class RosterRows {

    private final TableRows table;
    private final Location file;
    private final int width;

    /** For each column of the table the place of its cell in a row, or -1. */
    private final int[] positions;

    private final RecordedColumn[] columns;
    private final List<String> unknown;
    private final Map<String, String> headers;

    /** The row at hand. */
    private RowText row = new RowText();

    private Location origin = Location.nowhere();
    private int line;

    RosterRows(TableRows table, Location file, List<String> columns, Map<String, String> headers) {
        this.table = table;
        this.file = file;
        this.width = columns.size();
        this.positions = table.columnIds().stream().mapToInt(columns::indexOf).toArray();
        this.columns = table.columns().toArray(RecordedColumn[]::new);
        List<String> others = new ArrayList<>(columns);
        others.removeAll(table.columnIds());
        others.removeIf(String::isEmpty);
        this.unknown = List.copyOf(others);
        this.headers = headers;
    }

    /**
     * Adds a row.
     *
     * @param cells a cell for each of the columns; what they say is taken at once, so that the same object may hold the next row
     * @param inLine the line where the row begins; 0 if there are no lines
     * @throws IllegalArgumentException if there are more or fewer cells than columns
     */
    public void add(RowText cells, int inLine) {
        add(cells, unknown, file, inLine);
    }

    /** Adds a row that has a place of its own, and columns that the table does not have. */
    void add(RowText cells, Collection<String> more, Location from, int inLine) {
        if (cells.size() != width) {
            throw new IllegalArgumentException("A row of '" + table.id() + "' must have " + width
                    + " cells, one for each column, but has " + cells.size() + ".");
        }
        row = cells;
        origin = from;
        line = inLine;
        if (table.isFull()) {
            table.tellFull(place());
            return;
        }
        more.forEach(this::tellUnknown);
        for (int i = 0; i < positions.length; i++) {
            int at = positions[i];
            int start = at < 0 ? 0 : cells.start(at);
            int end = at < 0 ? 0 : cells.end(at);
            columns[i].read(table.size(), cells.characters(), start, end, this);
        }
        table.addRow(origin, line);
    }

    private void tellUnknown(String column) {
        tell(Problem.of(RosterProblem.UNKNOWN_COLUMN)
                .at(place().withColumn(column))
                .with("table", table.id())
                .with("column", column)
                .with("nearest", Nearest.to(column, table.columnIds())));
    }

    void tell(Problem problem) {
        table.tell(problem);
    }

    /** Where the row at hand stands. */
    Location place() {
        return TableRows.place(origin, line);
    }

    /** The id of the row at hand as written. */
    String label() {
        List<String> parts = new ArrayList<>();
        for (RecordedColumn key : table.keys()) {
            int at = positions[table.columns().indexOf(key)];
            parts.add(at < 0 ? "" : row.cell(at).strip());
        }
        return String.join("/", parts);
    }

    /** What a column is called where the row stands. */
    String written(String column) {
        return headers.getOrDefault(column, column);
    }
}
