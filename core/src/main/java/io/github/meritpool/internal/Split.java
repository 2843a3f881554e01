package io.github.meritpool.internal;

import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.ResidueMode;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Splits a pool by weights, all of them in long: what {@link Apportionment} pays, without its account of how. A share is
 * {@code pool × weight ÷ sum of weights}, cut down to whole quanta; what the cuts leave are whole quanta again, which go
 * one each by the residue mode.
 */
final class Split {

    private final ResidueMode residue;
    private final long quantum;
    private final long[] weights;
    private final @Nullable BitSet absent;

    /**
     * A split.
     *
     * @param settings what is below the quantum kept apart
     * @param weights one for each row; the rows of a table are in order of their keys, so ties go to the first
     * @param absent the rows that claim nothing and stand in no order
     */
    Split(Apportionment settings, long[] weights, @Nullable BitSet absent) {
        this.residue = settings.residue();
        this.quantum = settings.quantum().longValueExact();
        this.weights = absent == null ? weights : withoutAbsent(weights, absent);
        this.absent = absent;
    }

    private static long[] withoutAbsent(long[] weights, BitSet absent) {
        long[] present = weights.clone();
        absent.stream().forEach(row -> present[row] = 0);
        return present;
    }

    /**
     * What each row receives.
     *
     * @param pool in minor units; a pool below zero is split like the one above zero, and negated
     * @throws ArithmeticException if long is not wide enough, or if there is a negative weight, of which the definition
     *     knows what to say
     */
    long[] amounts(long pool) {
        if (pool < 0) {
            return Longs.subtract(new long[] {0}, amounts(Math.negateExact(pool)));
        }
        long sum = sumOfWeights();
        if (sum == 0) {
            return new long[weights.length];
        }
        long parts = Math.multiplyExact(sum, quantum);
        long[] shares = Longs.multiply(weights, pool);
        long[] quanta = new long[weights.length];
        long[] remainders = new long[weights.length];
        Divisor divisor = new Divisor(parts);
        long given = 0;
        for (int row = 0; row < quanta.length; row++) {
            quanta[row] = divisor.quotient(shares[row]);
            remainders[row] = shares[row] - quanta[row] * parts;
            given += quanta[row];
        }
        giveResidue(quanta, remainders, (int) (pool / quantum - given));
        return Longs.multiply(quanta, quantum);
    }

    private long sumOfWeights() {
        if (Longs.isAnyNegative(weights)) {
            throw new ArithmeticException("a negative weight");
        }
        return Longs.sum(weights);
    }

    /** One more quantum to as many as are left over; fewer than there are remainders above zero. */
    private void giveResidue(long[] quanta, long[] remainders, int left) {
        switch (residue) {
            case LARGEST_REMAINDER -> giveLargest(quanta, remainders, left);
            case LARGEST_WEIGHT_FIRST -> giveLargest(quanta, weights, left);
            case STATED_ORDER -> giveFirst(quanta, left, false);
            case STATED_ORDER_NONZERO -> giveFirst(quanta, left, true);
            case KEPT_APART -> {}
        }
    }

    private static void giveLargest(long[] quanta, long[] by, int left) {
        if (left == 0) {
            return;
        }
        long cut = Selection.largest(by, left);
        int atCut = left;
        for (int row = 0; row < quanta.length; row++) {
            // 1 where it is above the cut, without a branch that nothing foretells.
            long more = (cut - by[row]) >>> 63;
            quanta[row] += more;
            atCut -= (int) more;
        }
        for (int row = 0; atCut > 0; row++) {
            if (by[row] == cut) {
                quanta[row]++;
                atCut--;
            }
        }
    }

    private void giveFirst(long[] quanta, int left, boolean passesOverZero) {
        int toGive = left;
        for (int row = 0; toGive > 0; row++) {
            boolean isInOrder = !Absents.has(absent, row) && !(passesOverZero && weights[row] == 0);
            if (isInOrder) {
                quanta[row]++;
                toGive--;
            }
        }
    }
}
