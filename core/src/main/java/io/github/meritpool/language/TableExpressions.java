package io.github.meritpool.language;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.RunLength;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Window;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the expressions that look at several rows of a table: along a key, over a population, in an order. */
final class TableExpressions {

    private static final Declared TAKE =
            Declared.option("take", List.of("sum", "mean", "count", "min", "max"), "what is taken", "取法");
    private static final Declared OF = Declared.of("of", ArgumentType.EXPRESSION, "of what", "对象");
    private static final Declared BY = Declared.of(
                    "by", ArgumentType.QUANTITY, "what the rows of a group share", "分组依据")
            .list()
            .optional();
    private static final Declared WHERE =
            Declared.of("where", ArgumentType.CONDITION, "which rows", "哪些行").optional();
    private static final Declared ABSENTS = Declared.option(
                    "absent", List.of("skipped"), "that absent values are left out", "缺值略去不计")
            .optional();
    private static final Declared ORDER = Declared.of(
            "inOrderOf", ArgumentType.QUANTITY, "what orders the rows, such as a month or a date", "行的先后依据，如月份或日期");
    private static final Declared FIRST =
            Declared.option("first", List.of("highest", "lowest"), "which come first", "何者排前");

    /** The fields of these expressions. */
    static final Parameters FIELDS = Parameters.of(
            Declared.object(
                            "gather",
                            Parameters.of(
                                    Declared.of("from", ArgumentType.TABLE, "the referring table", "来源表"),
                                    Scope.ALONG,
                                    WHERE,
                                    TAKE,
                                    OF,
                                    ABSENTS),
                            "along a key",
                            "沿键汇集")
                    .optional(),
            Declared.object(
                            "over",
                            Parameters.of(
                                    Declared.of("table", ArgumentType.TABLE, "over which table", "表"),
                                    WHERE,
                                    BY,
                                    TAKE,
                                    OF,
                                    ABSENTS),
                            "a statistic of a population, or of each group of it",
                            "统计量，可分组")
                    .optional(),
            Declared.object(
                            "place",
                            Parameters.of(
                                    Declared.of("of", ArgumentType.EXPRESSION, "ranked by what", "排名依据"),
                                    FIRST,
                                    Declared.option(
                                            "ties",
                                            List.of("bestPlace", "lastPlace", "dense", "byId"),
                                            "which places tied rows have",
                                            "并列时的名次"),
                                    Declared.object(
                                                    "then",
                                                    Parameters.of(
                                                            Declared.of(
                                                                    "of",
                                                                    ArgumentType.EXPRESSION,
                                                                    "what decides where the first ties",
                                                                    "并列时再比较什么"),
                                                            FIRST),
                                                    "what decides ties, one after another",
                                                    "依次用于区分并列的依据")
                                            .list()
                                            .optional(),
                                    WHERE,
                                    BY),
                            "the place in a ranking, from 1",
                            "名次，自 1 起")
                    .optional(),
            Declared.object("previous", Parameters.of(OF, ORDER, BY), "the value in the row before", "前一行的值")
                    .optional(),
            Declared.object(
                            "soFar",
                            Parameters.of(TAKE, OF, ORDER, BY, ABSENTS),
                            "what is taken of the rows up to this one",
                            "截至本行的统计量")
                    .optional(),
            Declared.object(
                            "inARow",
                            Parameters.of(Declared.of("when", ArgumentType.CONDITION, "what holds", "何者成立"), ORDER, BY),
                            "in how many rows up to this one it has held without a break",
                            "截至本行连续成立的行数")
                    .optional());

    private final Vocabulary vocabulary;
    private final Expressions expressions;
    private final Conditions conditions;

    TableExpressions(Vocabulary vocabulary, Expressions expressions) {
        this.vocabulary = vocabulary;
        this.expressions = expressions;
        this.conditions = new Conditions(vocabulary);
    }

    /** Reads one of these expressions for the rows of a table. */
    Quantity read(String name, Arguments with, String table) {
        return switch (name) {
            case "gather" -> gather(with, table);
            case "over" -> over(with);
            case "place" -> place(with, table);
            case "previous" -> window(with, table, Window.Frame.PREVIOUS, Presence.FIRST_PRESENT, of(with, table));
            case "soFar" ->
                taken(with, aggregate -> window(with, table, Window.Frame.UP_TO_HERE, aggregate, of(with, table)));
            default ->
                window(
                        with,
                        table,
                        Window.Frame.UP_TO_HERE,
                        RunLength.UP_TO_LAST,
                        conditions.read(with.tree("when"), with.pointer() + "/when", table));
        };
    }

