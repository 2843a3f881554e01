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
    private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

    private final List<long[]> arrays = new ArrayList<>();

    /** How many runs are under way on this thread; only the outermost borrows. */
    private int depth;

    private int used;

    private Scratch() {}

    /** From now on the thread's columns are borrowed, until this is closed. A run within a run borrows none. */
    static Scratch open() {
        Scratch scratch = OF_THREAD.get();
        scratch.used = scratch.depth == 0 ? 0 : scratch.used;
        scratch.depth++;
        return scratch;
    }

    /** Room for a column: at least as long, with whatever numbers. */
    static long[] column(int rows) {
        return rows <= 1 || rows > LONGEST ? new long[rows] : OF_THREAD.get().next(rows);
    }

    private long[] next(int rows) {
        if (depth != 1 || used == MOST_ARRAYS) {
            return new long[rows];
        }
        if (used == arrays.size()) {
            arrays.add(new long[rows]);
        } else if (arrays.get(used).length < rows) {
            arrays.set(used, new long[rows]);
        }
        return arrays.get(used++);
    }

    /** To copy out what this run is to keep. */
    Copies copies() {
        return new Copies();
    }

    /** Columns copied out: each once, also where several results share it. Of one run, and forgotten with it. */
    static final class Copies {

        private final List<long[]> columns = new ArrayList<>();
        private final List<long[]> copies = new ArrayList<>();

        private Copies() {}

        /** A borrowed column as it can be kept. */
        long[] of(long[] column, int rows) {
            for (int i = 0; i < columns.size(); i++) {
                if (isSame(columns.get(i), column)) {
                    return copies.get(i);
                }
            }
            long[] copy = Arrays.copyOf(column, rows);
            columns.add(column);
            copies.add(copy);
            return copy;
        }
    }

    @SuppressWarnings("ReferenceEquality") // Which array it is, not what it holds.
    private static boolean isSame(long[] one, long[] other) {
        return one == other;
    }

    @Override
    public void close() {
        depth--;
    }
}
