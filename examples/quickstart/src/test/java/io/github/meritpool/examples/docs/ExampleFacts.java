package io.github.meritpool.examples.docs;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.rubric.Rubric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts of an example. Columns that it does not show have a plain value, and so have tables that need a row for each
 * key.
 */
final class ExampleFacts {

    private final PayPlan plan;
    private final List<Row> rows;

    /** A row of a table, as it is recorded. */
    private record Row(FactTable table, Map<String, String> cells) {

        String id() {
            return String.join("/", table.key().stream().map(cells::get).toList());
        }
    }

    private ExampleFacts(PayPlan plan, List<Row> rows) {
        this.plan = plan;
        this.rows = List.copyOf(rows);
    }

    static ExampleFacts of(PayPlan plan, List<Page.Table> tables) {
        List<Row> rows = new ArrayList<>();
        for (Page.Table table : tables) {
            FactTable declared = plan.table(table.of()).orElseThrow();
            for (List<String> row : table.rows()) {
                Map<String, String> cells = plain(declared);
                for (int i = 0; i < row.size(); i++) {
                    cells.put(table.header().get(i), row.get(i));
                }
                rows.add(new Row(declared, cells));
            }
        }
        List<String> staff = rows.stream()
                .filter(row -> row.table().id().equals(Rubric.STAFF))
                .map(Row::id)
                .toList();
        for (FactTable table : plan.tables()) {
            boolean isGiven = tables.stream().anyMatch(given -> given.of().equals(table.id()));
            if (!isGiven && table.rows() == FactTable.RowsRule.FOR_EACH_KEY) {
                eachKey(table, staff).forEach(cells -> rows.add(new Row(table, cells)));
            }
        }
        return new ExampleFacts(plan, rows);
    }

    Checked<Roster> roster() {
        RosterBuilder roster = Roster.builder(plan);
        rows.forEach(row -> roster.row(row.table().id(), row.cells(), Location.nowhere()));
        return roster.build();
    }

    /** These facts with one of them changed. */
    ExampleFacts with(ClauseChange change) {
        List<String> fact = change.fact();
        boolean namesTable = plan.table(fact.get(0)).isPresent();
        String table = namesTable ? fact.get(0) : Rubric.STAFF;
        List<String> place = namesTable ? fact.subList(1, fact.size()) : fact;
        List<Row> changed = new ArrayList<>(rows);
        int at = at(table, place.get(0), change);
        if (change.takesRowOut()) {
            expect(change.from(), "row", change);
            changed.remove(at);
        } else {
            Row row = rows.get(at);
            Map<String, String> cells = new LinkedHashMap<>(row.cells());
            expect(change.from(), cells.put(place.get(1), change.to()), change);
            changed.set(at, new Row(row.table(), cells));
        }
        return new ExampleFacts(plan, changed);
    }

    private int at(String table, String id, ClauseChange change) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).table().id().equals(table) && rows.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalStateException(change.place() + ": there is no row " + id + " of " + table);
    }

    /** A change must say what the fact is now, so that a reader sees both. */
    static void expect(String stated, Object found, ClauseChange change) {
        if (!stated.equals(found)) {
            throw new IllegalStateException(change.place() + ": it is " + found + ", not " + stated);
        }
    }

    /** A number is its least, a category its first value. */
    private static Map<String, String> plain(FactTable table) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (FactColumn column : table.columns()) {
            switch (column.type()) {
                case DECIMAL, INTEGER -> cells.put(column.id(), column.with().text("min"));
                case DATE -> cells.put(column.id(), column.with().text("earliest"));
                case CATEGORY -> cells.put(column.id(), column.values().get(0));
                case FLAG -> cells.put(column.id(), "false");
                case ID, REFERENCE -> cells.put(column.id(), "");
            }
        }
        return cells;
    }

    private static List<Map<String, String>> eachKey(FactTable table, List<String> staff) {
        List<Map<String, String>> rows = new ArrayList<>(List.of(plain(table)));
        for (String key : table.key()) {
            FactColumn column = table.column(key).orElseThrow();
            List<String> values = column.references().isPresent() ? staff : column.values();
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> row : rows) {
                for (String value : values) {
                    Map<String, String> cells = new LinkedHashMap<>(row);
                    cells.put(key, value);
                    more.add(cells);
                }
            }
            rows = more;
        }
        return rows;
    }
}
