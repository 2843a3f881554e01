package io.github.meritpool.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Which rows the operation of a {@link Window} sees, for each row of its table. */
public final class Frames {

    private final Window.Frame frame;
    private final List<List<Integer>> orders;
    private final int[] groups;
    private final int[] places;

    private Frames(Window.Frame frame, List<List<Integer>> orders, int[] groups) {
        this.frame = frame;
        this.orders = orders;
        this.groups = groups;
        this.places = new int[groups.length];
        for (List<Integer> order : orders) {
            for (int place = 0; place < order.size(); place++) {
                places[order.get(place)] = place;
            }
        }
    }

    /**
     * Orders the rows of a table: the definition of windows.
     *
     * @param window the window
     * @param values where values come from
     * @param facts the tables
     * @return the frames
     */
    public static Frames of(Window window, Columns values, Facts facts) {
        int rows = facts.ids(window.table()).size();
        IntFunction<Value> order = values.of(window.order());
        int[] groups = Groups.of(rows, values, window.by());
        for (int row = 0; row < rows; row++) {
            groups[row] = order.apply(row).isAbsent() ? -1 : groups[row];
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (List<Integer> group : Groups.rows(Groups.count(groups), groups)) {
            List<Integer> sorted = new ArrayList<>(group);
            sorted.sort(Comparator.comparing(row -> order.apply(row).number()));
            orders.add(sorted);
        }
        return new Frames(window.frame(), orders, groups);
    }

    /**
     * The rows of a frame.
     *
     * @param row a row of the window's table
     * @return the rows that the operation sees for it, in order; empty if the row stands in no order, or is the first
     *     and the window is of the row before
     */
    public Optional<List<Integer>> of(int row) {
        if (groups[row] < 0) {
            return Optional.empty();
        }
        List<Integer> order = orders.get(groups[row]);
        int place = places[row];
        return switch (frame) {
            case UP_TO_HERE -> Optional.of(order.subList(0, place + 1));
            case PREVIOUS -> place == 0 ? Optional.empty() : Optional.of(order.subList(place - 1, place));
        };
    }
}
