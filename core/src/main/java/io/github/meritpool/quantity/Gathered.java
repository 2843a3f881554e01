package io.github.meritpool.quantity;

import java.util.List;

/**
 * An aggregate along a key: for each row of a table, over the rows of another table that refer to it.
 *
 * @param aggregate what is taken
 * @param of of which quantity of the referring table
 * @param from the referring table's id
 * @param key its key column
 * @param to the table that the key refers to: the result has a value for each of its rows
 */
public record Gathered(Aggregate aggregate, Quantity of, String from, String key, String to) implements Quantity {
    @Override
    public List<Quantity> parts() {
        return List.of(of);
    }
}
