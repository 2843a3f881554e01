package io.github.meritpool.rubric;

import io.github.meritpool.language.RoundingModes;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Direction;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The marks of several reviewers (多元评议), rows of another table: their mean, or the weighted mean of the means of groups
 * of reviewers such as colleagues, pupils and parents. The lowest and highest marks can be left out first. With
 * {@code outOf} it is scaled to the full mark. Without any marks it is absent.
 */
public final class Reviews implements RubricTypeProvider {

    private static final Parameters TRIM = Parameters.of(
            Declared.of("lowest", ArgumentType.QUANTITY, "how many of the lowest are left out", "去掉最低的多少"),
            Declared.of("highest", ArgumentType.QUANTITY, "how many of the highest are left out", "去掉最高的多少"),
            Declared.option("counting", List.of("heads", "share"), "whether these are heads or shares", "以上按个数或按比例"),
            RoundingModes.DECLARED.optional(),
            Declared.of("clause", ArgumentType.TEXT, "the clause, if it is another", "条款（若与指标不同）")
                    .optional());

    private static final Parameters GROUP = Parameters.of(
            Declared.of("group", ArgumentType.TEXT, "the group of reviewers", "评议者类别"),
            Declared.of("label", ArgumentType.LABEL, "what it is called", "该类名称"),
            Declared.of(
                    "weight",
                    ArgumentType.QUANTITY,
                    "its weight; the weights of all groups together make 1",
                    "所占权重，各类合计为 1"),
            trim("which of its marks are left out, if not as for the others", "该类去掉哪些评分（若与其他类不同）"),
            Declared.of("clause", ArgumentType.TEXT, "the clause, if it is another", "条款（若与指标不同）")
                    .optional());

    private static final Parameters OWN_MARK = Parameters.of(
            Declared.of("group", ArgumentType.TEXT, "the group of one's own marks", "自评所属的类别"),
            Declared.of(
                            "tolerance",
                            ArgumentType.QUANTITY,
                            "how far it may be above the others' mean for nothing",
                            "高出多少以内不扣分")
                    .atLeast(0),
            Declared.of("each", ArgumentType.QUANTITY, "the points taken off for each mark beyond that", "超出后每分的扣分")
                    .atLeast(0),
            Declared.of("clause", ArgumentType.TEXT, "the clause, if it is another", "条款（若与指标不同）")
                    .optional());

    private static final Parameters PARAMETERS = Parameters.of(
            Declared.of("within", ArgumentType.TABLE, "the table of the marks, a row for each", "评分表，每行一个评分"),
            Scope.ALONG,
            Declared.of("of", ArgumentType.QUANTITY, "the mark", "评分").raises(),
            Declared.of("where", ArgumentType.CONDITION, "which marks count; all if not stated", "计入哪些评分，不写则为全部")
                    .optional(),
            Declared.of("outOf", ArgumentType.QUANTITY, "the most a mark can be; it is scaled to full", "评分的满分，按满分折算")
                    .optional(),
            trim("which marks are left out", "去掉哪些评分"),
            Declared.of("by", ArgumentType.QUANTITY, "the category of reviewers", "评议者的类别")
                    .optional(),
            Declared.object("groups", GROUP, "the groups of reviewers that count, and their weights", "计入的各类评议者及其权重")
                    .list()
                    .notEmpty()
                    .optional(),
            Declared.option(
                            "without",
                            List.of("absent", "toOthers"),
                            "where a group has no marks: the score is absent, or its weight goes to the others in proportion",
                            "某类没有评分时：得分为缺，或其权重按比例归其余各类")
                    .optional(),
            Declared.object(
                            "ownMark",
                            OWN_MARK,
                            "points off where one's own mark is above what the others come to",
                            "自评高于他评时的扣分")
                    .optional(),
            Limits.FLOOR,
            Limits.FLOOR_CLAUSE);

    /** The type. */
    public Reviews() {}

    /**
     * The mean of all marks, scaled to the dimension's full mark.
     *
     * @param within the table of the marks; one of its columns refers to the staff
     * @param of the mark
     * @param outOf the most a mark can be, a decimal number
     * @return the type with its arguments
     */
    public static RubricType of(String within, String of, String outOf) {
        return new RubricType(
                "reviews",
                Tree.fields()
                        .put("within", within)
                        .put("of", of)
                        .put("outOf", Tree.Decimal.of(outOf))
                        .build());
    }

