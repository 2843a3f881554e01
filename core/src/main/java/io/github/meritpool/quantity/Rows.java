package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One table for {@link TableFacts}, read from objects of any type: how to tell an object's id, and what stands in each
 * column.
 *
 * <pre>{@code
 * Rows.of("lesson", lessons, Lesson::id)
 *         .number("periods", Lesson::periods)
 *         .category("subject", Lesson::subject)
 *         .key("staff", "staff", Lesson::staffId)
 * }</pre>
 *
 * <p>The order of the objects does not matter: a table's rows stand in order of their ids. Immutable; each method
 * returns a table with one more column.
 *
 * @param <T> the type of the objects
 */
public final class Rows<T> {

    private final String table;
    private final List<T> rows;
    private final Function<? super T, String> id;
    private final List<Cells<T>> columns;

    /** What stands in one column. */
    record Cells<T>(String column, Kind kind, @Nullable String target, Function<? super T, Value> value) {}

    private Rows(String table, List<T> rows, Function<? super T, String> id, List<Cells<T>> columns) {
        this.table = table;
        this.rows = rows;
        this.id = id;
        this.columns = columns;
    }

    /**
     * A table without columns.
     *
     * @param table the table's id
     * @param rows an object for each row, in any order
     * @param id tells an object's id
     * @param <T> the type of the objects
     * @return the table
     */
    public static <T> Rows<T> of(String table, Collection<? extends T> rows, Function<? super T, String> id) {
        List<T> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(id));
        return new Rows<>(table, List.copyOf(sorted), id, List.of());
    }

    /**
     * A table of ids, without columns.
     *
     * @param table the table's id
     * @param ids the rows' ids, in any order
     * @return the table
     */
    public static Rows<String> ofIds(String table, Collection<String> ids) {
        return of(table, ids, id -> id);
    }

    /**
     * This table with a column of numbers.
     *
     * @param column the column's id
     * @param value tells an object's number, a finite decimal
     * @return the table
     */
    public Rows<T> number(String column, Function<? super T, Rational> value) {
        return values(column, Kind.NUMBER, row -> Value.of(value.apply(row)));
    }

    /**
     * This table with a column of flags.
     *
     * @param column the column's id
     * @param holds tells whether an object's flag holds
     * @return the table
     */
    public Rows<T> flag(String column, Predicate<? super T> holds) {
        return values(column, Kind.FLAG, row -> Value.of(holds.test(row)));
    }

    /**
     * This table with a column of categories.
     *
     * @param column the column's id
     * @param name tells an object's category
     * @return the table
     */
    public Rows<T> category(String column, Function<? super T, String> name) {
        return values(column, Kind.CATEGORY, row -> Value.of(name.apply(row)));
    }

    /**
     * This table with a column in which values may be absent.
     *
     * @param column the column's id
     * @param kind the kind of its values
     * @param value tells an object's value
     * @return the table
     */
    public Rows<T> values(String column, Kind kind, Function<? super T, Value> value) {
        return with(new Cells<>(column, kind, null, value));
    }

    /**
     * This table with a key: a column that leads to a row of a table. It can be read as a category too.
     *
     * @param column the column's id
     * @param target the id of the table that it leads to; it may be this one
     * @param rowId tells the id of the row that an object leads to
     * @return the table
     */
    public Rows<T> key(String column, String target, Function<? super T, String> rowId) {
        return with(new Cells<>(column, Kind.CATEGORY, target, row -> Value.of(rowId.apply(row))));
    }

    private Rows<T> with(Cells<T> cells) {
        List<Cells<T>> more = new ArrayList<>(columns);
        if (more.stream().anyMatch(known -> known.column().equals(cells.column()))) {
            throw new IllegalArgumentException(
                    "The table '" + table + "' has a column '" + cells.column() + "' already.");
        }
        more.add(cells);
        return new Rows<>(table, rows, id, List.copyOf(more));
    }

    TableColumns byColumns() {
        TableColumns table =
                TableColumns.of(this.table, rows.stream().<String>map(id).toList());
        for (Cells<T> cells : columns) {
            List<Value> values = rows.stream().<Value>map(cells.value()).toList();
            if (cells.target() == null) {
                table.values(cells.column(), cells.kind(), values);
            } else {
                table.key(cells.column(), cells.target(), ColumnReader.categories(values));
            }
        }
        return table;
    }
}
