package io.github.meritpool.quantity;

/**
 * A recorded fact: one column of a table.
 *
 * @param table the table's id
 * @param column the column's id
 * @param kind the sort of its values
 * @param unit the unit of its numbers
 * @param decimals how many decimals its numbers have at most
 * @param origin the words for it
 */
public record Fact(String table, String column, Kind kind, Unit unit, int decimals, Origin origin)
        implements Quantity {}
