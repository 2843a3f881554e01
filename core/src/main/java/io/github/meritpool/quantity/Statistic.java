package io.github.meritpool.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate over a whole table, or over the part of it where a condition holds: a scalar. Taken by groups it has a
 * value for each row of the table, that of the row's group, whether or not the row itself counts in it.
 *
 * @param aggregate what is taken
 * @param table the table's id
 * @param of of which quantity of the table, or of which scalar, once for each row
 * @param where the population: a flag of the same table, or null for every row; a row where it is absent makes the
 *     statistic of its group absent
 * @param by what the rows of a group have in common, such as grade and subject; empty for one group of all. A row where
 *     one of these is absent is in no group: it counts nowhere and has no value
 */
public record Statistic(
        Aggregate aggregate,
        String table,
        Quantity of,
        @Nullable Quantity where,
        List<Quantity> by) implements Quantity {

    /** Copies the list. */
    public Statistic {
        by = List.copyOf(by);
    }

    /**
     * A statistic over one group of all.
     *
     * @param aggregate what is taken
     * @param table the table's id
     * @param of of which quantity
     * @param where the population, or null for every row
     */
    public Statistic(Aggregate aggregate, String table, Quantity of, @Nullable Quantity where) {
        this(aggregate, table, of, where, List.of());
    }

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
        List<Quantity> parts = new ArrayList<>(List.of(of));
        population().ifPresent(parts::add);
        parts.addAll(by);
        return List.copyOf(parts);
    }
}
