package io.github.meritpool.invariant;

import io.github.meritpool.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what a relation finds. */
final class Findings {

    private final Relation relation;
    private final Set<String> checked = new LinkedHashSet<>();
    private final List<Problem> reasons = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();

    Findings(Relation relation) {
        this.relation = relation;
    }

    void applies(String to) {
        checked.add(to);
    }

    void silent(Problem reason) {
        reasons.add(reason);
    }

    Violation of(InvariantProblem kind) {
        return Violation.of(relation, kind);
    }

    void broken(Violation violation) {
        violations.add(violation);
    }

    Related related() {
        return new Related(relation, List.copyOf(checked), reasons, violations);
    }
}
