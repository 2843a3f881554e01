package io.github.meritpool.quantity;

import java.util.List;

/** What an evaluation runs on: the rows of each table in order of their ids, their columns, and parameter values. */
public interface Facts {

    /**
     * The rows of a table.
     *
     * @param table the table's id
     * @return the rows' ids, rising; the index in this list is the row number
     */
    List<String> ids(String table);

    /**
     * A column.
     *
     * @param table the table's id
     * @param column the column's id
     * @return its values, one for each row
     */
    Column column(String table, String column);

    /**
     * Where the rows of a table refer to.
     *
     * @param table the table's id
     * @param key its key column
     * @return for each row the number of the row referred to, or -1 where the key has no value
     */
    int[] targets(String table, String key);

    /**
     * Where one row refers to.
     *
     * @param table the table's id
     * @param key its key column
     * @param row the row's number
     * @return the number of the row referred to
     */
    int target(String table, String key, int row);

    /**
     * Which rows refer to a row.
     *
     * @param table the referring table's id
     * @param key its key column
     * @param target the number of the row referred to
     * @return the numbers of the referring rows, rising
     */
    int[] referring(String table, String key, int target);

    /**
     * A parameter's value.
     *
     * @param id the parameter's id
     * @return its value
     */
    Value parameter(String id);
}
