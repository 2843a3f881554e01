package io.github.meritpool.settlement;

import io.github.meritpool.money.Rational;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The scores of one row under an assessment, in points or, in an assessment in money, in the plan's currency.
 *
 * @param row the row's id
 * @param scores the score of each dimension, by id, in the order of the assessment
 * @param total the total score after sanctions
 */
public record RowScores(String row, Map<String, Rational> scores, Rational total) {

    /** Copies the map, keeping its order. */
    public RowScores {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }
}
