package io.github.meritpool.testkit;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.rubric.Rubric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A roster as the rows of text that it is read from, so that a test can change a cell, add a person's twin or put the
 * rows in another order. Immutable; prints as a table for each table of the plan.
 */
public final class RosterRows {

    private final PayPlan plan;
    private final Map<String, List<Map<String, String>>> rows;

    private RosterRows(PayPlan plan, Map<String, List<Map<String, String>>> rows) {
        this.plan = plan;
        this.rows = rows;
    }

    /**
     * No rows.
     *
     * @param plan the plan whose tables the rows are for
     * @return the empty roster
     */
    public static RosterRows none(PayPlan plan) {
        return new RosterRows(plan, new LinkedHashMap<>());
    }

    /**
     * These rows and one more.
     *
     * @param table the table's id
     * @param cells its cells by column id
     * @return the rows
     */
    public RosterRows and(String table, Map<String, String> cells) {
        List<Map<String, String>> more = new ArrayList<>(rows(table));
        more.add(Collections.unmodifiableMap(new LinkedHashMap<>(cells)));
        return with(table, more);
    }

    private RosterRows with(String table, List<Map<String, String>> others) {
        Map<String, List<Map<String, String>>> changed = new LinkedHashMap<>(rows);
        changed.put(table, List.copyOf(others));
        return new RosterRows(plan, changed);
    }

    /**
     * The plan.
     *
     * @return the plan whose tables the rows are for
     */
    public PayPlan plan() {
        return plan;
    }

    /**
     * The rows of a table.
     *
     * @param table the table's id
     * @return their cells by column id, in the order in which they are read
     */
    public List<Map<String, String>> rows(String table) {
        return rows.getOrDefault(table, List.of());
    }

    /** How many rows there are in all tables. */
    int size() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /**
     * The ids of a table's rows.
     *
     * @param table the table's id
     * @return the ids, in the order in which the rows are read
     */
    public List<String> ids(String table) {
        List<String> key = table(table).key();
        return rows(table).stream().map(row -> id(key, row)).toList();
    }

    private static String id(List<String> key, Map<String, String> row) {
        return String.join("/", key.stream().map(row::get).toList());
    }

    /**
     * The staff.
     *
     * @return their ids, in the order in which the rows are read
     */
    public List<String> staffIds() {
        return ids(Rubric.STAFF);
    }

    /**
     * A cell.
     *
     * @param table the table's id
     * @param id the row's id
     * @param column the column's id
     * @return its text
     */
    public String cell(String table, String id, String column) {
        Optional<String> cell =
                Optional.ofNullable(rows(table).get(place(table, id)).get(column));
        return cell.orElseThrow(() -> unknown("column", column, table));
    }

    private int place(String table, String id) {
        int place = ids(table).indexOf(id);
        if (place < 0) {
            throw unknown("row", id, table);
        }
        return place;
    }

    private static IllegalArgumentException unknown(String what, String name, String table) {
        return new IllegalArgumentException("The table '" + table + "' has no " + what + " '" + name + "'.");
    }

    /**
     * These rows with another text in one cell.
     *
     * @param table the table's id
     * @param id the row's id
     * @param column the column's id
     * @param cell the new text
     * @return the changed rows
     */
    public RosterRows with(String table, String id, String column, String cell) {
        int place = place(table, id);
        Map<String, String> cells = new LinkedHashMap<>(rows(table).get(place));
        cells.put(column, cell);
        List<Map<String, String>> changed = new ArrayList<>(rows(table));
        changed.set(place, Collections.unmodifiableMap(cells));
        return with(table, changed);
    }

    /**
     * These rows and a person of whom everything is recorded that is recorded of another: the person's row, and each row
     * of another table that refers to it.
     *
     * @param staffId whose twin
     * @param twin the twin's id, so far unused
     * @return the rows with the twin
     */
    public RosterRows withTwin(String staffId, String twin) {
        return withTwin(Rubric.STAFF, staffId, twin);
    }

    /**
     * These rows and one of which everything is recorded that is recorded of another: the row itself, and each row of
     * another table that refers to it.
     *
     * @param of the table's id; its key must be one column
     * @param id which row's twin
     * @param twin the twin's id, so far unused
     * @return the rows with the twin
     */
    public RosterRows withTwin(String of, String id, String twin) {
        RosterRows more = this;
        for (FactTable table : plan.tables()) {
            List<String> columns = table.id().equals(of) ? table.key() : referringTo(of, table);
            for (int place = 0; place < rows(table.id()).size(); place++) {
                Map<String, String> cells = new LinkedHashMap<>(rows(table.id()).get(place));
                if (columns.stream().anyMatch(column -> id.equals(cells.get(column)))) {
                    columns.forEach(column -> cells.replace(column, id, twin));
                    more = more.and(table.id(), ownId(table, cells, twin, columns));
                }
            }
        }
        return more;
    }

