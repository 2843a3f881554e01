package io.github.meritpool.phase;

import io.github.meritpool.problem.Checked;

/**
 * What one part, or several parts merged, contribute in one round. Immutable.
 *
 * <p>Merging is associative and commutative: however the rows of the split table are put into parts, and in whatever
 * order and tree these are merged, the same rows give equal partials, and equal partials have the same bytes.
 */
public final class Partial {

    /**
     * This and what other parts contribute.
     *
     * @param other of the same plan and round, of other rows, under the same shared tables and parameters
     * @return both together
     * @throws io.github.meritpool.problem.ProblemException with a {@link PhaseProblem}, if it is of another plan or round, of
     *     other shared facts, or a row is in both
     */
    public Partial merge(Partial other) {
        throw new UnsupportedOperationException();
    }

    /**
     * This partial as bytes: a versioned form, the same for equal partials.
     *
     * @return the bytes
     */
    public byte[] toBytes() {
        throw new UnsupportedOperationException();
    }

    /**
     * A partial from its bytes.
     *
     * @param bytes what {@link #toBytes} gave
     * @return the partial, or a problem if the bytes are none or of another version
     */
    public static Checked<Partial> of(byte[] bytes) {
        throw new UnsupportedOperationException();
    }
}
