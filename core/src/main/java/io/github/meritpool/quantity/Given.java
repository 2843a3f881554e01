package io.github.meritpool.quantity;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A quantity whose values are given instead of computed, because they rest on rows that are not among the facts: the total
 * of a county, seen from one of its schools.
 *
 * @param quantity the quantity; what it is computed from is not read
 * @param by what the rows of a group that have one value have in common; empty if each row has its own, known by its id
 */
public record Given(Quantity quantity, List<Quantity> by) {

    /** The key of a scalar's only value. */
    public static final String SCALAR = "";

    /** Gives values. */
    @FunctionalInterface
    public interface Values {

        /** For evaluations that compute everything. */
        Values NONE = (quantity, key) -> Value.Absent.ABSENT;

        /**
         * A value.
         *
         * @param quantity a given quantity
         * @param key the row's id, {@link #SCALAR} for a scalar, or the {@linkplain #group group} that the row is in
         * @return its value
         */
        Value of(Quantity quantity, String key);
    }

    /** Copies the list. */
    public Given {
        by = List.copyOf(by);
    }

    /**
     * The key of a group: different for different values.
     *
     * @param values what the rows of the group have in common, none of it absent
     * @return the key
     */
    public static String group(List<Value> values) {
        return values.stream()
                .map(Value::toString)
                .map(text -> text.length() + ":" + text)
                .collect(Collectors.joining());
    }

    /**
     * The value in a row.
     *
     * @param given where values come from
     * @param id the row's id; {@link #SCALAR} for a scalar
     * @param group the row's values of {@link #by}
     * @return the value; absent if the row is in no group
     */
    public Value value(Values given, String id, List<Value> group) {
        if (by.isEmpty()) {
            return given.of(quantity, id);
        }
        return group.contains(Value.Absent.ABSENT) ? Value.Absent.ABSENT : given.of(quantity, group(group));
    }
}
