package io.github.meritpool.testkit;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Interpolation;
import io.github.meritpool.quantity.Quantity;
import java.util.List;

/** Changes facts so that a choice or a table takes an arm. */
final class AimedLookUps {

    private final Aim aim;
    private final AimedCase facts;

    AimedLookUps(Aim aim) {
        this.aim = aim;
        this.facts = aim.aimed();
    }

    /** Lets a choice or a table take an arm. */
    void take(Applied lookUp, int arm, String table, String id) {
        List<Quantity> operands = lookUp.operands();
        if (lookUp.operation() instanceof Choice) {
            for (int before = 0; before < arm; before++) {
                aim.flags().hold(operands.get(2 * before), false, table, id);
            }
            if (2 * arm < operands.size() - 1) {
                aim.flags().hold(operands.get(2 * arm), true, table, id);
            }
        } else if (lookUp.operation() instanceof BandTable bands) {
            aim.numbers().bring(operands.get(0), inBand(bands.edges(), arm), table, id);
        } else if (lookUp.operation() instanceof Interpolation line) {
            aim.numbers().bring(operands.get(0), inBand(line.points(), arm), table, id);
        } else if (lookUp.operation() instanceof CategoryTable names) {
            boolean isNamed = arm < names.names().size();
            aim.names()
                    .say(
                            operands.get(0),
                            isNamed ? List.of(names.names().get(arm)) : names.names(),
                            isNamed,
                            table,
                            id);
        }
    }

    private Rational inBand(List<Rational> edges, int band) {
        Rational little = facts.any(List.of(Rational.ONE, Rational.ratio(1, 100), Rational.ratio(1, 2)));
        if (band == 0) {
            return edges.get(0).minus(little);
        }
        Rational low = edges.get(band - 1);
        if (band == edges.size()) {
            return facts.any(List.of(
                    low, low.plus(little), low.plus(Rational.of(facts.random().nextInt(20)))));
        }
        return facts.any(
                List.of(low, low.plus(little), low.plus(edges.get(band)).dividedBy(Rational.of(2))));
    }
}
