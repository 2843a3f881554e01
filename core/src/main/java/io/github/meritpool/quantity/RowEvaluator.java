package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.ProblemCollector;
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
    private final IdentityHashMap<Quantity, Given> given = new IdentityHashMap<>();
    private final Given.Values givenValues;
    private final Shapes shapes = new Shapes(new ProblemCollector());
    private final IdentityHashMap<Quantity, Value[]> values = new IdentityHashMap<>();
    private final IdentityHashMap<Quantity, int[]> groups = new IdentityHashMap<>();
    private final IdentityHashMap<Ranked, Places> places = new IdentityHashMap<>();
    private final IdentityHashMap<Window, Frames> frames = new IdentityHashMap<>();
    private final IdentityHashMap<Share, Splits> shares = new IdentityHashMap<>();

    /**
     * An evaluator.
     *
     * @param facts what quantities are evaluated on
     */
    public RowEvaluator(Facts facts) {
        this(facts, List.of(), Given.Values.NONE);
    }

    /**
     * An evaluator that does not compute everything.
     *
     * @param facts what quantities are evaluated on
     * @param given what is not computed
     * @param values the values of what is given
     */
    public RowEvaluator(Facts facts, List<Given> given, Given.Values values) {
        this.facts = facts;
        given.forEach(one -> this.given.put(one.quantity(), one));
        this.givenValues = values;
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

    @Override
    public boolean isGiven(Quantity quantity) {
        return given.containsKey(quantity);
    }

    private Value given(Given one, int row) {
        String table = table(one.quantity());
        String id = table == null ? Given.SCALAR : facts.ids(table).get(row);
        return one.value(givenValues, id, values(one.by(), row));
    }

    private Value compute(Quantity quantity, int row) {
        Given known = given.get(quantity);
        if (known != null) {
            return given(known, row);
        } else if (quantity instanceof Constant constant) {
            return Value.of(constant.value());
        } else if (quantity instanceof CategoryConstant constant) {
            return Value.of(constant.name());
        } else if (quantity instanceof Fact fact) {
            return facts.column(fact.table(), fact.column()).value(row);
        } else if (quantity instanceof ParameterLeaf leaf) {
            return facts.parameter(leaf.id());
        } else if (quantity instanceof Applied applied) {
            return applied.operation().apply(values(applied.operands(), row));
        } else if (quantity instanceof Statistic statistic) {
            return statistic(statistic, row);
        } else if (quantity instanceof Ranked ranked) {
            return place(ranked, row);
        } else if (quantity instanceof Window window) {
            return window(window, row);
        } else if (quantity instanceof Gathered gathered) {
            return gathered.aggregate().apply(gatheredValues(gathered, row));
        } else if (quantity instanceof Via via) {
            int target = facts.target(via.from(), via.key(), row);
            return target < 0 ? Value.Absent.ABSENT : value(via.of(), target);
        } else if (quantity instanceof Share share) {
            return shared(share).amount(row);
        } else if (quantity instanceof ShareRest rest) {
            return shared(rest.share()).rest(rest.share().family() == null ? 0 : row);
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

    private Value statistic(Statistic statistic, int row) {
        int[] groups = groups(statistic, statistic.table(), statistic.by());
        int group = statistic.by().isEmpty() ? 0 : groups[row];
        if (group < 0) {
            return Value.Absent.ABSENT;
        }
        List<Value> population = new ArrayList<>();
        for (int other = 0; other < groups.length; other++) {
            if (groups[other] == group) {
                Value counts = statistic.where() == null ? Value.of(true) : value(statistic.where(), other);
                if (counts.isAbsent()) {
                    return Value.Absent.ABSENT;
                }
                if (counts.flag()) {
                    population.add(value(statistic.of(), other));
                }
            }
        }
        return statistic.aggregate().apply(population);
    }

    private int[] groups(Quantity whole, String table, List<Quantity> by) {
        int[] known = groups.get(whole);
        if (known == null) {
            known = Groups.of(rows(table), this::column, by);
            groups.put(whole, known);
        }
        return known;
    }

    private Value place(Ranked ranked, int row) {
        Places places = places(ranked);
        return places.has(row) ? Value.of(Rational.of(places.before(row) + 1L)) : Value.Absent.ABSENT;
    }

    @Override
    public synchronized Places places(Ranked ranked) {
        Places known = places.get(ranked);
        if (known == null) {
            known = Places.of(ranked, this::column, facts);
            places.put(ranked, known);
        }
        return known;
    }

    private Value window(Window window, int row) {
        return frames(window)
                .of(row)
                .map(rows -> window.operation()
                        .apply(rows.stream()
                                .map(other -> value(window.of(), other))
                                .toList()))
                .orElse(Value.Absent.ABSENT);
    }

    @Override
    public synchronized Frames frames(Window window) {
        Frames known = frames.get(window);
        if (known == null) {
            known = Frames.of(window, this::column, facts);
            frames.put(window, known);
        }
        return known;
    }

    @Override
    public synchronized Splits shared(Share share) {
        Splits known = shares.get(share);
        if (known == null) {
            known = Splits.of(share, facts, String.valueOf(table(share.claims())), this::column);
            shares.put(share, known);
        }
        return known;
    }
}
