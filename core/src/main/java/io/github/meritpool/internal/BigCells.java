package io.github.meritpool.internal;

import io.github.meritpool.quantity.Value;
import java.util.Arrays;

/** Numbers of which some are beyond long. */
final class BigCells extends Cells {

    private final Value[] values;

    BigCells(Value[] values) {
        super(values.length);
        this.values = values;
    }

    @Override
    boolean isComplete() {
        return Arrays.stream(values).noneMatch(Value::isAbsent);
    }

    @Override
    boolean isAbsent(int row) {
        return value(row).isAbsent();
    }

    @Override
    Value value(int row) {
        return values[index(row)];
    }

    @Override
    Cells at(int[] rows) {
        Value[] there = new Value[rows.length];
        for (int i = 0; i < rows.length; i++) {
            there[i] = rows[i] < 0 ? Value.Absent.ABSENT : value(rows[i]);
        }
        return new BigCells(there);
    }

    @Override
    NumberCells numbers() {
        throw new ArithmeticException("beyond long");
    }
}
