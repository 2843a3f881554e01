package io.github.meritpool.rubric;

import io.github.meritpool.language.PrintedEnds;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Points by bands (THP-5.1): of a quantity, of how far it is from a reference such as the township mean, of the share of
 * a target that it attains, or of how many conditions are met. Cases can
 * count as a stated value (THP-5.2: progress by two places counts as having reached the mean), and a condition can move
 * one band up (THP-5.3).
 */
public final class Bands implements RubricTypeProvider {

    private static final Parameters BAND = Parameters.of(
            Declared.of("from", ArgumentType.QUANTITY, "where the band begins", "该档起点"),
            Declared.of("points", ArgumentType.QUANTITY, "the points of the band", "该档得分")
                    .raises(),
            PrintedEnds.TO);
    private static final Parameters COUNTS_AS = Parameters.of(
            Declared.of("when", ArgumentType.CONDITION, "the case", "情形"),
            Declared.of("value", ArgumentType.DECIMAL, "counts as this, if it is less", "低于此值时按此值计"),
            Declared.of("clause", ArgumentType.TEXT, "the clause", "条款").optional());

    private static final Parameters PARAMETERS = Parameters.of(
            Declared.of("of", ArgumentType.QUANTITY, "what falls into bands", "分档的量")
                    .optional(),
            Declared.of(
                            "met",
                            ArgumentType.CONDITION,
                            "conditions: how many of them are met falls into bands",
                            "各项条件：按满足的项数分档")
                    .list()
                    .notEmpty()
                    .optional(),
            Declared.of("above", ArgumentType.QUANTITY, "the reference it is measured from", "比较的基准")
                    .optional(),
            Declared.of(
                            "outOf",
                            ArgumentType.QUANTITY,
                            "the target that it is divided by: the share attained falls into bands",
                            "目标值：按完成的比例分档")
                    .optional(),
            Declared.of("below", ArgumentType.QUANTITY, "the points below the first band", "低于第一档的得分")
                    .raises(),
            Declared.object("bands", BAND, "the bands from the lowest up", "由低到高的各档")
                    .list(),
            Declared.option("edge", List.of("upperBand", "lowerBand"), "to which band an edge belongs", "边界值归属哪一档"),
            Declared.object("countsAs", COUNTS_AS, "cases that count as a stated value", "按规定值计的情形")
                    .list()
                    .optional(),
            Declared.of("oneBandUp", ArgumentType.CONDITION, "who moves up one band", "可上浮一档的情形")
                    .optional(),
            Declared.of("oneBandUpClause", ArgumentType.TEXT, "the clause of that, if it is another", "上浮所依据的条款（若不同）")
                    .optional());

    /** The type. */
    public Bands() {}

    /**
     * Points by bands of a quantity.
     *
     * @param of the fact or quantity that falls into bands
     * @param edge {@code upperBand} or {@code lowerBand}: the band that the number on which one begins belongs to
     * @param below the points below the first band, a decimal number
     * @param bands the bands from the lowest up, each made by {@link #band}
     * @return the type with its arguments
     */
    public static RubricType of(String of, String edge, String below, Tree.Fields... bands) {
        return new RubricType(
                "bands",
                Tree.fields()
                        .put("of", of)
                        .put("edge", edge)
                        .put("below", Tree.Decimal.of(below))
                        .putItems("bands", Arrays.asList(bands))
                        .build());
    }

    /**
     * A band.
     *
     * @param from where it begins, a decimal number in the unit of what falls into bands
     * @param points its points, a decimal number
     * @return the band as data
     */
    public static Tree.Fields band(String from, String points) {
        return Tree.fields()
                .put("from", Tree.Decimal.of(from))
                .put("points", Tree.Decimal.of(points))
                .build();
    }

    @Override
    public String name() {
        return "bands";
    }

    @Override
    public Label label() {
        return Label.of("points by bands", "分档计分");
    }

    @Override
    public Parameters parameters() {
        return PARAMETERS;
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        FieldPairs.require(with, "oneBandUpClause", "oneBandUp", in);
        FieldPairs.require(with, "above", "of", in);
        FieldPairs.require(with, "outOf", "of", in);
        Quantity value = value(with, in);
        Unit unit = in.unitOf(value);
        for (Arguments one : with.objects("countsAs")) {
            Quantity least = Quantity.max(value, Quantity.constant(one.decimal("value"), unit))
                    .named(cited(one.optionalText("clause"), "countsAs", Label.of("counts as", "按规定计为"), in));
            value = Quantity.choice(in.condition(one, "when"), least, value)
                    .named(in.origin().part("counted", Label.of("what counts", "计入值")));
        }
        return points(with, in, value);
    }

