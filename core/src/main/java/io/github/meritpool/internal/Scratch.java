package io.github.meritpool.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Arrays that a run borrows for its columns, run after run. To clear a new array takes longer than most loops over it, and
 * it is in no cache; so a thread keeps some, and only what a run comes to is copied out of them. Not for long columns: they
 * would fill the caches anyway, and are dear to compute again for an explanation.
 */
final class Scratch implements AutoCloseable {

    /** Longer columns are not borrowed. */
    static final int LONGEST = 4096;

    private static final int MOST_ARRAYS = 64;
    private static final long[] NONE = {};
    private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

    private final List<long[]> arrays = new ArrayList<>();
    /** Of each array the copy that is kept; empty if there is none. */
    private final long[][] copies = new long[MOST_ARRAYS][0];

    private boolean isOpen;
    private int used;

    private Scratch() {}

    /** From now on the thread's columns are borrowed, until this is closed; what is closed already lends nothing. */
    static Scratch open() {
        Scratch scratch = OF_THREAD.get();
        scratch.isOpen = true;
        scratch.used = 0;
        return scratch;
    }

    /** Room for a column: at least as long, with whatever numbers. */
    static long[] column(int rows) {
        return rows <= 1 || rows > LONGEST ? new long[rows] : OF_THREAD.get().next(rows);
    }

    private long[] next(int rows) {
        if (!isOpen || used == MOST_ARRAYS) {
            return new long[rows];
        }
        if (used == arrays.size()) {
            arrays.add(new long[rows]);
        } else if (arrays.get(used).length < rows) {
            arrays.set(used, new long[rows]);
        }
        copies[used] = NONE;
        return arrays.get(used++);
    }

    /** A column as it can be kept: itself if it is not borrowed. */
    long[] kept(long[] column, int rows) {
        for (int i = 0; i < used; i++) {
            if (isSame(arrays.get(i), column)) {
                long[] copy = copies[i];
                if (copy.length == 0) {
                    copy = Arrays.copyOf(column, rows);
                    copies[i] = copy;
                }
                return copy;
            }
        }
        return column;
    }

    @SuppressWarnings("ReferenceEquality") // Which array it is, not what it holds.
    private static boolean isSame(long[] one, long[] other) {
        return one == other;
    }

    @Override
    public void close() {
        isOpen = false;
        Arrays.fill(copies, 0, used, NONE);
    }
}
