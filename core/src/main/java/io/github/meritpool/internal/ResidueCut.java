package io.github.meritpool.internal;

import io.github.meritpool.money.Apportionment;
import java.util.Arrays;

/** Who stood where when the quanta left over in one pool were given. Thread-safe. */
final class ResidueCut {

    /** To sort all takes about as long as to count for so many. */
    private static final int FEW = 32;

    private final int[] rows;
    private final long[] weights;
    private final long[] order;
    private final long sum;
    private final int left;
    private final int ranked;
    private int asked;
    private int[] places = {};

    /**
     * A pool that has been cut.
     *
     * @param settings what is below the quantum kept apart
     * @param units the pool without its sign, in minor units
     * @param rows who claims, rising
     * @param weights of each the claim
     * @throws ArithmeticException if long is not wide enough
     */
    ResidueCut(Apportionment settings, long units, int[] rows, long[] weights) {
        this.rows = rows;
        this.weights = weights;
        this.sum = sum(units);
        long quantum = settings.quantum().longValueExact();
        long[] remainders = new long[rows.length];
        this.left = sum == 0
                ? 0
                : Math.toIntExact(units / quantum - cut(units, Math.multiplyExact(sum, quantum), remainders));
        this.order = switch (settings.residue()) {
            case LARGEST_REMAINDER -> remainders;
            case LARGEST_WEIGHT_FIRST -> weights;
            case STATED_ORDER -> Arrays.stream(weights).map(weight -> 1).toArray();
            case STATED_ORDER_NONZERO ->
                Arrays.stream(weights).map(Long::signum).toArray();
            case KEPT_APART -> new long[rows.length];
        };
        this.ranked = (int) Arrays.stream(order).filter(by -> by > 0).count();
    }

    private long sum(long units) {
        long total = 0;
        long greatest = 0;
        for (long weight : weights) {
            total = Math.addExact(total, weight);
            greatest = Math.max(greatest, weight);
        }
        Math.multiplyExact(greatest, units);
        return total;
    }

    /** Cuts shares down to whole quanta: how many there are; sets what remains. */
    private long cut(long units, long parts, long[] remainders) {
        Divisor divisor = new Divisor(parts);
        long quanta = 0;
        for (int i = 0; i < weights.length; i++) {
            long share = weights[i] * units;
            long whole = divisor.quotient(share);
            remainders[i] = share - whole * parts;
            quanta += whole;
        }
        return quanta;
    }

    /** All claims. */
    long sum() {
        return sum;
    }

    /** How many quanta were left over. */
    int left() {
        return left;
    }

    /** How many stand in the order in which they are given. */
    int ranked() {
        return ranked;
    }

    /** The place of a claimant in that order, from 1: from the largest, equal ones by row; 0 if it has none. */
    synchronized int rank(int row) {
        int at = Arrays.binarySearch(rows, row);
        if (places.length == 0 && asked < FEW) {
            asked++;
            return order[at] == 0 ? 0 : counted(at);
        }
        if (places.length == 0) {
            places = Selection.places(order);
        }
        return places[at];
    }

    private int counted(int at) {
        long own = order[at];
        return 1 + above(own - 1, 0, at) + above(own, at + 1, order.length);
    }

    /** How many are above a number, without a branch that nothing foretells. */
    private int above(long number, int from, int to) {
        long above = 0;
        for (int i = from; i < to; i++) {
            above += (number - order[i]) >>> (Long.SIZE - 1);
        }
        return (int) above;
    }
}
