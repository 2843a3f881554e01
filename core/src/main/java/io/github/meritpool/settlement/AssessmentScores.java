package io.github.meritpool.settlement;

import java.util.List;

/**
 * What an assessment came to.
 *
 * @param assessment its id
 * @param rows the scores of every row that is assessed, in order of their ids
 */
public record AssessmentScores(String assessment, List<RowScores> rows) {

    /** Copies the list, unless nobody can change it. */
    public AssessmentScores {
        rows = MadeList.unchanging(rows);
    }
}
