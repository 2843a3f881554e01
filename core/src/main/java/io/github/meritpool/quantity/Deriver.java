package io.github.meritpool.quantity;

import io.github.meritpool.money.Allotment;
import io.github.meritpool.money.Apportioned;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemCollector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads a quantity for one row: makes the {@link Derivation} of its value from an evaluation. */
public final class Deriver {

    /** In the id of a statistic by groups what stands before the group. */
    private static final String GROUP = "@";

    private static final Label LEVEL = Label.of("money for one unit of claim", "每单位分配依据的金额");
    private static final Label FLOOR = Label.of("floor", "下限");
    private static final Label CEILING = Label.of("ceiling", "上限");
    private static final Label RANKED_BY = Label.of("ranked by", "排名依据");
    private static final Label BEFORE = Label.of("how many stand before", "排在前面的个数");
    private static final Label RANKED = Label.of("how many are ranked", "参加排名的个数");

    /** Every settlement has a deriver, and few are asked. */
    private static final int SMALL = 2;

    private final Evaluation evaluation;
    private final Facts facts;
    private final Shapes shapes = new Shapes(new ProblemCollector());
    private final Statistics statistics;
    private final IdentityHashMap<Statistic, Map<String, Value>> values = new IdentityHashMap<>(SMALL);

    /**
     * A deriver that names statistics as it meets them.
     *
     * @param evaluation where values come from
     */
    public Deriver(Evaluation evaluation) {
        this(evaluation, new Statistics());
    }

    /**
     * A deriver.
     *
     * @param evaluation where values come from
     * @param statistics the names of statistics, so that they do not depend on what is derived first
     */
    public Deriver(Evaluation evaluation, Statistics statistics) {
        this.evaluation = evaluation;
        this.facts = evaluation.facts();
        this.statistics = statistics;
    }

    /**
     * The statistics that have been named.
     *
     * @return their ids
     */
    public synchronized List<String> statistics() {
        return statistics.ids();
    }

    /**
     * How a value came about.
     *
     * @param quantity the quantity
     * @param row the row of its table; any number for a scalar
     * @param whole what the quantity is in the plan, where it has no words of its own
     * @return the derivation
     */
    public Derivation derive(Quantity quantity, int row, Origin whole) {
        return together().derive(quantity, row, whole);
    }

    /**
     * Figures that are read together: what they have in common is derived once, and is the same object wherever it stands.
     *
     * @return a reading of no figure yet; thread-safe
     */
    public Together together() {
        return new Together();
    }

    /** Derivations that share their parts. */
    public final class Together {

        private final IdentityHashMap<Quantity, Map<Place, Derivation>> known = new IdentityHashMap<>();

        /** Where a quantity stands. */
        private record Place(int row, Origin origin, boolean isNamed) {}

        private Together() {}

        /**
         * How a value came about.
         *
         * @param quantity the quantity
         * @param row the row of its table; any number for a scalar
         * @param whole what the quantity is in the plan, where it has no words of its own
         * @return the derivation
         */
        public Derivation derive(Quantity quantity, int row, Origin whole) {
            synchronized (Deriver.this) {
                return derive(quantity, row, whole, false);
            }
        }

        private Derivation derive(Quantity quantity, int row, Origin origin, boolean isNamed) {
            if (quantity instanceof Named named) {
                return derive(named.of(), row, named.origin(), true);
            }
            Place place = new Place(row, origin, isNamed);
            Derivation derivation = known(quantity).get(place);
            if (derivation == null) {
                derivation = made(quantity, row, origin, isNamed);
                known(quantity).put(place, derivation);
            }
            return derivation;
        }

        private Map<Place, Derivation> known(Quantity quantity) {
            return known.computeIfAbsent(quantity, any -> new HashMap<>());
        }

