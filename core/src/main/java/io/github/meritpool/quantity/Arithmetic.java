package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;
import java.util.List;
import java.util.function.BinaryOperator;

/** Exact arithmetic on numbers. Any absent operand makes the result absent; so does a divisor of zero. */
public enum Arithmetic implements Operation {
    /** The sum of all operands; same units. */
    SUM("sum", Rational::plus),
    /** The first operand less the second; same units. */
    DIFFERENCE("difference", Rational::minus),
    /** The product of all operands. */
    PRODUCT("product", Rational::times),
    /** The first operand divided by the second, exact; absent if the second is zero. */
    QUOTIENT("quotient", Rational::dividedBy),
    /** The least operand; same units. */
    MIN("min", Rational::min),
    /** The greatest operand; same units. */
    MAX("max", Rational::max),
    /**
     * The first operand multiplied by itself as often as the second says: a plain number to a whole power from -100 to
     * 100; absent for another exponent, and for zero to a negative power.
     */
    POWER("power", (base, exponent) -> base.pow(exponent.numerator().intValueExact()));

    private static final Rational HIGHEST_POWER = Rational.of(100);

    private static final Shape PLAIN = Shape.number(Unit.NONE, 0);

    private final String id;

    private final BinaryOperator<Rational> step;

    Arithmetic(String id, BinaryOperator<Rational> step) {
        this.id = id;
        this.step = step;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean takes(int operands) {
        return switch (this) {
            case SUM, PRODUCT, MIN, MAX -> operands >= 1;
            case DIFFERENCE, QUOTIENT, POWER -> operands == 2;
        };
    }

    @Override
    public Value apply(List<Value> operands) {
        if (operands.stream().anyMatch(Value::isAbsent)) {
            return Value.Absent.ABSENT;
        }
        Rational result = operands.get(0).number();
        for (Value operand : operands.subList(1, operands.size())) {
            if (isUndefined(result, operand.number())) {
                return Value.Absent.ABSENT;
            }
            result = step.apply(result, operand.number());
        }
        return Value.of(result);
    }

    private boolean isUndefined(Rational left, Rational right) {
        return switch (this) {
            case QUOTIENT -> right.isZero();
            case POWER ->
                !right.isInteger() || right.abs().compareTo(HIGHEST_POWER) > 0 || (left.isZero() && right.signum() < 0);
            default -> false;
        };
    }

    @Override
    public Shape shape(List<Shape> operands) {
        for (Shape operand : operands) {
            Shape.requireKind(Kind.NUMBER, operand, id);
        }
        if (this != MIN && this != MAX) {
            operands.forEach(operand -> Shape.requireNoDate(operand, id));
        }
        return switch (this) {
            case SUM, DIFFERENCE, MIN, MAX -> alike(operands);
            case PRODUCT -> product(operands);
            case QUOTIENT ->
                Shape.number(operands.get(0).unit().per(operands.get(1).unit()), Shape.FRACTION);
            case POWER -> {
                Shape.requireAlike(List.of(PLAIN, operands.get(0), operands.get(1)), id);
                yield Shape.number(Unit.NONE, Shape.FRACTION);
            }
        };
    }

    private Shape alike(List<Shape> operands) {
        Shape.requireAlike(operands, id);
        return Shape.number(operands.get(0).unit(), Shape.widest(operands));
    }

    private static Shape product(List<Shape> operands) {
        Unit unit = Unit.NONE;
        int decimals = 0;
        for (Shape operand : operands) {
            unit = unit.times(operand.unit());
            decimals += operand.decimals();
        }
        return Shape.number(unit, Shape.widest(operands) == Shape.FRACTION ? Shape.FRACTION : decimals);
    }
}
