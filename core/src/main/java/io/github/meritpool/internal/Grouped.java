package io.github.meritpool.internal;

import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Aggregate.Function;
import java.util.BitSet;

/** Aggregates of a column by groups of its rows. */
final class Grouped {

    private final Cells of;
    private final int[] groups;
    private final int count;
    private final boolean skips;

    /**
     * An aggregation.
     *
     * @param of a column, or a scalar that counts for every row
     * @param groups for each row the group it belongs to, below 0 for none
     * @param count how many groups there are
     * @param absents what an absent value does
     */
    Grouped(Cells of, int[] groups, int count, Aggregate.Absents absents) {
        this.of = of;
        this.groups = groups;
        this.count = count;
        this.skips = absents == Aggregate.Absents.SKIPPED;
    }

    /**
     * An aggregate of each group.
     *
     * @throws ArithmeticException if one is beyond long, or if rows have denominators of their own
     */
    Cells aggregate(Function function) {
        return switch (function) {
            case SUM -> sums();
            case COUNT -> counts();
            case MIN -> extremes(true);
            case MAX -> extremes(false);
        };
    }

    private Cells sums() {
        NumberCells numbers = ofOneDenominator();
        long[] sums = new long[count];
        BitSet absent = new BitSet(count);
        for (int row = 0; row < groups.length; row++) {
            int group = groups[row];
            if (group >= 0) {
                if (numbers.isAbsent(row)) {
                    absent.set(group);
                } else {
                    sums[group] = Math.addExact(sums[group], numbers.numerator(row));
                }
            }
        }
        return like(numbers, sums, skips ? new BitSet() : absent);
    }

    private Cells counts() {
        long[] counts = new long[count];
        BitSet absent = new BitSet(count);
        for (int row = 0; row < groups.length; row++) {
            int group = groups[row];
            if (group >= 0) {
                if (of.isAbsent(row)) {
                    absent.set(group);
                } else if (counts(of, row)) {
                    counts[group]++;
                }
            }
        }
        return NumberCells.decimals(Longs.ofEach(counts), 0, skips ? null : Absents.orNone(absent));
    }

    /** Whether a value that is there counts: a flag only if it holds. */
    static boolean counts(Cells cells, int row) {
        return !(cells instanceof FlagCells flags) || flags.holds(row);
    }

    private Cells extremes(boolean least) {
        NumberCells numbers = ofOneDenominator();
        long[] extremes = new long[count];
        BitSet empty = new BitSet(count);
        empty.set(0, count);
        BitSet absent = new BitSet(count);
        for (int row = 0; row < groups.length; row++) {
            int group = groups[row];
            if (group >= 0) {
                if (numbers.isAbsent(row)) {
                    absent.set(group);
                } else {
                    long number = numbers.numerator(row);
                    boolean isBeyond = least ? number < extremes[group] : number > extremes[group];
                    extremes[group] = isBeyond || empty.get(group) ? number : extremes[group];
                    empty.clear(group);
                }
            }
        }
        if (!skips) {
            empty.or(absent);
        }
        return like(numbers, extremes, empty);
    }

    private static Cells like(NumberCells numbers, long[] numerators, BitSet absent) {
        return new NumberCells(
                Longs.ofEach(numerators), numbers.denominators, numbers.decimals, Absents.orNone(absent));
    }

    private NumberCells ofOneDenominator() {
        NumberCells numbers = of.numbers();
        if (!numbers.hasOneDenominator()) {
            throw new ArithmeticException("fractions of different denominators go by the definition");
        }
        return numbers;
    }
}
