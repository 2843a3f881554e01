package io.github.meritpool.quantity;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemCollector;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statistics that figures rest on, each under an id of its own: plan element and role, as in
 * {@code workload/headCount}; a second one of the same element and role is {@code workload/headCount/2}. Thread-safe.
 */
public final class Statistics {

    private static final Label POOL = Label.of("pool", "总量");
    private static final Label CLAIM = Label.of("claim", "分配依据");
    private static final Label CLAIMS = Label.of("all claims", "分配依据合计");
    private static final Label ALLOTTED = Label.of("allotted", "已分配合计");

    private final Map<String, Found> byId = new LinkedHashMap<>();
    private final IdentityHashMap<Statistic, String> ids = new IdentityHashMap<>();
    private final IdentityHashMap<Share, Statistic> claims = new IdentityHashMap<>();
    private final IdentityHashMap<Share, Statistic> allotted = new IdentityHashMap<>();
    private final IdentityHashMap<Gathered, Statistic> gathered = new IdentityHashMap<>();
    private final IdentityHashMap<Statistic, Gathered> ofGathered = new IdentityHashMap<>();
    private final String people;
    private final Set<Statistic> ofShares = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Quantity> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Shapes shapes;

    /** A statistic where it was first met. */
    record Found(Statistic statistic, Origin origin) {}

    /** None yet; everything gathered along a key is read row by row. */
    public Statistics() {
        this("", new Shapes(new ProblemCollector()));
    }

    /**
     * None yet.
     *
     * @param people the table of people: what is gathered from it along a key is a statistic too, so that no reading of
     *     one person's figures names others
     * @param shapes what is known of quantities; from now on for this thread-safe object alone
     */
    public Statistics(String people, Shapes shapes) {
        this.people = people;
        this.shapes = shapes;
    }

    /** Whether it is gathered from people. */
    boolean isOfPeople(Gathered figure) {
        return figure.from().equals(people);
    }

    /** What is gathered from people, as a statistic by the rows that the key leads to. */
    synchronized Statistic gathered(Gathered figure) {
        return gathered.computeIfAbsent(figure, one -> {
            Origin words = new Origin(one.key(), "fact", null, Label.same(one.key()));
            Fact key = new Fact(one.from(), one.key(), Kind.CATEGORY, Unit.NONE, 0, words);
            Statistic statistic = new Statistic(one.aggregate(), one.from(), one.of(), null, List.of(key));
            ofGathered.put(statistic, one);
            return statistic;
        });
    }

    /** What a statistic was gathered as, or null if it was not. */
    synchronized @Nullable Gathered asGathered(Statistic statistic) {
        return ofGathered.get(statistic);
    }

    /**
     * Names every statistic in a figure, in the order in which they stand in it.
     *
     * @param figure the quantity
     * @param whole what the quantity is in the plan, where it has no words of its own
     */
    public synchronized void add(Quantity figure, Origin whole) {
        if (figure.parts().isEmpty() || !seen.add(figure)) {
            return;
        }
        if (figure instanceof Named named) {
            add(named.of(), named.origin());
        } else if (figure instanceof Share share) {
            add(share.pool(), pool(whole));
            add(share.claims(), claim(whole));
            share.parts().forEach(part -> add(part, whole));
            id(claims(share), claims(whole));
        } else if (figure instanceof ShareRest rest) {
            add(rest.share(), whole);
            id(allotted(rest.share()), allotted(whole));
        } else {
            if (figure instanceof Statistic statistic) {
                id(statistic, whole);
            } else if (figure instanceof Gathered one && isOfPeople(one)) {
                id(gathered(one), whole);
            }
            figure.parts().forEach(part -> add(part, whole));
        }
    }

    /**
     * The ids given so far.
     *
     * @return the ids, in the order in which the statistics were met
     */
    public synchronized List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    /** A statistic's id; a new one gets one. */
    synchronized String id(Statistic statistic, Origin origin) {
        return ids.computeIfAbsent(statistic, one -> {
            String id = unused(origin.element() + "/" + origin.role());
            byId.put(id, new Found(one, origin));
            return id;
        });
    }

    private String unused(String name) {
        String id = name;
        for (int number = 2; byId.containsKey(id); number++) {
            id = name + "/" + number;
        }
        return id;
    }

    synchronized @Nullable Found found(String id) {
        return byId.get(id);
    }

    /** All claims of a share; whose claim is absent is no claimant. */
    synchronized Statistic claims(Share share) {
        return claims.computeIfAbsent(share, one -> sum(one, one.claims()));
    }

    /** All that a share gives. */
    synchronized Statistic allotted(Share share) {
        return allotted.computeIfAbsent(share, one -> sum(one, one));
    }

    /** Whether it is not in the plan itself, but what a share or a key adds up. */
    synchronized boolean isAddedUp(Statistic statistic) {
        return ofShares.contains(statistic) || ofGathered.containsKey(statistic);
    }

    /** Whether it is the sum of what everybody claims of a share, or is given; who has none is left out. */
    synchronized boolean isOfShare(Statistic statistic) {
        return ofShares.contains(statistic);
    }

    private Statistic sum(Share share, Quantity of) {
        String table = shapes.of(share.claims(), "").flatMap(Shape::table).orElseThrow();
        Share.Family family = share.family();
        List<Quantity> by = family == null ? List.of() : List.of(family.member());
        Aggregate sum = new Aggregate(Aggregate.Function.SUM, Aggregate.Absents.SKIPPED);
        Statistic statistic = new Statistic(sum, table, of, null, by);
        ofShares.add(statistic);
        return statistic;
    }

    static Origin pool(Origin share) {
        return share.part("pool", POOL);
    }

    static Origin claim(Origin share) {
        return share.part("claim", CLAIM);
    }

    static Origin claims(Origin share) {
        return share.part("claims", CLAIMS);
    }

    static Origin allotted(Origin rest) {
        return rest.part("allotted", ALLOTTED);
    }
}
