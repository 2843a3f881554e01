package io.github.meritpool.internal;

import io.github.meritpool.quantity.Value;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Flags, one for each row or one for all: 1 where it holds, else 0. What stands where a row is absent does not matter. */
final class FlagCells extends Cells {

    final Longs flags;
    final @Nullable BitSet absent;

    /** Flags of so many rows. */
    FlagCells(int rows, Longs flags, @Nullable BitSet absent) {
        super(rows);
        this.flags = flags;
        this.absent = absent;
    }

    /** A flag for each of so many rows. */
    static FlagCells each(int rows, IntPredicate holds, @Nullable BitSet absent) {
        long[] flags = Scratch.column(rows);
        for (int row = 0; row < rows; row++) {
            flags[row] = holds.test(row) ? 1 : 0;
        }
        return new FlagCells(rows, Longs.between(0, 1, flags, rows), absent);
    }

    boolean holds(int row) {
        return flags.at(row) != 0;
    }

    /** Whether all rows have the same flag, because there is but one. */
    boolean isOneForAll() {
        return flags.length() == 1;
    }

    boolean isAnyFalse() {
        return flags.least() == 0 && flags.total(flags.length()) < flags.length();
    }

    FlagCells negated() {
        return new FlagCells(length(), flags.fromOne(), absent);
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
        return new FlagCells(rows.length, flags.at(rows, 0), Absents.at(rows, this));
    }

    @Override
    boolean areBorrowed() {
        return flags.isBorrowed();
    }

    @Override
    Cells kept(Scratch.Copies copies) {
        return areBorrowed() ? new FlagCells(length(), flags.kept(copies), absent) : this;
    }

    @Override
    FlagCells flags() {
        return this;
    }
}
