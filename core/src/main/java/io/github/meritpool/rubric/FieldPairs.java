package io.github.meritpool.rubric;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Scope;
import java.util.List;

/**
 * Fields that mean nothing without another, such as the clause of an allowance that is not there, or that belong to one
 * choice among several.
 */
final class FieldPairs {

    private FieldPairs() {}

    /** Reports a field that is stated without another that it needs, instead of leaving it out of account. */
    static void require(Arguments with, String field, String other, Scope in) {
        if (with.has(field) && !with.has(other)) {
            in.report(Problem.of(RubricProblem.FIELD_ALONE)
                    .at(with.at(field))
                    .with("dimension", in.origin().element())
                    .with("field", field)
                    .with("other", other));
        }
    }

    /** Reports a field that is stated where what was chosen has no use for it. */
    static void onlyFor(Arguments with, String field, String option, List<String> choices, Scope in) {
        String chosen = with.optionalText(option).orElse("");
        if (with.has(field) && !choices.contains(chosen)) {
            in.report(problem(RubricProblem.CHOICE_IDLE, with, field, option, chosen, in)
                    .with("choices", String.join(", ", choices)));
        }
    }

    /** Reports a field that what was chosen needs and that is not stated, or that is stated and of no use. */
    static void needs(Arguments with, String field, String option, List<String> choices, Scope in) {
        onlyFor(with, field, option, choices, in);
        String chosen = with.optionalText(option).orElse("");
        if (!with.has(field) && choices.contains(chosen)) {
            in.report(problem(RubricProblem.CHOICE_NEEDS, with, field, option, chosen, in));
        }
    }

    private static Problem problem(
            RubricProblem kind, Arguments with, String field, String option, String chosen, Scope in) {
        return Problem.of(kind)
                .at(with.at(with.has(field) ? field : option))
                .with("dimension", in.origin().element())
                .with("field", field)
                .with("option", option)
                .with("chosen", chosen);
    }
}
