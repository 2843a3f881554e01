package io.github.meritpool.internal;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Rows without a value: a bit set that is never changed once it is in use, or null for none. */
final class Absents {

    private Absents() {}

    static boolean has(@Nullable BitSet absent, int index) {
        return absent != null && absent.get(index);
    }

    static @Nullable BitSet orNone(BitSet absent) {
        return absent.isEmpty() ? null : absent;
    }

    static @Nullable BitSet all(int length) {
        BitSet all = new BitSet(length);
        all.set(0, length);
        return orNone(all);
    }

    /** The absent rows of cells of some length, read as a column: an absent scalar is absent in every row. */
    static @Nullable BitSet spread(@Nullable BitSet absent, int from, int length) {
        return absent == null || from == length ? absent : all(length);
    }

    static @Nullable BitSet either(@Nullable BitSet a, @Nullable BitSet b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        BitSet either = (BitSet) a.clone();
        either.or(b);
        return either;
    }

    /** The rows in which either of some numbers is absent, of whatever is computed from the two. */
    static @Nullable BitSet either(NumberCells a, NumberCells b) {
        if (a.isComplete() && b.isComplete()) {
            return null;
        }
        int rows = Cells.commonLength(a, b);
        return either(spread(a.absent, a.length(), rows), spread(b.absent, b.length(), rows));
    }

    /** The rows in which a flag is absent, or what is chosen by it. */
    static @Nullable BitSet where(FlagCells flags, Cells chosen, Cells otherwise) {
        if (flags.isComplete() && chosen.isComplete() && otherwise.isComplete()) {
            return null;
        }
        int rows = Cells.commonLength(flags, chosen, otherwise);
        BitSet absent = new BitSet(rows);
        for (int row = 0; row < rows; row++) {
            absent.set(row, flags.isAbsent(row) || (flags.holds(row) ? chosen : otherwise).isAbsent(row));
        }
        return orNone(absent);
    }

    /** For each of some rows whether it is absent; a row below 0 is. */
    static @Nullable BitSet at(int[] rows, Cells cells) {
        if (cells.isComplete() && !isAnyNegative(rows)) {
            return null;
        }
        BitSet absent = new BitSet(rows.length);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] < 0 || cells.isAbsent(rows[i])) {
                absent.set(i);
            }
        }
        return orNone(absent);
    }

    static boolean isAnyNegative(int... numbers) {
        int signs = 0;
        for (int number : numbers) {
            signs |= number;
        }
        return signs < 0;
    }
}
