package io.github.meritpool.rubric;

import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;

/**
 * A way of scoring that a rubric states once and uses in several places, by the rubric type {@code scoring} (THP-5.1:
 * teachers with another post are scored as teachers for a part, the others for the whole).
 *
 * @param with its data
 */
public record Scoring(Arguments with) implements Element {

    /** The fields of a scoring. */
    public static final Parameters FIELDS =
            COMMON.and(Parameters.of(Declared.of("score", ArgumentType.RUBRIC_TYPE, "how it is scored", "如何计分")));

    /**
     * A scoring.
     *
     * @param id the name by which the rubric uses it
     * @param label its words
     * @param score how it is scored
     * @return the scoring
     */
    public static Scoring of(String id, Label label, RubricType score) {
        return new Scoring(Arguments.of(
                FIELDS, Element.fields(id, label).put("score", score.toTree()).build()));
    }
}
