package io.github.meritpool.examples.quickstart;

import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.FactSheet;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricScore;
import io.github.meritpool.rubric.RubricType;
import io.github.meritpool.settlement.Explanation;
import io.github.meritpool.spi.Tree;
import java.util.Locale;
import java.util.Map;

/** Scores a dimension by {@link TrainingCredits}, a rubric type that the library does not have. */
public final class AVendorsRubricType {

    private AVendorsRubricType() {}

    /**
     * Prints the score and how it came about.
     *
     * @param args none
     */
    public static void main(String[] args) {
        // tag::use[]
        Tree.Fields arguments = Tree.fields()
                .put("of", "credits")
                .put("each", Tree.Decimal.of("0.25"))
                .build();
        Rubric rubric = Rubric.of(
                "total",
                Label.of("total score", "总分"),
                RubricDimension.of(
                        "training", Label.of("training", "培训"), "5", new RubricType("acme:credits", arguments)));
        RubricScore score = rubric.score(FactSheet.of("T0004").number("credits", "credit", "18"));
        Explanation explanation = new Explanation("T0004", score.dimensions(), Map.of());
        System.out.println(explanation.text("training", Locale.ENGLISH));
        // end::use[]
    }
}
