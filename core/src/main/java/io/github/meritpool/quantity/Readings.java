package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemCollector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The readings of quantities in one evaluation, each prepared when it is first asked for. */
final class Readings {

    private static final Label LEVEL = Label.of("money for one unit of claim", "每单位分配依据的金额");
    private static final Label FLOOR = Label.of("floor", "下限");
    private static final Label CEILING = Label.of("ceiling", "上限");
    private static final Label RANKED_BY = Label.of("ranked by", "排名依据");
    private static final Label BEFORE = Label.of("how many stand before", "排在前面的个数");
    private static final Label RANKED = Label.of("how many are ranked", "参加排名的个数");

    /** Every settlement has readings, and few are asked. */
    static final int SMALL = 2;

    private final Evaluation evaluation;
    private final Facts facts;
    private final Statistics statistics;
    private final StatisticRows rows;
    private final Shapes shapes = new Shapes(new ProblemCollector());
    private final IdentityHashMap<Quantity, List<Reading>> known = new IdentityHashMap<>(SMALL);
    /** By table its number, and how many readings it has. */
    private final Map<String, Integer> tables = new HashMap<>();

    private final List<Integer> counts = new ArrayList<>();

    Readings(Evaluation evaluation, Statistics statistics, StatisticRows rows) {
        this.evaluation = evaluation;
        this.facts = evaluation.facts();
        this.statistics = statistics;
        this.rows = rows;
    }

    /** How many readings a table has. */
    int count(int table) {
        return counts.get(table);
    }

    /** How a quantity is read: as a part of what has the origin, or as what it is itself. */
    Reading of(Quantity quantity, Origin origin, boolean isNamed) {
        if (quantity instanceof Named named) {
            return of(named.of(), named.origin(), true);
        }
        List<Reading> same = known.computeIfAbsent(quantity, any -> new ArrayList<>(1));
        for (Reading reading : same) {
            if (reading.isUnder(origin, isNamed)) {
                return reading;
            }
        }
        Reading reading = new Reading(origin, isNamed, place(quantity), maker(quantity, origin, isNamed));
        same.add(reading);
        return reading;
    }

    private Reading.@Nullable Place place(Quantity quantity) {
        Optional<Shape> shape = shapes.of(quantity, "");
        String name = shape.isPresent() ? shape.get().tableId() : "";
        if (name == null) {
            return null;
        }
        int table = tables.computeIfAbsent(name, any -> {
            counts.add(0);
            return counts.size() - 1;
        });
        int number = counts.get(table);
        counts.set(table, number + 1);
        return new Reading.Place(table, number);
    }

    private Reading.Maker maker(Quantity quantity, Origin origin, boolean isNamed) {
        boolean isOfPeople = quantity instanceof Gathered gathered && statistics.isOfPeople(gathered);
        if (evaluation.isGiven(quantity) && !isOfPeople && !(quantity instanceof Statistic)) {
            return leaf(Derivation.LeafKind.GIVEN, origin.element() + "/" + origin.role(), origin, quantity);
        } else if (quantity instanceof Applied applied) {
            return step(applied.operation(), applied, origin, isNamed, operands(applied.operands(), origin));
        } else if (quantity instanceof Gathered gathered && isOfPeople) {
            return statistic(statistics.gathered(gathered), origin, facts.ids(gathered.to())::get);
        } else if (quantity instanceof Gathered gathered) {
            return gathered(gathered, origin, isNamed);
        } else if (quantity instanceof Window window) {
            return window(window, origin, isNamed);
        } else if (quantity instanceof Ranked ranked) {
            return place(ranked, origin, isNamed);
        } else if (quantity instanceof Via via) {
            return via(via, origin, isNamed);
        } else if (quantity instanceof Share share) {
            return share(share, origin, isNamed);
        } else if (quantity instanceof ShareRest rest) {
            return rest(rest, origin, isNamed);
        } else if (quantity instanceof Statistic statistic) {
            return statistic(statistic, origin, row -> rows.key(statistic, row));
        } else if (quantity instanceof Fact fact) {
            return fact(fact);
        } else if (quantity instanceof ParameterLeaf leaf) {
            return leaf(Derivation.LeafKind.PARAMETER, leaf.id(), leaf.origin(), leaf);
        } else if (quantity instanceof Constant || quantity instanceof CategoryConstant) {
            String value = evaluation.value(quantity, 0).toString();
            return leaf(Derivation.LeafKind.CONSTANT, value, origin, quantity);
        }
        Derivation missing = missing(quantity, origin);
        return (row, figures) -> missing;
    }

