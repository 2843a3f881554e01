package io.github.meritpool.quantity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate over a whole table, or over the part of it where a condition holds: a scalar.
 *
 * @param aggregate what is taken
 * @param table the table's id
 * @param of of which quantity of the table, or of which scalar, once for each row
 * @param where the population: a flag of the same table, or null for every row; a row where it is absent makes the
 *     statistic absent
 */
public record Statistic(
        Aggregate aggregate,
        String table,
        Quantity of,
        @Nullable Quantity where) implements Quantity {

    /**
     * The population.
     *
     * @return the condition, or empty for every row
     */
    public Optional<Quantity> population() {
        return Optional.ofNullable(where);
    }

    @Override
    public List<Quantity> parts() {
        return where == null ? List.of(of) : List.of(of, where);
    }
}
