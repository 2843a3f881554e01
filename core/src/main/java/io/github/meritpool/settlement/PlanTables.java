package io.github.meritpool.settlement;

import io.github.meritpool.plan.FactTable;
import java.util.List;

/** A plan's tables, and those of a roster that were found equal to them: one plan's rosters share the same objects. */
final class PlanTables {

    private final List<FactTable> tables;
    private volatile List<FactTable> found = List.of();

    PlanTables(List<FactTable> tables) {
        this.tables = tables;
    }

    /** Whether tables are those of the plan. Comparing them whole costs more than settling a small school. */
    boolean areEqualTo(List<FactTable> others) {
        if (areSame(found, others)) {
            return true;
        }
        boolean areEqual = tables.equals(others);
        if (areEqual) {
            found = others;
        }
        return areEqual;
    }

    @SuppressWarnings("ReferenceEquality") // What is the same needs no comparing.
    private static boolean areSame(List<FactTable> some, List<FactTable> others) {
        boolean areSame = !some.isEmpty() && some.size() == others.size();
        for (int i = 0; areSame && i < some.size(); i++) {
            areSame = some.get(i) == others.get(i);
        }
        return areSame;
    }
}
