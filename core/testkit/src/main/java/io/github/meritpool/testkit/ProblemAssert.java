package io.github.meritpool.testkit;

import io.github.meritpool.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;

/** What can be asserted of a problem; of several of one kind, that one of them is so in every respect. */
public final class ProblemAssert extends AbstractAssert<ProblemAssert, List<Problem>> {

    ProblemAssert(List<Problem> actual) {
        super(actual, ProblemAssert.class);
    }

    /**
     * It is at a place of the document.
     *
     * @param pointer the JSON pointer, such as {@code /lines/0/points}
     * @return what can be asserted of it beside that
     */
    public ProblemAssert at(String pointer) {
        return narrowed("at " + pointer, pointer, problem -> problem.location().pointer());
    }

    /**
     * It is in a row of a table, such as that of one of the staff.
     *
     * @param id the row's id
     * @return what can be asserted of it beside that
     */
    public ProblemAssert inRow(String id) {
        return narrowed("in the row " + id, id, problem -> problem.location().row());
    }

    /**
     * It is in a column.
     *
     * @param column the column's name
     * @return what can be asserted of it beside that
     */
    public ProblemAssert inColumn(String column) {
        return narrowed(
                "in the column " + column, column, problem -> problem.location().column());
    }

    /**
     * It names a value.
     *
     * @param name the placeholder's name, such as {@code nearest}
     * @param value what fills it
     * @return what can be asserted of it beside that
     */
    public ProblemAssert with(String name, String value) {
        return narrowed(
                name + " = " + value,
                value,
                problem -> Optional.ofNullable(problem.values().get(name)));
    }

    private ProblemAssert narrowed(String what, String expected, Function<Problem, Optional<String>> part) {
        List<Problem> such = actual.stream()
                .filter(problem -> part.apply(problem).equals(Optional.of(expected)))
                .toList();
        if (such.isEmpty()) {
            throw failure(
                    "The problem %s must be %s, but is:%n%s", actual.get(0).code(), what, CheckedAssert.text(actual));
        }
        return new ProblemAssert(such);
    }
}
