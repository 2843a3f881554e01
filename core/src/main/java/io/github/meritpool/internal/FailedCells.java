package io.github.meritpool.internal;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Value;
import java.util.List;

/** No values, because of problems in the facts: whoever reads them is told these. */
final class FailedCells extends Cells {

    private final List<Problem> problems;

    FailedCells(List<Problem> problems) {
        super(1);
        this.problems = problems;
    }

    @Override
    boolean isComplete() {
        throw failure();
    }

    @Override
    boolean isAbsent(int row) {
        throw failure();
    }

    @Override
    Value value(int row) {
        throw failure();
    }

    @Override
    Cells at(int[] rows) {
        throw failure();
    }

    @Override
    FlagCells flags() {
        throw failure();
    }

    /** A new exception for each reader, so that its stack trace is the reader's. */
    ProblemException failure() {
        return new ProblemException(problems);
    }
}
