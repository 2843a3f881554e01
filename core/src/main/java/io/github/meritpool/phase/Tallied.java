package io.github.meritpool.phase;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Given;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Value;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An aggregate over rows of several parts: each adds up its own. */
record Tallied(Quantity quantity, int round, Label words) implements Gathering {

    Aggregate aggregate() {
        return quantity instanceof Statistic statistic ? statistic.aggregate() : ((Gathered) quantity).aggregate();
    }

    @Override
    public List<Quantity> needed() {
        return quantity.parts();
    }

    @Override
    public Given given() {
        return new Given(quantity, quantity instanceof Statistic statistic ? statistic.by() : List.of());
    }

    /** The table whose rows a statistic or what a key gathers goes over. */
    static String rows(Quantity quantity) {
        return quantity instanceof Statistic statistic ? statistic.table() : ((Gathered) quantity).from();
    }

    /** The value where no part has a row that counts. */
    Value ofNobody() {
        return aggregate().apply(List.of());
    }

    /** What a part has: by group, by the row that a key leads to, or all together. */
    SortedMap<String, Tally> tallies(Evaluation evaluation) {
        SortedMap<String, Tally> tallies = new TreeMap<>();
        Facts facts = evaluation.facts();
        Quantity of = quantity.parts().get(0);
        int rows = facts.ids(rows(quantity)).size();
        for (int row = 0; row < rows; row++) {
            String key = key(evaluation, row);
            Tally tally = key == null ? null : tally(evaluation, of, row);
            if (tally != null) {
                tallies.merge(
                        key,
                        tally,
                        (one, other) -> one.together(other, aggregate().function()));
            }
        }
        return tallies;
    }

    /** Null for a row that is in no group. */
    private @Nullable String key(Evaluation evaluation, int row) {
        if (quantity instanceof Gathered gathered) {
            int target = evaluation.facts().target(gathered.from(), gathered.key(), row);
            return target < 0 ? null : evaluation.facts().ids(gathered.to()).get(target);
        }
        List<Quantity> by = given().by();
        if (by.isEmpty()) {
            return Given.SCALAR;
        }
        List<Value> group = by.stream().map(one -> evaluation.value(one, row)).toList();
        return group.contains(Value.Absent.ABSENT) ? null : Given.group(group);
    }

    /** Null for a row that does not count. */
    private @Nullable Tally tally(Evaluation evaluation, Quantity of, int row) {
        Value counts = quantity instanceof Statistic statistic
                ? statistic
                        .population()
                        .map(where -> evaluation.value(where, row))
                        .orElse(Value.of(true))
                : Value.of(true);
        if (counts.isAbsent()) {
            return Tally.SPOILT;
        }
        return counts.flag() ? Tally.of(aggregate(), evaluation.value(of, row)) : null;
    }
}
