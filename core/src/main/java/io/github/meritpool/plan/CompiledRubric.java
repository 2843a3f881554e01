package io.github.meritpool.plan;

import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.rubric.Rubric;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A rubric of a plan, of the staff or of another table, lowered to quantities over the rows of its table.
 *
 * @param rubric the rubric
 * @param scores the score of each dimension, by id, in its order
 * @param total the total score after sanctions
 * @param assessed which rows have scores, if the rubric says so; a flag
 */
public record CompiledRubric(Rubric rubric, Map<String, Quantity> scores, Quantity total, Optional<Quantity> assessed) {

    /** Copies the map, keeping its order. */
    public CompiledRubric {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }

    /**
     * The score of a dimension.
     *
     * @param dimension its id
     * @return the quantity, over the rows of the rubric's table
     * @throws IllegalArgumentException if the rubric has no such dimension
     */
    public Quantity score(String dimension) {
        Quantity score = scores.get(dimension);
        if (score == null) {
            throw new IllegalArgumentException("The rubric has no dimension '" + dimension + "'.");
        }
        return score;
    }
}