        private Derivation made(Quantity quantity, int row, Origin origin, boolean isNamed) {
            if (evaluation.isGiven(quantity) && !isStatistic(quantity)) {
                return given(quantity, row, origin);
            } else if (quantity instanceof Applied applied) {
                return step(
                        applied.operation(), applied, operands(applied.operands(), row, origin), row, origin, isNamed);
            } else if (quantity instanceof Gathered gathered && statistics.isOfPeople(gathered)) {
                return statistic(
                        statistics.gathered(gathered), facts.ids(gathered.to()).get(row), origin);
            } else if (quantity instanceof Gathered gathered) {
                List<Derivation> rows = new ArrayList<>();
                for (int referring : facts.referring(gathered.from(), gathered.key(), row)) {
                    rows.add(derive(gathered.of(), referring, origin));
                }
                return step(gathered.aggregate(), gathered, rows, row, origin, isNamed);
            } else if (quantity instanceof Window window) {
                return window(window, row, origin, isNamed);
            } else if (quantity instanceof Ranked ranked) {
                return place(ranked, row, origin, isNamed);
            } else if (quantity instanceof Via via) {
                int target = facts.target(via.from(), via.key(), row);
                return target < 0 ? missing(via, origin) : derive(via.of(), target, origin, isNamed);
            } else if (quantity instanceof Share share) {
                return share(share, row, origin, isNamed);
            } else if (quantity instanceof ShareRest rest) {
                return rest(rest, row, origin, isNamed);
            } else if (quantity instanceof Statistic statistic) {
                return statistic(statistic, key(statistic, row), origin);
            }
            return leaf(quantity, row, origin);
        }

        private List<Derivation> operands(List<Quantity> quantities, int row, Origin origin) {
            List<Derivation> operands = new ArrayList<>();
            for (Quantity quantity : quantities) {
                operands.add(derive(quantity, row, origin));
            }
            return operands;
        }

        private Derivation step(
                Operation operation,
                Quantity quantity,
                List<Derivation> operands,
                int row,
                Origin origin,
                boolean isNamed) {
            return new Derivation.Step(
                    operation, origin, isNamed, unit(quantity), operands, evaluation.value(quantity, row));
        }

        private Derivation window(Window window, int row, Origin origin, boolean isNamed) {
            Optional<List<Integer>> rows = evaluation.frames(window).of(row);
            if (rows.isEmpty()) {
                return missing(window, origin);
            }
            if (window.frame() == Window.Frame.PREVIOUS) {
                return derive(window.of(), rows.get().get(0), origin, isNamed);
            }
            List<Derivation> upToHere = new ArrayList<>();
            for (int other : rows.get()) {
                upToHere.add(derive(window.of(), other, origin));
            }
            return step(window.operation(), window, upToHere, row, origin, isNamed);
        }

        /** Someone without a place has none for want of a key, or as one of those who are not ranked. */
        private Derivation place(Ranked ranked, int row, Origin origin, boolean isNamed) {
            Places places = evaluation.places(ranked);
            if (!places.has(row)) {
                return missing(ranked, origin);
            }
            List<Derivation> operands = List.of(
                    derive(ranked.keys().get(0).of(), row, origin.part("rankedBy", RANKED_BY), true),
                    count("before " + ranked.table(), places.before(row), origin.part("before", BEFORE)),
                    count("ranked " + ranked.table(), places.ranked(row), origin.part("ranked", RANKED)));
            return step(Placement.AFTER_THOSE_BEFORE, ranked, operands, row, origin, isNamed);
        }

        private Derivation share(Share share, int row, Origin origin, boolean isNamed) {
            Shared shared = evaluation.shared(share);
            int pool = shared.pool(row);
            if (pool < 0) {
                return missing(share, origin);
            }
            Derivation money = derive(share.pool(), pool, Statistics.pool(origin), true);
            Derivation claim = derive(share.claims(), row, Statistics.claim(origin), true);
            Allotted allotted = allotted(share, shared, row);
            if (!share.isBounded() || !shared.has(row)) {
                Statistic claims = statistics.claims(share);
                Derivation all = statistic(claims, key(claims, row), Statistics.claims(origin));
                return step(allotted, share, List.of(money, claim, all), row, origin, isNamed);
            }
            List<Derivation> operands = List.of(
                    money,
                    claim,
                    level(share, shared.split(row), origin),
                    bound(share.bounds().floor(), row, origin.part("floor", FLOOR)),
                    bound(share.bounds().ceiling(), row, origin.part("ceiling", CEILING)));
            return step(new AllottedWithin(allotted), share, operands, row, origin, isNamed);
        }

