package io.github.meritpool.testkit;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.settlement.Settlement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What settlements of a plan have reached: the bands and cases of its elements, names in look-ups, both sides of
 * conditions and populations, the answers of its checks. What the plan's own bounds rule out is not asked for, nor what
 * goes by parameters alone. Only what counts is reached: an arm within an arm that nobody takes is not.
 *
 * <pre>{@code
 * Reached reached = Reached.by(plan);
 * rosters.forEach(roster -> reached.add(settler.settle(Inputs.of(roster)).orElseThrow()));
 * assertThat(reached.missed()).isEmpty();
 * }</pre>
 *
 * <p>Collects: the one thing in the testkit that changes. Thread-safe.
 */
public final class Reached {

    private final PlanReach plan;
    private final Set<Reachable> excepted = new LinkedHashSet<>();
    private final Set<Reachable> reached = new LinkedHashSet<>();

    private Reached(PlanReach plan) {
        this.plan = plan;
    }

    /**
     * Nothing yet.
     *
     * @param plan the plan
     * @return what has been reached so far
     */
    public static Reached by(CompiledPlan plan) {
        return new Reached(PlanReach.of(plan));
    }

    /**
     * Leaves out what is known not to come about.
     *
     * @param id its {@linkplain Reachable#id() id}
     * @return this
     * @throws IllegalArgumentException if there is no such thing in the plan
     */
    public synchronized Reached except(String id) {
        Optional<Reachable> there =
                plan.all().stream().filter(one -> one.id().equals(id)).findFirst();
        excepted.add(there.orElseThrow(() -> new IllegalArgumentException(
                "The plan '" + plan.plan().id() + "' has nothing to reach of the name '" + id + "'.")));
        return this;
    }

    /**
     * What has been reached although it was left out.
     *
     * @return it, in the order of the plan
     */
    public synchronized List<Reachable> reachedAfterAll() {
        return excepted.stream().filter(reached::contains).toList();
    }

    /**
     * Adds what a settlement reaches.
     *
     * @param settlement a settlement of the plan
     * @return how much of it had not been reached before
     */
    public synchronized int add(Settlement settlement) {
        if (!settlement.compiled().plan().equals(plan.plan())) {
            throw new IllegalArgumentException(
                    "The settlement is of another plan than '" + plan.plan().id() + "'.");
        }
        int before = reached.size();
        reached.addAll(
                plan.reachedBy(settlement.compiled(), settlement.evaluation().facts()));
        return reached.size() - before;
    }

    /**
     * Everything that there is to reach.
     *
     * @return it, in the order of the plan, but for what was left out
     */
    public synchronized List<Reachable> all() {
        return plan.all().stream().filter(one -> !excepted.contains(one)).toList();
    }

    /**
     * What nothing has reached.
     *
     * @return it, in the order of the plan
     */
    public synchronized List<Reachable> missed() {
        return all().stream().filter(one -> !reached.contains(one)).toList();
    }

    synchronized boolean misses(Reachable one) {
        return !reached.contains(one);
    }

    List<PlanReach.Way> ways(Reachable one) {
        return plan.ways(one);
    }

    /**
     * How much has been reached.
     *
     * @return a share from 0 to 1; 1 if there is nothing to reach
     */
    public synchronized Rational share() {
        int all = all().size();
        return all == 0 ? Rational.ONE : Rational.ratio(all - missed().size(), all);
    }

    /**
     * How much of one kind has been reached, such as of the bands.
     *
     * @param kind the kind
     * @return a share from 0 to 1; 1 if there is nothing of it to reach
     */
    public synchronized Rational share(Reachable.Kind kind) {
        int all = of(kind, all());
        return all == 0 ? Rational.ONE : Rational.ratio(all - of(kind, missed()), all);
    }

    private static int of(Reachable.Kind kind, List<Reachable> some) {
        return (int) some.stream().filter(one -> one.kind() == kind).count();
    }

    /** How much has been reached, in all and of each kind, and a line for each that was missed. */
    @Override
    public synchronized String toString() {
        List<Reachable> all = all();
        List<Reachable> missed = missed();
        StringBuilder text = new StringBuilder();
        text.append(all.size() - missed.size())
                .append(" of ")
                .append(all.size())
                .append('\n');
        List<List<String>> kinds = new ArrayList<>();
        for (Reachable.Kind kind : Reachable.Kind.values()) {
            if (of(kind, all) > 0) {
                kinds.add(List.of(kind.words(), (of(kind, all) - of(kind, missed)) + " of " + of(kind, all)));
            }
        }
        text.append(PlainTable.of(kinds));
        if (!missed.isEmpty()) {
            text.append("missed:\n");
            missed.forEach(one -> text.append("  ").append(one.id()).append('\n'));
        }
        return text.toString();
    }
}
