package io.github.meritpool.testkit;

import io.github.meritpool.plan.Reach;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Named;
import io.github.meritpool.quantity.Quantity;

/** The arms of choices and tables. */
final class Lookups {

    private Lookups() {}

    static boolean isLookUp(Applied applied) {
        return applied.operation() instanceof Choice
                || applied.operation() instanceof BandTable
                || applied.operation() instanceof CategoryTable;
    }

    /** What an arm comes to. */
    static Quantity arm(Applied lookUp, int arm) {
        int last = lookUp.operands().size() - 1;
        return lookUp.operands().get(lookUp.operation() instanceof Choice ? Math.min(last, 2 * arm + 1) : arm + 1);
    }

    /** The arm that an operand is; -1 for one that decides. */
    static int armOf(Applied applied, int operand) {
        if (!isLookUp(applied)) {
            return -1;
        } else if (applied.operation() instanceof Choice) {
            boolean isArm = operand % 2 == 1 || operand == applied.operands().size() - 1;
            return isArm ? Math.min(Reach.arms(applied) - 1, operand / 2) : -1;
        }
        return operand - 1;
    }

    static Quantity unnamed(Quantity quantity) {
        return quantity instanceof Named named ? unnamed(named.of()) : quantity;
    }

    /** Whether facts decide a quantity. */
    static boolean restsOnFacts(Quantity quantity) {
        return quantity instanceof Fact || quantity.parts().stream().anyMatch(Lookups::restsOnFacts);
    }
}
