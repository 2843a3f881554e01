package io.github.meritpool.plan;

import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A table of facts: staff, and whatever else the plan declares. A row is known by its key, one column or several
 * together.
 *
 * @param with its data
 */
public record FactTable(Arguments with) implements Element {

    /** What it means that there is no row. */
    public enum RowsRule {
        /** The table is complete: no row means none. */
        COMPLETE,
        /** There must be a row for each combination of the rows and categories that the key columns lead to. */
        FOR_EACH_KEY
    }

    /** The fields of a table. */
    public static final Parameters FIELDS = COMMON.and(Parameters.of(
            Declared.of("key", ArgumentType.COLUMN, "the columns that together are a row's id", "合为行标识的列")
                    .list(),
            Declared.of(
                            "source",
                            ArgumentType.TEXT,
                            "where its facts come from, if the school does not record them itself",
                            "数据来源（非本校记录时）")
                    .optional(),
            Declared.option(
                    "rows",
                    List.of("complete", "forEachKey"),
                    "whether no row means none, or a row is required for each key",
                    "没有行是否表示没有，或每个键都必须有行"),
            Declared.object("columns", FactColumn.FIELDS, "the columns", "各列").list()));

    /**
     * A table.
     *
     * @param id its id
     * @param label its words
     * @param rows what it means that there is no row
     * @param key the columns that together are a row's id
     * @param columns the columns
     * @return the table
     */
    public static FactTable of(String id, Label label, RowsRule rows, List<String> key, FactColumn... columns) {
        List<Tree.Fields> trees =
                Arrays.stream(columns).map(column -> column.with().fields()).toList();
        return new FactTable(Arguments.of(
                FIELDS,
                Element.fields(id, label)
                        .put("key", Tree.texts(key))
                        .put("rows", rows == RowsRule.COMPLETE ? "complete" : "forEachKey")
                        .putItems("columns", trees)
                        .build()));
    }

    /**
     * The columns.
     *
     * @return them, in the order declared
     */
    public List<FactColumn> columns() {
        return with.objects("columns").stream().map(FactColumn::new).toList();
    }

    /**
     * A column.
     *
     * @param column its id
     * @return the column, if it is declared
     */
    public Optional<FactColumn> column(String column) {
        return columns().stream().filter(one -> one.id().equals(column)).findFirst();
    }

    /**
     * The columns that together are a row's id.
     *
     * @return their ids
     */
    public List<String> key() {
        return with.texts("key");
    }

    /**
     * Where its facts come from, such as an examination office: a table for reference, which the school does not record
     * itself.
     *
     * @return the source, if it is stated
     */
    public Optional<String> source() {
        return with.optionalText("source");
    }

    /**
     * What it means that there is no row.
     *
     * @return the rule
     */
    public RowsRule rows() {
        return with.text("rows").equals("complete") ? RowsRule.COMPLETE : RowsRule.FOR_EACH_KEY;
    }
}
