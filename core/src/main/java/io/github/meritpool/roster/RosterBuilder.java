package io.github.meritpool.roster;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Rows;
import io.github.meritpool.quantity.TableFacts;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.spi.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Gathers rows of text cells and checks each; goes on past every problem. Not thread-safe. */
public final class RosterBuilder {

    private final List<FactTable> tables;
    private final RosterLimits limits;
    private final Map<String, TableRows> byTable = new LinkedHashMap<>();
    private final ProblemCollector unknownTables;
    private Predicate<Problem> isConsequence = problem -> false;

    /** The rows of one table so far. */
    private final class TableRows {
        private final FactTable table;
        private final List<Cells> cells;
        private final List<String> columns;
        private final List<Integer> keys = new ArrayList<>();
        private final List<Roster.Row> rows = new ArrayList<>();
        private final Map<String, Location> places = new HashMap<>();
        private final ProblemCollector problems;
        private boolean isIncomplete;

        TableRows(FactTable table) {
            this.table = table;
            this.cells = table.columns().stream()
                    .map(column -> new Cells(column, limits.digits()))
                    .toList();
            this.columns = cells.stream().map(Cells::id).toList();
            table.key().forEach(key -> keys.add(columns.indexOf(key)));
            this.problems = listing(Location.file(table.id()));
        }

        void tell(Problem problem) {
            if (isConsequence.test(problem)) {
                isIncomplete = true;
            } else {
                problems.add(problem);
            }
        }

        List<Problem> told() {
            List<Problem> told = new ArrayList<>(problems.problems());
            if (isIncomplete) {
                told.add(Problem.of(RosterProblem.INCOMPLETE)
                        .at(Location.file(table.id()))
                        .with("table", table.id()));
            }
            return told;
        }
    }

    RosterBuilder(List<FactTable> tables, RosterLimits limits) {
        this.tables = List.copyOf(tables);
        this.limits = limits;
        this.unknownTables = listing(Location.nowhere());
        tables.forEach(table -> byTable.put(table.id(), new TableRows(table)));
    }

    private ProblemCollector listing(Location place) {
        return new ProblemCollector(
                limits.problems(), Problem.of(RosterProblem.MORE_PROBLEMS).at(place));
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
        return row(table, cells, place, Map.of());
    }

    /**
     * Adds a row whose columns bear other names where it stands.
     *
     * @param table the table's id
     * @param cells the row's cells as text, by column id
     * @param place where the row stands
     * @param headers the columns' names as written there, by column id
     * @return this
     */
    public RosterBuilder row(String table, Map<String, String> cells, Location place, Map<String, String> headers) {
        TableRows target = byTable.get(table);
        if (target == null) {
            unknownTables.add(Problem.of(RosterProblem.UNKNOWN_TABLE).at(place).with("table", table));
            return this;
        }
        if (target.rows.size() >= limits.rows()) {
            tooMany(target, place);
            return this;
        }
        unknownColumns(target, cells, place);
        Cells.Place at = new Cells.Place(place, rowLabel(target, cells), headers);
        Consumer<Problem> tell = target::tell;
        List<Value> values = new ArrayList<>(target.cells.size());
        for (Cells column : target.cells) {
            values.add(column.read(cells.getOrDefault(column.id(), ""), at, tell));
        }
        add(target, values, place);
        return this;
    }

    private void tooMany(TableRows target, Location place) {
        if (target.places.put("", place) == null) {
            target.tell(Problem.of(RosterProblem.TOO_MANY_ROWS)
                    .at(place)
                    .with("table", target.table.id())
                    .with("max", limits.rows()));
        }
    }

    private void unknownColumns(TableRows target, Map<String, String> cells, Location place) {
        List<String> known = target.columns;
        if (cells.size() == known.size() && cells.keySet().containsAll(known)) {
            return;
        }
        for (String column : cells.keySet()) {
            if (!known.contains(column)) {
                target.tell(Problem.of(RosterProblem.UNKNOWN_COLUMN)
                        .at(place.withColumn(column))
                        .with("table", target.table.id())
                        .with("column", column)
                        .with("nearest", Nearest.to(column, known)));
            }
        }
    }

    private static String rowLabel(TableRows target, Map<String, String> cells) {
        List<String> parts = new ArrayList<>();
        for (String key : target.table.key()) {
            parts.add(cells.getOrDefault(key, "").strip());
        }
        return String.join("/", parts);
    }

