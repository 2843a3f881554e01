package io.github.meritpool.testkit;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.Reach;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.DateSpan;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.quantity.Via;
import io.github.meritpool.quantity.Window;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Changes facts so that a number has a value in a row, or comes near it. */
final class AimedNumbers {

    private final Aim aim;
    private final AimedCase facts;

    AimedNumbers(Aim aim) {
        this.aim = aim;
        this.facts = aim.aimed();
    }

    /** Lets a number have a value in a row, or come near it. */
    void bring(Quantity quantity, Rational wanted, String table, String id) {
        if (facts.isTired()) {
            return;
        }
        Quantity of = Lookups.unnamed(quantity);
        if (of instanceof Fact fact) {
            facts.set(fact, wanted, id);
        } else if (of instanceof Via via) {
            facts.follow(via, id, target -> bring(via.of(), wanted, via.to(), target));
        } else if (of instanceof Gathered gathered) {
            aim.rows().gather(gathered, wanted, id);
        } else if (of instanceof Statistic statistic) {
            List<String> all = facts.ids(statistic.table());
            if (statistic.aggregate().function() == Aggregate.Function.COUNT || all.isEmpty()) {
                aim.rows().count(statistic, wanted, table, id);
            } else {
                String one = facts.any(all);
                Value before = facts.value(statistic.of(), statistic.table(), one);
                Value whole = facts.value(statistic, table, id);
                if (!before.isAbsent() && !whole.isAbsent()) {
                    bring(statistic.of(), before.number().plus(wanted).minus(whole.number()), statistic.table(), one);
                }
            }
        } else if (of instanceof Ranked ranked) {
            rank(ranked, wanted, id);
        } else if (of instanceof Window window) {
            bring(window.of(), wanted, table, id);
        } else if (of instanceof Applied applied) {
            bring(applied, wanted, table, id);
        }
    }

    private void bring(Applied applied, Rational wanted, String table, String id) {
        List<Quantity> operands = applied.operands();
        if (applied.operation() instanceof Arithmetic arithmetic) {
            solve(arithmetic, operands, wanted, table, id);
        } else if (applied.operation() instanceof DateSpan span) {
            boolean isFirst = Lookups.restsOnFacts(operands.get(0))
                    && (facts.random().nextBoolean() || !Lookups.restsOnFacts(operands.get(1)));
            Value other = facts.value(operands.get(isFirst ? 1 : 0), table, id);
            if (!other.isAbsent()) {
                Rational units = isFirst ? wanted.negate() : wanted;
                bring(operands.get(isFirst ? 0 : 1), PlanConstants.after(span, other.number(), units), table, id);
            }
        } else if (Lookups.isLookUp(applied)) {
            int arm = facts.random().nextInt(Reach.arms(applied));
            if (Lookups.restsOnFacts(Lookups.arm(applied, arm))
                    || facts.value(Lookups.arm(applied, arm), table, id).equals(Value.of(wanted))) {
                aim.lookUps().take(applied, arm, table, id);
                bring(Lookups.arm(applied, arm), wanted, table, id);
            } else {
                bring(applied, wanted, table, id, arm);
            }
        } else if (Lookups.restsOnFacts(operands.get(0))) {
            bring(operands.get(0), wanted, table, id);
        }
    }

    /** Of constant arms the one nearest to what is wanted. */
    private void bring(Applied lookUp, Rational wanted, String table, String id, int otherwise) {
        int best = otherwise;
        Rational distance = null;
        for (int arm = 0; arm < Reach.arms(lookUp); arm++) {
            Value there = facts.value(Lookups.arm(lookUp, arm), table, id);
            Rational off =
                    there.isAbsent() ? null : there.number().minus(wanted).abs();
            if (off != null && (distance == null || off.compareTo(distance) < 0)) {
                best = arm;
                distance = off;
            }
        }
        aim.lookUps().take(lookUp, best, table, id);
    }

    /** Moves one operand, and takes the others as they are. */
    private void solve(Arithmetic arithmetic, List<Quantity> operands, Rational wanted, String table, String id) {
        List<Integer> moving = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            if (Lookups.restsOnFacts(operands.get(i))) {
                moving.add(i);
            }
        }
        if (moving.isEmpty()) {
            return;
        }
        int place = facts.any(moving);
        List<Rational> others = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            Value other = facts.value(operands.get(i), table, id);
            if (i != place && other.isAbsent()) {
                return;
            }
            if (i != place) {
                others.add(other.number());
            }
        }
        PlanConstants.solved(arithmetic, others, place == 0, wanted)
                .ifPresent(solution -> bring(operands.get(place), solution, table, id));
    }

    /** Copies of the row stand before it, since it is the last of them by a little. */
    private void rank(Ranked ranked, Rational wanted, String id) {
        Value place = facts.value(ranked, ranked.table(), id);
        int more = place.isAbsent()
                ? 0
                : wanted.minus(place.number())
                        .rounded(0, RoundingMode.UP)
                        .numerator()
                        .intValue();
        for (int i = 0; i < Math.min(more, AimedCase.MOST_COPIES); i++) {
            facts.copy(ranked.table(), id);
        }
        Ranked.Key key = ranked.keys().get(0);
        Value own = facts.value(key.of(), ranked.table(), id);
        if (!own.isAbsent() && more != 0) {
            boolean isUp = (key.order() == Ranked.Order.HIGHEST_FIRST) == (more < 0);
            Rational little = facts.any(List.of(
                    Rational.ONE,
                    Rational.ratio(1, 10),
                    Rational.of(facts.random().nextInt(30) + 1L)));
            bring(key.of(), isUp ? own.number().plus(little) : own.number().minus(little), ranked.table(), id);
        }
    }
}