    /** What falls into bands. */
    private static Quantity value(Arguments with, Scope in) {
        if (with.has("of") == with.has("met")) {
            in.report(Problem.of(RubricProblem.BANDS_OF)
                    .at(Location.pointer(with.pointer()))
                    .with("dimension", in.origin().element()));
        }
        Quantity met = met(with, in);
        if (!with.has("of")) {
            return met;
        }
        Quantity value = in.quantity(with, "of", Unit.NONE);
        Unit unit = in.unitOf(value);
        if (with.has("above")) {
            Quantity reference = in.quantity(with, "above", unit);
            Label what = in.labelOf(reference);
            value = value.minus(reference)
                    .named(in.origin()
                            .part("difference", Label.of("difference from " + what.en(), "与" + what.zhCn() + "之差")));
        }
        if (with.has("outOf")) {
            Quantity target = in.divisor(with, "outOf", unit);
            value = value.dividedBy(target).named(in.origin().part("attained", Label.of("share attained", "完成比例")));
        }
        return value;
    }

    private static Quantity met(Arguments with, Scope in) {
        List<Quantity> counts = new ArrayList<>();
        for (Quantity condition : in.conditions(with, "met")) {
            counts.add(Quantity.choice(condition, Quantity.plain(Rational.ONE), Quantity.plain(Rational.ZERO)));
        }
        Quantity sum = counts.isEmpty() ? Quantity.plain(Rational.ZERO) : Quantity.sum(counts);
        return sum.named(in.origin().part("met", Label.of("conditions met", "满足的项数")));
    }

    private static Origin cited(Optional<String> clause, String role, Label label, Scope in) {
        return new Origin(in.origin().element(), role, clause.orElse(in.origin().clauseId()), label);
    }

    private static Quantity points(Arguments with, Scope in, Quantity value) {
        Unit unit = in.unitOf(value);
        List<Quantity> edges = new ArrayList<>();
        List<Quantity> arms = new ArrayList<>();
        arms.add(in.quantity(with, "below", in.unit()));
        for (Arguments band : with.objects("bands")) {
            edges.add(in.quantity(band, "from", unit));
            arms.add(in.quantity(band, "points", in.unit()));
        }
        // Read whether or not the edges make sense, so that what is wrong in it is told too.
        Optional<Quantity> movesUp =
                with.has("oneBandUp") ? Optional.of(in.condition(with, "oneBandUp")) : Optional.empty();
        if (!rise(edges, with, in)) {
            return Quantity.constant(Rational.ZERO, in.unit());
        }
        BandTable.Edge edge =
                with.text("edge").equals("upperBand") ? BandTable.Edge.UPPER_BAND : BandTable.Edge.LOWER_BAND;
        PrintedEnds.check(
                with.objects("bands"), edges, in.decimalsOf(value), edge == BandTable.Edge.UPPER_BAND, in::report);
        Quantity plain = banded(edges, edge, value, arms);
        if (movesUp.isEmpty()) {
            return plain;
        }
        Quantity up = banded(edges, edge, value, oneUp(arms))
                .named(cited(with.optionalText("oneBandUpClause"), "oneBandUp", Label.of("one band up", "上浮一档"), in));
        return Quantity.choice(movesUp.get(), up, plain);
    }

    /** Edges must rise: those the plan states are checked at once, those that are chosen at settlement. */
    private static boolean rise(List<Quantity> edges, Arguments with, Scope in) {
        for (int i = 1; i < edges.size(); i++) {
            Quantity before = edges.get(i - 1);
            Quantity edge = edges.get(i);
            if (!areStated(List.of(before, edge))) {
                in.require(before.compared(Comparison.LESS, edge), problem(RubricProblem.CHOSEN_EDGES, with, in));
            } else if (number(before).compareTo(number(edge)) >= 0) {
                in.report(problem(RubricProblem.EDGES, with, in));
                return false;
            }
        }
        return true;
    }

    private static Problem problem(RubricProblem kind, Arguments with, Scope in) {
        List<String> edges =
                with.objects("bands").stream().map(band -> band.text("from")).toList();
        return Problem.of(kind)
                .at(with.at("bands"))
                .with("dimension", in.origin().label().en())
                .with("dimensionZhCn", in.origin().label().zhCn())
                .with("edges", String.join(", ", edges));
    }

    private static boolean areStated(List<Quantity> edges) {
        return edges.stream().allMatch(Constant.class::isInstance);
    }

    private static Rational number(Quantity edge) {
        return ((Constant) edge).value();
    }

    private static Quantity banded(List<Quantity> edges, BandTable.Edge edge, Quantity value, List<Quantity> arms) {
        List<Quantity> operands = new ArrayList<>();
        if (areStated(edges)) {
            operands.add(value);
            operands.addAll(arms);
            return new Applied(new BandTable(edges.stream().map(Bands::number).toList(), edge), operands);
        }
        Comparison reaches = edge == BandTable.Edge.UPPER_BAND ? Comparison.AT_LEAST : Comparison.MORE;
        for (int i = edges.size() - 1; i >= 0; i--) {
            operands.add(value.compared(reaches, edges.get(i)));
            operands.add(arms.get(i + 1));
        }
        operands.add(arms.get(0));
        return new Applied(Choice.FIRST_THAT_HOLDS, operands);
    }

    private static List<Quantity> oneUp(List<Quantity> arms) {
        List<Quantity> up = new ArrayList<>(arms.subList(1, arms.size()));
        up.add(arms.get(arms.size() - 1));
        return up;
    }
}
