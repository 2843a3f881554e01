package io.github.meritpool.internal;

import io.github.meritpool.quantity.Groups;
import io.github.meritpool.quantity.Quantity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the rows of a table into groups of equal values, as {@link Groups} defines it, by columns where it can. */
final class Grouping {

    private static final int ABSENT = -1;

    /** Up to how many keys there may be for each row to number them in an array. */
    private static final int ROOM = 8;

    /** For each row a number that stands for its values so far. */
    private final long[] keys;

    /** What all of these are below. */
    private long range = 1;

    private Grouping(int rows) {
        this.keys = new long[rows];
    }

    /** For each row the number of its group, from 0 in order of their first rows; -1 where a value is absent. */
    static int[] of(int rows, List<Quantity> by, Parts parts, Run run) {
        Grouping grouping = new Grouping(rows);
        for (Quantity quantity : by) {
            if (!grouping.add(parts.cells(quantity, run))) {
                return Groups.of(rows, parts.columns(run), by);
            }
        }
        return grouping.numbered();
    }

    /** Tells apart rows that differ in some cells too; false if cells have no codes. */
    private boolean add(Cells cells) {
        if (cells instanceof NameCells names) {
            combine(names.names.size(), names, names::code);
        } else if (cells instanceof FlagCells flags) {
            combine(2, flags, flags.flags::at);
        } else if (cells instanceof NumberCells numbers && numbers.hasOneDenominator()) {
            Map<Long, Integer> codes = new HashMap<>();
            combine(keys.length, numbers, row -> code(codes, numbers.numerator(row)));
        } else {
            return false;
        }
        return true;
    }

    private interface Codes {
        long at(int row);
    }

    private static int code(Map<Long, Integer> codes, long number) {
        return codes.computeIfAbsent(number, any -> codes.size());
    }

    /** Keys are below the count of rows each time, so that no product of two counts is beyond long. */
    private void combine(int count, Cells cells, Codes codes) {
        int[] before = numbered();
        range = (long) Groups.count(before) * count;
        for (int row = 0; row < keys.length; row++) {
            boolean isAbsent = before[row] == ABSENT || cells.isAbsent(row);
            keys[row] = isAbsent ? ABSENT : (long) before[row] * count + codes.at(row);
        }
    }

    /** Numbers from 0 in order of the first rows, for equal keys the same. */
    private int[] numbered() {
        int[] groups = new int[keys.length];
        if (range <= (long) ROOM * keys.length) {
            int[] numbers = new int[(int) range];
            int known = 0;
            for (int row = 0; row < groups.length; row++) {
                int key = (int) keys[row];
                if (key != ABSENT && numbers[key] == 0) {
                    numbers[key] = ++known;
                }
                groups[row] = key == ABSENT ? ABSENT : numbers[key] - 1;
            }
        } else {
            Map<Long, Integer> numbers = new HashMap<>();
            Arrays.setAll(groups, row -> keys[row] == ABSENT ? ABSENT : code(numbers, keys[row]));
        }
        return groups;
    }
}
