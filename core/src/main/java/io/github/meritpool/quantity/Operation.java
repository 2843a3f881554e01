package io.github.meritpool.quantity;

import java.util.List;

/**
 * What one step of a computation does with the values of its operands: pure, total, and the same wherever it stands.
 * The row evaluator applies it, a {@link Derivation} is recomputed by it, and the column evaluator's fast paths must
 * agree with it.
 */
public sealed interface Operation
        permits Arithmetic,
                Rounding,
                Comparison,
                Logic,
                Membership,
                Choice,
                CategoryTable,
                BandTable,
                Presence,
                Interpolation,
                DateSpan,
                RunLength,
                QuotaCount,
                Placement,
                Aggregate,
                Allotted,
                AllottedWithin {

    /**
     * The operation's stable name in exported explanations.
     *
     * @return such as {@code sum}
     */
    String id();

    /**
     * Whether the operation can be applied to so many operands.
     *
     * @param operands how many
     * @return whether that many make sense to it
     */
    boolean takes(int operands);

    /**
     * The value of the step.
     *
     * @param operands the operands' values, in order
     * @return the step's value; absent where the operation has none
     */
    Value apply(List<Value> operands);

    /**
     * The shape of the step's values, from its operands' shapes.
     *
     * @param operands the operands' shapes, in order; tables are the caller's business
     * @return the shape, without a table
     * @throws io.github.meritpool.problem.ProblemException if kinds or units do not fit
     */
    Shape shape(List<Shape> operands);
}
