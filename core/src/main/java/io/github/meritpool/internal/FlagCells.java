package io.github.meritpool.internal;

import io.github.meritpool.quantity.Value;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Flags. What stands where a row is absent does not matter. */
final class FlagCells implements Cells {

    final boolean[] flags;
    final @Nullable BitSet absent;

    FlagCells(boolean[] flags, @Nullable BitSet absent) {
        this.flags = flags;
        this.absent = absent;
    }

    boolean holds(int row) {
        return flags[index(row)];
    }

    @Override
    public int length() {
        return flags.length;
    }

    @Override
    public boolean isAbsent(int row) {
        return Absents.has(absent, index(row));
    }

    @Override
    public Value value(int row) {
        return isAbsent(row) ? Value.Absent.ABSENT : Value.of(holds(row));
    }

    @Override
    public Cells at(int[] rows) {
        boolean[] there = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            there[i] = rows[i] >= 0 && holds(rows[i]);
        }
        return new FlagCells(there, Absents.at(rows, this));
    }

    @Override
    public FlagCells flags() {
        return this;
    }
}
