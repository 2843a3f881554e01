package io.github.meritpool.quantity;

import java.util.List;

/**
 * Looks a category up. Operands: the category, then an arm for each name, then the arm for every other name.
 *
 * @param names the names that have an arm, in the order stated
 */
public record CategoryTable(List<String> names) implements Operation {

    /** Copies the names. */
    public CategoryTable {
        names = List.copyOf(names);
    }

    @Override
    public String id() {
        return "byCategory";
    }

    @Override
    public boolean takes(int operands) {
        return operands == names.size() + 2;
    }

    @Override
    public Value apply(List<Value> operands) {
        Value key = operands.get(0);
        return key.isAbsent() ? key : operands.get(1 + arm(key.category()));
    }

    /**
     * The arm for a category.
     *
     * @param category a name
     * @return the arm's index, from 0; the number of names for every other name
     */
    public int arm(String category) {
        int index = names.indexOf(category);
        return index < 0 ? names.size() : index;
    }

    @Override
    public Shape shape(List<Shape> operands) {
        Shape.requireKind(Kind.CATEGORY, operands.get(0), id());
        return Choice.armsShape(operands.subList(1, operands.size()), id());
    }
}
