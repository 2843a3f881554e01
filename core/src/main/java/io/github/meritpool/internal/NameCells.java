package io.github.meritpool.internal;

import io.github.meritpool.quantity.Value;
import java.util.List;

/** Categories: for each row the index of its name, or -1 where it is absent. */
final class NameCells implements Cells {

    final List<String> names;
    final int[] codes;

    NameCells(List<String> names, int[] codes) {
        this.names = names;
        this.codes = codes;
    }

    int code(int row) {
        return codes[index(row)];
    }

    @Override
    public int length() {
        return codes.length;
    }

    @Override
    public boolean isAbsent(int row) {
        return code(row) < 0;
    }

    @Override
    public Value value(int row) {
        return isAbsent(row) ? Value.Absent.ABSENT : Value.of(names.get(code(row)));
    }

    @Override
    public Cells at(int[] rows) {
        int[] there = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            there[i] = rows[i] < 0 ? -1 : code(rows[i]);
        }
        return new NameCells(names, there);
    }

    @Override
    public NameCells names() {
        return this;
    }
}
