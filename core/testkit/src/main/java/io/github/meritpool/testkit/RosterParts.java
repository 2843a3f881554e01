package io.github.meritpool.testkit;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Puts a roster into parts, as one that is settled in several places: rows that keys connect stay together, and all parts
 * have the rows of the tables that are not split.
 */
public final class RosterParts {

    private final PayPlan plan;
    private final List<String> split;
    /** By table and row of split tables a row that it is connected with; its own if that row stands for all of them. */
    private final Map<String, String> connected = new LinkedHashMap<>();

    private RosterParts(PayPlan plan, List<String> split) {
        this.plan = plan;
        this.split = split;
    }

    /**
     * Parts of a roster at random.
     *
     * @param plan the plan
     * @param rows the roster
     * @param split the ids of the tables that are split, as {@code PhasedSettler.splitTables()} gives them
     * @param most how many parts there are at most
     * @param random decides which rows are in which part
     * @return the parts, at least one; some may have no rows of split tables
     */
    public static List<RosterRows> of(PayPlan plan, RosterRows rows, List<String> split, int most, Random random) {
        return new RosterParts(plan, split).parts(rows, most, random);
    }

    private List<RosterRows> parts(RosterRows rows, int most, Random random) {
        for (String table : split) {
            rows.ids(table).forEach(id -> connected.put(place(table, id), place(table, id)));
        }
        for (FactTable table : splitTables()) {
            for (FactColumn column : table.columns()) {
                column.references()
                        .filter(split::contains)
                        .ifPresent(to -> rows.ids(table.id())
                                .forEach(id -> connect(
                                        place(table.id(), id), place(to, rows.cell(table.id(), id, column.id())))));
            }
        }
        Map<String, Integer> parts = new LinkedHashMap<>();
        connected.keySet().forEach(row -> parts.computeIfAbsent(first(row), any -> random.nextInt(most)));
        List<RosterRows> all = new ArrayList<>();
        for (int part = 0; part < most; part++) {
            all.add(part(rows, parts, part));
        }
        return all;
    }

    private List<FactTable> splitTables() {
        return plan.tables().stream()
                .filter(table -> split.contains(table.id()))
                .toList();
    }

    private static String place(String table, String id) {
        return table + " " + id;
    }

    private void connect(String row, String other) {
        connected.put(first(row), first(other));
    }

    private String first(String row) {
        String found = row;
        String next = connected.getOrDefault(found, found);
        while (!found.equals(next)) {
            found = next;
            next = connected.getOrDefault(found, found);
        }
        return found;
    }

    private RosterRows part(RosterRows rows, Map<String, Integer> parts, int part) {
        RosterRows own = RosterRows.none(plan);
        for (FactTable table : plan.tables()) {
            List<String> ids = rows.ids(table.id());
            for (int i = 0; i < ids.size(); i++) {
                boolean isOwn = !split.contains(table.id())
                        || parts.getOrDefault(first(place(table.id(), ids.get(i))), 0) == part;
                if (isOwn) {
                    own = own.and(table.id(), rows.rows(table.id()).get(i));
                }
            }
        }
        return own;
    }
}
