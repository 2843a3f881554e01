package io.github.meritpool.examples.docs;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An example with its facts: its plan is compiled once, however often it is settled.
 *
 * @param settler settles under its plan
 * @param facts what is recorded
 * @param chosen the values of parameters
 */
record WorkedExample(Settler settler, ExampleFacts facts, Map<String, String> chosen) {

    /** The same facts, settled by a settler of the same plan. */
    WorkedExample by(Settler other) {
        return new WorkedExample(other, facts, chosen);
    }

    /** What becomes of the facts. */
    Checked<Settlement> settled() {
        return settled(facts, chosen);
    }

    /** What becomes of the facts but for one that is changed, or with another parameter. */
    Checked<Settlement> settled(ClauseChange change) {
        if (!change.isOfParameter()) {
            return settled(facts.with(change), chosen);
        }
        Map<String, String> others = new LinkedHashMap<>(chosen);
        ExampleFacts.expect(change.from(), others.put(change.fact().get(1), change.to()), change);
        return settled(facts, others);
    }

    private Checked<Settlement> settled(ExampleFacts recorded, Map<String, String> values) {
        return recorded.roster().then(roster -> settler.settle(Inputs.of(roster).withAll(values)));
    }
}
