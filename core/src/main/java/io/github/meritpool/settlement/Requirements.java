package io.github.meritpool.settlement;

import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Requirement;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Shapes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What a plan requires of facts and parameters, each with the table of whose rows it is required. Immutable. */
final class Requirements {

    private final List<OfTable> all = new ArrayList<>();

    private record OfTable(Requirement requirement, Optional<String> table) {}

    Requirements(CompiledPlan plan) {
        Shapes shapes = new Shapes(new ProblemCollector());
        for (Requirement requirement : plan.requirements()) {
            all.add(new OfTable(
                    requirement, shapes.of(requirement.condition(), "").flatMap(Shape::table)));
        }
    }

    /** A requirement of chosen values is reported once, one of recorded facts where it fails. */
    void check(Evaluation evaluation, ProblemCollector problems) {
        for (OfTable one : all) {
            Requirement requirement = one.requirement();
            if (one.table().isEmpty()) {
                requirement.failure(evaluation, 0).ifPresent(problems::add);
            } else {
                List<String> ids = evaluation.facts().ids(one.table().get());
                BitSet failing = evaluation.failing(requirement.condition(), ids.size());
                for (int row = failing.nextSetBit(0); row >= 0; row = failing.nextSetBit(row + 1)) {
                    Problem problem = requirement.failure(evaluation, row).orElseThrow();
                    problems.add(SettlementBuilder.inRow(ids.get(row), problem));
                }
            }
        }
    }
}
