package io.github.meritpool.settlement;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.StatisticDerivation;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.rubric.Rubric;
import java.util.Locale;
import java.util.Map;

/**
 * How a statistic in people's explanations came about: what each row of its population contributed. It holds data of
 * everyone in the population.
 *
 * @param derivation the statistic, its value and every contribution
 * @param table the words for the table that it is over
 * @param money the unit of money
 */
public record StatisticExplanation(StatisticDerivation derivation, Label table, Unit money) {

    /**
     * The explanation for a person to read. Not for programs: its form may change.
     *
     * @param locale the reader's language: Chinese, or English for every other
     * @return the text: the statistic with its clause, then a line for each row of the population
     */
    public String text(Locale locale) {
        Wording wording = new Wording(locale, money, Rubric.STAFF, "", Map.of());
        StringBuilder text = new StringBuilder();
        String clause = derivation.origin().clause().orElse("");
        ExplanationText.line(text, 0, wording.statistic(derivation, table), clause);
        for (StatisticDerivation.Contribution one : derivation.contributions()) {
            String amount = wording.amount(one.value(), derivation.unit());
            ExplanationText.line(text, 1, one.row() + " " + amount, "");
        }
        return text.toString();
    }
}
