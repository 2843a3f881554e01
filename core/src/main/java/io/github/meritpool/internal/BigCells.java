package io.github.meritpool.internal;

import io.github.meritpool.quantity.Value;

/** Numbers of which some are beyond long. */
final class BigCells implements Cells {

    private final Value[] values;

    BigCells(Value[] values) {
        this.values = values;
    }

    @Override
    public int length() {
        return values.length;
    }

    @Override
    public boolean isAbsent(int row) {
        return value(row).isAbsent();
    }

    @Override
    public Value value(int row) {
        return values[index(row)];
    }

    @Override
    public Cells at(int[] rows) {
        Value[] there = new Value[rows.length];
        for (int i = 0; i < rows.length; i++) {
            there[i] = rows[i] < 0 ? Value.Absent.ABSENT : value(rows[i]);
        }
        return new BigCells(there);
    }

    @Override
    public NumberCells numbers() {
        throw new ArithmeticException("beyond long");
    }
}
