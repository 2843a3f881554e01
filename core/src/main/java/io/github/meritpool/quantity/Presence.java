package io.github.meritpool.quantity;

import java.util.List;

/** What a plan states for values that may be absent. */
public enum Presence implements Operation {
    /** The first operand that is not absent. */
    FIRST_PRESENT("firstPresent"),
    /** Whether the one operand is absent. */
    IS_ABSENT("isAbsent");

    private final String id;

    Presence(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean takes(int operands) {
        return this == IS_ABSENT ? operands == 1 : operands >= 1;
    }

    @Override
    public Value apply(List<Value> operands) {
        if (this == IS_ABSENT) {
            return Value.of(operands.get(0).isAbsent());
        }
        return operands.stream().filter(value -> !value.isAbsent()).findFirst().orElse(Value.Absent.ABSENT);
    }

    @Override
    public Shape shape(List<Shape> operands) {
        return this == IS_ABSENT ? Shape.flag() : Choice.armsShape(operands, id);
    }
}