    Unit unit(Quantity quantity) {
        return shapes.of(quantity, "").map(Shape::unit).orElse(Unit.NONE);
    }

    private Reading.Maker leaf(Derivation.LeafKind kind, String source, Origin origin, Quantity quantity) {
        Unit unit = unit(quantity);
        IntFunction<Value> values = evaluation.column(quantity);
        return (row, figures) -> new Derivation.Leaf(kind, source, origin, unit, values.apply(row));
    }

    private Reading.Maker fact(Fact fact) {
        List<String> ids = facts.ids(fact.table());
        String table = fact.table() + "/";
        String column = "/" + fact.column();
        Unit unit = unit(fact);
        IntFunction<Value> values = evaluation.column(fact);
        return (row, figures) -> new Derivation.Leaf(
                Derivation.LeafKind.FACT, table + ids.get(row) + column, fact.origin(), unit, values.apply(row));
    }

    private Derivation missing(Quantity quantity, Origin origin) {
        return new Derivation.Leaf(Derivation.LeafKind.MISSING, "absent", origin, unit(quantity), Value.Absent.ABSENT);
    }

    /** The operands of a step in one row. */
    @FunctionalInterface
    private interface Operands {
        List<Derivation> in(int row, Deriver.Together figures);
    }

    private Reading.Maker step(
            Operation operation, Quantity quantity, Origin origin, boolean isNamed, Operands operands) {
        Unit unit = unit(quantity);
        IntFunction<Value> values = evaluation.column(quantity);
        return (row, figures) ->
                new Derivation.Step(operation, origin, isNamed, unit, operands.in(row, figures), values.apply(row));
    }

    private Operands operands(List<Quantity> quantities, Origin origin) {
        Reading[] readings =
                quantities.stream().map(quantity -> of(quantity, origin, false)).toArray(Reading[]::new);
        return (row, figures) -> {
            Derivation[] operands = new Derivation[readings.length];
            for (int i = 0; i < operands.length; i++) {
                operands[i] = figures.of(readings[i], row);
            }
            return List.of(operands);
        };
    }

    private Reading.Maker gathered(Gathered gathered, Origin origin, boolean isNamed) {
        Reading each = of(gathered.of(), origin, false);
        return step(gathered.aggregate(), gathered, origin, isNamed, (row, figures) -> {
            int[] referring = facts.referring(gathered.from(), gathered.key(), row);
            Derivation[] operands = new Derivation[referring.length];
            for (int i = 0; i < operands.length; i++) {
                operands[i] = figures.of(each, referring[i]);
            }
            return List.of(operands);
        });
    }

    private Reading.Maker via(Via via, Origin origin, boolean isNamed) {
        Reading reading = of(via.of(), origin, isNamed);
        Derivation missing = missing(via, origin);
        return (row, figures) -> {
            int target = facts.target(via.from(), via.key(), row);
            return target < 0 ? missing : figures.of(reading, target);
        };
    }

    private Reading.Maker window(Window window, Origin origin, boolean isNamed) {
        Frames frames = evaluation.frames(window);
        Derivation missing = missing(window, origin);
        boolean isPrevious = window.frame() == Window.Frame.PREVIOUS;
        Reading each = of(window.of(), origin, isPrevious && isNamed);
        Reading.Maker upToHere = step(
                window.operation(),
                window,
                origin,
                isNamed,
                (row, figures) -> frames.of(row).orElseThrow().stream()
                        .map(other -> figures.of(each, other))
                        .toList());
        return (row, figures) -> {
            Optional<List<Integer>> seen = frames.of(row);
            if (seen.isEmpty()) {
                return missing;
            }
            return isPrevious ? figures.of(each, seen.get().get(0)) : upToHere.in(row, figures);
        };
    }

    /** Someone without a place has none for want of a key, or as one of those who are not ranked. */
    private Reading.Maker place(Ranked ranked, Origin origin, boolean isNamed) {
        Places places = evaluation.places(ranked);
        Reading key = of(ranked.keys().get(0).of(), origin.part("rankedBy", RANKED_BY), true);
        Origin before = origin.part("before", BEFORE);
        Origin among = origin.part("ranked", RANKED);
        Derivation missing = missing(ranked, origin);
        Reading.Maker place = step(
                Placement.AFTER_THOSE_BEFORE,
                ranked,
                origin,
                isNamed,
                (row, figures) -> List.of(
                        figures.of(key, row),
                        count("before " + ranked.table(), places.before(row), before),
                        count("ranked " + ranked.table(), places.ranked(row), among)));
        return (row, figures) -> places.has(row) ? place.in(row, figures) : missing;
    }

