package io.github.meritpool.testkit;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Logic;
import io.github.meritpool.quantity.Membership;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.quantity.Via;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Adds, changes or removes rows so that what is gathered or counted comes to a number. */
final class AimedRows {

    private final Aim aim;
    private final AimedCase facts;

    AimedRows(Aim aim) {
        this.aim = aim;
        this.facts = aim.aimed();
    }

    void gather(Gathered gathered, Rational wanted, String id) {
        int row = facts.ids(gathered.to()).indexOf(id);
        List<String> referring = Arrays.stream(
                        row < 0 ? new int[0] : facts.recorded().referring(gathered.from(), gathered.key(), row))
                .mapToObj(each -> facts.ids(gathered.from()).get(each))
                .toList();
        if (gathered.aggregate().function() == Aggregate.Function.COUNT) {
            countReferring(gathered, referring, wanted, id);
        } else if (referring.isEmpty()) {
            facts.add(gathered, id);
        } else {
            String one = facts.any(referring);
            Value before = facts.value(gathered.of(), gathered.from(), one);
            Value whole = facts.value(gathered, gathered.to(), id);
            boolean isSum = gathered.aggregate().function() == Aggregate.Function.SUM;
            if (isSum && !before.isAbsent() && !whole.isAbsent()) {
                aim.numbers()
                        .bring(gathered.of(), before.number().plus(wanted).minus(whole.number()), gathered.from(), one);
            } else {
                aim.numbers().bring(gathered.of(), wanted, gathered.from(), one);
            }
        }
    }

    private void countReferring(Gathered gathered, List<String> referring, Rational wanted, String id) {
        boolean isOfFlags = isFlag(gathered.of());
        Value count = facts.value(gathered, gathered.to(), id);
        if (count.isAbsent()) {
            return;
        }
        int more = wanted.minus(count.number())
                .rounded(0, RoundingMode.UP)
                .numerator()
                .intValue();
        List<String> order = new ArrayList<>(referring);
        Collections.shuffle(order, facts.random());
        for (String one : order) {
            boolean counts = isOfFlags
                    && facts.value(gathered.of(), gathered.from(), one).equals(Value.of(true));
            if (isOfFlags && more > 0 && !counts) {
                aim.flags().hold(gathered.of(), true, gathered.from(), one);
                more--;
            } else if (isOfFlags && more < 0 && counts) {
                aim.flags().hold(gathered.of(), false, gathered.from(), one);
                more++;
            } else if (!isOfFlags && more < 0) {
                facts.remove(gathered.from(), one);
                more++;
            }
        }
        for (int i = 0; i < more && !facts.isTired(); i++) {
            String added = facts.add(gathered, id);
            if (isOfFlags && !added.isEmpty()) {
                aim.flags().hold(gathered.of(), true, gathered.from(), added);
            }
        }
    }

    /** So many rows of a population, or of the part of it that a row belongs to. */
    void count(Statistic statistic, Rational wanted, String table, String id) {
        String of = statistic.table();
        List<String> members = new ArrayList<>(facts.ids(of));
        if (of.equals(table)) {
            members.removeIf(one -> statistic.by().stream()
                    .anyMatch(by -> !facts.value(by, of, one).equals(facts.value(by, of, id))));
        }
        Quantity flag = Optional.ofNullable(statistic.where()).orElse(statistic.of());
        if (members.isEmpty()) {
            return;
        } else if (isFlag(flag) && facts.random().nextBoolean()) {
            aim.flags().hold(flag, wanted.signum() > 0 && facts.random().nextInt(3) > 0, of, facts.any(members));
            return;
        }
        members.removeIf(one -> isFlag(flag) && !facts.value(flag, of, one).equals(Value.of(true)));
        int more = wanted.minus(Rational.of(members.size()))
                .rounded(0, RoundingMode.UP)
                .numerator()
                .intValue();
        for (int i = 0; i < Math.min(more, AimedCase.MOST_COPIES) && !members.isEmpty(); i++) {
            facts.copy(of, facts.any(members));
        }
        members.remove(id);
        for (int i = more; i < 0 && !members.isEmpty(); i++) {
            facts.remove(of, members.remove(members.size() - 1));
        }
    }

    private boolean isFlag(Quantity quantity) {
        Quantity of = Lookups.unnamed(quantity);
        if (of instanceof Fact fact) {
            return fact.kind() == Kind.FLAG;
        }
        return of instanceof Via via
                ? isFlag(via.of())
                : of instanceof Applied applied
                        && (applied.operation() instanceof Comparison
                                || applied.operation() instanceof Membership
                                || applied.operation() instanceof Logic);
    }
}
