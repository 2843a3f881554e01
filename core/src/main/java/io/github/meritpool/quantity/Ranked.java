package io.github.meritpool.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place of each row of a table in an order, from 1. Rows of equal keys are tied; rows that are not ranked, and those
 * in which a key is absent, have no place.
 *
 * @param table the table's id
 * @param keys what the rows are ordered by: the first key, then the next where that ties
 * @param ties which places tied rows have
 * @param where who is ranked: a flag of the table, or null for every row; a row where it is absent has no place
 * @param by the groups that are ranked apart, as in a {@link Statistic}; empty for one ranking of all
 */
public record Ranked(
        String table, List<Key> keys, Ties ties, @Nullable Quantity where, List<Quantity> by) implements Quantity {

    /**
     * What rows are ordered by.
     *
     * @param of a number
     * @param order which numbers come first
     */
    public record Key(Quantity of, Order order) {}

    /** Which numbers come first. */
    public enum Order {
        /** The highest number has place 1. */
        HIGHEST_FIRST,
        /** The lowest number has place 1. */
        LOWEST_FIRST
    }

    /** Which places tied rows have. */
    public enum Ties {
        /** All the best of their places: 1, 2, 2, 4. */
        BEST_PLACE,
        /** All the last of their places: 1, 3, 3, 4. */
        LAST_PLACE,
        /** All the same, and the next goes on without a gap: 1, 2, 2, 3. */
        DENSE,
        /** None: by id, in ascending order: 1, 2, 3, 4. */
        BY_ID
    }

    /** Checks that there is a key. */
    public Ranked {
        keys = List.copyOf(keys);
        by = List.copyOf(by);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("A ranking must have a key to go by.");
        }
    }

    /**
     * Who is ranked.
     *
     * @return the condition, or empty for every row
     */
    public Optional<Quantity> population() {
        return Optional.ofNullable(where);
    }

    @Override
    public List<Quantity> parts() {
        List<Quantity> parts = new ArrayList<>(keys.stream().map(Key::of).toList());
        population().ifPresent(parts::add);
        parts.addAll(by);
        return List.copyOf(parts);
    }
}
