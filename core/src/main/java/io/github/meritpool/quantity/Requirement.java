package io.github.meritpool.quantity;

import io.github.meritpool.problem.Problem;
import java.util.Optional;

/**
 * What must hold once facts and parameters are known, such as that shares chosen as parameters make a whole. Where the
 * condition is absent, nothing is required.
 *
 * @param condition a flag, for each row of a table or one for all
 * @param problem what is reported where it does not hold
 * @param found the number that does not fit, if there is one: the problem's value {@code value}
 */
public record Requirement(Quantity condition, Problem problem, Optional<Quantity> found) {

    /** Decimals of a number in a message. */
    private static final int DIGITS = 6;

    /**
     * What is wrong in a row.
     *
     * @param evaluation where values come from
     * @param row the row; any number if the condition is one for all
     * @return the problem, with the number found, if the condition does not hold
     */
    public Optional<Problem> failure(Evaluation evaluation, int row) {
        Value holds = evaluation.value(condition, row);
        if (holds.isAbsent() || holds.flag()) {
            return Optional.empty();
        }
        return Optional.of(found.map(number -> problem.with(
                        "value", evaluation.value(number, row).number().text(DIGITS)))
                .orElse(problem));
    }
}