    /** A copied row whose key does not tell the twin from the other needs an id of its own. */
    private static Map<String, String> ownId(
            FactTable table, Map<String, String> cells, String twin, List<String> changed) {
        if (table.key().stream().noneMatch(changed::contains)) {
            String key = table.key().get(0);
            cells.put(key, cells.get(key) + "-" + twin);
        }
        return cells;
    }

    /**
     * These rows without one, and without the rows of other tables that refer to it, and so on.
     *
     * @param table the table's id
     * @param id the row's id
     * @return the rows that are left
     */
    public RosterRows without(String table, String id) {
        int place = place(table, id);
        List<Map<String, String>> left = new ArrayList<>(rows(table));
        left.remove(place);
        RosterRows fewer = with(table, left);
        for (FactTable other : plan.tables()) {
            for (String column : referringTo(table, other)) {
                fewer = fewer.withoutReferring(other.id(), column, id);
            }
        }
        return fewer;
    }

    private RosterRows withoutReferring(String table, String column, String id) {
        RosterRows fewer = this;
        for (String row : ids(table)) {
            if (fewer.ids(table).contains(row) && id.equals(fewer.cell(table, row, column))) {
                fewer = fewer.without(table, row);
            }
        }
        return fewer;
    }

    private static List<String> referringTo(String target, FactTable table) {
        return table.columns().stream()
                .filter(column -> column.references().equals(Optional.of(target)))
                .map(FactColumn::id)
                .toList();
    }

    /**
     * These rows with other ids in one table, and wherever others refer to it.
     *
     * @param table the table's id
     * @param prefix what is put before each id; so they keep their order
     * @return the rows with the new ids
     */
    public RosterRows renamed(String table, String prefix) {
        RosterRows renamed = this;
        for (FactTable each : plan.tables()) {
            List<String> columns = each.id().equals(table) ? each.key() : referringTo(table, each);
            List<Map<String, String>> changed = new ArrayList<>();
            for (Map<String, String> row : rows(each.id())) {
                Map<String, String> cells = new LinkedHashMap<>(row);
                columns.stream()
                        .filter(column -> !isNotApplicable(each, column, row))
                        .forEach(column -> cells.computeIfPresent(column, (any, id) -> prefix + id));
                changed.add(Collections.unmodifiableMap(cells));
            }
            renamed = renamed.with(each.id(), changed);
        }
        return renamed;
    }

    private static boolean isNotApplicable(FactTable table, String column, Map<String, String> row) {
        return table.column(column).flatMap(FactColumn::notApplicable).equals(Optional.ofNullable(row.get(column)));
    }

    /**
     * These rows in another order, table by table.
     *
     * @param random decides the order
     * @return the same rows
     */
    public RosterRows shuffled(Random random) {
        RosterRows shuffled = this;
        for (FactTable table : plan.tables()) {
            List<Map<String, String>> order = new ArrayList<>(rows(table.id()));
            Collections.shuffle(order, random);
            shuffled = shuffled.with(table.id(), order);
        }
        return shuffled;
    }

    private FactTable table(String table) {
        return plan.table(table)
                .orElseThrow(() -> new IllegalArgumentException("The plan has no table '" + table + "'."));
    }

    /**
     * Reads the rows.
     *
     * @return the roster, or every problem, each with the table as its file and the row's number as its line
     */
    public Checked<Roster> check() {
        RosterBuilder builder = Roster.builder(plan);
        rows.forEach((table, each) -> {
            for (int i = 0; i < each.size(); i++) {
                builder.row(table, each.get(i), Location.file(table).withLine(i + 1));
            }
        });
        return builder.build();
    }

    /**
     * Reads the rows.
     *
     * @return the roster
     * @throws ProblemException every problem of the rows
     */
    public Roster roster() {
        return check().orElseThrow();
    }

    /** Each table with its columns and its rows under each other, for the report of a failed property. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (FactTable table : plan.tables()) {
            List<List<String>> lines = new ArrayList<>();
            List<String> columns = table.columns().stream().map(FactColumn::id).toList();
            lines.add(columns);
            for (Map<String, String> row : rows(table.id())) {
                lines.add(columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList());
            }
            text.append('\n').append(table.id()).append(":\n").append(PlainTable.of(lines));
        }
        return text.toString();
    }
}
