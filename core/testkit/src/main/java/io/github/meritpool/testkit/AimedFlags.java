package io.github.meritpool.testkit;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.Reach;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Logic;
import io.github.meritpool.quantity.Membership;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.quantity.Via;
import java.util.ArrayList;
import java.util.List;

/** Changes facts so that a flag holds in a row, or fails. */
final class AimedFlags {

    private final Aim aim;
    private final AimedCase facts;

    AimedFlags(Aim aim) {
        this.aim = aim;
        this.facts = aim.aimed();
    }

    /** Lets a flag hold in a row, or fail. */
    void hold(Quantity flag, boolean wanted, String table, String id) {
        if (facts.isTired()) {
            return;
        }
        Value present = facts.value(flag, table, id);
        if (!present.isAbsent() && present.flag() == wanted) {
            return;
        }
        Quantity of = Lookups.unnamed(flag);
        if (of instanceof Fact fact) {
            facts.set(fact, String.valueOf(wanted), id);
        } else if (of instanceof Via via) {
            facts.follow(via, id, target -> hold(via.of(), wanted, via.to(), target));
        } else if (of instanceof Applied applied) {
            hold(applied, wanted, table, id);
        }
    }

    private void hold(Applied applied, boolean wanted, String table, String id) {
        List<Quantity> operands = applied.operands();
        if (applied.operation() == Logic.NOT) {
            hold(operands.get(0), !wanted, table, id);
        } else if (applied.operation() instanceof Logic) {
            boolean needsAll = (applied.operation() == Logic.ALL) == wanted;
            for (int again = 0; again < 2; again++) {
                for (Quantity one : needsAll ? operands : List.of(facts.any(operands))) {
                    hold(one, wanted, table, id);
                }
            }
        } else if (applied.operation() instanceof Membership membership) {
            aim.names().say(operands.get(0), membership.names(), wanted, table, id);
        } else if (applied.operation() instanceof Comparison comparison) {
            compare(comparison, operands, wanted, table, id);
        } else if (applied.operation() instanceof Choice) {
            List<Integer> arms = new ArrayList<>();
            for (int arm = 0; arm < Reach.arms(applied); arm++) {
                arms.add(arm);
            }
            int arm = facts.any(arms);
            aim.lookUps().take(applied, arm, table, id);
            hold(operands.get(Math.min(operands.size() - 1, 2 * arm + 1)), wanted, table, id);
        }
    }

    private void compare(Comparison comparison, List<Quantity> operands, boolean wanted, String table, String id) {
        List<Integer> signs = new ArrayList<>(List.of(-1, 0, 1));
        signs.removeIf(sign -> comparison.holds(sign) != wanted);
        int sign = facts.any(signs);
        boolean isFirst = Lookups.restsOnFacts(operands.get(0))
                && !(Lookups.restsOnFacts(operands.get(1)) && facts.random().nextInt(4) == 0);
        Value other = facts.value(operands.get(isFirst ? 1 : 0), table, id);
        if (!other.isAbsent()) {
            Rational little = facts.any(List.of(
                    Rational.ONE,
                    Rational.ratio(1, 100),
                    Rational.of(facts.random().nextInt(30) + 1L)));
            Rational beside = little.times(Rational.of(isFirst ? sign : -sign));
            aim.numbers().bring(operands.get(isFirst ? 0 : 1), other.number().plus(beside), table, id);
        }
    }
}
