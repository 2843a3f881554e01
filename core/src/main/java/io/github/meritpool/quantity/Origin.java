package io.github.meritpool.quantity;

import io.github.meritpool.problem.Label;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where in a plan a quantity comes from, opaque to the algebra: it is carried along so that a figure reads "attendance
 * deduction" and cites its clause.
 *
 * @param element the plan element's id
 * @param role what the quantity is to that element, such as {@code score} or {@code rounding}
 * @param clauseId the clause that the element cites, or null
 * @param label the words for it
 */
public record Origin(String element, String role, @Nullable String clauseId, Label label) {

    /**
     * The clause.
     *
     * @return the cited clause's id, if there is one
     */
    public Optional<String> clause() {
        return Optional.ofNullable(clauseId);
    }

    /**
     * Another quantity of the same element and clause.
     *
     * @param otherRole its role
     * @param otherLabel its words
     * @return the origin
     */
    public Origin part(String otherRole, Label otherLabel) {
        return new Origin(element, otherRole, clauseId, otherLabel);
    }
}
