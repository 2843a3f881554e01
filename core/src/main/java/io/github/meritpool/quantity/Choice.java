package io.github.meritpool.quantity;

import java.util.ArrayList;
import java.util.List;

/**
 * The first arm whose condition holds. Operands: condition, arm, condition, arm, … and the arm for otherwise. An absent
 * condition that is reached makes the result absent; arms not chosen do not matter.
 */
public enum Choice implements Operation {
    /** The only instance. */
    FIRST_THAT_HOLDS;

    @Override
    public String id() {
        return "choice";
    }

    @Override
    public boolean takes(int operands) {
        return operands % 2 == 1;
    }

    @Override
    public Value apply(List<Value> operands) {
        int chosen = chosen(operands);
        return chosen < 0 ? Value.Absent.ABSENT : operands.get(chosen);
    }

    /**
     * Which operand is taken.
     *
     * @param operands the operands' values
     * @return the index of the arm, or -1 if a condition that is reached is absent
     */
    public static int chosen(List<Value> operands) {
        int otherwise = operands.size() - 1;
        for (int i = 0; i < otherwise; i += 2) {
            Value condition = operands.get(i);
            if (condition.isAbsent()) {
                return -1;
            }
            if (condition.flag()) {
                return i + 1;
            }
        }
        return otherwise;
    }

    @Override
    public Shape shape(List<Shape> operands) {
        int otherwise = operands.size() - 1;
        List<Shape> arms = new ArrayList<>();
        for (int i = 0; i < otherwise; i += 2) {
            Shape.requireKind(Kind.FLAG, operands.get(i), id());
            arms.add(operands.get(i + 1));
        }
        arms.add(operands.get(otherwise));
        return armsShape(arms, id());
    }

    /** The shape of a result that is one of these arms. */
    static Shape armsShape(List<Shape> arms, String operation) {
        Shape.requireAlike(arms, operation);
        Shape first = arms.get(0);
        return new Shape(first.kind(), first.unit(), Shape.widest(arms), null);
    }
}
