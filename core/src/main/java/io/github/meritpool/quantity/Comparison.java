package io.github.meritpool.quantity;

import java.util.List;
import java.util.function.IntPredicate;

/** Compares two numbers of one unit, exactly; absent if either is. */
public enum Comparison implements Operation {
    /** The first is less than the second. */
    LESS("lessThan", sign -> sign < 0),
    /** The first is at most the second. */
    AT_MOST("atMost", sign -> sign <= 0),
    /** The first equals the second. */
    EQUAL("equalTo", sign -> sign == 0),
    /** The first is at least the second. */
    AT_LEAST("atLeast", sign -> sign >= 0),
    /** The first is more than the second. */
    MORE("moreThan", sign -> sign > 0);

    private final String id;

    private final IntPredicate holds;

    Comparison(String id, IntPredicate holds) {
        this.id = id;
        this.holds = holds;
    }

    /**
     * Whether the comparison holds for operands that compare so.
     *
     * @param sign the sign of first minus second
     * @return whether it holds
     */
    public boolean holds(int sign) {
        return holds.test(sign);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean takes(int operands) {
        return operands == 2;
    }

    @Override
    public Value apply(List<Value> operands) {
        Value first = operands.get(0);
        Value second = operands.get(1);
        if (first.isAbsent() || second.isAbsent()) {
            return Value.Absent.ABSENT;
        }
        return Value.of(holds(first.number().compareTo(second.number())));
    }

    @Override
    public Shape shape(List<Shape> operands) {
        Shape.requireKind(Kind.NUMBER, operands.get(0), id);
        Shape.requireAlike(operands, id);
        return Shape.flag();
    }
}
