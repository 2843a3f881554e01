package io.github.meritpool.testkit;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;

/**
 * A case, and what came of settling it.
 *
 * @param of the case
 * @param settlement the settlement, or why there is none
 */
public record SettledCase(PlanCase of, Checked<Settlement> settlement) {

    static SettledCase of(Settler settler, PlanCase one) {
        Checked<Roster> roster = one.rows().check();
        return new SettledCase(
                one, roster.then(facts -> settler.settle(Inputs.of(facts).withAll(one.parameters()))));
    }

    /**
     * The case as a settler takes it.
     *
     * @return the inputs
     */
    public Inputs inputs() {
        return of.inputs();
    }
}
