package io.github.meritpool.internal;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Arithmetic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A number and the values of some steps, each times a number: what sums, differences, and products and quotients with a
 * constant come to, however they are nested. Immutable.
 *
 * @param factors by slot what its values are multiplied by
 * @param offset the number
 */
record Linear(SortedMap<Integer, Rational> factors, Rational offset) {

    static Linear ofSlot(int slot) {
        return new Linear(new TreeMap<>(Map.of(slot, Rational.ONE)), Rational.ZERO);
    }

    static Linear ofConstant(Rational number) {
        return new Linear(new TreeMap<>(), number);
    }

    /** What an operation comes to; empty if it is something else than sums and multiples. */
    static Optional<Linear> of(Arithmetic operation, List<Linear> operands) {
        Linear first = operands.get(0);
        List<Linear> others = operands.subList(1, operands.size());
        return switch (operation) {
            case SUM -> Optional.of(sum(operands));
            case DIFFERENCE -> Optional.of(sum(List.of(first, others.get(0).times(Rational.ONE.negate()))));
            case PRODUCT ->
                others.stream()
                        .map(Optional::of)
                        .reduce(Optional.of(first), (a, b) -> a.flatMap(one -> one.times(b.orElseThrow())));
            case QUOTIENT -> first.dividedBy(others.get(0));
            case MIN, MAX, POWER -> Optional.empty();
        };
    }

    private boolean isConstant() {
        return factors.isEmpty();
    }

    /** Whether it is what one step gives, times a number and plus one: no loop is needed for it. */
    boolean isOfOneStep() {
        return factors.size() == 1;
    }

    private static Linear sum(List<Linear> operands) {
        SortedMap<Integer, Rational> factors = new TreeMap<>();
        Rational offset = Rational.ZERO;
        for (Linear operand : operands) {
            operand.factors.forEach((slot, factor) -> factors.merge(slot, factor, Rational::plus));
            offset = offset.plus(operand.offset);
        }
        return new Linear(factors, offset);
    }

    private Linear times(Rational number) {
        return each(factor -> factor.times(number));
    }

    private Optional<Linear> times(Linear other) {
        if (other.isConstant()) {
            return Optional.of(times(other.offset));
        }
        return isConstant() ? Optional.of(other.times(offset)) : Optional.empty();
    }

    private Optional<Linear> dividedBy(Linear other) {
        return other.isConstant() && !other.offset.isZero()
                ? Optional.of(each(factor -> factor.dividedBy(other.offset)))
                : Optional.empty();
    }

    private Linear each(UnaryOperator<Rational> change) {
        SortedMap<Integer, Rational> changed = new TreeMap<>();
        factors.forEach((slot, factor) -> changed.put(slot, change.apply(factor)));
        return new Linear(changed, change.apply(offset));
    }
}
