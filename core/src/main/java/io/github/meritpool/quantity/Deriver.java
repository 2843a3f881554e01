package io.github.meritpool.quantity;

import io.github.meritpool.money.Allotment;
import io.github.meritpool.money.Apportioned;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.ProblemCollector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Reads a quantity for one row: makes the {@link Derivation} of its value from an evaluation. */
public final class Deriver {

    private final Evaluation evaluation;
    private final Facts facts;
    private final Shapes shapes = new Shapes(new ProblemCollector());
    private final Statistics statistics;
    private final IdentityHashMap<Statistic, Value> sumsOfShares = new IdentityHashMap<>();

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
            if (quantity instanceof Applied applied) {
                return step(
                        applied.operation(), applied, operands(applied.operands(), row, origin), row, origin, isNamed);
            } else if (quantity instanceof Gathered gathered) {
                List<Derivation> rows = new ArrayList<>();
                for (int referring : facts.referring(gathered.from(), gathered.key(), row)) {
                    rows.add(derive(gathered.of(), referring, origin));
                }
                return step(gathered.aggregate(), gathered, rows, row, origin, isNamed);
            } else if (quantity instanceof Via via) {
                int target = facts.target(via.from(), via.key(), row);
                return target < 0 ? missing(via, origin) : derive(via.of(), target, origin, isNamed);
            } else if (quantity instanceof Share share) {
                return share(share, row, origin, isNamed);
            } else if (quantity instanceof ShareRest rest) {
                return rest(rest, origin, isNamed);
            } else if (quantity instanceof Statistic statistic) {
                return statistic(statistic, origin);
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

        private Derivation share(Share share, int row, Origin origin, boolean isNamed) {
            List<Derivation> operands = List.of(
                    derive(share.pool(), 0, Statistics.pool(origin), true),
                    derive(share.claims(), row, Statistics.claim(origin), true),
                    statistic(statistics.claims(share), Statistics.claims(origin)));
            return step(allotted(share, row), share, operands, row, origin, isNamed);
        }

        /** What is left is the pool less all that was allotted. */
        private Derivation rest(ShareRest rest, Origin origin, boolean isNamed) {
            List<Derivation> operands = List.of(
                    derive(rest.share().pool(), 0, Statistics.pool(origin), true),
                    statistic(statistics.allotted(rest.share()), Statistics.allotted(origin)));
            return step(Arithmetic.DIFFERENCE, rest, operands, 0, origin, isNamed);
        }
    }

    /** Of an absent pool nothing is allotted: no ranks, nothing given. */
    private Allotted allotted(Share share, int row) {
        if (evaluation.value(share.pool(), 0).isAbsent()) {
            return new Allotted(share.quantum(), 0, 0, 0, Rational.ZERO);
        }
        Apportioned<String> all = evaluation.apportioned(share);
        Allotment<String> own = all.allotments().get(row);
        Rational given = Rational.of(own.amount().subtract(own.floor())).times(share.minorUnit());
        return new Allotted(share.quantum(), own.rank(), all.ranked(), all.unitsToGive(), given);
    }

    private Derivation statistic(Statistic statistic, Origin origin) {
        String id = statistics.id(statistic, origin);
        return new Derivation.Leaf(Derivation.LeafKind.STATISTIC, id, origin, unit(statistic), value(statistic));
    }

    private Value value(Statistic statistic) {
        if (!statistics.isOfShare(statistic)) {
            return evaluation.value(statistic, 0);
        }
        Value known = sumsOfShares.get(statistic);
        if (known == null) {
            known = statistic
                    .aggregate()
                    .total(contributions(statistic).stream()
                            .map(StatisticDerivation.Contribution::value)
                            .toList());
            sumsOfShares.put(statistic, known);
        }
        return known;
    }

    /**
     * How a statistic came about, row by row.
     *
     * @param id the statistic's id, as leaves name it
     * @return the derivation
     * @throws IllegalArgumentException if there is no such statistic
     */
    public synchronized StatisticDerivation derive(String id) {
        Statistics.Found found = statistics.found(id);
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no statistic '" + id + "'; there are " + statistics.ids() + ".");
        }
        Statistic statistic = found.statistic();
        Origin where = statistic.where() instanceof Named named ? named.origin() : found.origin();
        return new StatisticDerivation(
                id,
                found.origin(),
                statistic.aggregate(),
                statistic.table(),
                statistic.where() == null ? null : where,
                unit(statistic),
                value(statistic),
                contributions(statistic),
                undecided(statistic));
    }

    private List<StatisticDerivation.Contribution> contributions(Statistic statistic) {
        List<StatisticDerivation.Contribution> contributions = new ArrayList<>();
        List<String> ids = facts.ids(statistic.table());
        for (int row : rowsWhere(statistic, counts -> !counts.isAbsent() && counts.flag())) {
            Value value = evaluation.value(statistic.of(), row);
            contributions.add(new StatisticDerivation.Contribution(
                    ids.get(row), statistic.aggregate().contribution(value)));
        }
        return contributions;
    }

    private List<String> undecided(Statistic statistic) {
        List<String> ids = facts.ids(statistic.table());
        return Arrays.stream(rowsWhere(statistic, Value::isAbsent))
                .mapToObj(ids::get)
                .toList();
    }

    /** The rows for which the population says so. */
    private int[] rowsWhere(Statistic statistic, Predicate<Value> says) {
        return IntStream.range(0, facts.ids(statistic.table()).size())
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
        } else if (quantity instanceof Constant) {
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
