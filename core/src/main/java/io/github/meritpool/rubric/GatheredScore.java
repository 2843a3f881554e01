package io.github.meritpool.rubric;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.List;
import java.util.Map;

/**
 * A dimension that is scored in each row of another table, such as each term, and gathered (THP-4.4): by stated shares
 * of the rows, by their mean, their sum, the highest or the lowest; of all rows or of the best few. If so stated, every
 * row must reach a least score. With nobody's rows the mean, the highest and the lowest are absent.
 */
public final class GatheredScore implements RubricTypeProvider {

    private static final int MOST = 1000;

    private static final Parameters EACH_ROW = Parameters.of(
            Declared.of("least", ArgumentType.QUANTITY, "the least that every row must score", "每行须达到的最低得分"),
            Declared.of("otherwise", ArgumentType.QUANTITY, "the score if some row does not", "有任何一行未达到时的得分")
                    .raises(),
            Declared.of("clause", ArgumentType.TEXT, "the clause, if it is another", "条款（若与指标不同）")
                    .optional());

    private static final Parameters PARAMETERS = Parameters.of(
            Declared.of("within", ArgumentType.TABLE, "the table whose rows are scored, such as terms", "逐行计分的表，如学期表"),
            Scope.ALONG,
            Declared.of("score", ArgumentType.RUBRIC_TYPE, "how each row is scored", "每行如何计分"),
            Declared.option("take", List.of("mean", "sum", "highest", "lowest"), "what is taken of the rows", "各行的取法")
                    .optional(),
            Declared.of(
                            "best",
                            ArgumentType.INTEGER,
                            "how many of the best rows count; all if not stated",
                            "只计最好的几行，不写则全计")
                    .between(1, MOST)
                    .optional(),
            Declared.of("by", ArgumentType.QUANTITY, "the category that shares go by, such as the term", "比例所依据的类别，如学期")
                    .optional(),
            Declared.of(
                            "shares",
                            ArgumentType.QUANTITY,
                            "the share of each category; together they make 1",
                            "各类别所占比例，合计为 1")
                    .between(0, 1)
                    .byName()
                    .optional(),
            Declared.of(
                            "sharesClause",
                            ArgumentType.TEXT,
                            "the clause of the shares, if it is another",
                            "比例所依据的条款（若不同）")
                    .optional(),
            Declared.object("eachRow", EACH_ROW, "what every row must reach", "每行均须达到的要求")
                    .optional());

    /** The type. */
    public GatheredScore() {}

    /**
     * What is taken of the scores of all one's rows.
     *
     * @param take {@code mean}, {@code sum}, {@code highest} or {@code lowest}
     * @param within the table whose rows are scored; one of its columns refers to the staff
     * @param score how each row is scored
     * @return the type with its arguments
     */
    public static RubricType of(String take, String within, RubricType score) {
        return new RubricType(
                "gathered",
                Tree.fields()
                        .put("within", within)
                        .put("score", score.toTree())
                        .put("take", take)
                        .build());
    }

    @Override
    public String name() {
        return "gathered";
    }

    @Override
    public Label label() {
        return Label.of("gathered over terms", "分期汇总");
    }

    @Override
    public Parameters parameters() {
        return PARAMETERS;
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        FieldPairs.require(with, "sharesClause", "shares", in);
        FieldPairs.onlyFor(with, "best", "take", List.of("mean", "sum"), in);
        Scope rows = in.within(with, "within");
        Quantity score = rows.score(with.tree("score"), with.pointer() + "/score");
        boolean byShares = with.has("shares") && with.has("by") && !with.has("take");
        if (!byShares && (!with.has("take") || with.has("shares") || with.has("by"))) {
            in.report(Problem.of(RubricProblem.GATHERING)
                    .at(Location.pointer(with.pointer()))
                    .with("dimension", in.origin().element()));
        }
        if (rows == in) {
            return new Missing(Kind.NUMBER, in.unit());
        }
        Quantity all = byShares
                ? gathered(Aggregate.Function.SUM, share(with, rows, in).times(score), rows, in)
                : taken(score, with, rows, in);
        return with.has("eachRow") ? reached(all, score, with.object("eachRow"), rows, in) : all;
    }

    private static Quantity taken(Quantity score, Arguments with, Scope rows, Scope in) {
        return switch (with.optionalText("take").orElse("sum")) {
            case "highest" -> gathered(Aggregate.Function.MAX, score, rows, in);
            case "lowest" -> gathered(Aggregate.Function.MIN, score, rows, in);
            case "mean" -> sum(score, with, rows, in).dividedBy(count(score, with, rows, in));
            default -> sum(score, with, rows, in);
        };
    }

    private static Quantity sum(Quantity score, Arguments with, Scope rows, Scope in) {
        Quantity none = Quantity.constant(Rational.ZERO, in.unit());
        Quantity counted = with.has("best") ? Quantity.choice(isBest(score, with, rows), score, none) : score;
        return gathered(Aggregate.Function.SUM, counted, rows, in);
    }

    private static Quantity count(Quantity score, Arguments with, Scope rows, Scope in) {
        return gathered(Aggregate.Function.COUNT, with.has("best") ? isBest(score, with, rows) : score, rows, in);
    }

    /** Rows of equal scores are parted by id, which moves neither their sum nor their mean. */
    private static Quantity isBest(Quantity score, Arguments with, Scope rows) {
        Quantity whose = rows.quantity(new Tree.Text(rows.key()), with.pointer() + "/within", Unit.NONE);
        List<Ranked.Key> keys = List.of(new Ranked.Key(score, Ranked.Order.HIGHEST_FIRST));
        return new Ranked(rows.table(), keys, Ranked.Ties.BY_ID, null, List.of(whose))
                .named(rows.origin().part("place", Label.of("place among one's own rows", "在本人各行中的名次")))
                .compared(Comparison.AT_MOST, Quantity.plain(Rational.of(with.integer("best"))));
    }

    private static Quantity reached(Quantity all, Quantity score, Arguments eachRow, Scope rows, Scope in) {
        Scope cited = eachRow.optionalText("clause").map(in::citing).orElse(in);
        Quantity isShort = score.compared(Comparison.LESS, rows.quantity(eachRow, "least", in.unit()));
        Quantity howMany = gathered(Aggregate.Function.COUNT, isShort, rows, in)
                .named(cited.origin().part("short", Label.of("rows that do not reach the least", "未达到最低得分的行数")));
        Quantity otherwise = in.quantity(eachRow, "otherwise", in.unit())
                .named(cited.origin().part("otherwise", Label.of("score if some row falls short", "有行未达到时的得分")));
        return Quantity.choice(howMany.compared(Comparison.MORE, Quantity.plain(Rational.ZERO)), otherwise, all);
    }

    private static Quantity gathered(Aggregate.Function function, Quantity of, Scope rows, Scope in) {
        return new Gathered(
                new Aggregate(function, Aggregate.Absents.PROPAGATED), of, rows.table(), rows.key(), in.table());
    }

    private static Quantity share(Arguments with, Scope rows, Scope in) {
        Quantity by = rows.quantity(with, "by", Unit.NONE);
        Map<String, Quantity> shares = rows.quantities(with, "shares", by, Unit.NONE);
        WholeShares.check(List.copyOf(shares.values()), with.at("shares"), in);
        String clause = with.optionalText("sharesClause").orElse(in.origin().clauseId());
        return ByCategory.of(by, shares)
                .named(new Origin(in.origin().element(), "share", clause, Label.of("share", "所占比例")));
    }
}
