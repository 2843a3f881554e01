package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * An expression with one exact value for each row of a table, or one for all (a scalar, which combines with any table).
 * Immutable; sub-expressions may be shared.
 */
public sealed interface Quantity
        permits Constant,
                CategoryConstant,
                Missing,
                Fact,
                ParameterLeaf,
                Applied,
                Statistic,
                Ranked,
                Window,
                Gathered,
                Via,
                Share,
                ShareRest,
                Named {

    /**
     * A constant.
     *
     * @param value the number
     * @param unit its unit
     * @return the quantity
     */
    static Quantity constant(Rational value, Unit unit) {
        return new Constant(value, unit);
    }

    /**
     * A plain number, without a unit.
     *
     * @param value the number
     * @return the quantity
     */
    static Quantity plain(Rational value) {
        return new Constant(value, Unit.NONE);
    }

    /**
     * The sum of quantities.
     *
     * @param operands at least one
     * @return their sum; the operand itself if it is the only one
     */
    static Quantity sum(List<? extends Quantity> operands) {
        return several(Arithmetic.SUM, operands);
    }

    /**
     * The least of quantities.
     *
     * @param operands at least one
     * @return the least
     */
    static Quantity min(Quantity... operands) {
        return several(Arithmetic.MIN, Arrays.asList(operands));
    }

    /**
     * The greatest of quantities.
     *
     * @param operands at least one
     * @return the greatest
     */
    static Quantity max(Quantity... operands) {
        return several(Arithmetic.MAX, Arrays.asList(operands));
    }

    /**
     * Whether all flags hold.
     *
     * @param flags at least one
     * @return a flag
     */
    static Quantity all(List<? extends Quantity> flags) {
        return several(Logic.ALL, flags);
    }

    /**
     * Whether any flag holds.
     *
     * @param flags at least one
     * @return a flag
     */
    static Quantity any(List<? extends Quantity> flags) {
        return several(Logic.ANY, flags);
    }

    /**
     * One of two quantities.
     *
     * @param condition a flag
     * @param then the value where it holds
     * @param otherwise the value where it does not
     * @return the choice
     */
    static Quantity choice(Quantity condition, Quantity then, Quantity otherwise) {
        return new Applied(Choice.FIRST_THAT_HOLDS, List.of(condition, then, otherwise));
    }

    /**
     * What this quantity is computed from directly.
     *
     * @return the quantities, in order; none for a constant, a fact or a parameter
     */
    default List<Quantity> parts() {
        return List.of();
    }

    private static Quantity several(Operation operation, List<? extends Quantity> operands) {
        return operands.size() == 1 ? operands.get(0) : new Applied(operation, List.copyOf(operands));
    }

    /**
     * This plus another.
     *
     * @param other of the same unit
     * @return the sum
     */
    default Quantity plus(Quantity other) {
        return new Applied(Arithmetic.SUM, List.of(this, other));
    }

    /**
     * This less another.
     *
     * @param other of the same unit
     * @return the difference
     */
    default Quantity minus(Quantity other) {
        return new Applied(Arithmetic.DIFFERENCE, List.of(this, other));
    }

    /**
     * This times another.
     *
     * @param other the other factor
     * @return the product
     */
    default Quantity times(Quantity other) {
        return new Applied(Arithmetic.PRODUCT, List.of(this, other));
    }

    /**
     * This divided by another: exact, to be rounded before it becomes a score or a payment.
     *
     * @param divisor the divisor; where it is zero the quotient is absent
     * @return the quotient
     */
    default Quantity dividedBy(Quantity divisor) {
        return new Applied(Arithmetic.QUOTIENT, List.of(this, divisor));
    }

    /**
     * This rounded to decimals.
     *
     * @param decimals how many
     * @param mode the mode
     * @return the rounded quantity
     */
    default Quantity rounded(int decimals, RoundingMode mode) {
        return new Applied(Rounding.toDecimals(decimals, mode), List.of(this));
    }

    /**
     * How this compares with another.
     *
     * @param comparison the comparison
     * @param other of the same unit
     * @return a flag
     */
    default Quantity compared(Comparison comparison, Quantity other) {
        return new Applied(comparison, List.of(this, other));
    }

    /**
     * Whether this category is one of some names.
     *
     * @param names the names
     * @return a flag
     */
    default Quantity oneOf(List<String> names) {
        return new Applied(new Membership(names), List.of(this));
    }

    /**
     * Whether this flag does not hold.
     *
     * @return a flag
     */
    default Quantity not() {
        return new Applied(Logic.NOT, List.of(this));
    }

    /**
     * This quantity, and what it is in the plan.
     *
     * @param origin the plan element, role, clause and label
     * @return the named quantity
     */
    default Quantity named(Origin origin) {
        return new Named(origin, this);
    }
}
