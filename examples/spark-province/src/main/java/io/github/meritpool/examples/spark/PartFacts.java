package io.github.meritpool.examples.spark;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** Makes the roster of some schools, and of the tables that all schools share, from rows of {@link FactRows}. */
final class PartFacts {

    private final PayPlan plan;
    private final Map<String, List<String>> columns = new LinkedHashMap<>();

    PartFacts(PayPlan plan) {
        this.plan = plan;
        for (FactTable table : plan.tables()) {
            columns.put(table.id(), table.columns().stream().map(FactColumn::id).toList());
        }
    }

    /** The roster of rows, or every problem with them. */
    Checked<Roster> roster(List<Row> shared, List<Row> rows) {
        RosterBuilder builder = Roster.builder(plan);
        ProblemCollector problems = new ProblemCollector();
        shared.forEach(row -> add(row, builder, problems));
        rows.forEach(row -> add(row, builder, problems));
        Checked<Roster> roster = builder.build();
        problems.addAll(roster.problems());
        return roster.isOk() && !problems.hasErrors() ? problems.check(roster.orElseThrow()) : problems.refuse();
    }

    private void add(Row row, RosterBuilder builder, ProblemCollector problems) {
        String table = FactRows.table(row);
        Location place = Location.file(FactRows.place(row));
        if (!FactRows.isReadable(row)) {
            problems.add(Problem.of(ProvinceProblem.UNREADABLE_ROW)
                    .at(place)
                    .with("table", table)
                    .with("line", FactRows.unreadable(row)));
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        int index = 0;
        for (String column : columns.getOrDefault(table, List.of())) {
            cells.put(column, FactRows.cell(row, index++));
        }
        builder.row(table, cells, place);
    }
}
