package io.github.meritpool.rubric;

import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One person's scores under a rubric, exact and unrounded except where a dimension states a rounding.
 *
 * @param dimensions how each dimension's score came about, by id, in the order of the rubric
 * @param whole how the total came about
 */
public record RubricScore(Map<String, Derivation> dimensions, Derivation whole) {

    /** Copies the map, keeping its order. */
    public RubricScore {
        dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    }

    /**
     * The total, after sanctions.
     *
     * @return points, or absent if a score is
     */
    public Value total() {
        return whole.value();
    }

    /**
     * The score of a dimension.
     *
     * @param dimension its id
     * @return points, or absent
     * @throws IllegalArgumentException if the rubric has no such dimension
     */
    public Value of(String dimension) {
        Derivation found = dimensions.get(dimension);
        if (found == null) {
            throw new IllegalArgumentException(
                    "The rubric has no dimension '" + dimension + "'; it has " + dimensions.keySet() + ".");
        }
        return found.value();
    }

    /** Such as {@code attendance 9.3, routine 27: total 36.3}. */
    @Override
    public String toString() {
        return dimensions.keySet().stream()
                        .map(dimension -> dimension + " " + of(dimension))
                        .collect(Collectors.joining(", "))
                + ": " + whole.origin().element() + " " + total();
    }
}
