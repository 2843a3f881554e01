package io.github.meritpool.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The places that a {@link Ranked} gives: rows in order of their ids come in, places from 1 and numbers ranked go out. */
public final class Places {

    private final int[] before;
    private final int[] ranked;

    private Places(int rows) {
        before = new int[rows];
        ranked = new int[rows];
    }

    /**
     * Ranks the rows of a table: the definition of the operation.
     *
     * @param ranking the ranking
     * @param values where values come from
     * @param facts the tables
     * @return the places
     */
    public static Places of(Ranked ranking, Columns values, Facts facts) {
        int rows = facts.ids(ranking.table()).size();
        List<Value[]> keys = new ArrayList<>();
        for (Ranked.Key key : ranking.keys()) {
            IntFunction<Value> column = values.of(key.of());
            keys.add(IntStream.range(0, rows).mapToObj(column).toArray(Value[]::new));
        }
        int[] groups = Groups.of(rows, values, ranking.by());
        Places places = new Places(rows);
        places.rank(ranking, keys, groups, isRanked(ranking, values, keys));
        return places;
    }

    private static IntPredicate isRanked(Ranked ranking, Columns values, List<Value[]> keys) {
        Quantity where = ranking.where();
        if (where == null) {
            return row -> isPresent(keys, row);
        }
        IntFunction<Value> belongs = values.of(where);
        return row -> isPresent(keys, row) && belongs.apply(row).equals(Value.of(true));
    }

    private void rank(Ranked ranking, List<Value[]> keys, int[] groups, IntPredicate isRanked) {
        Comparator<Integer> order = order(ranking, keys);
        for (List<Integer> group : Groups.rows(Groups.count(groups), groups)) {
            List<Integer> sorted = new ArrayList<>(group);
            sorted.removeIf(row -> !isRanked.test(row));
            sorted.sort(order);
            rank(sorted, order, ranking.ties());
        }
    }

    private static boolean isPresent(List<Value[]> keys, int row) {
        return keys.stream().noneMatch(key -> key[row].isAbsent());
    }

    private static Comparator<Integer> order(Ranked ranking, List<Value[]> keys) {
        Comparator<Integer> order = by(ranking, keys, 0);
        for (int i = 1; i < keys.size(); i++) {
            order = order.thenComparing(by(ranking, keys, i));
        }
        return order;
    }

    private static Comparator<Integer> by(Ranked ranking, List<Value[]> keys, int index) {
        Value[] key = keys.get(index);
        Comparator<Integer> rising = Comparator.comparing(row -> key[row].number());
        boolean isRising = ranking.keys().get(index).order() == Ranked.Order.LOWEST_FIRST;
        return isRising ? rising : rising.reversed();
    }

    /** The sort is stable: tied rows stay in order of their ids. */
    private void rank(List<Integer> sorted, Comparator<Integer> order, Ranked.Ties ties) {
        int different = 0;
        int start = 0;
        while (start < sorted.size()) {
            int end = start + 1;
            while (end < sorted.size() && order.compare(sorted.get(start), sorted.get(end)) == 0) {
                end++;
            }
            for (int i = start; i < end; i++) {
                ranked[sorted.get(i)] = sorted.size();
                before[sorted.get(i)] = switch (ties) {
                    case BEST_PLACE -> start;
                    case LAST_PLACE -> end - 1;
                    case DENSE -> different;
                    case BY_ID -> i;
                };
            }
            different++;
            start = end;
        }
    }

    /**
     * Whether a row has a place.
     *
     * @param row the row
     * @return true if it is ranked
     */
    public boolean has(int row) {
        return ranked[row] > 0;
    }

    /**
     * How many stand before a row.
     *
     * @param row a row that has a place
     * @return its place less 1
     */
    public int before(int row) {
        return before[row];
    }

    /**
     * How many are ranked with a row.
     *
     * @param row a row that has a place
     * @return the number in its group, with itself
     */
    public int ranked(int row) {
        return ranked[row];
    }
}