    private static Declared trim(String en, String zhCn) {
        return Declared.object("trim", TRIM, en, zhCn).optional();
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public Label label() {
        return Label.of("marks by several reviewers", "多元评议");
    }

    @Override
    public Parameters parameters() {
        return PARAMETERS;
    }

    /** A better mark raises the score, unless it may be one's own and cost points. */
    @Override
    public Direction direction(Declared argument, Arguments with) {
        boolean isMark = argument.name().equals("of");
        return isMark && with.has("ownMark") ? Direction.EITHER : argument.direction();
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        FieldPairs.require(with, "by", "groups", in);
        FieldPairs.require(with, "ownMark", "groups", in);
        FieldPairs.require(with, "groups", "by", in);
        FieldPairs.require(with, "groups", "without", in);
        FieldPairs.require(with, "without", "groups", in);
        Scope rows = in.within(with, "within");
        if (rows == in) {
            return new Missing(Kind.NUMBER, in.unit());
        }
        ReviewMarks marks = new ReviewMarks(with, rows, in);
        boolean isWeighted = with.has("groups") && with.has("by");
        Quantity mean = isWeighted
                ? weighted(with, marks, in)
                : marks.mean(in.origin().part("mean", Label.of("mean of the marks", "评分均值")));
        Quantity score = with.has("outOf") ? scaled(mean, with, in) : mean;
        Quantity left = with.has("ownMark") && isWeighted
                ? score.minus(penalty(mean, with.object("ownMark"), marks, in))
                : score;
        return Limits.within(left, with, in);
    }

    private static Quantity scaled(Quantity mean, Arguments with, Scope in) {
        return mean.dividedBy(in.quantity(with, "outOf", in.unitOf(mean)))
                .times(Quantity.constant(in.full(), in.unit()));
    }

    /** Who gives no mark of one's own is not above anybody. */
    private static Quantity penalty(Quantity mean, Arguments ownMark, ReviewMarks marks, Scope in) {
        Unit unit = in.unitOf(mean);
        Scope cited = ownMark.optionalText("clause").map(in::citing).orElse(in);
        Quantity own = marks.allOf(ownMark, cited.origin().part("ownMark", Label.of("one's own mark", "自评分")));
        Quantity given = new Applied(Presence.FIRST_PRESENT, List.of(own, mean));
        Quantity above = given.minus(mean).minus(in.quantity(ownMark, "tolerance", unit));
        return Quantity.max(Quantity.constant(Rational.ZERO, unit), above)
                .named(cited.origin().part("above", Label.of("how far one's own mark is above", "自评高出的分数")))
                .times(in.quantity(ownMark, "each", in.unit().per(unit)))
                .named(cited.origin().part("penalty", Label.of("points off for one's own mark", "自评偏高扣分")));
    }

    private static Quantity weighted(Arguments with, ReviewMarks marks, Scope in) {
        List<Quantity> means = new ArrayList<>();
        List<Quantity> weights = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Arguments group : with.objects("groups")) {
            Scope cited = group.optionalText("clause").map(in::citing).orElse(in);
            Label label = group.label("label");
            names.add(group.text("group"));
            weights.add(in.quantity(group, "weight", Unit.NONE));
            means.add(marks.meanOf(
                    group, cited.origin().part("mean", Label.of("mean by " + label.en(), label.zhCn() + "均分"))));
        }
        if (new LinkedHashSet<>(names).size() < names.size()) {
            in.report(Problem.of(RubricProblem.LISTED_TWICE)
                    .at(with.at("groups"))
                    .with("dimension", in.origin().element())
                    .with("names", String.join(", ", names)));
        }
        WholeShares.check(weights, with.at("groups"), in);
        boolean toOthers =
                with.optionalText("without").filter("toOthers"::equals).isPresent();
        return toOthers ? ofThePresent(means, weights, in) : Quantity.sum(products(means, weights));
    }

    private static List<Quantity> products(List<Quantity> means, List<Quantity> weights) {
        List<Quantity> products = new ArrayList<>();
        for (Quantity mean : means) {
            products.add(mean.times(weights.get(products.size())));
        }
        return products;
    }

    /** The weights of the groups that have a mean are brought to 1 again; if none has, that divides by zero: absent. */
    private static Quantity ofThePresent(List<Quantity> means, List<Quantity> weights, Scope in) {
        List<Quantity> parts = new ArrayList<>();
        List<Quantity> present = new ArrayList<>();
        for (Quantity product : products(means, weights)) {
            Quantity mean = means.get(parts.size());
            Quantity isMissing = new Applied(Presence.IS_ABSENT, List.of(mean));
            Quantity noMark = Quantity.constant(Rational.ZERO, in.unitOf(mean));
            Quantity noWeight = Quantity.plain(Rational.ZERO);
            present.add(Quantity.choice(isMissing, noWeight, weights.get(parts.size())));
            parts.add(Quantity.choice(isMissing, noMark, product));
        }
        return Quantity.sum(parts)
                .dividedBy(Quantity.sum(present)
                        .named(in.origin().part("weights", Label.of("weights of groups with marks", "有评分的各类权重之和"))));
    }
}
