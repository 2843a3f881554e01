package io.github.meritpool.settlement;

import java.util.List;

/**
 * What a check came to.
 *
 * @param check its id
 * @param rows the answer for every row that is checked, in order of their ids
 */
public record CheckAnswers(String check, List<CheckAnswer> rows) {

    /** Copies the list, unless nobody can change it. */
    public CheckAnswers {
        rows = MadeList.unchanging(rows);
    }

    /**
     * The rows with an answer.
     *
     * @param answer which answer
     * @return their ids, in order
     */
    public List<String> rows(Answer answer) {
        return rows.stream()
                .filter(row -> row.passed() == answer)
                .map(CheckAnswer::row)
                .toList();
    }

    /**
     * The rows that pass.
     *
     * @return their ids, in order
     */
    public List<String> passing() {
        return rows(Answer.YES);
    }

    /**
     * The rows that do not pass.
     *
     * @return their ids, in order
     */
    public List<String> failing() {
        return rows(Answer.NO);
    }
}
