package io.github.meritpool.internal;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Value;
import java.util.List;

/** No values, because of problems in the facts: whoever reads them is told these. */
final class FailedCells implements Cells {

    private final List<Problem> problems;

    FailedCells(List<Problem> problems) {
        this.problems = problems;
    }

    List<Problem> problems() {
        return problems;
    }

    @Override
    public int length() {
        throw failure();
    }

    @Override
    public boolean isAbsent(int row) {
        throw failure();
    }

    @Override
    public Value value(int row) {
        throw failure();
    }

    @Override
    public Cells at(int[] rows) {
        throw failure();
    }

    /** A new exception for each reader, so that its stack trace is the reader's. */
    ProblemException failure() {
        return new ProblemException(problems);
    }
}
