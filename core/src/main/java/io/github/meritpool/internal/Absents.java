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

    /** For each of some rows whether it is absent; a row below 0 is. */
    static @Nullable BitSet at(int[] rows, Cells cells) {
        BitSet absent = new BitSet(rows.length);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] < 0 || cells.isAbsent(rows[i])) {
                absent.set(i);
            }
        }
        return orNone(absent);
    }
}
