package io.github.meritpool.roster;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.TableFacts;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.rubric.Rubric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The recorded facts of a school, one row at a time, checked against the tables that a plan declares. Immutable. */
public final class Roster {

    private final List<FactTable> tables;
    private final TableFacts facts;

    Roster(List<FactTable> tables, TableFacts facts) {
        this.tables = List.copyOf(tables);
        this.facts = facts;
    }

    /**
     * A builder for the tables of a plan.
     *
     * @param plan the plan
     * @return the empty builder
     */
    public static RosterBuilder builder(PayPlan plan) {
        return builder(plan.tables(), RosterLimits.DEFAULT);
    }

    /**
     * A builder for tables.
     *
     * @param tables what is recorded
     * @param limits what the roster may hold at most
     * @return the empty builder
     */
    public static RosterBuilder builder(List<FactTable> tables, RosterLimits limits) {
        return new RosterBuilder(tables, limits);
    }

    /**
     * The tables.
     *
     * @return what is recorded
     */
    public List<FactTable> tables() {
        return tables;
    }

    /**
     * The facts, for evaluation.
     *
     * @return the facts
     */
    public TableFacts facts() {
        return facts;
    }

    /**
     * The staff.
     *
     * @return the ids, rising
     */
    public List<String> staffIds() {
        return facts.ids(Rubric.STAFF);
    }

    /**
     * A recorded value.
     *
     * @param table the table's id
     * @param id the row's id
     * @param column the column's id
     * @return the value
     * @throws IllegalArgumentException if there is no such row or column
     */
    public Value fact(String table, String id, String column) {
        int row = facts.ids(table).indexOf(id);
        if (row < 0) {
            throw new IllegalArgumentException("The table '" + table + "' has no row '" + id + "'.");
        }
        return facts.column(table, column).value(row);
    }

    /**
     * This roster with one of the staff's facts changed.
     *
     * @param staffId whose fact
     * @param column the column's id
     * @param cell the new value as text
     * @return the changed roster, or every problem with it
     */
    public Checked<Roster> withFact(String staffId, String column, String cell) {
        RosterBuilder builder = new RosterBuilder(tables, RosterLimits.DEFAULT);
        for (FactTable table : tables) {
            int row = 0;
            for (String id : facts.ids(table.id())) {
                Map<String, String> cells = cells(table, row++);
                if (table.id().equals(Rubric.STAFF) && id.equals(staffId)) {
                    cells.put(column, cell);
                }
                builder.row(table.id(), cells, Location.row(id));
            }
        }
        return builder.build();
    }

    private Map<String, String> cells(FactTable table, int row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (FactColumn column : table.columns()) {
            Value value = facts.column(table.id(), column.id()).value(row);
            cells.put(column.id(), text(column, value));
        }
        return cells;
    }

    /** What a cell says that holds a value. */
    private static String text(FactColumn column, Value value) {
        if (value.isAbsent()) {
            return column.notApplicable().orElse("");
        }
        return column.type() == FactColumn.Type.DATE
                ? DateSpan.date(value.number()).toString()
                : value.toString();
    }
}
