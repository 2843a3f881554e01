package io.github.meritpool.testkit;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.settlement.Settlement;
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

    /** Such as {@code 41 of 43, not attendance/score: sickDays atLeast 20: no, …}. */
    @Override
    public String toString() {
        List<Reachable> missed = missed();
        String most = all().size() - missed.size() + " of " + all().size();
        return missed.isEmpty()
                ? most
                : most + ", not\n  "
                        + String.join("\n  ", missed.stream().map(Reachable::id).toList());
    }
}
