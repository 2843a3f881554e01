package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;
import java.util.List;

/**
 * One row's place in a {@link Ranked ranking}. Operands: what is ranked by, how many stand before, and how many are
 * ranked. The place is one more than those before; what is ranked by only shows why.
 */
public enum Placement implements Operation {
    /** The only instance. */
    AFTER_THOSE_BEFORE;

    @Override
    public String id() {
        return "place";
    }

    @Override
    public boolean takes(int operands) {
        return operands == 3;
    }

    @Override
    public Value apply(List<Value> operands) {
        return operands.stream().anyMatch(Value::isAbsent)
                ? Value.Absent.ABSENT
                : Value.of(operands.get(1).number().plus(Rational.ONE));
    }

    @Override
    public Shape shape(List<Shape> operands) {
        operands.forEach(operand -> Shape.requireKind(Kind.NUMBER, operand, id()));
        return Shape.number(Unit.NONE, 0);
    }
}
