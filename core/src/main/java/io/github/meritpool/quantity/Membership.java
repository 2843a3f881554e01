package io.github.meritpool.quantity;

import java.util.List;

/**
 * Whether a category is one of some names.
 *
 * @param names the names, in the order stated
 */
public record Membership(List<String> names) implements Operation {

    /** Copies the names. */
    public Membership {
        names = List.copyOf(names);
    }

    @Override
    public String id() {
        return "oneOf";
    }

    @Override
    public boolean takes(int operands) {
        return operands == 1;
    }

    @Override
    public Value apply(List<Value> operands) {
        Value value = operands.get(0);
        return value.isAbsent() ? value : Value.of(names.contains(value.category()));
    }

    @Override
    public Shape shape(List<Shape> operands) {
        Shape.requireKind(Kind.CATEGORY, operands.get(0), id());
        return Shape.flag();
    }
}
