package io.github.meritpool.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the value of a quantity in one row came about: the same expression, read for that row. Leaves are facts,
 * parameters, constants and statistics, with their values; every step has its operation, its operands and its result.
 *
 * <p>A derivation stands alone: {@link #withoutResults() stripped of its results} it can be {@link #recomputed()}. It
 * holds nobody's data but that row's: what others contribute is in statistics.
 */
public sealed interface Derivation {

    /**
     * What it is in the plan; for a step that has no words of its own, what it belongs to.
     *
     * @return the origin
     */
    Origin origin();

    /**
     * The unit of the value.
     *
     * @return the unit
     */
    Unit unit();

    /**
     * The value.
     *
     * @return the value
     * @throws IllegalStateException if this is a step whose result has been stripped
     */
    Value value();

    /**
     * This derivation without the results of its steps; the values of leaves stay.
     *
     * @return the stripped derivation
     */
    Derivation withoutResults();

    /**
     * This derivation with every result computed again from its leaves.
     *
     * @return the recomputed derivation
     */
    Derivation recomputed();

    /** What a leaf is. */
    enum LeafKind {
        /** A recorded fact. */
        FACT,
        /** A chosen value. */
        PARAMETER,
        /** A number that the plan states. */
        CONSTANT,
        /** An aggregate over a population. */
        STATISTIC,
        /** A figure that rests on rows which were settled elsewhere: its value was given. */
        GIVEN,
        /** No value: the plan states none for this case. */
        MISSING
    }

    /**
     * Where a derivation ends.
     *
     * @param kind what the leaf is
     * @param source which one: {@code staff/T0004/sickDays}, a parameter's id, a statistic's
     *     id such as {@code workload/headCount}; for what is given plan element and role
     * @param origin what it is in the plan
     * @param unit the unit of its value
     * @param value its value
     */
    record Leaf(LeafKind kind, String source, Origin origin, Unit unit, Value value) implements Derivation {

        /**
         * This leaf with another value.
         *
         * @param other the value
         * @return the changed leaf
         */
        public Leaf with(Value other) {
            return new Leaf(kind, source, origin, unit, other);
        }

        @Override
        public Derivation withoutResults() {
            return this;
        }

        @Override
        public Derivation recomputed() {
            return this;
        }
    }

    /**
     * One step.
     *
     * @param operation what is done
     * @param origin what it is in the plan, or what it belongs to
     * @param isNamed whether the origin is its own
     * @param unit the unit of its value
     * @param operands with what, in order
     * @param result its value, or null if stripped
     */
    record Step(
            Operation operation,
            Origin origin,
            boolean isNamed,
            Unit unit,
            List<Derivation> operands,
            @Nullable Value result)
            implements Derivation {

        /** Copies the operands. */
        public Step {
            operands = List.copyOf(operands);
        }

        @Override
        public Value value() {
            if (result == null) {
                throw new IllegalStateException("The result of '"
                        + origin.label().en() + "' has been stripped and must be recomputed before it is read.");
            }
            return result;
        }

        /**
         * The operands' values.
         *
         * @return the values, in order
         */
        public List<Value> values() {
            return operands.stream().map(Derivation::value).toList();
        }

        @Override
        public Derivation withoutResults() {
            return with(operands.stream().map(Derivation::withoutResults).toList(), null);
        }

        @Override
        public Derivation recomputed() {
            List<Derivation> again = new ArrayList<>();
            for (Derivation operand : operands) {
                again.add(operand.recomputed());
            }
            List<Value> values = again.stream().map(Derivation::value).toList();
            return with(again, operation.apply(values));
        }

        /**
         * This step with other operands, its result stripped.
         *
         * @param others the operands
         * @return the changed step
         */
        public Step withOperands(List<Derivation> others) {
            return with(others, null);
        }

        private Step with(List<Derivation> others, @Nullable Value value) {
            return new Step(operation, Objects.requireNonNull(origin), isNamed, unit, others, value);
        }
    }
}
