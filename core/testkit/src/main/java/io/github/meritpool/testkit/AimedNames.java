package io.github.meritpool.testkit;

import io.github.meritpool.plan.Reach;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.CategoryConstant;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Via;
import java.util.ArrayList;
import java.util.List;

/** Changes facts so that a category has one of some names in a row, or none of them. */
final class AimedNames {

    private final Aim aim;
    private final AimedCase facts;

    AimedNames(Aim aim) {
        this.aim = aim;
        this.facts = aim.aimed();
    }

    /** Lets a category be one of the names in a row, or another. */
    void say(Quantity quantity, List<String> names, boolean isNamed, String table, String id) {
        if (facts.isTired()) {
            return;
        }
        Quantity of = Lookups.unnamed(quantity);
        if (of instanceof Fact fact) {
            List<String> can = new ArrayList<>(values(fact));
            can.removeIf(name -> names.contains(name) != isNamed);
            if (!can.isEmpty()) {
                facts.set(fact, facts.any(can), id);
            }
        } else if (of instanceof Via via) {
            facts.follow(via, id, target -> say(via.of(), names, isNamed, via.to(), target));
        } else if (of instanceof Applied lookUp && Lookups.isLookUp(lookUp)) {
            List<Integer> arms = new ArrayList<>();
            for (int arm = 0; arm < Reach.arms(lookUp); arm++) {
                boolean fits = Lookups.unnamed(Lookups.arm(lookUp, arm)) instanceof CategoryConstant constant
                        ? names.contains(constant.name()) == isNamed
                        : Lookups.restsOnFacts(Lookups.arm(lookUp, arm));
                if (fits) {
                    arms.add(arm);
                }
            }
            if (!arms.isEmpty()) {
                int arm = facts.any(arms);
                aim.lookUps().take(lookUp, arm, table, id);
                say(Lookups.arm(lookUp, arm), names, isNamed, table, id);
            }
        }
    }

    private List<String> values(Fact fact) {
        return facts.plan()
                .table(fact.table())
                .flatMap(table -> table.column(fact.column()))
                .map(column -> column.references().map(facts::ids).orElse(column.values()))
                .orElse(List.of());
    }
}
