package io.github.meritpool.testkit;

import static io.github.meritpool.testkit.MeritpoolAssertions.assertThat;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Three fen for nobody's points and twice one point: shares of 0, 1.5 and 1.5. One fen is left over, and where it goes to
 * the first in order of ids, somebody whose exact share is 0 has it: a whole fen above, which breaks no rule.
 */
class ResidueQuotaTest {

    private static Tree.Fields with(Tree.Fields fields, String name, Tree value) {
        Map<String, Tree> changed = new LinkedHashMap<>(fields.fields());
        changed.put(name, value);
        return new Tree.Fields(changed);
    }

    private static Settlement settled(String residue) {
        Tree.Fields tree = PlanDrawing.plan(List.of("mark"), List.of(List.of()), List.of(), List.of())
                .toTree();
        Tree.Fields conventions = (Tree.Fields) tree.get("conventions").orElseThrow();
        PayPlan plan = PayPlan.read(with(tree, "conventions", with(conventions, "residue", new Tree.Text(residue))))
                .orElseThrow();
        RosterRows rows = RosterRows.none(plan)
                .and("staff", Map.of("id", "A", "d1Mark", "0"))
                .and("staff", Map.of("id", "B", "d1Mark", "1"))
                .and("staff", Map.of("id", "C", "d1Mark", "1"));
        return Settler.of(plan)
                .settle(Inputs.of(rows.roster()).with("meritPool", "0.03"))
                .orElseThrow();
    }

    @Test
    void whatIsLeftOverMayGoToAWholeShare() {
        assertThat(settled("statedOrder"))
                .pays("A", "0.01")
                .pays("B", "0.01")
                .pays("C", "0.01")
                .keepsEveryInvariant();
        assertThat(settled("largestWeight")).pays("A", "0.00").pays("B", "0.02").keepsEveryInvariant();
        assertThat(settled("largestRemainder"))
                .pays("A", "0.00")
                .pays("B", "0.02")
                .keepsEveryInvariant();
        assertThat(settled("keptApart")).pays("A", "0.00").pays("B", "0.01").keepsEveryInvariant();
    }
}
