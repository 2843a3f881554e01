package io.github.meritpool.internal;

import io.github.meritpool.quantity.Value;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Flags, one for each row or one for all. What stands where a row is absent does not matter. */
final class FlagCells extends Cells {

    final boolean[] flags;
    final @Nullable BitSet absent;

    /** Flags of so many rows. */
    FlagCells(int rows, boolean[] flags, @Nullable BitSet absent) {
        super(rows);
        this.flags = flags;
        this.absent = absent;
    }

    boolean holds(int row) {
        return flags[flags.length == 1 ? 0 : row];
    }

    /** Whether all rows have the same flag, because there is but one. */
    boolean isOneForAll() {
        return flags.length == 1;
    }

    boolean isAnyFalse() {
        boolean allHold = true;
        for (boolean flag : flags) {
            allHold &= flag;
        }
        return !allHold;
    }

    FlagCells negated() {
        boolean[] negated = new boolean[flags.length];
        for (int i = 0; i < negated.length; i++) {
            negated[i] = !flags[i];
        }
        return new FlagCells(length(), negated, absent);
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
        return new FlagCells(rows.length, there, Absents.at(rows, this));
    }

    @Override
    FlagCells flags() {
        return this;
    }
}