    private Quantity of(Arguments with, String table) {
        return expressions.read(with.tree("of"), with.pointer() + "/of", table);
    }

    private @Nullable Quantity where(Arguments with, String table) {
        return with.has("where") ? conditions.read(with.tree("where"), with.pointer() + "/where", table) : null;
    }

    private List<Quantity> by(Arguments with, String table) {
        List<Quantity> by = new ArrayList<>();
        for (Tree name : with.items("by")) {
            by.add(vocabulary.quantity(name, with.pointer() + "/by/" + by.size(), table, Unit.NONE));
        }
        return by;
    }

    private Quantity gather(Arguments with, String table) {
        String from = with.text("from");
        if (!vocabulary.hasTable(from, with.pointer() + "/from")) {
            return missing();
        }
        Optional<String> key = vocabulary.keyTo(from, table, with, with.pointer() + "/from");
        Quantity of = of(with, from);
        Quantity where = where(with, from);
        return key.map(column -> taken(
                        with,
                        aggregate -> where == null
                                ? new Gathered(aggregate, of, from, column, table)
                                : partial(aggregate, of, where, from, column, table)))
                .orElse(missing());
    }

    /** Of some of the rows: the others count for nothing, and for that they show in explanations. */
    private Quantity partial(Aggregate aggregate, Quantity of, Quantity where, String from, String key, String table) {
        return switch (aggregate.function()) {
            case SUM -> {
                Quantity zero =
                        Quantity.constant(Rational.ZERO, vocabulary.shapes().unitOf(of));
                yield new Gathered(aggregate, Quantity.choice(where, of, zero), from, key, table);
            }
            case COUNT -> new Gathered(aggregate, where, from, key, table);
            case MIN, MAX -> {
                Aggregate present = new Aggregate(aggregate.function(), Aggregate.Absents.SKIPPED);
                Quantity none = new Missing(Kind.NUMBER, vocabulary.shapes().unitOf(of));
                yield new Gathered(present, Quantity.choice(where, of, none), from, key, table);
            }
        };
    }

    private Quantity over(Arguments with) {
        String table = with.text("table");
        if (!vocabulary.hasTable(table, with.pointer() + "/table")) {
            return missing();
        }
        Quantity of = of(with, table);
        Quantity where = where(with, table);
        List<Quantity> by = by(with, table);
        return taken(with, aggregate -> new Statistic(aggregate, table, of, where, by));
    }

    private Quantity place(Arguments with, String table) {
        List<Ranked.Key> keys = new ArrayList<>(List.of(key(with, table)));
        with.objects("then").forEach(then -> keys.add(key(then, table)));
        return new Ranked(table, keys, ties(with.text("ties")), where(with, table), by(with, table));
    }

    private static Ranked.Ties ties(String name) {
        return switch (name) {
            case "bestPlace" -> Ranked.Ties.BEST_PLACE;
            case "lastPlace" -> Ranked.Ties.LAST_PLACE;
            case "dense" -> Ranked.Ties.DENSE;
            default -> Ranked.Ties.BY_ID;
        };
    }

    private Ranked.Key key(Arguments with, String table) {
        boolean isHighest = with.text("first").equals("highest");
        return new Ranked.Key(of(with, table), isHighest ? Ranked.Order.HIGHEST_FIRST : Ranked.Order.LOWEST_FIRST);
    }

    private Quantity window(Arguments with, String table, Window.Frame frame, Operation operation, Quantity of) {
        Quantity order = vocabulary.quantity(with.tree("inOrderOf"), with.pointer() + "/inOrderOf", table, Unit.NONE);
        return new Window(table, of, frame, operation, order, by(with, table));
    }

    private static Quantity missing() {
        return new Missing(Kind.NUMBER, Unit.NONE);
    }

    private static Quantity taken(Arguments with, Function<Aggregate, Quantity> quantity) {
        Aggregate.Absents absents = with.has("absent") ? Aggregate.Absents.SKIPPED : Aggregate.Absents.PROPAGATED;
        Function<Aggregate.Function, Quantity> of = function -> quantity.apply(new Aggregate(function, absents));
        return switch (with.text("take")) {
            case "mean" -> of.apply(Aggregate.Function.SUM).dividedBy(of.apply(Aggregate.Function.COUNT));
            case "count" -> of.apply(Aggregate.Function.COUNT);
            case "min" -> of.apply(Aggregate.Function.MIN);
            case "max" -> of.apply(Aggregate.Function.MAX);
            default -> of.apply(Aggregate.Function.SUM);
        };
    }
}
