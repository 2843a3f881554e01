package io.github.meritpool.internal;

import io.github.meritpool.quantity.Value;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Flags. What stands where a row is absent does not matter. */
final class FlagCells extends Cells {

    final boolean[] flags;
    final @Nullable BitSet absent;

    FlagCells(boolean[] flags, @Nullable BitSet absent) {
        super(flags.length);
        this.flags = flags;
        this.absent = absent;
    }

    boolean holds(int row) {
        return flags[index(row)];
    }

    boolean isAnyFalse() {
        boolean allHold = true;
        for (boolean flag : flags) {
            allHold &= flag;
        }
        return !allHold;
    }

    @Override
    boolean isComplete() {
        return absent == null;
    }

    @Override
    boolean isAbsent(int row) {
        return Absents.has(absent, index(row));
    }

    @Override
    Value value(int row) {
        return isAbsent(row) ? Value.Absent.ABSENT : Value.of(holds(row));
    }

    @Override
    Cells at(int[] rows) {
        boolean[] there = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            there[i] = rows[i] >= 0 && holds(rows[i]);
        }
        return new FlagCells(there, Absents.at(rows, this));
    }

    @Override
    FlagCells flags() {
        return this;
    }
}
