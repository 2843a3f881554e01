package io.github.meritpool.testkit;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.Reach;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Logic;
import io.github.meritpool.quantity.Membership;
import io.github.meritpool.quantity.Named;
import io.github.meritpool.quantity.ParameterLeaf;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Via;
import java.util.List;

/** Quantities in the words of a plan's ids, short, for the names of what is reached. */
final class PlanWords {

    private PlanWords() {}

    static String of(Quantity quantity) {
        if (quantity instanceof Named named) {
            return named.origin().element();
        } else if (quantity instanceof Fact fact) {
            return fact.column();
        } else if (quantity instanceof ParameterLeaf leaf) {
            return leaf.id();
        } else if (quantity instanceof Constant constant) {
            return number(constant.value(), constant.unit());
        } else if (quantity instanceof Via via) {
            return via.key() + "." + of(via.of());
        } else if (quantity instanceof Gathered gathered) {
            return gathered.aggregate().id() + " " + of(gathered.of());
        } else if (quantity instanceof Statistic statistic) {
            return statistic.aggregate().id() + " " + of(statistic.of());
        } else if (quantity instanceof Ranked ranked) {
            return "place by " + of(ranked.keys().get(0).of());
        }
        return quantity instanceof Applied applied ? of(applied) : "…";
    }

    private static String of(Applied applied) {
        List<Quantity> operands = applied.operands();
        if (applied.operation() instanceof Comparison) {
            return of(operands.get(0)) + " " + applied.operation().id() + " " + of(operands.get(1));
        } else if (applied.operation() instanceof Membership membership) {
            return of(operands.get(0)) + " is " + String.join(" or ", membership.names());
        } else if (applied.operation() == Logic.NOT) {
            return "not " + of(operands.get(0));
        } else if (applied.operation() instanceof Logic) {
            return String.join(
                    " " + applied.operation().id() + " ",
                    operands.stream().map(PlanWords::of).toList());
        }
        return applied.operation().id() + " of " + of(operands.get(0));
    }

    private static String number(Rational number, Unit unit) {
        return unit.equals(Unit.DATE) ? DateSpan.date(number).toString() : number.toString();
    }

    /** An arm of a choice or a table. */
    static String arm(Applied lookUp, int arm) {
        String of = of(lookUp.operands().get(0));
        boolean isLast = arm == Reach.arms(lookUp) - 1;
        if (lookUp.operation() instanceof BandTable bands) {
            return arm == 0
                    ? of + " below " + bands.edges().get(0)
                    : of + " from " + bands.edges().get(arm - 1);
        } else if (lookUp.operation() instanceof CategoryTable table) {
            return of + (isLast ? " is another" : " is " + table.names().get(arm));
        }
        return isLast ? "otherwise than " + of : "if " + of(lookUp.operands().get(2 * arm));
    }
}
