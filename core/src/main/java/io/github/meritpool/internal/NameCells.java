package io.github.meritpool.internal;

import io.github.meritpool.quantity.Value;
import java.util.List;

/** Categories: for each row the index of its name, or -1 where it is absent. */
final class NameCells extends Cells {

    final List<String> names;
    final int[] codes;
    private final boolean isComplete;

    NameCells(List<String> names, int[] codes) {
        super(codes.length);
        this.names = names;
        this.codes = codes;
        this.isComplete = !Absents.isAnyNegative(codes);
    }

    int code(int row) {
        return codes[index(row)];
    }

    @Override
    boolean isComplete() {
        return isComplete;
    }

    @Override
    boolean isAbsent(int row) {
        return code(row) < 0;
    }

    @Override
    Value value(int row) {
        return isAbsent(row) ? Value.Absent.ABSENT : Value.of(names.get(code(row)));
    }

    @Override
    Cells at(int[] rows) {
        int[] there = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            there[i] = rows[i] < 0 ? -1 : code(rows[i]);
        }
        return new NameCells(names, there);
    }

    @Override
    NameCells names() {
        return this;
    }
}
