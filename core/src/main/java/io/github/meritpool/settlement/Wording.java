package io.github.meritpool.settlement;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.StatisticDerivation;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How figures, computations and answers read in a language. */
final class Wording {

    private final FigureWording figures;
    private final FormulaWording formulas;
    private final AllotmentWording allotments;

    /** Words about the figures of the row of a table, whose own facts need not say whose they are. */
    Wording(Locale locale, Unit money, String table, String id, Map<String, Label> categories) {
        this.figures = new FigureWording(locale, money, table, id, categories);
        this.formulas = new FormulaWording(figures);
        this.allotments = new AllotmentWording(figures);
    }

    /** What made the values of steps. */
    Decisive decisive() {
        return figures.decisive();
    }

    /** A figure's words and value; for a flag whether it holds. */
    String head(Derivation derivation, String row) {
        return figures.head(derivation, row);
    }

    /** The row of another table that all of a figure's facts come from, such as the term; empty for facts of its own. */
    String row(Derivation derivation) {
        return figures.row(derivation);
    }

    /** A number, or that there is none. */
    String amount(Value value, Unit unit) {
        return figures.amount(value, unit);
    }

    /**
     * How a step was computed, to stand after its words: " = …", or ", since …", or for a flag ": …"; empty if there is
     * nothing to say.
     */
    String computation(Derivation.Step step, String row) {
        return formulas.computation(step, row);
    }

    /** How a share was cut from its pool; nothing for another step. */
    List<String> allotted(Derivation.Step step) {
        return allotments.allotted(step);
    }

    /** The answer to what is asked, before its reasons. */
    String answer(CheckExplanation.Part part) {
        return figures.words(part.answer().label())
                + figures.say(": ", "：")
                + figures.words(part.origin().label());
    }

    /** How many requirements are met, of how many, and how many must be. */
    String met(int met, int parts, int needed) {
        return figures.say(
                ": " + met + " of " + parts + " met, " + needed + " needed",
                "：" + parts + " 项中符合 " + met + " 项，须符合 " + needed + " 项");
    }

    /** Why an answer is yes or no; or what has no value, so that it cannot be told. */
    String reason(CheckExplanation.Part part) {
        Derivation derivation = part.derivation();
        if (part.answer() == Answer.UNTOLD) {
            return figures.say(", no value: ", "，无值：")
                    + Decisive.leaves(derivation).stream()
                            .filter(leaf -> leaf.value().isAbsent())
                            .map(leaf -> figures.words(leaf.origin().label()))
                            .distinct()
                            .collect(Collectors.joining(figures.say(", ", "、")));
        }
        return derivation instanceof Derivation.Step step ? formulas.computation(step, "") : leaf(derivation, part);
    }

    /** A fact answers as it is recorded, in its own words. */
    private String leaf(Derivation derivation, CheckExplanation.Part part) {
        String own = figures.named(derivation, "");
        return own.equals(figures.words(part.origin().label())) ? "" : figures.say(": ", "：") + own;
    }

    /** A statistic with its value, what was taken, and of which rows. */
    String statistic(StatisticDerivation statistic, Label table) {
        String among = statistic
                .population()
                .map(where -> figures.say(
                        " (" + figures.words(where.label()) + ")", "（" + figures.words(where.label()) + "）"))
                .orElse("");
        String taken = taken(statistic.aggregate().function());
        String rows = figures.say(
                taken + " " + statistic.size() + " rows of " + figures.words(table) + among,
                figures.words(table) + among + " " + statistic.size() + " 行" + taken);
        return figures.words(statistic.origin().label()) + " " + figures.amount(statistic.value(), statistic.unit())
                + " = " + rows;
    }

    private String taken(Aggregate.Function function) {
        return switch (function) {
            case SUM -> figures.say("sum over", "之和");
            case COUNT -> figures.say("count over", "计数");
            case MIN -> figures.say("least of", "中的最小值");
            case MAX -> figures.say("greatest of", "中的最大值");
        };
    }
}
