package io.github.meritpool.examples.spark;

import io.github.meritpool.formats.JsonDocument;
import io.github.meritpool.formats.JsonLimits;
import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.PhasedSettler;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What all schools have in common: the plan as text, the values chosen, the table whose rows are schools, and the rows of
 * tables that belong to no school. It goes to each machine once, which then compiles the plan once.
 */
final class ProvincePlan implements Serializable {

    private static final long serialVersionUID = 1;

    private final String document;
    private final LinkedHashMap<String, String> parameters;
    private final String table;
    private final ArrayList<Row> shared;
    private transient @Nullable PayPlan plan;
    private transient @Nullable PhasedSettler settler;

    private ProvincePlan(String document, Map<String, String> parameters, String table, List<Row> shared) {
        this.document = document;
        this.parameters = new LinkedHashMap<>(parameters);
        this.table = table;
        this.shared = new ArrayList<>(shared);
    }

    /** The plan, if it can be settled school by school; or every problem. No rows are known yet. */
    static Checked<ProvincePlan> of(PayPlan plan, Map<String, String> parameters, String table) {
        return settler(plan, table)
                .then(settler -> Checked.of(new ProvincePlan(PlanJson.text(plan), parameters, table, List.of())));
    }

    /** The same with the rows that every school sees. */
    ProvincePlan with(List<Row> rows) {
        return new ProvincePlan(document, parameters, table, rows);
    }

    private static Checked<PhasedSettler> settler(PayPlan plan, String table) {
        return CompiledPlan.of(plan, RubricTypes.installed()).then(compiled -> PhasedSettler.of(compiled, table));
    }

    synchronized PayPlan plan() {
        if (plan == null) {
            plan = JsonDocument.parse(document, "plan.json", JsonLimits.defaults())
                    .then(read -> PlanJson.read(read, RubricTypes.installed()))
                    .orElseThrow();
        }
        return plan;
    }

    synchronized PhasedSettler settler() {
        if (settler == null) {
            settler = settler(plan(), table).orElseThrow();
        }
        return settler;
    }

    /** The table whose rows are schools. */
    String table() {
        return table;
    }

    /** What is computed from: the facts of some schools, what every school sees, and what is chosen. */
    Checked<Inputs> inputs(List<Row> schools) {
        return new PartFacts(plan())
                .roster(shared, schools)
                .then(roster -> Checked.of(Inputs.of(roster).withAll(parameters)));
    }
}
