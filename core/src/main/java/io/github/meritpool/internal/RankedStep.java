package io.github.meritpool.internal;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Groups;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Places;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Value;
import java.util.BitSet;
import java.util.Optional;

/**
 * The places of a table's rows in an order. By columns, all that a row is ordered by makes one number, with the row at its
 * end, so that sorting numbers sorts the rows.
 */
final class RankedStep extends CheckedStep {

    private final Ranked ranked;
    private final Parts parts;

    RankedStep(Ranked ranked, Parts parts) {
        super(parts.slots());
        this.ranked = ranked;
        this.parts = parts;
    }

    @Override
    Cells byColumns(Run run) {
        int rows = run.rows(ranked.table());
        int[] groups = Grouping.of(rows, ranked.by(), parts, run);
        NumberCells[] keys = ranked.keys().stream()
                .map(key -> parts.cells(key.of(), run).numbers())
                .toArray(NumberCells[]::new);
        BitSet hasPlace = rankedRows(groups, keys, run);
        long[] order = new long[rows];
        for (int row = 0; row < rows; row++) {
            order[row] = hasPlace.get(row) ? groups[row] : 0;
        }
        long count = Groups.count(groups) + 1L;
        for (int i = 0; i < keys.length; i++) {
            count = append(order, count, keys[i], ranked.keys().get(i).order());
        }
        int rowBits = Integer.SIZE - Integer.numberOfLeadingZeros(rows);
        Math.multiplyExact(count, 1L << rowBits);
        long[] sorted = hasPlace.stream()
                .mapToLong(row -> (order[row] << rowBits) | row)
                .sorted()
                .toArray();
        hasPlace.flip(0, rows);
        return NumberCells.decimals(
                Longs.between(0, rows, places(sorted, rowBits, groups)), 0, Absents.orNone(hasPlace));
    }

    /** Who is in a group, has all keys and belongs to those who are ranked. */
    private BitSet rankedRows(int[] groups, NumberCells[] keys, Run run) {
        Optional<FlagCells> where =
                ranked.population().map(flag -> parts.cells(flag, run).flags());
        BitSet hasPlace = new BitSet(groups.length);
        for (int row = 0; row < groups.length; row++) {
            boolean isRanked = groups[row] >= 0
                    && (where.isEmpty()
                            || (where.get().holds(row) && !where.get().isAbsent(row)));
            for (NumberCells key : keys) {
                isRanked &= !key.isAbsent(row);
            }
            hasPlace.set(row, isRanked);
        }
        return hasPlace;
    }

    /** Puts a key behind what the rows are ordered by so far; how many numbers that makes, which have to fit into long. */
    private static long append(long[] order, long count, NumberCells key, Ranked.Order first) {
        if (!key.hasOneDenominator()) {
            throw new ArithmeticException("fractions of different denominators go by the definition");
        }
        boolean isHighestFirst = first == Ranked.Order.HIGHEST_FIRST;
        Longs numbers = isHighestFirst ? key.numerators.times(-1) : key.numerators;
        long range = Math.addExact(Math.subtractExact(numbers.greatest(), numbers.least()), 1);
        long more = Math.multiplyExact(count, range);
        for (int row = 0; row < order.length; row++) {
            order[row] = order[row] * range + numbers.at(row) - numbers.least();
        }
        return more;
    }

    /** By row its place from 1, from the sorted rows: those that are tied stand together, and so do those of a group. */
    private long[] places(long[] sorted, int rowBits, int[] groups) {
        long[] places = new long[groups.length];
        int rowMask = (1 << rowBits) - 1;
        int group = 0;
        int begin = 0;
        int different = 0;
        int end;
        for (int start = 0; start < sorted.length; start = end) {
            end = start + 1;
            while (end < sorted.length && sorted[end] >> rowBits == sorted[start] >> rowBits) {
                end++;
            }
            boolean isNewGroup = groups[(int) sorted[start] & rowMask] != group;
            group = groups[(int) sorted[start] & rowMask];
            begin = isNewGroup ? start : begin;
            different = isNewGroup ? 1 : different + 1;
            for (int i = start; i < end; i++) {
                places[(int) sorted[i] & rowMask] = switch (ranked.ties()) {
                    case BEST_PLACE -> start + 1 - begin;
                    case LAST_PLACE -> end - begin;
                    case DENSE -> different;
                    case BY_ID -> i + 1 - begin;
                };
            }
        }
        return places;
    }

    @Override
    Cells byDefinition(Run run) {
        Places places = places(run);
        Value[] values = new Value[run.rows(ranked.table())];
        for (int row = 0; row < values.length; row++) {
            values[row] = places.has(row) ? Value.of(Rational.of(places.before(row) + 1L)) : Value.Absent.ABSENT;
        }
        return Packing.of(Kind.NUMBER, values);
    }

    /** By the definition, with how many stand before whom. */
    Places places(Run run) {
        return Places.of(ranked, parts.columns(run), run.facts());
    }
}
