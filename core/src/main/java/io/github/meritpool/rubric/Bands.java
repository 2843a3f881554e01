package io.github.meritpool.rubric;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * Points by bands (THP-5.1): of a quantity, or of how far it is from a reference such as the township mean. Cases can
 * count as a stated value (THP-5.2: progress by two places counts as having reached the mean), and a condition can move
 * one band up (THP-5.3).
 */
public final class Bands implements RubricTypeProvider {

    private static final Parameters BAND = Parameters.of(
            Declared.of("from", ArgumentType.DECIMAL, "where the band begins", "该档起点"),
            Declared.of("points", ArgumentType.QUANTITY, "the points of the band", "该档得分"));
    private static final Parameters COUNTS_AS = Parameters.of(
            Declared.of("when", ArgumentType.CONDITION, "the case", "情形"),
            Declared.of("value", ArgumentType.DECIMAL, "counts as this, if it is less", "低于此值时按此值计"),
            Declared.of("clause", ArgumentType.TEXT, "the clause", "条款").optional());

    /** The type. */
    public Bands() {}

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
        return Parameters.of(
                Declared.of("of", ArgumentType.QUANTITY, "what falls into bands", "分档的量"),
                Declared.of("above", ArgumentType.QUANTITY, "the reference it is measured from", "比较的基准")
                        .optional(),
                Declared.of("below", ArgumentType.QUANTITY, "the points below the first band", "低于第一档的得分"),
                Declared.object("bands", BAND, "the bands from the lowest up", "由低到高的各档")
                        .list(),
                Declared.option("edge", List.of("upperBand", "lowerBand"), "to which band an edge belongs", "边界值归属哪一档"),
                Declared.object("countsAs", COUNTS_AS, "cases that count as a stated value", "按规定值计的情形")
                        .list()
                        .optional(),
                Declared.of("oneBandUp", ArgumentType.CONDITION, "who moves up one band", "可上浮一档的情形")
                        .optional());
    }

    @Override
    public Quantity lower(Arguments with, Scope in) {
        Quantity value = in.quantity(with, "of", Unit.NONE);
        Unit unit = in.unitOf(value);
        if (with.has("above")) {
            value = value.minus(in.quantity(with, "above", unit))
                    .named(in.origin().part("difference", Label.of("difference from the reference", "与基准之差")));
        }
        for (Arguments one : with.objects("countsAs")) {
            Quantity least = Quantity.constant(one.decimal("value"), unit);
            value = Quantity.choice(in.condition(one, "when"), Quantity.max(value, least), value)
                    .named(in.origin().part("countsAs", Label.of("what counts", "计入值")));
        }
        return points(with, in, value);
    }

    private static Quantity points(Arguments with, Scope in, Quantity value) {
        List<Rational> edges = new ArrayList<>();
        List<Quantity> arms = new ArrayList<>();
        arms.add(in.quantity(with, "below", Scope.POINT));
        for (Arguments band : with.objects("bands")) {
            edges.add(band.decimal("from"));
            arms.add(in.quantity(band, "points", Scope.POINT));
        }
        for (int i = 1; i < edges.size(); i++) {
            if (edges.get(i - 1).compareTo(edges.get(i)) >= 0) {
                in.report(Problem.of(RubricProblem.EDGES)
                        .at(with.at("bands"))
                        .with("dimension", in.origin().element())
                        .with("edges", edges));
                return value;
            }
        }
        BandTable.Edge edge =
                with.text("edge").equals("upperBand") ? BandTable.Edge.UPPER_BAND : BandTable.Edge.LOWER_BAND;
        BandTable table = new BandTable(edges, edge);
        Quantity plain = banded(table, value, arms);
        return with.has("oneBandUp")
                ? Quantity.choice(in.condition(with, "oneBandUp"), banded(table, value, oneUp(arms)), plain)
                : plain;
    }

    private static Quantity banded(BandTable table, Quantity value, List<Quantity> arms) {
        List<Quantity> operands = new ArrayList<>(List.of(value));
        operands.addAll(arms);
        return new Applied(table, operands);
    }

    private static List<Quantity> oneUp(List<Quantity> arms) {
        List<Quantity> up = new ArrayList<>(arms.subList(1, arms.size()));
        up.add(arms.get(arms.size() - 1));
        return up;
    }
}
