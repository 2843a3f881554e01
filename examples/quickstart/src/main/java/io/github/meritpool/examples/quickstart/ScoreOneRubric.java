package io.github.meritpool.examples.quickstart;

import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.Deduction;
import io.github.meritpool.rubric.FactSheet;
import io.github.meritpool.rubric.Mark;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricScore;

/** Scores one person under a rubric, without a plan. */
public final class ScoreOneRubric {

    private ScoreOneRubric() {}

    /**
     * Prints each dimension's score and the total.
     *
     * @param args none
     */
    public static void main(String[] args) {
        // tag::score[]
        Rubric rubric = Rubric.of(
                "total",
                Label.of("total score", "总分"),
                RubricDimension.of(
                        "attendance",
                        Label.of("attendance", "考勤"),
                        "10",
                        Deduction.of(
                                Deduction.item("sickDays", "0.2").excessOver("2"),
                                Deduction.item("personalDays", "0.5"))),
                RubricDimension.of("routine", Label.of("routine", "常规"), "30", Mark.of("routineMark", "40")));
        RubricScore score = rubric.score(FactSheet.of("T0004")
                .number("sickDays", "day", "3")
                .number("personalDays", "day", "1")
                .number("routineMark", "point", "36"));
        System.out.println("attendance " + score.of("attendance") + ", routine " + score.of("routine"));
        System.out.println("total " + score.total() + " of " + rubric.full());
        // end::score[]
    }
}
