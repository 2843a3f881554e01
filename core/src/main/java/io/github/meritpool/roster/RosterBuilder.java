package io.github.meritpool.roster;

import io.github.meritpool.plan.FactTable;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.TableFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Gathers rows of text cells and checks each; goes on past every problem. What the cells say goes straight into columns.
 * Not thread-safe.
 */
public final class RosterBuilder {

    private final List<FactTable> tables;
    private final RosterLimits limits;
    private final Map<String, TableRows> byTable = new LinkedHashMap<>();

    /** For each table rows whose cells stand in the order of its columns. */
    private final Map<String, RosterRows> inOrder = new LinkedHashMap<>();

    private final RowText row = new RowText();
    private ProblemCollector unknownTables;
    private Predicate<Problem> isConsequence = problem -> false;

    RosterBuilder(List<FactTable> tables, RosterLimits limits) {
        this.tables = List.copyOf(tables);
        this.limits = limits;
        this.unknownTables = listing();
        for (FactTable table : tables) {
            TableRows rows = new TableRows(table, limits, problem -> isConsequence.test(problem));
            byTable.put(table.id(), rows);
            inOrder.put(table.id(), new RosterRows(rows, Location.nowhere(), rows.columnIds(), Map.of()));
        }
    }

    private ProblemCollector listing() {
        return new ProblemCollector(
                limits.problems(), Problem.of(RosterProblem.MORE_PROBLEMS).at(Location.nowhere()));
    }

    /**
     * Leaves out problems that only follow from others, which the caller has found before and tells. Of a table with such
     * there is one problem, {@code roster.incomplete}, so that no roster is made of it.
     *
     * @param isConsequence asked once for each problem as it is found: those of a row while the row is added, those
     *     between tables when the roster is built
     * @return this
     */
    public RosterBuilder withoutConsequences(Predicate<Problem> isConsequence) {
        this.isConsequence = isConsequence;
        return this;
    }

    /**
     * Adds a row.
     *
     * @param table the table's id
     * @param cells the row's cells as text, by column id
     * @param place where the row stands
     * @return this
     */
    public RosterBuilder row(String table, Map<String, String> cells, Location place) {
        TableRows target = byTable.get(table);
        RosterRows rows = inOrder.get(table);
        if (target == null || rows == null) {
            unknownTables.add(Problem.of(RosterProblem.UNKNOWN_TABLE).at(place).with("table", table));
            return this;
        }
        row.clear();
        int known = 0;
        for (String column : target.columnIds()) {
            String cell = cells.get(column);
            known += cell == null ? 0 : 1;
            row.add(cell == null ? "" : cell);
        }
        List<String> unknown = known == cells.size() ? List.of() : others(cells, target);
        rows.add(row, unknown, place, place.line());
        return this;
    }

    private static List<String> others(Map<String, String> cells, TableRows table) {
        List<String> others = new ArrayList<>(cells.keySet());
        others.removeAll(table.columnIds());
        return others;
    }

    /**
     * For many rows that have their cells in the same places, such as those of a file: quicker than by ids.
     *
     * @param table the table's id
     * @param file where the rows stand, without the line
     * @param columns the column's id for each cell of a row; empty where a cell is to be passed over
     * @param headers the columns' names as written there, by column id; those that are called by their ids may be left out
     * @return what adds the rows, to this roster and to those after {@link #clear()}
     * @throws IllegalArgumentException if there is no such table
     */
    public RosterRows rows(String table, Location file, List<String> columns, Map<String, String> headers) {
        TableRows target = byTable.get(table);
        if (target == null) {
            throw new IllegalArgumentException(
                    "'" + table + "' is no table of this roster; there are " + new TreeSet<>(byTable.keySet()) + ".");
        }
        return new RosterRows(target, file, columns, headers);
    }

    /** Forgets all rows and their problems, to gather another roster of the same tables. */
    public void clear() {
        byTable.values().forEach(TableRows::clear);
        if (unknownTables.hasErrors()) {
            unknownTables = listing();
        }
    }

    /**
     * The roster.
     *
     * @return the roster, or every problem with its rows
     */
    public Checked<Roster> build() {
        for (TableRows table : byTable.values()) {
            checkReferences(table);
            if (table.isForEachKey()) {
                checkEachKey(table);
            }
        }
        ProblemCollector problems = new ProblemCollector();
        for (TableRows table : byTable.values()) {
            problems.addAll(table.told());
        }
        problems.addAll(unknownTables.problems());
        if (problems.hasErrors()) {
            return problems.refuse();
        }
        TableFacts.Builder facts = TableFacts.builder();
        for (TableRows table : byTable.values()) {
            facts.table(table.facts());
        }
        return problems.check(new Roster(tables, facts.build()));
    }

    private void checkReferences(TableRows table) {
        for (RecordedColumn column : table.columns()) {
            TableRows target = target(column);
            if (target != null) {
                checkReferences(table, column, target);
            }
        }
    }

    private static void checkReferences(TableRows table, RecordedColumn column, TableRows target) {
        for (int row = 0; row < table.size(); row++) {
            if (!column.isAbsent(row) && target.ids().find(column.name(row)) == Names.NONE) {
                String id = table.ids().name(row);
                table.tell(Problem.of(RosterProblem.DANGLING_KEY)
                        .at(table.place(row).withRow(id).withColumn(column.id()))
                        .with("column", column.id())
                        .with("id", id)
                        .with("value", column.name(row))
                        .with("target", target.id()));
            }
        }
    }

    private void checkEachKey(TableRows table) {
        List<List<String>> parts = new ArrayList<>();
        long needed = 1;
        for (RecordedColumn key : table.keys()) {
            parts.add(keyValues(key));
            needed = Math.min(
                    (long) limits.rows() + 1,
                    needed * parts.get(parts.size() - 1).size());
        }
        if (needed > limits.rows()) {
            table.tellFull(Location.file(table.id()));
            return;
        }
        List<String> required = List.of("");
        for (List<String> part : parts) {
            required = extended(required, part);
        }
        for (String id : required) {
            if (table.ids().find(id) == Names.NONE) {
                table.tell(Problem.of(RosterProblem.MISSING_ROW)
                        .at(Location.file(table.id()).withRow(id))
                        .with("table", table.id())
                        .with("id", id));
            }
        }
    }

    private @Nullable TableRows target(RecordedColumn column) {
        String references = column.references();
        return references == null ? null : byTable.get(references);
    }

    private List<String> keyValues(RecordedColumn column) {
        TableRows target = target(column);
        return target == null
                ? column.column().values()
                : target.ids().all().stream().sorted().toList();
    }

    private static List<String> extended(List<String> ids, List<String> parts) {
        List<String> extended = new ArrayList<>();
        for (String id : ids) {
            parts.forEach(part -> extended.add(id.isEmpty() ? part : id + "/" + part));
        }
        return extended;
    }
}