    private static Derivation count(String source, int count, Origin origin) {
        return new Derivation.Leaf(
                Derivation.LeafKind.STATISTIC, source, origin, Unit.NONE, Value.of(Rational.of(count)));
    }

    private Reading.Maker share(Share share, Origin origin, boolean isNamed) {
        Shared shared = evaluation.shared(share);
        Derivation missing = missing(share, origin);
        Reading money = of(share.pool(), Statistics.pool(origin), true);
        Reading claim = of(share.claims(), Statistics.claim(origin), true);
        Reading.Maker byClaims = byClaims(share, shared, origin, isNamed, money, claim);
        Reading.Maker within = share.isBounded() ? within(share, shared, origin, isNamed, money, claim) : byClaims;
        return (row, figures) -> {
            if (shared.pool(row) < 0) {
                return missing;
            }
            return (shared.has(row) ? within : byClaims).in(row, figures);
        };
    }

    private Reading.Maker byClaims(
            Share share, Shared shared, Origin origin, boolean isNamed, Reading money, Reading claim) {
        Statistic claims = statistics.claims(share);
        Reading.Maker all = statistic(claims, Statistics.claims(origin), row -> rows.key(claims, row));
        Unit unit = unit(share);
        IntFunction<Value> values = evaluation.column(share);
        return (row, figures) -> new Derivation.Step(
                shared.allotted(row),
                origin,
                isNamed,
                unit,
                List.of(figures.of(money, shared.pool(row)), figures.of(claim, row), all.in(row, figures)),
                values.apply(row));
    }

    private Reading.Maker within(
            Share share, Shared shared, Origin origin, boolean isNamed, Reading money, Reading claim) {
        Origin level = origin.part("level", LEVEL);
        Unit perClaim = unit(share.pool()).per(unit(share.claims()));
        Reading.Maker floor = bound(share.bounds().floor(), origin.part("floor", FLOOR));
        Reading.Maker ceiling = bound(share.bounds().ceiling(), origin.part("ceiling", CEILING));
        Unit unit = unit(share);
        IntFunction<Value> values = evaluation.column(share);
        return (row, figures) -> new Derivation.Step(
                new AllottedWithin(shared.allotted(row)),
                origin,
                isNamed,
                unit,
                List.of(
                        figures.of(money, shared.pool(row)),
                        figures.of(claim, row),
                        new Derivation.Leaf(
                                Derivation.LeafKind.STATISTIC, "level of share", level, perClaim, shared.level(row)),
                        floor.in(row, figures),
                        ceiling.in(row, figures)),
                values.apply(row));
    }

    private Reading.Maker bound(@Nullable Quantity bound, Origin origin) {
        if (bound == null) {
            Derivation none = missing(new Missing(Kind.NUMBER, Unit.NONE), origin);
            return (row, figures) -> none;
        }
        Reading reading = of(bound, origin, true);
        return (row, figures) -> figures.of(reading, row);
    }

    /** What is left is the pool less all that was allotted. */
    private Reading.Maker rest(ShareRest rest, Origin origin, boolean isNamed) {
        Share share = rest.share();
        Share.Family family = share.family();
        Reading money = of(share.pool(), Statistics.pool(origin), true);
        IntFunction<String> pool = family == null ? row -> "" : facts.ids(family.table())::get;
        Reading.Maker allotted = statistic(statistics.allotted(share), Statistics.allotted(origin), pool);
        return step(
                Arithmetic.DIFFERENCE,
                rest,
                origin,
                isNamed,
                (row, figures) -> List.of(figures.of(money, row), allotted.in(row, figures)));
    }

    /** A statistic by groups says in its id of which group it is; everyone in it has the same leaf. */
    private Reading.Maker statistic(Statistic statistic, Origin origin, IntFunction<String> keys) {
        String id = statistics.id(statistic, origin);
        Unit unit = unit(statistic);
        boolean isOfAll = statistic.by().isEmpty();
        Map<String, Derivation> made = new HashMap<>();
        return (row, figures) -> made.computeIfAbsent(
                isOfAll ? "" : keys.apply(row),
                key -> new Derivation.Leaf(
                        Derivation.LeafKind.STATISTIC,
                        isOfAll ? id : StatisticRows.id(id, key),
                        origin,
                        unit,
                        rows.value(statistic, key)));
    }
}
