package io.github.meritpool.internal;

import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.Value;
import java.util.ArrayList;
import java.util.List;

/** An operation, row by row. */
final class AppliedStep extends CheckedStep {

    private final Operation operation;
    private final Kind kind;
    private final Kernel kernel;

    AppliedStep(Operation operation, Kind kind, int... operands) {
        super(operands);
        this.operation = operation;
        this.kind = kind;
        this.kernel = Kernel.of(operation, kind);
    }

    Operation operation() {
        return operation;
    }

    @Override
    Cells byColumns(Run run) {
        return kernel.apply(run.cells(operands()));
    }

    @Override
    Cells byDefinition(Run run) {
        Cells[] operands = run.cells(operands());
        Value[] values = new Value[Cells.commonLength(operands)];
        for (int row = 0; row < values.length; row++) {
            values[row] = operation.apply(valuesAt(row, operands));
        }
        return Packing.of(kind, values);
    }

    private static List<Value> valuesAt(int row, Cells... operands) {
        List<Value> values = new ArrayList<>(operands.length);
        for (Cells operand : operands) {
            values.add(operand.value(row));
        }
        return values;
    }
}
