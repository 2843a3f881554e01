package io.github.meritpool.phase;

import io.github.meritpool.problem.Checked;

/** What is known of the whole after some rounds; every part needs it for the next, or to be settled. Immutable. */
public final class Totals {

    /**
     * After how many rounds.
     *
     * @return 0 at the start
     */
    public int rounds() {
        throw new UnsupportedOperationException();
    }

    /**
     * These totals as bytes: a versioned form, the same for equal totals.
     *
     * @return the bytes
     */
    public byte[] toBytes() {
        throw new UnsupportedOperationException();
    }

    /**
     * Totals from their bytes.
     *
     * @param bytes what {@link #toBytes} gave
     * @return the totals, or a problem if the bytes are none or of another version
     */
    public static Checked<Totals> of(byte[] bytes) {
        throw new UnsupportedOperationException();
    }
}