        private Derivation bound(@Nullable Quantity bound, int row, Origin origin) {
            return bound == null
                    ? missing(new Missing(Kind.NUMBER, Unit.NONE), origin)
                    : derive(bound, row, origin, true);
        }

        /** What is left is the pool less all that was allotted. */
        private Derivation rest(ShareRest rest, int row, Origin origin, boolean isNamed) {
            Share share = rest.share();
            Share.Family family = share.family();
            int pool = family == null ? 0 : row;
            String key = family == null ? "" : facts.ids(family.table()).get(pool);
            List<Derivation> operands = List.of(
                    derive(share.pool(), pool, Statistics.pool(origin), true),
                    statistic(statistics.allotted(share), key, Statistics.allotted(origin)));
            return step(Arithmetic.DIFFERENCE, rest, operands, pool, origin, isNamed);
        }
    }

    /** Without a pool or a claim nothing is allotted: no ranks, nothing given. */
    private static Allotted allotted(Share share, Shared shared, int row) {
        if (!shared.has(row)) {
            return new Allotted(share.quantum(), 0, 0, 0, Rational.ZERO);
        }
        Apportioned<String> all = shared.split(row);
        Allotment<String> own = shared.allotment(row);
        Rational given = Rational.of(own.amount().subtract(own.floor())).times(share.minorUnit());
        return new Allotted(share.quantum(), own.rank(), shared.ranked(row), all.unitsToGive(), given);
    }

    private Derivation level(Share share, Apportioned<String> split, Origin origin) {
        Rational level = split.level();
        Value value = level == null ? Value.Absent.ABSENT : Value.of(level.times(share.minorUnit()));
        return new Derivation.Leaf(
                Derivation.LeafKind.STATISTIC,
                "level of share",
                origin.part("level", LEVEL),
                unit(share.pool()).per(unit(share.claims())),
                value);
    }

    private static Derivation count(String source, int count, Origin origin) {
        return new Derivation.Leaf(
                Derivation.LeafKind.STATISTIC, source, origin, Unit.NONE, Value.of(Rational.of(count)));
    }

    /** The group that a row is in, as the statistic's id names it; nothing for one group of all. */
    private String key(Statistic statistic, int row) {
        Gathered gathered = statistics.asGathered(statistic);
        if (gathered != null) {
            int target = facts.target(gathered.from(), gathered.key(), row);
            return target < 0 ? "" : facts.ids(gathered.to()).get(target);
        }
        return statistic.by().stream()
                .map(by -> evaluation.value(by, row).toString())
                .collect(Collectors.joining(","));
    }

    private Derivation statistic(Statistic statistic, String key, Origin origin) {
        String id = statistics.id(statistic, origin) + (statistic.by().isEmpty() ? "" : GROUP + key);
        return new Derivation.Leaf(Derivation.LeafKind.STATISTIC, id, origin, unit(statistic), value(statistic, key));
    }

    /** Whether it is told as a statistic, by its id. */
    private boolean isStatistic(Quantity quantity) {
        return quantity instanceof Statistic
                || (quantity instanceof Gathered gathered && statistics.isOfPeople(gathered));
    }

    private Derivation given(Quantity quantity, int row, Origin origin) {
        return new Derivation.Leaf(
                Derivation.LeafKind.GIVEN,
                origin.element() + "/" + origin.role(),
                origin,
                unit(quantity),
                evaluation.value(quantity, row));
    }

    /** A statistic of the plan has been computed; what a share adds up is, when it is first asked for. */
    private Value value(Statistic statistic, String key) {
        Map<String, Value> known = values.computeIfAbsent(statistic, any -> new HashMap<>());
        Value value = known.get(key);
        if (value == null) {
            value = found(statistic, key);
            known.put(key, value);
        }
        return value;
    }

