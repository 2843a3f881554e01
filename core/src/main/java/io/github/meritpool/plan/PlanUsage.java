package io.github.meritpool.plan;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Named;
import io.github.meritpool.quantity.ParameterLeaf;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Via;
import io.github.meritpool.rubric.RubricDimension;
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
 * What a plan declares and never uses, look-ups that miss a value that may come, and cases that never come about:
 * nothing of this stops a settlement, but most likely somebody meant something else.
 */
final class PlanUsage {

    private final PayPlan plan;
    private final Set<Quantity> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> columns = new LinkedHashSet<>();
    private final Set<String> parameters = new LinkedHashSet<>();
    private final Set<String> gaps = new LinkedHashSet<>();
    private final Reach reach;
    private final Unreachable unreachable;

    private PlanUsage(PayPlan plan) {
        this.plan = plan;
        this.reach = Reach.of(plan);
        this.unreachable = new Unreachable(reach);
    }

    /** Warns of what the quantities of a plan leave out. */
    static void check(CompiledPlan plan, Collection<? extends Quantity> quantities, ProblemCollector problems) {
        PlanUsage usage = new PlanUsage(plan.plan());
        usage.noteAppointments();
        quantities.forEach(quantity -> usage.follow(quantity, problems));
        for (CompiledRubric scored : plan.rubrics()) {
            for (RubricDimension dimension : scored.rubric().dimensions()) {
                usage.unreachable.check(dimension, scored.score(dimension.id()), problems);
            }
        }
        usage.unused(problems);
    }

    /** A quantity on the way, and the element that it is part of. */
    private record Part(Quantity quantity, String element) {}

    /** What only the report on staffing reads is used too. */
    private void noteAppointments() {
        plan.posts()
                .appointments()
                .ifPresent(appointments ->
                        appointments.columns().forEach(column -> columns.add(appointments.table() + "/" + column)));
    }

    /** Without recursion, since quantities may be nested deeply. */
    private void follow(Quantity root, ProblemCollector problems) {
        Deque<Part> open = new ArrayDeque<>(List.of(new Part(root, "")));
        while (!open.isEmpty()) {
            Part part = open.pop();
            Quantity next = part.quantity();
            if (!seen.add(next)) {
                continue;
            }
            note(next);
            String element = next instanceof Named named ? named.origin().element() : part.element();
            if (next instanceof Applied applied) {
                missing(applied, element).ifPresent(problems::add);
            }
            unreachable.check(next, element, problems);
            for (Quantity inner : next.parts()) {
                open.push(new Part(inner, element));
            }
        }
    }

    private void note(Quantity quantity) {
        if (quantity instanceof Fact fact) {
            columns.add(fact.table() + "/" + fact.column());
        } else if (quantity instanceof ParameterLeaf leaf) {
            parameters.add(leaf.origin().element());
        } else if (quantity instanceof Gathered gathered) {
            columns.add(gathered.from() + "/" + gathered.key());
        } else if (quantity instanceof Via via) {
            columns.add(via.from() + "/" + via.key());
        }
    }

    /** A look-up without a value for the others, that leaves out some of what it is looked up by. */
    private Optional<Problem> missing(Applied applied, String element) {
        List<Quantity> operands = applied.operands();
        Quantity of = operands.get(0);
        if (applied.operation() instanceof CategoryTable table && isMissing(operands.get(operands.size() - 1))) {
            return Reach.subject(of).flatMap(subject -> missedCategories(table, of, subject, element));
        }
        return applied.operation() instanceof BandTable table && isMissing(operands.get(1))
                ? Reach.subject(of).flatMap(subject -> missedBand(table, of, subject, element))
                : Optional.empty();
    }

    private static boolean isMissing(Quantity quantity) {
        return quantity instanceof Missing;
    }

    private Optional<Problem> missedCategories(CategoryTable table, Quantity of, String subject, String element) {
        List<String> left = new ArrayList<>(reach.categories(of).orElse(Set.of()));
        left.removeAll(table.names());
        boolean isNew = gaps.add(subject + "/" + left + "/" + element);
        return left.isEmpty() || !isNew
                ? Optional.empty()
                : Optional.of(Problem.of(PlanProblem.CATEGORY_MISSED)
                        .with("column", nameOf(of))
                        .with("left", String.join(", ", left))
                        .with("element", element));
    }

    private Optional<Problem> missedBand(BandTable table, Quantity of, String subject, String element) {
        Rational first = table.edges().get(0);
        Rational least = reach.range(of).least();
        boolean isNew = gaps.add(subject + "/" + first + "/" + element);
        return least == null || least.compareTo(first) >= 0 || !isNew
                ? Optional.empty()
                : Optional.of(Problem.of(PlanProblem.BAND_MISSED)
                        .with("column", nameOf(of))
                        .with("first", Reach.words(of, first))
                        .with("least", Reach.words(of, least))
                        .with("element", element));
    }

    private static String nameOf(Quantity of) {
        if (of instanceof Fact fact) {
            return fact.column();
        } else if (of instanceof Via via) {
            return via.key() + "." + nameOf(via.of());
        }
        return of instanceof Named named ? named.origin().element() : ((ParameterLeaf) of).id();
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
