package io.github.meritpool.quantity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What statistics come to, group by group, and what each row contributed. */
final class StatisticRows {

    /** In the id of a statistic by groups what stands before the group. */
    static final String GROUP = "@";

    private final Evaluation evaluation;
    private final Facts facts;
    private final Statistics statistics;
    /** By group its rows, for statistics that have groups. */
    private final IdentityHashMap<Statistic, Map<String, List<Integer>>> groups = new IdentityHashMap<>(Readings.SMALL);

    StatisticRows(Evaluation evaluation, Statistics statistics) {
        this.evaluation = evaluation;
        this.facts = evaluation.facts();
        this.statistics = statistics;
    }

    static String id(String statistic, String key) {
        return statistic + GROUP + key;
    }

    /** The group that a row is in, as the statistic's id names it; nothing for one group of all. */
    String key(Statistic statistic, int row) {
        Gathered gathered = statistics.asGathered(statistic);
        if (gathered != null) {
            int target = facts.target(gathered.from(), gathered.key(), row);
            return target < 0 ? "" : facts.ids(gathered.to()).get(target);
        }
        return statistic.by().stream()
                .map(by -> evaluation.value(by, row).toString())
                .collect(Collectors.joining(","));
    }

    /** A statistic of the plan has been computed; what a share or a key adds up is when it is asked for. */
    Value value(Statistic statistic, String key) {
        Gathered gathered = statistics.asGathered(statistic);
        if (gathered != null && evaluation.isGiven(gathered)) {
            return evaluation.value(gathered, Collections.binarySearch(facts.ids(gathered.to()), key));
        }
        return statistics.isAddedUp(statistic) ? added(statistic, key) : computed(statistic, key);
    }

    private Value added(Statistic statistic, String key) {
        if (statistic.by().isEmpty() && statistics.isOfShare(statistic)) {
            int size = facts.ids(statistic.table()).size();
            return Value.of(evaluation.total(statistic.of(), size));
        }
        return statistic
                .aggregate()
                .total(contributions(statistic, key).stream()
                        .map(StatisticDerivation.Contribution::value)
                        .toList());
    }

    /** The value in any row of the group. */
    private Value computed(Statistic statistic, String key) {
        if (statistic.by().isEmpty()) {
            return evaluation.value(statistic, 0);
        }
        return rows(statistic, key)
                .mapToObj(row -> evaluation.value(statistic, row))
                .findFirst()
                .orElse(Value.Absent.ABSENT);
    }

    /** The rows of a group. */
    private IntStream rows(Statistic statistic, String key) {
        IntStream all = IntStream.range(0, facts.ids(statistic.table()).size());
        if (statistic.by().isEmpty()) {
            return all;
        }
        return groups
                .computeIfAbsent(statistic, one -> all.boxed().collect(Collectors.groupingBy(row -> key(one, row))))
                .getOrDefault(key, List.of())
                .stream()
                .mapToInt(Integer::intValue);
    }

    /** What each row of the population contributed. */
    List<StatisticDerivation.Contribution> contributions(Statistic statistic, String key) {
        List<StatisticDerivation.Contribution> contributions = new ArrayList<>();
        List<String> ids = facts.ids(statistic.table());
        rowsWhere(statistic, key, counts -> !counts.isAbsent() && counts.flag()).forEach(row -> {
            Value value = evaluation.value(statistic.of(), row);
            contributions.add(new StatisticDerivation.Contribution(
                    ids.get(row), statistic.aggregate().contribution(value)));
        });
        return contributions;
    }

    /** The rows of which it is not known whether they belong to the population. */
    List<String> undecided(Statistic statistic, String key) {
        List<String> ids = facts.ids(statistic.table());
        return rowsWhere(statistic, key, Value::isAbsent).mapToObj(ids::get).toList();
    }

    /** The rows of a group for which the population says so. */
    private IntStream rowsWhere(Statistic statistic, String key, Predicate<Value> says) {
        return rows(statistic, key)
                .filter(row -> says.test(
                        statistic.where() == null ? Value.of(true) : evaluation.value(statistic.where(), row)));
    }
}
