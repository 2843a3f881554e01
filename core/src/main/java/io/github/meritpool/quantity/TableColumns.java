package io.github.meritpool.quantity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One table for {@link TableFacts} by columns, for those who have them; {@link Rows} makes them of objects. Not
 * thread-safe.
 */
public final class TableColumns {

    private final String table;
    private final List<String> ids;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** One column, and where it leads if it is a key. */
    record Part(
            Function<ColumnReader, Column> packed, @Nullable Key key) {}

    /** The table to which a column leads, and its rows. */
    record Key(String target, Column.Categories rowIds) {}

    private TableColumns(String table, List<String> ids) {
        this.table = table;
        this.ids = ids;
    }

    /**
     * A table without columns.
     *
     * @param table the table's id
     * @param ids the rows' ids, rising
     * @return the table
     */
    public static TableColumns of(String table, List<String> ids) {
        return new TableColumns(table, List.copyOf(ids));
    }

    /**
     * Adds a column.
     *
     * @param id its id
     * @param column its values, in the order of the rows
     * @return this table
     * @throws IllegalArgumentException if there is a column of that id already
     */
    public TableColumns column(String id, Column column) {
        return add(id, new Part(reader -> column, null));
    }

    /**
     * Adds a column of values that have to be packed yet, numbers with as many decimals as occur.
     *
     * @param id its id
     * @param kind the kind of its values
     * @param values the values, in the order of the rows
     * @return this table
     * @throws IllegalArgumentException if there is a column of that id already
     */
    public TableColumns values(String id, Kind kind, List<Value> values) {
        return add(id, new Part(reader -> reader.column(id, kind, values), null));
    }

    /**
     * Adds a key: a column that leads to a row of a table. It can be read as a category too.
     *
     * @param id its id
     * @param target the id of the table that it leads to; it may be this one
     * @param rowIds the ids of the rows that it leads to, in the order of the rows; none is absent
     * @return this table
     * @throws IllegalArgumentException if there is a column of that id already
     */
    public TableColumns key(String id, String target, Column.Categories rowIds) {
        return add(id, new Part(reader -> rowIds, new Key(target, rowIds)));
    }

    private TableColumns add(String id, Part part) {
        if (parts.putIfAbsent(id, part) != null) {
            throw new IllegalArgumentException("The table '" + table + "' has a column '" + id + "' already.");
        }
        return this;
    }

    String table() {
        return table;
    }

    List<String> ids() {
        return ids;
    }

    /** By the columns' ids, in the order added. */
    Map<String, Part> parts() {
        return parts;
    }
}
