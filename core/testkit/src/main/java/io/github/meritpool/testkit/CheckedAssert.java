package io.github.meritpool.testkit;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/**
 * What can be asserted of something checked: a plan that was read, a roster, a settlement. A failure lists every problem
 * that there is.
 *
 * @param <T> the type of what was checked
 */
public final class CheckedAssert<T> extends AbstractAssert<CheckedAssert<T>, Checked<T>> {

    CheckedAssert(Checked<T> actual) {
        super(actual, CheckedAssert.class);
    }

    /**
     * It passed, perhaps with warnings.
     *
     * @return this
     */
    public CheckedAssert<T> isOk() {
        isNotNull();
        if (!actual.isOk()) {
            throw failure("It must pass, but has problems:%n%s", text(actual.problems()));
        }
        return this;
    }

    /**
     * It passed without a warning.
     *
     * @return this
     */
    public CheckedAssert<T> hasNoProblem() {
        isNotNull();
        if (!actual.problems().isEmpty()) {
            throw failure("There must be no problem, but there are:%n%s", text(actual.problems()));
        }
        return this;
    }

    /**
     * There is a problem of a kind, an error or a warning; there may be others.
     *
     * @param code the kind's code, such as {@code plan.unknownName}
     * @return what can be asserted of it; of several, that one of them is so
     */
    public ProblemAssert hasProblem(String code) {
        isNotNull();
        List<Problem> found = actual.problems().stream()
                .filter(problem -> problem.code().equals(code))
                .toList();
        if (found.isEmpty()) {
            throw failure(
                    "There must be a problem %s, but there %s:%n%s",
                    code, actual.problems().isEmpty() ? "is none" : "are others", text(actual.problems()));
        }
        return new ProblemAssert(found);
    }

    static String text(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
