package io.github.meritpool.testkit;

/**
 * A column of a plan.
 *
 * @param table the table's id
 * @param column the column's id
 */
record ColumnName(String table, String column) {}
