package io.github.meritpool.settlement;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Payment;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.CompiledRubric;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Deriver;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is the same in everybody's explanation: which figures are explained, and the words. Read off the plan once. Immutable. */
final class ExplainedFigures {

    private final List<Figure> scores;
    private final List<Figure> lines;
    private final Map<String, List<Figure>> assessments = new LinkedHashMap<>();
    private final Map<String, Label> categories;

    /** A figure: its id, and what it is in the plan where it has no words of its own. */
    private record Figure(String id, Quantity quantity, Origin whole) {}

    ExplainedFigures(CompiledPlan plan) {
        this.scores = plan.rubric().map(ExplainedFigures::scores).orElse(List.of());
        this.lines = lines(plan);
        plan.assessments().forEach(one -> assessments.put(one.rubric().id(), scores(one)));
        this.categories = categories(plan);
    }

    private static List<Figure> scores(CompiledRubric scored) {
        List<Figure> scores = new ArrayList<>();
        for (RubricDimension dimension : scored.rubric().dimensions()) {
            scores.add(new Figure(dimension.id(), scored.score(dimension.id()), dimension.origin()));
        }
        Rubric rubric = scored.rubric();
        scores.add(new Figure(rubric.id(), scored.total(), rubric.origin()));
        return scores;
    }

    private static List<Figure> lines(CompiledPlan plan) {
        List<Figure> lines = new ArrayList<>();
        for (PayLine line : plan.plan().lines()) {
            Payment payment = plan.payments().get(line.id());
            if (payment != null && payment.toStaff().isPresent()) {
                lines.add(new Figure(line.id(), payment.toStaff().get(), line.origin("paid")));
            }
        }
        return lines;
    }

    private static Map<String, Label> categories(CompiledPlan plan) {
        Map<String, Label> words = new LinkedHashMap<>();
        for (FactTable table : plan.plan().tables()) {
            for (FactColumn column : table.columns()) {
                column.valueLabels()
                        .forEach((value, label) ->
                                words.put(Explanation.category(table.id(), column.id(), value), label));
            }
        }
        return FixedMap.of(words);
    }

    /** How the scores of one of the staff came about. */
    Map<String, Derivation> scores(int row, Deriver.Together figures) {
        return derived(scores, row, figures);
    }

    /** How the lines of one of the staff came about. */
    Map<String, Derivation> lines(int row, Deriver.Together figures) {
        return derived(lines, row, figures);
    }

    /** How the scores of a row of an assessment came about. */
    Map<String, Derivation> scores(String assessment, int row, Deriver.Together figures) {
        return derived(assessments.getOrDefault(assessment, List.of()), row, figures);
    }

    private static Map<String, Derivation> derived(List<Figure> of, int row, Deriver.Together figures) {
        Map<String, Derivation> derived = new LinkedHashMap<>();
        for (Figure figure : of) {
            derived.put(figure.id(), figures.derive(figure.quantity(), row, figure.whole()));
        }
        return FixedMap.of(derived);
    }

    /** The words for the values of categories, by {@link Explanation#category}. */
    Map<String, Label> categories() {
        return categories;
    }
}
