package io.github.meritpool.settlement;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.rubric.Rubric;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one person's figures came about, down to the clauses: the derivation of each dimension, of the total score and of
 * each pay line. It holds nobody else's data; what others contribute is in statistics.
 *
 * @param staffId whose figures
 * @param scores how each dimension's score came about, and the total, by id
 * @param lines how each pay line came about, by id
 * @param categories the words for the values of categories, by {@link #category}; they do not count for equality
 */
public record Explanation(
        String staffId, Map<String, Derivation> scores, Map<String, Derivation> lines, Map<String, Label> categories) {

    /** Copies the maps, keeping their order. */
    public Explanation {
        scores = FixedMap.copyOf(scores);
        lines = FixedMap.copyOf(lines);
        categories = FixedMap.copyOf(categories);
    }

    /**
     * An explanation in which the values of categories stand for themselves.
     *
     * @param staffId whose figures
     * @param scores how each dimension's score came about, and the total, by id
     * @param lines how each pay line came about, by id
     */
    public Explanation(String staffId, Map<String, Derivation> scores, Map<String, Derivation> lines) {
        this(staffId, scores, lines, Map.of());
    }

    /**
     * What words for a category are found by.
     *
     * @param table a table's id
     * @param column a column's id
     * @param value one of its values
     * @return the key in {@link #categories}
     */
    public static String category(String table, String column, String value) {
        return table + "/" + column + "/" + value;
    }

    /**
     * The explanation for a person to read. Not for programs: its form may change.
     *
     * @param locale the reader's language: Chinese, or English for every other
     * @return the text, a line for each figure with its clause
     */
    public String text(Locale locale) {
        StringBuilder text = new StringBuilder(staffId).append('\n');
        Wording wording = wording(locale);
        lines.values().forEach(line -> new ExplanationText(wording).tell(line, text));
        return text.toString();
    }

    /**
     * The explanation of one figure for a person to read.
     *
     * @param element a dimension's, the total's or a line's id
     * @param locale the reader's language
     * @return the text
     * @throws IllegalArgumentException if there is no such figure
     */
    public String text(String element, Locale locale) {
        return new ExplanationText(wording(locale)).of(of(element));
    }

    private Wording wording(Locale locale) {
        Unit money = lines.values().stream().map(Derivation::unit).findFirst().orElse(Unit.NONE);
        return new Wording(locale, money, Rubric.STAFF, staffId, categories);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Explanation that
                && staffId.equals(that.staffId)
                && scores.equals(that.scores)
                && lines.equals(that.lines);
    }

    @Override
    public int hashCode() {
        return Objects.hash(staffId, scores, lines);
    }

    /**
     * The statistics that the figures rest on: what to ask {@link Settlement#explainStatistic} for.
     *
     * @return their ids, each once, in the order in which they stand in the explanation
     */
    public List<String> statistics() {
        return Stream.concat(scores.values().stream(), lines.values().stream())
                .flatMap(figure -> Decisive.leaves(figure).stream())
                .filter(leaf -> leaf.kind() == Derivation.LeafKind.STATISTIC)
                .map(Derivation.Leaf::source)
                .distinct()
                .toList();
    }

    /**
     * How one figure came about.
     *
     * @param element a dimension's, the total's or a line's id
     * @return the derivation
     * @throws IllegalArgumentException if there is no such figure
     */
    public Derivation of(String element) {
        Derivation found = lines.getOrDefault(element, scores.get(element));
        if (found == null) {
            throw new IllegalArgumentException("There is no figure '" + element + "'; there are " + scores.keySet()
                    + " and " + lines.keySet() + ".");
        }
        return found;
    }
}
