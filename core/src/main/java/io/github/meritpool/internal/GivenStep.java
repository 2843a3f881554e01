package io.github.meritpool.internal;

import io.github.meritpool.quantity.Given;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Value;
import java.util.ArrayList;
import java.util.List;

/** The values of a quantity that is not computed. */
final class GivenStep implements Step {

    private final Given given;
    private final Shape shape;
    private final int[] by;

    GivenStep(Given given, Shape shape, int... by) {
        this.given = given;
        this.shape = shape;
        this.by = by;
    }

    @Override
    public int[] operands() {
        return by;
    }

    @Override
    public Cells compute(Run run) {
        List<String> ids = shape.table().map(run.facts()::ids).orElse(List.of(Given.SCALAR));
        Cells[] groups = run.cells(by);
        Value[] values = new Value[ids.size()];
        for (int row = 0; row < values.length; row++) {
            List<Value> group = new ArrayList<>();
            for (Cells cells : groups) {
                group.add(cells.value(row));
            }
            values[row] = given.value(run.given(), ids.get(row), group);
        }
        return Packing.of(shape.kind(), values);
    }
}