    private Value found(Statistic statistic, String key) {
        Gathered gathered = statistics.asGathered(statistic);
        if (gathered != null && evaluation.isGiven(gathered)) {
            return evaluation.value(gathered, facts.ids(gathered.to()).indexOf(key));
        }
        return statistics.isAddedUp(statistic) ? added(statistic, key) : computed(statistic, key);
    }

    private Value added(Statistic statistic, String key) {
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
        return IntStream.range(0, facts.ids(statistic.table()).size())
                .filter(row -> key(statistic, row).equals(key))
                .mapToObj(row -> evaluation.value(statistic, row))
                .findFirst()
                .orElse(Value.Absent.ABSENT);
    }

    /**
     * How a statistic came about, row by row.
     *
     * @param id the statistic's id, as leaves name it
     * @return the derivation
     * @throws IllegalArgumentException if there is no such statistic
     */
    public synchronized StatisticDerivation derive(String id) {
        int group = id.indexOf(GROUP);
        Statistics.Found found = statistics.found(group < 0 ? id : id.substring(0, group));
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no statistic '" + id + "'; there are " + statistics.ids() + ".");
        }
        String key = group < 0 ? "" : id.substring(group + 1);
        Statistic statistic = found.statistic();
        Origin where = statistic.where() instanceof Named named ? named.origin() : found.origin();
        return new StatisticDerivation(
                id,
                found.origin(),
                statistic.aggregate(),
                statistic.table(),
                statistic.where() == null ? null : where,
                unit(statistic),
                value(statistic, key),
                contributions(statistic, key),
                undecided(statistic, key));
    }

    private List<StatisticDerivation.Contribution> contributions(Statistic statistic, String key) {
        List<StatisticDerivation.Contribution> contributions = new ArrayList<>();
        List<String> ids = facts.ids(statistic.table());
        for (int row : rowsWhere(statistic, key, counts -> !counts.isAbsent() && counts.flag())) {
            Value value = evaluation.value(statistic.of(), row);
            contributions.add(new StatisticDerivation.Contribution(
                    ids.get(row), statistic.aggregate().contribution(value)));
        }
        return contributions;
    }

    private List<String> undecided(Statistic statistic, String key) {
        List<String> ids = facts.ids(statistic.table());
        return Arrays.stream(rowsWhere(statistic, key, Value::isAbsent))
                .mapToObj(ids::get)
                .toList();
    }

    /** The rows of a group for which the population says so. */
    private int[] rowsWhere(Statistic statistic, String key, Predicate<Value> says) {
        return IntStream.range(0, facts.ids(statistic.table()).size())
                .filter(row -> key(statistic, row).equals(key))
                .filter(row -> says.test(
                        statistic.where() == null ? Value.of(true) : evaluation.value(statistic.where(), row)))
                .toArray();
    }

    private Derivation leaf(Quantity quantity, int row, Origin origin) {
        Value value = evaluation.value(quantity, row);
        Unit unit = unit(quantity);
        if (quantity instanceof Fact fact) {
            String source = fact.table() + "/" + facts.ids(fact.table()).get(row) + "/" + fact.column();
            return new Derivation.Leaf(Derivation.LeafKind.FACT, source, fact.origin(), unit, value);
        } else if (quantity instanceof ParameterLeaf leaf) {
            return new Derivation.Leaf(Derivation.LeafKind.PARAMETER, leaf.id(), leaf.origin(), unit, value);
        } else if (quantity instanceof Constant || quantity instanceof CategoryConstant) {
            return new Derivation.Leaf(Derivation.LeafKind.CONSTANT, value.toString(), origin, unit, value);
        }
        return missing(quantity, origin);
    }

    private Derivation missing(Quantity quantity, Origin origin) {
        return new Derivation.Leaf(Derivation.LeafKind.MISSING, "absent", origin, unit(quantity), Value.Absent.ABSENT);
    }

    private Unit unit(Quantity quantity) {
        return shapes.of(quantity, "").map(Shape::unit).orElse(Unit.NONE);
    }
}
