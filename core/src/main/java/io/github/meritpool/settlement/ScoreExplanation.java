package io.github.meritpool.settlement;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Unit;
import java.util.Locale;
import java.util.Map;

/**
 * How the scores of one row of an assessment came about, down to the clauses.
 *
 * @param assessment the assessment's id
 * @param table the table that the row is of
 * @param row the row's id
 * @param scores how each dimension's score came about, and the total, by id
 * @param money the unit of money
 * @param categories the words for the values of categories, by {@link Explanation#category}
 */
public record ScoreExplanation(
        String assessment,
        String table,
        String row,
        Map<String, Derivation> scores,
        Unit money,
        Map<String, Label> categories) {

    /** Copies the maps, keeping their order. */
    public ScoreExplanation {
        scores = FixedMap.copyOf(scores);
        categories = FixedMap.copyOf(categories);
    }

    /**
     * The explanation of the total, which rests on the dimensions, for a person to read. Not for programs: its form may
     * change.
     *
     * @param locale the reader's language: Chinese, or English for every other
     * @return the text, a line for each figure with its clause
     */
    public String text(Locale locale) {
        return row + '\n' + text(assessment, locale);
    }

    /**
     * The explanation of one figure for a person to read.
     *
     * @param element a dimension's or the total's id
     * @param locale the reader's language
     * @return the text
     * @throws IllegalArgumentException if there is no such figure
     */
    public String text(String element, Locale locale) {
        return new ExplanationText(new Wording(locale, money, table, row, categories)).of(of(element));
    }

    /**
     * How one figure came about.
     *
     * @param element a dimension's or the total's id
     * @return the derivation
     * @throws IllegalArgumentException if there is no such figure
     */
    public Derivation of(String element) {
        Derivation found = scores.get(element);
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no figure '" + element + "'; there are " + scores.keySet() + ".");
        }
        return found;
    }
}
