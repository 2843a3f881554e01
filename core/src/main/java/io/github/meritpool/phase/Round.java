package io.github.meritpool.phase;

import io.github.meritpool.problem.Label;
import java.util.List;

/**
 * One pass over all parts: each part hands over what it contributes to figures that reach beyond it.
 *
 * @param number which round it is, from 1
 * @param gathered what is gathered in it, in words, such as "sum over 'schools' by 'ofKind': allowances of the schools"
 * @param isForStatements whether only the statements of pools and other figures of the whole need it: then the parts can
 *     be settled before it
 */
public record Round(int number, List<Label> gathered, boolean isForStatements) {

    /** Copies the list. */
    public Round {
        gathered = List.copyOf(gathered);
    }
}
