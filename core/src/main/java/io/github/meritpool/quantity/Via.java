package io.github.meritpool.quantity;

import java.util.List;

/**
 * A value looked up along a key: for each row of a table, the value of the row that it refers to, absent where it refers
 * to none.
 *
 * @param from the referring table's id: the result has a value for each of its rows
 * @param key its key column
 * @param to the table that the key refers to
 * @param of a quantity of that table
 */
public record Via(String from, String key, String to, Quantity of) implements Quantity {
    @Override
    public List<Quantity> parts() {
        return List.of(of);
    }
}
