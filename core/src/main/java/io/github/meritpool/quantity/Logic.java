package io.github.meritpool.quantity;

import java.util.List;

/**
 * Logic on flags. An absent operand leaves the result absent, unless the other operands settle it: one {@code false}
 * settles {@link #ALL}, one {@code true} settles {@link #ANY}.
 */
public enum Logic implements Operation {
    /** Every operand holds. */
    ALL("all"),
    /** At least one operand holds. */
    ANY("any"),
    /** The one operand does not hold. */
    NOT("not");

    private final String id;

    Logic(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean takes(int operands) {
        return this == NOT ? operands == 1 : operands >= 1;
    }

    @Override
    public Value apply(List<Value> operands) {
        if (this == NOT) {
            Value only = operands.get(0);
            return only.isAbsent() ? only : Value.of(!only.flag());
        }
        boolean settling = this == ANY;
        boolean absent = false;
        for (Value operand : operands) {
            if (operand.isAbsent()) {
                absent = true;
            } else if (operand.flag() == settling) {
                return operand;
            }
        }
        return absent ? Value.Absent.ABSENT : Value.of(!settling);
    }

    @Override
    public Shape shape(List<Shape> operands) {
        operands.forEach(operand -> Shape.requireKind(Kind.FLAG, operand, id));
        return Shape.flag();
    }
}
