package io.github.meritpool.phase;

import io.github.meritpool.distribution.Payment;
import io.github.meritpool.plan.CompiledCheck;
import io.github.meritpool.plan.CompiledFigure;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.CompiledRubric;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.rubric.Rubric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Divides a compiled plan into what is settled in each part, and what once for the whole. */
final class PlanScope {

    private final CompiledPlan plan;
    private final SplitTables tables;
    private final Reach reach;

    PlanScope(CompiledPlan plan, SplitTables tables, Reach reach) {
        this.plan = plan;
        this.tables = tables;
        this.reach = reach;
    }

    /** What belongs to rows of split tables. */
    CompiledPlan ofParts() {
        Map<String, Payment> payments = new LinkedHashMap<>();
        plan.payments().forEach((line, payment) -> ofPart(payment).ifPresent(one -> payments.put(line, one)));
        return scope(tables::isSplit, reach::isSplit, payments);
    }

    /** What belongs to no row of a split table. */
    CompiledPlan ofWhole() {
        Map<String, Payment> payments = new LinkedHashMap<>();
        plan.payments().forEach((line, payment) -> {
            if (!tables.isSplit(payment.table())) {
                payments.put(line, withoutStaff(payment));
            }
        });
        return scope(table -> !tables.isSplit(table), condition -> !reach.isSplit(condition), payments);
    }

    /** Of what a line pays the rows of a common table a part has what reaches its staff. */
    private Optional<Payment> ofPart(Payment payment) {
        return tables.isSplit(payment.table())
                ? Optional.of(payment)
                : payment.toStaff()
                        .map(staff -> new Payment(
                                Rubric.STAFF,
                                staff,
                                staff,
                                Optional.empty(),
                                payment.toStaff(),
                                payment.instalments()));
    }

    private static Payment withoutStaff(Payment payment) {
        return new Payment(
                payment.table(), payment.paid(), payment.drawn(), payment.share(), Optional.empty(), List.of());
    }

    private CompiledPlan scope(
            Predicate<String> isOwn, Predicate<Quantity> isOwnCondition, Map<String, Payment> payments) {
        return new CompiledPlan(
                plan.plan(),
                plan.rubric().filter(rubric -> isOwn.test(rubric.rubric().table())),
                plan.assessments().stream()
                        .filter(one -> isOwn.test(one.rubric().table()))
                        .toList(),
                plan.checks().stream()
                        .filter(one -> isOwn.test(one.check().table()))
                        .toList(),
                figures(isOwn),
                Map.of(),
                plan.requirements().stream()
                        .filter(one -> isOwnCondition.test(one.condition()))
                        .toList(),
                payments,
                plan.flows().stream()
                        .filter(flow -> isOwn.test(flow.pool().each().orElse("")))
                        .toList());
    }

    private Map<String, CompiledFigure> figures(Predicate<String> isOwn) {
        Map<String, CompiledFigure> figures = new LinkedHashMap<>(plan.figures());
        figures.values().removeIf(figure -> !isOwn.test(figure.table()));
        return figures;
    }

    /** What of a scope can be checked as soon as so many rounds are done: requirements, scores and whom checks ask. */
    CompiledPlan checkedAfter(CompiledPlan scope, IntPredicate rounds) {
        Predicate<List<Quantity>> isKnown = figures ->
                rounds.test(figures.stream().mapToInt(reach::rounds).max().orElse(0));
        return new CompiledPlan(
                scope.plan(),
                scope.rubric().filter(one -> isKnown.test(figures(one))),
                scope.assessments().stream()
                        .filter(one -> isKnown.test(figures(one)))
                        .toList(),
                scope.checks().stream()
                        .filter(one -> isKnown.test(figures(one)))
                        .toList(),
                Map.of(),
                Map.of(),
                scope.requirements().stream()
                        .filter(one -> isKnown.test(List.of(one.condition())))
                        .toList(),
                Map.of(),
                List.of());
    }

    private static List<Quantity> figures(CompiledRubric scored) {
        List<Quantity> figures = new ArrayList<>(scored.scores().values());
        figures.add(scored.total());
        scored.assessed().ifPresent(figures::add);
        return figures;
    }

    private static List<Quantity> figures(CompiledCheck check) {
        List<Quantity> figures = new ArrayList<>(check.parts().values());
        figures.add(check.passed());
        check.asked().ifPresent(figures::add);
        return figures;
    }
}