    private void add(TableRows target, List<Value> values, Location place) {
        List<String> parts = new ArrayList<>();
        for (int key : target.keys) {
            if (values.get(key).isAbsent()) {
                return;
            }
            parts.add(values.get(key).category());
        }
        String id = String.join("/", parts);
        Location other = target.places.putIfAbsent(id, place);
        if (other == null) {
            target.rows.add(new Roster.Row(id, values));
        } else {
            target.tell(Problem.of(RosterProblem.DUPLICATE_ROW)
                    .at(place.withRow(id))
                    .with("table", target.table.id())
                    .with("id", id)
                    .with("other", other));
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
            if (table.table.rows() == FactTable.RowsRule.FOR_EACH_KEY) {
                checkEachKey(table);
            }
        }
        ProblemCollector problems = new ProblemCollector();
        byTable.values().forEach(table -> problems.addAll(table.told()));
        problems.addAll(unknownTables.problems());
        if (problems.hasErrors()) {
            return problems.refuse();
        }
        Map<String, List<Roster.Row>> rows = new LinkedHashMap<>();
        TableFacts.Builder facts = TableFacts.builder();
        for (TableRows table : byTable.values()) {
            rows.put(table.table.id(), List.copyOf(table.rows));
            facts.table(columns(table));
        }
        return problems.check(new Roster(tables, rows, facts.build()));
    }

    private static Rows<Roster.Row> columns(TableRows table) {
        Rows<Roster.Row> rows = Rows.of(table.table.id(), table.rows, Roster.Row::id);
        for (int i = 0; i < table.cells.size(); i++) {
            int index = i;
            FactColumn column = table.cells.get(i).column();
            rows = column.references().isPresent()
                    ? rows.key(
                            column.id(),
                            column.references().get(),
                            row -> row.values().get(index).category())
                    : rows.values(
                            column.id(), column.kind(), row -> row.values().get(index));
        }
        return rows;
    }

    private void checkReferences(TableRows table) {
        for (int i = 0; i < table.cells.size(); i++) {
            FactColumn column = table.cells.get(i).column();
            TableRows target = column.references().map(byTable::get).orElse(null);
            if (target != null) {
                checkReferences(table, i, target);
            }
        }
    }

    private void checkReferences(TableRows table, int index, TableRows target) {
        for (Roster.Row row : table.rows) {
            Value value = row.values().get(index);
            if (!value.isAbsent() && !target.places.containsKey(value.category())) {
                String column = table.cells.get(index).id();
                Location place = table.places.getOrDefault(row.id(), Location.nowhere());
                table.tell(Problem.of(RosterProblem.DANGLING_KEY)
                        .at(place.withRow(row.id()).withColumn(column))
                        .with("column", column)
                        .with("id", row.id())
                        .with("value", value)
                        .with("target", target.table.id()));
            }
        }
    }

    private void checkEachKey(TableRows table) {
        List<List<String>> parts = new ArrayList<>();
        long needed = 1;
        for (int key : table.keys) {
            parts.add(keyValues(table.cells.get(key).column()));
            needed = Math.min(
                    (long) limits.rows() + 1,
                    needed * parts.get(parts.size() - 1).size());
        }
        if (needed > limits.rows()) {
            tooMany(table, Location.file(table.table.id()));
            return;
        }
        List<String> required = List.of("");
        for (List<String> part : parts) {
            required = extended(required, part);
        }
        for (String id : required) {
            if (!table.places.containsKey(id)) {
                table.tell(Problem.of(RosterProblem.MISSING_ROW)
                        .at(Location.file(table.table.id()).withRow(id))
                        .with("table", table.table.id())
                        .with("id", id));
            }
        }
    }

    private List<String> keyValues(FactColumn column) {
        TableRows target = column.references().map(byTable::get).orElse(null);
        return target == null
                ? column.values()
                : target.rows.stream().map(Roster.Row::id).sorted().toList();
    }

    private static List<String> extended(List<String> ids, List<String> parts) {
        List<String> extended = new ArrayList<>();
        for (String id : ids) {
            parts.forEach(part -> extended.add(id.isEmpty() ? part : id + "/" + part));
        }
        return extended;
    }
}
