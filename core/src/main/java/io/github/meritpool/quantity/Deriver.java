package io.github.meritpool.quantity;

import io.github.meritpool.money.Allotment;
import io.github.meritpool.money.Apportioned;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemCollector;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Reads a quantity for one row: makes the {@link Derivation} of its value from an evaluation. */
public final class Deriver {

    private static final Label POOL = Label.of("pool", "总量");
    private static final Label CLAIM = Label.of("claim", "分配依据");
    private static final Label CLAIMS = Label.of("all claims", "分配依据合计");

    private final Evaluation evaluation;
    private final Facts facts;
    private final Shapes shapes = new Shapes(new ProblemCollector());
    private final IdentityHashMap<Share, Rational> claims = new IdentityHashMap<>();

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

    private Derivation share(Share share, int row, Origin origin, boolean isNamed) {
        Derivation sum = new Derivation.Leaf(
                Derivation.LeafKind.STATISTIC,
                "sumOf claims",
                origin.part("claims", CLAIMS),
                unit(share.claims()),
                Value.of(claims(share)));
        List<Derivation> operands = List.of(
                derive(share.pool(), 0, origin.part("pool", POOL), true),
                derive(share.claims(), row, origin.part("claim", CLAIM), true),
                sum);
        return step(allotted(share, row), share, operands, row, origin, isNamed);
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

    private Rational claims(Share share) {
        return claims.computeIfAbsent(share, this::sumOfClaims);
    }

    private Rational sumOfClaims(Share share) {
        String table = shapes.of(share.claims(), "").flatMap(Shape::table).orElseThrow();
        Rational sum = Rational.ZERO;
        for (int row = 0; row < facts.ids(table).size(); row++) {
            Value claim = evaluation.value(share.claims(), row);
            sum = claim.isAbsent() ? sum : sum.plus(claim.number());
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
        } else if (quantity instanceof Constant) {
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
