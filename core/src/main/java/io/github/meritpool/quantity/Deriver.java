package io.github.meritpool.quantity;

import io.github.meritpool.money.Allotment;
import io.github.meritpool.money.Apportioned;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemCollector;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a quantity for one row: makes the {@link Derivation} of its value from an evaluation. */
public final class Deriver {

    private static final Label POOL = Label.of("pool", "总量");
    private static final Label CLAIM = Label.of("claim", "分配依据");
    private static final Label CLAIMS = Label.of("all claims", "分配依据合计");
    private static final Label LEVEL = Label.of("money for one unit of claim", "每单位分配依据的金额");
    private static final Label FLOOR = Label.of("floor", "下限");
    private static final Label CEILING = Label.of("ceiling", "上限");
    private static final Label RANKED_BY = Label.of("ranked by", "排名依据");
    private static final Label BEFORE = Label.of("how many stand before", "排在前面的个数");
    private static final Label RANKED = Label.of("how many are ranked", "参加排名的个数");

    private final Evaluation evaluation;
    private final Facts facts;
    private final Shapes shapes = new Shapes(new ProblemCollector());
    private final IdentityHashMap<Apportioned<String>, Rational> claims = new IdentityHashMap<>();

    /**
     * A deriver.
     *
     * @param evaluation where values come from
     */
    public Deriver(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.facts = evaluation.facts();
    }

    /**
     * How a value came about.
     *
     * @param quantity the quantity
     * @param row the row of its table; any number for a scalar
     * @param whole what the quantity is in the plan, where it has no words of its own
     * @return the derivation
     */
    public synchronized Derivation derive(Quantity quantity, int row, Origin whole) {
        return derive(quantity, row, whole, false);
    }

    private Derivation derive(Quantity quantity, int row, Origin origin, boolean isNamed) {
        if (quantity instanceof Named named) {
            return derive(named.of(), row, named.origin(), true);
        } else if (quantity instanceof Applied applied) {
            return step(applied.operation(), applied, operands(applied.operands(), row, origin), row, origin, isNamed);
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

    private static Derivation count(String source, int count, Origin origin) {
        return new Derivation.Leaf(
                Derivation.LeafKind.STATISTIC, source, origin, Unit.NONE, Value.of(Rational.of(count)));
    }

    private Derivation share(Share share, int row, Origin origin, boolean isNamed) {
        Shared shared = evaluation.shared(share);
        if (!shared.has(row)) {
            return notShared(share, shared.pool(row), row, origin, isNamed);
        }
        Derivation pool = derive(share.pool(), shared.pool(row), origin.part("pool", POOL), true);
        Derivation claim = derive(share.claims(), row, origin.part("claim", CLAIM), true);
        Allotted allotted = allotted(share, shared, row);
        if (!share.isBounded()) {
            return step(
                    allotted, share, List.of(pool, claim, claims(share, shared, row, origin)), row, origin, isNamed);
        }
        List<Derivation> operands = List.of(
                pool,
                claim,
                level(share, shared.split(row), origin),
                bound(share.bounds().floor(), row, origin.part("floor", FLOOR)),
                bound(share.bounds().ceiling(), row, origin.part("ceiling", CEILING)));
        return step(new AllottedWithin(allotted), share, operands, row, origin, isNamed);
    }

    /** Without a claim or without a pool nothing is allotted: no places, nothing given. */
    private Derivation notShared(Share share, int pool, int row, Origin origin, boolean isNamed) {
        if (pool < 0) {
            return missing(share, origin);
        }
        List<Derivation> operands = List.of(
                derive(share.pool(), pool, origin.part("pool", POOL), true),
                derive(share.claims(), row, origin.part("claim", CLAIM), true),
                missing(share.claims(), origin.part("claims", CLAIMS)));
        return step(new Allotted(share.quantum(), 0, 0, 0, Rational.ZERO), share, operands, row, origin, isNamed);
    }

    private Derivation bound(@Nullable Quantity bound, int row, Origin origin) {
        return bound == null ? missing(new Missing(Kind.NUMBER, Unit.NONE), origin) : derive(bound, row, origin, true);
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

    private static Allotted allotted(Share share, Shared shared, int row) {
        Apportioned<String> all = shared.split(row);
        Allotment<String> own = shared.allotment(row);
        Rational given = Rational.of(own.amount().subtract(own.floor())).times(share.minorUnit());
        return new Allotted(share.quantum(), own.rank(), all.ranked(), all.unitsToGive(), given);
    }

    private Derivation claims(Share share, Shared shared, int row, Origin origin) {
        return new Derivation.Leaf(
                Derivation.LeafKind.STATISTIC,
                "sumOf claims",
                origin.part("claims", CLAIMS),
                unit(share.claims()),
                Value.of(claims.computeIfAbsent(shared.split(row), Deriver::sumOfWeights)));
    }

    private static Rational sumOfWeights(Apportioned<String> split) {
        Rational sum = Rational.ZERO;
        for (Allotment<String> allotment : split.allotments()) {
            sum = sum.plus(allotment.weight());
        }
        return sum;
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
        } else if (quantity instanceof Missing) {
            return missing(quantity, origin);
        }
        return new Derivation.Leaf(Derivation.LeafKind.STATISTIC, statisticSource(quantity), origin, unit, value);
    }

    private Derivation missing(Quantity quantity, Origin origin) {
        return new Derivation.Leaf(Derivation.LeafKind.MISSING, "absent", origin, unit(quantity), Value.Absent.ABSENT);
    }

    private String statisticSource(Quantity quantity) {
        if (quantity instanceof Statistic statistic) {
            return statistic.aggregate().id() + " " + statistic.table();
        }
        return "rest of share";
    }

    private Unit unit(Quantity quantity) {
        return shapes.of(quantity, "").map(Shape::unit).orElse(Unit.NONE);
    }
}
