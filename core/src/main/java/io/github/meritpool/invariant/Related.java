package io.github.meritpool.invariant;

import io.github.meritpool.problem.Problem;
import java.util.List;

/**
 * What a relation finds between two settlements.
 *
 * @param relation which
 * @param checked what it had something to say of: ids of lines (for a family of pools {@code line/row}), of dimensions, or
 *     of the plan; empty if it was silent
 * @param reasons why it has nothing to say, of both settlements or of a line
 * @param violations where it does not hold; empty if it holds of all that it was applied to
 */
public record Related(Relation relation, List<String> checked, List<Problem> reasons, List<Violation> violations) {

    /** Copies the lists. */
    public Related {
        checked = List.copyOf(checked);
        reasons = List.copyOf(reasons);
        violations = List.copyOf(violations);
    }

    /**
     * Whether the relation had anything to say.
     *
     * @return false if nothing was checked, so that no violations mean nothing
     */
    public boolean applies() {
        return !checked.isEmpty();
    }
}
