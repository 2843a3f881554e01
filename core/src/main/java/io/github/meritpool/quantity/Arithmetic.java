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
    MAX("max", Rational::max);

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
            case DIFFERENCE, QUOTIENT -> operands == 2;
        };
    }

    @Override
    public Value apply(List<Value> operands) {
        if (operands.stream().anyMatch(Value::isAbsent)) {
            return Value.Absent.ABSENT;
        }
        Rational result = operands.get(0).number();
        for (Value operand : operands.subList(1, operands.size())) {
            if (this == QUOTIENT && operand.number().isZero()) {
                return Value.Absent.ABSENT;
            }
            result = step.apply(result, operand.number());
        }
        return Value.of(result);
    }

    @Override
    public Shape shape(List<Shape> operands) {
        operands.forEach(operand -> Shape.requireKind(Kind.NUMBER, operand, id));
        return switch (this) {
            case SUM, DIFFERENCE, MIN, MAX -> alike(operands);
            case PRODUCT -> product(operands);
            case QUOTIENT ->
                Shape.number(operands.get(0).unit().per(operands.get(1).unit()), Shape.FRACTION);
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
