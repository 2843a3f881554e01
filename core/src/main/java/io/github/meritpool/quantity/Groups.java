package io.github.meritpool.quantity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The rows of a table put into groups of equal values. */
public final class Groups {

    private Groups() {}

    /**
     * Numbers the groups from 0 in order of their first rows.
     *
     * @param rows how many rows there are
     * @param values where values come from
     * @param by what the rows of a group share; nothing for one group of all
     * @return for each row the number of its group; -1 where a value is absent
     */
    public static int[] of(int rows, Columns values, List<Quantity> by) {
        List<IntFunction<Value>> columns = by.stream().map(values::of).toList();
        Map<List<Value>, Integer> numbers = new HashMap<>();
        int[] groups = new int[rows];
        for (int row = 0; row < rows; row++) {
            int each = row;
            List<Value> key = columns.stream().map(column -> column.apply(each)).toList();
            groups[row] = key.contains(Value.Absent.ABSENT) ? -1 : number(numbers, key);
        }
        return groups;
    }

    private static int number(Map<List<Value>, Integer> numbers, List<Value> key) {
        return numbers.computeIfAbsent(key, k -> numbers.size());
    }

    /**
     * How many groups there are.
     *
     * @param groups the number of each row's group
     * @return one more than the largest number
     */
    public static int count(int... groups) {
        return Arrays.stream(groups).max().orElse(-1) + 1;
    }

    /**
     * The rows of each group.
     *
     * @param count how many groups there are
     * @param groups the number of each row's group, -1 for none
     * @return by group the rows in their order
     */
    public static List<List<Integer>> rows(int count, int... groups) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int group = 0; group < count; group++) {
            rows.add(new ArrayList<>());
        }
        for (int row = 0; row < groups.length; row++) {
            if (groups[row] >= 0) {
                rows.get(groups[row]).add(row);
            }
        }
        return rows;
    }
}
