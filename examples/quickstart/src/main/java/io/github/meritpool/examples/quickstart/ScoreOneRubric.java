package io.github.meritpool.examples.quickstart;

import static io.github.meritpool.rubric.Deduction.item;

import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.Deduction;
import io.github.meritpool.rubric.FactSheet;
import io.github.meritpool.rubric.Mark;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricType;

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
        RubricType absences = Deduction.of(item("sickDays", "0.2").excessOver("2"), item("personalDays", "0.5"));
        Rubric rubric = Rubric.of(
                "total",
                Label.of("total score", "总分"),
                RubricDimension.of("attendance", Label.of("attendance", "考勤"), "10", absences),
                RubricDimension.of("routine", Label.of("routine", "常规"), "30", Mark.of("routineMark", "40")));
        FactSheet facts = FactSheet.of("T0004").number("sickDays", "day", "3");
        facts = facts.number("personalDays", "day", "1").number("routineMark", "point", "36");
        System.out.println(rubric.score(facts));
        // end::score[]
    }
}
