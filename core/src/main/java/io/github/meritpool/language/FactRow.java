package io.github.meritpool.language;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is recorded in one row, for what works without a plan: each fact says its own kind and unit.
 *
 * @param table the table's id
 * @param columns the columns that the row has, by id
 * @param values what it says in each of them
 */
public record FactRow(String table, Map<String, ColumnName> columns, Map<String, Value> values) {

    /** Copies the maps, keeping their order. */
    public FactRow {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * A row that says nothing.
     *
     * @param table the table's id
     * @return the row
     */
    public static FactRow of(String table) {
        return new FactRow(table, Map.of(), Map.of());
    }

    /**
     * This row with a number.
     *
     * @param column the column's id
     * @param unit its unit; empty for none
     * @param number the number, decimal text
     * @return the row
     */
    public FactRow number(String column, String unit, String number) {
        Rational value = Rational.parse(number);
        int decimals = value.decimal().orElseThrow().scale();
        return with(column, Kind.NUMBER, Unit.parse(unit), Math.max(0, decimals), Value.of(value));
    }

    /**
     * This row with a category.
     *
     * @param column the column's id
     * @param name the category
     * @return the row
     */
    public FactRow category(String column, String name) {
        return with(column, Kind.CATEGORY, Unit.NONE, 0, Value.of(name));
    }

    /**
     * This row with a flag.
     *
     * @param column the column's id
     * @param holds whether it holds
     * @return the row
     */
    public FactRow flag(String column, boolean holds) {
        return with(column, Kind.FLAG, Unit.NONE, 0, Value.of(holds));
    }

    private FactRow with(String id, Kind kind, Unit unit, int decimals, Value value) {
        Origin origin = new Origin(id, "fact", null, Label.same(id));
        Map<String, ColumnName> moreColumns = new LinkedHashMap<>(columns);
        moreColumns.put(id, new ColumnName(new Fact(table, id, kind, unit, decimals, origin), List.of(), ""));
        Map<String, Value> moreValues = new LinkedHashMap<>(values);
        moreValues.put(id, value);
        return new FactRow(table, moreColumns, moreValues);
    }

    /**
     * What the row says in a column.
     *
     * @param column the column's id
     * @return the value; absent if it says nothing there
     */
    public Value value(String column) {
        return values.getOrDefault(column, Value.Absent.ABSENT);
    }
}
