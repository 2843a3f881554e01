package io.github.meritpool.plan;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Named;
import io.github.meritpool.quantity.ParameterLeaf;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Via;
import io.github.meritpool.spi.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a plan declares and never uses, and look-ups that miss a value that may come: nothing of this stops a settlement,
 * but most likely somebody meant something else.
 */
final class PlanUsage {

    private final PayPlan plan;
    private final Set<Quantity> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> columns = new LinkedHashSet<>();
    private final Set<String> parameters = new LinkedHashSet<>();
    private final Set<String> gaps = new LinkedHashSet<>();

    private PlanUsage(PayPlan plan) {
        this.plan = plan;
    }

    /** Warns of what the quantities of a plan leave out. */
    static void check(PayPlan plan, Collection<? extends Quantity> quantities, ProblemCollector problems) {
        PlanUsage usage = new PlanUsage(plan);
        usage.noteAppointments();
        List<Problem> missed = new ArrayList<>();
        quantities.forEach(quantity -> usage.follow(quantity, missed));
        missed.forEach(problems::add);
        usage.unused(problems);
    }

    /** What only the report on staffing reads is used too. */
    private void noteAppointments() {
        plan.posts()
                .appointments()
                .ifPresent(appointments ->
                        appointments.columns().forEach(column -> columns.add(appointments.table() + "/" + column)));
    }

    /** Without recursion, since quantities may be nested deeply. */
    private void follow(Quantity root, List<Problem> missed) {
        Deque<Quantity> open = new ArrayDeque<>(List.of(root));
        String element = "";
        while (!open.isEmpty()) {
            Quantity next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            note(next);
            element = next instanceof Named named ? named.origin().element() : element;
            if (next instanceof Applied applied && applied.operation() instanceof CategoryTable table) {
                missing(applied, table, element).ifPresent(missed::add);
            }
            next.parts().forEach(open::push);
        }
    }

    private void note(Quantity quantity) {
        if (quantity instanceof Fact fact) {
            columns.add(fact.table() + "/" + fact.column());
        } else if (quantity instanceof ParameterLeaf leaf) {
            parameters.add(leaf.id());
        } else if (quantity instanceof Gathered gathered) {
            columns.add(gathered.from() + "/" + gathered.key());
        } else if (quantity instanceof Via via) {
            columns.add(via.from() + "/" + via.key());
        }
    }

    /** A look-up without a value for the others, that leaves out some of what a column can say. */
    private Optional<Problem> missing(Applied applied, CategoryTable table, String element) {
        List<Quantity> operands = applied.operands();
        boolean hasOthers = !(operands.get(operands.size() - 1) instanceof Missing);
        if (hasOthers || !(operands.get(0) instanceof Fact fact)) {
            return Optional.empty();
        }
        List<String> left = new ArrayList<>(plan.table(fact.table())
                .flatMap(one -> one.column(fact.column()))
                .map(FactColumn::values)
                .orElse(List.of()));
        left.removeAll(table.names());
        boolean isNew = gaps.add(fact.table() + "/" + fact.column() + "/" + left + "/" + element);
        return left.isEmpty() || !isNew
                ? Optional.empty()
                : Optional.of(Problem.of(PlanProblem.CATEGORY_MISSED)
                        .with("column", fact.column())
                        .with("left", String.join(", ", left))
                        .with("element", element));
    }

    private void unused(ProblemCollector problems) {
        for (FactTable table : plan.tables()) {
            for (FactColumn column : table.columns()) {
                boolean isUsed = columns.contains(table.id() + "/" + column.id())
                        || table.key().contains(column.id());
                if (!isUsed) {
                    problems.add(unused(PlanProblem.UNUSED_COLUMN, column).with("table", table.id()));
                }
            }
        }
        for (PlanParameter parameter : plan.parameters()) {
            if (!parameters.contains(parameter.id())) {
                problems.add(unused(PlanProblem.UNUSED_PARAMETER, parameter));
            }
        }
    }

    private static Problem unused(PlanProblem kind, Element element) {
        return Problem.of(kind).at(element.with().at("id")).with("name", element.id());
    }
}
