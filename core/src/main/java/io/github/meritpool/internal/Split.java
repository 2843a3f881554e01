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
    private final Longs weights;
    private final @Nullable BitSet absent;

    /**
     * A split.
     *
     * @param settings what is below the quantum kept apart
     * @param weights one for each row; the rows of a table are in order of their keys, so ties go to the first
     * @param absent the rows that claim nothing and stand in no order
     */
    Split(Apportionment settings, Longs weights, @Nullable BitSet absent) {
        this.residue = settings.residue();
        this.quantum = settings.quantum().longValueExact();
        this.weights = absent == null ? weights : withoutAbsent(weights, absent);
        this.absent = absent;
    }

    private static Longs withoutAbsent(Longs weights, BitSet absent) {
        long[] present = weights.values().clone();
        absent.stream().forEach(row -> present[row] = 0);
        return Longs.ofEach(present);
    }

    /**
     * What each row receives.
     *
     * @param pool in minor units; a pool below zero is split like the one above zero, and negated
     * @throws ArithmeticException if long is not wide enough, or if there is a negative weight, of which the definition
     *     knows what to say
     */
    Longs amounts(long pool) {
        if (pool < 0) {
            return amounts(Math.negateExact(pool)).times(-1);
        }
        long sum = sumOfWeights();
        if (sum == 0) {
            return Longs.between(0, 0, new long[weights.length()]);
        }
        long parts = Math.multiplyExact(sum, quantum);
        Longs shares = weights.times(pool);
        Divisor divisor = new Divisor(parts);
        int rows = weights.length();
        long[] quanta = Scratch.column(rows);
        long[] remainders = Scratch.column(rows);
        long given = 0;
        for (int row = 0; row < rows; row++) {
            long share = shares.at(row);
            quanta[row] = divisor.quotient(share);
            remainders[row] = share - quanta[row] * parts;
            given += quanta[row];
        }
        giveResidue(quanta, remainders, parts, (int) (pool / quantum - given));
        return Longs.between(0, pool / quantum, quanta, rows).times(quantum);
    }

    private long sumOfWeights() {
        if (weights.least() < 0) {
            throw new ArithmeticException("a weight may be negative");
        }
        return weights.total(weights.length());
    }

    /** One more quantum to as many as are left over; fewer than there are remainders above zero. */
    private void giveResidue(long[] quanta, long[] remainders, long parts, int left) {
        switch (residue) {
            case LARGEST_REMAINDER -> giveLargest(quanta, remainders, parts, left);
            case LARGEST_WEIGHT_FIRST -> giveLargest(quanta, weights.values(), weights.greatest(), left);
            case STATED_ORDER -> giveFirst(quanta, left, false);
            case STATED_ORDER_NONZERO -> giveFirst(quanta, left, true);
            case KEPT_APART -> {}
        }
    }

    private void giveLargest(long[] quanta, long[] by, long greatest, int left) {
        if (left == 0) {
            return;
        }
        long cut = Selection.largest(by, weights.length(), greatest, left);
        int atCut = left;
        for (int row = 0; row < weights.length(); row++) {
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
            boolean isInOrder = !Absents.has(absent, row) && !(passesOverZero && weights.at(row) == 0);
            if (isInOrder) {
                quanta[row]++;
                toGive--;
            }
        }
    }
}
