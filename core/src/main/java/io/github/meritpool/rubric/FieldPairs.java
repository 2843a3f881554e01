package io.github.meritpool.rubric;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Scope;

/** Fields that mean nothing without another, such as the clause of an allowance that is not there. */
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
}
