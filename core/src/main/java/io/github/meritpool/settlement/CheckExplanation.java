package io.github.meritpool.settlement;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Why a row passes a check, or does not: the answer to each requirement with its clause and what it rests on.
 *
 * @param table the table that the row is of
 * @param row the row's id
 * @param whole the answer to the check as a whole
 * @param needed how many of the parts must be met
 * @param parts the answer to each requirement, in the order of the plan; empty if the check has no parts
 * @param money the unit of money
 * @param categories the words for the values of categories, by {@link Explanation#category}
 */
public record CheckExplanation(
        String table, String row, Part whole, int needed, List<Part> parts, Unit money, Map<String, Label> categories) {

    /**
     * An answer with its reasons.
     *
     * @param origin what was asked: id, clause and words
     * @param derivation how the answer came about
     */
    public record Part(Origin origin, Derivation derivation) {

        /**
         * The answer.
         *
         * @return yes, no, or that it cannot be told
         */
        public Answer answer() {
            return Answer.of(derivation.value());
        }
    }

    /** Copies list and map, keeping their order. */
    public CheckExplanation {
        parts = List.copyOf(parts);
        categories = FixedMap.copyOf(categories);
    }

    /**
     * The check.
     *
     * @return its id
     */
    public String check() {
        return whole.origin().element();
    }

    /**
     * How many requirements are met.
     *
     * @return their number; 0 if the check has no parts
     */
    public int met() {
        return (int) parts.stream().filter(part -> part.answer() == Answer.YES).count();
    }

    /**
     * The explanation for a person to read. Not for programs: its form may change.
     *
     * @param locale the reader's language: Chinese, or English for every other
     * @return the text: the answer, and a line for each requirement with its answer, reason and clause
     */
    public String text(Locale locale) {
        ExplanationText text = new ExplanationText(new Wording(locale, money, table, row, categories));
        return row + '\n' + text.of(this);
    }
}
