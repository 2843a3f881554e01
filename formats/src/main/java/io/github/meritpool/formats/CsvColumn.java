package io.github.meritpool.formats;

import io.github.meritpool.problem.Label;

/**
 * A column that a CSV file must have.
 *
 * @param id its id, which a header may bear
 * @param label its words, either of which a header may bear instead
 * @param holdsIds whether its cells are ids, which must not begin as a formula does
 */
record CsvColumn(String id, Label label, boolean holdsIds) {

    boolean isLabelled(String header) {
        return header.equals(label.en()) || header.equals(label.zhCn());
    }
}
