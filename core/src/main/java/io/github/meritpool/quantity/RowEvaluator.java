package io.github.meritpool.quantity;

import io.github.meritpool.money.Apportioned;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.ProblemCollector;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reference evaluator: one row at a time, in exact rationals, straight from the definitions. Each value is computed
 * once and kept.
 */
public final class RowEvaluator implements Evaluation {

    private final Facts facts;
    private final Shapes shapes = new Shapes(new ProblemCollector());
    private final IdentityHashMap<Quantity, Value[]> values = new IdentityHashMap<>();
    private final IdentityHashMap<Share, Apportioned<String>> shares = new IdentityHashMap<>();

    /**
     * An evaluator.
     *
     * @param facts what quantities are evaluated on
     */
    public RowEvaluator(Facts facts) {
        this.facts = facts;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public synchronized Value value(Quantity quantity, int row) {
        if (quantity instanceof Named named) {
            return value(named.of(), row);
        }
        String table = table(quantity);
        Value[] column = values.computeIfAbsent(quantity, q -> new Value[table == null ? 1 : rows(table)]);
        int index = table == null ? 0 : row;
        if (column[index] == null) {
            column[index] = compute(quantity, row);
        }
        return column[index];
    }

    private @Nullable String table(Quantity quantity) {
        return shapes.of(quantity, "").flatMap(Shape::table).orElse(null);
    }

    private int rows(String table) {
        return facts.ids(table).size();
    }

    private Value compute(Quantity quantity, int row) {
        if (quantity instanceof Constant constant) {
            return Value.of(constant.value());
        } else if (quantity instanceof Fact fact) {
            return facts.column(fact.table(), fact.column()).value(row);
        } else if (quantity instanceof ParameterLeaf leaf) {
            return facts.parameter(leaf.id());
        } else if (quantity instanceof Applied applied) {
            return applied.operation().apply(values(applied.operands(), row));
        } else if (quantity instanceof Statistic statistic) {
            return statistic(statistic);
        } else if (quantity instanceof Gathered gathered) {
            return gathered.aggregate().apply(gatheredValues(gathered, row));
        } else if (quantity instanceof Via via) {
            int target = facts.target(via.from(), via.key(), row);
            return target < 0 ? Value.Absent.ABSENT : value(via.of(), target);
        } else if (quantity instanceof Share share) {
            return shared(share, row);
        } else if (quantity instanceof ShareRest rest) {
            return rest(rest.share());
        }
        return Value.Absent.ABSENT;
    }

    private List<Value> values(List<Quantity> quantities, int row) {
        List<Value> result = new ArrayList<>();
        for (Quantity quantity : quantities) {
            result.add(value(quantity, row));
        }
        return result;
    }

    private List<Value> gatheredValues(Gathered gathered, int row) {
        return Arrays.stream(facts.referring(gathered.from(), gathered.key(), row))
                .mapToObj(referring -> value(gathered.of(), referring))
                .toList();
    }

    private Value statistic(Statistic statistic) {
        List<Value> population = new ArrayList<>();
        for (int row = 0; row < rows(statistic.table()); row++) {
            Value counts = statistic.where() == null ? Value.of(true) : value(statistic.where(), row);
            if (counts.isAbsent()) {
                return Value.Absent.ABSENT;
            }
            if (counts.flag()) {
                population.add(value(statistic.of(), row));
            }
        }
        return statistic.aggregate().apply(population);
    }

    private Value shared(Share share, int row) {
        if (value(share.pool(), 0).isAbsent()) {
            return Value.Absent.ABSENT;
        }
        Apportioned<String> all = apportioned(share);
        return value(share.claims(), row).isAbsent()
                ? Value.Absent.ABSENT
                : money(share, all.allotments().get(row).amount());
    }

    private Value rest(Share share) {
        return value(share.pool(), 0).isAbsent()
                ? Value.Absent.ABSENT
                : money(share, apportioned(share).rest());
    }

    private static Value money(Share share, BigInteger minorUnits) {
        return Value.of(Rational.of(minorUnits).times(share.minorUnit()));
    }

    /**
     * {@inheritDoc}
     *
     * @throws io.github.meritpool.problem.ProblemException if a claim is negative
     */
    @Override
    public synchronized Apportioned<String> apportioned(Share share) {
        Apportioned<String> known = shares.get(share);
        if (known == null) {
            known = apportion(share);
            shares.put(share, known);
        }
        return known;
    }

    private Apportioned<String> apportion(Share share) {
        List<String> ids = facts.ids(String.valueOf(table(share.claims())));
        List<Value> claims = new ArrayList<>();
        for (int row = 0; row < ids.size(); row++) {
            claims.add(value(share.claims(), row));
        }
        return share.split(value(share.pool(), 0).number(), ids, claims);
    }
}
