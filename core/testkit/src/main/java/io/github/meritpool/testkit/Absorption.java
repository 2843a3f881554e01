package io.github.meritpool.testkit;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Allotted;
import io.github.meritpool.quantity.AllottedWithin;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Interpolation;
import io.github.meritpool.quantity.Logic;
import io.github.meritpool.quantity.Membership;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.Placement;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.QuotaCount;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.RunLength;
import io.github.meritpool.quantity.Value;
import java.util.List;
import java.util.stream.IntStream;

/** Why a step of an explanation has the same value although one of its operands has another. */
public enum Absorption {
    /** Both values round to the same, or lie within the same month or year. */
    ROUNDING,
    /** Both values are in the same band, on the same side of a bound, or in the same set of categories. */
    BAND,
    /** Another operand is the least or the greatest. */
    CLAMP,
    /** Another factor is zero; a power is to zero, or of what has the same power. */
    ZERO_FACTOR,
    /** Dividend and divisor have changed alike, as when a value that equals the mean is left out of it. */
    PROPORTION,
    /** Several rows of a total have changed and make up for each other. */
    COMPENSATION,
    /** The place is the same; who else stands before is a statistic. */
    PLACE,
    /** The operand is not chosen, or another that is chosen now has the same value, or another condition decides. */
    ARM_NOT_CHOSEN,
    /** Whole minor units are paid, and both exact shares have the same. */
    ALLOTMENT,
    /** What is counted is there, whatever it is. */
    COUNT,
    /** There is no result: another operand is absent, or the divisor is zero. */
    ABSENT,
    /** Nothing that a reader could see: the step does not account for it. */
    NONE;

    /**
     * What a step absorbs a change by.
     *
     * @param before the step
     * @param after the same step with another value of an operand and the same result
     * @return the reason
     */
    static Absorption of(Derivation.Step before, Derivation.Step after) {
        Operation operation = before.operation();
        if (operation instanceof Rounding || operation instanceof DateSpan || operation instanceof QuotaCount) {
            return ROUNDING;
        } else if (operation instanceof BandTable table) {
            return sameBand(table, before, after) ? BAND : ARM_NOT_CHOSEN;
        } else if (operation instanceof Comparison || operation instanceof Membership) {
            return BAND;
        } else if (operation instanceof Choice
                || operation instanceof CategoryTable
                || operation instanceof Logic
                || operation instanceof Presence) {
            return ARM_NOT_CHOSEN;
        } else if (operation instanceof Allotted || operation instanceof AllottedWithin) {
            return ALLOTMENT;
        } else if (operation instanceof Placement) {
            return PLACE;
        } else if (operation instanceof Interpolation || operation instanceof RunLength) {
            return ARM_NOT_CHOSEN;
        }
        return before.value().isAbsent() ? ABSENT : ofNumbers(operation, before, after);
    }

    private static Absorption ofNumbers(Operation operation, Derivation.Step before, Derivation.Step after) {
        if (operation instanceof Aggregate aggregate) {
            return switch (aggregate.function()) {
                case MIN, MAX -> CLAMP;
                case COUNT -> COUNT;
                case SUM -> severalDiffer(before, after) ? COMPENSATION : NONE;
            };
        }
        if (operation == Arithmetic.MIN || operation == Arithmetic.MAX) {
            return CLAMP;
        }
        if (operation == Arithmetic.POWER) {
            return ZERO_FACTOR;
        }
        if (operation == Arithmetic.QUOTIENT && severalDiffer(before, after)) {
            return PROPORTION;
        }
        boolean multiplies = operation == Arithmetic.PRODUCT || operation == Arithmetic.QUOTIENT;
        return multiplies && isZero(before.value()) && isZero(after.value()) ? ZERO_FACTOR : NONE;
    }

    private static boolean severalDiffer(Derivation.Step before, Derivation.Step after) {
        List<Value> first = before.values();
        List<Value> second = after.values();
        return IntStream.range(0, first.size())
                        .filter(i -> !first.get(i).equals(second.get(i)))
                        .count()
                > 1;
    }

    private static boolean sameBand(BandTable table, Derivation.Step before, Derivation.Step after) {
        Value first = before.values().get(0);
        Value second = after.values().get(0);
        return !first.equals(second)
                && !first.isAbsent()
                && !second.isAbsent()
                && table.band(first.number()) == table.band(second.number());
    }

    private static boolean isZero(Value value) {
        return value.equals(Value.of(Rational.ZERO));
    }
}
