package io.github.meritpool.distribution;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What counts when money is shared: points, alone or times a coefficient; a part of the money shared equally; stated
 * shares of the money for each category, by points within it. All of it is one claim, so the money is rounded once.
 */
final class Claims {

    private static final Parameters WITHIN = Parameters.of(
            Declared.of("by", ArgumentType.QUANTITY, "the category, such as the rating level", "类别，如等第"),
            Declared.of(
                            "shares",
                            ArgumentType.QUANTITY,
                            "each one's share of the money, against the others'",
                            "各类别占金额的比例")
                    .atLeast(0)
                    .byName());

    /** The fields that say what counts. */
    static final Parameters FIELDS = Parameters.of(
            Declared.of("points", ArgumentType.QUANTITY, "the points; 1 for equal shares", "得分；1 表示平均分配"),
            Declared.of("times", ArgumentType.QUANTITY, "a coefficient that multiplies them", "与得分相乘的系数")
                    .atLeast(0)
                    .optional(),
            Declared.of("equally", ArgumentType.QUANTITY, "the portion that is shared equally", "其中平均分配的比例")
                    .between(0, 1)
                    .optional(),
            Declared.object("within", WITHIN, "stated shares of the money, by points within each", "按类别划分金额，类别内按得分")
                    .optional());

    private final LineScope in;
    private final Quantity those;

    private Claims(LineScope in, Quantity those) {
        this.in = in;
        this.those = those;
    }

    /** The claims of those who are paid by points. */
    static Quantity of(Arguments with, LineScope line, Quantity those) {
        return new Claims(line.only(those), those).read(with);
    }

    private Quantity read(Arguments with) {
        Quantity points = in.quantity(with, "points", Unit.NONE);
        Quantity claim = with.has("times") ? points.times(in.quantity(with, "times", Unit.NONE)) : points;
        if (with.has("within")) {
            claim = within(with.object("within"), claim);
        }
        return with.has("equally") ? blended(in.quantity(with, "equally", Unit.NONE), claim) : claim;
    }

    /** Of a category's share of the money, one's part in the points of the category. */
    private Quantity within(Arguments with, Quantity claim) {
        Quantity by = in.quantity(with, "by", Unit.NONE);
        Map<String, Quantity> shares = in.rows().quantities(with, "shares", by, Unit.NONE, in.origin());
        List<Quantity> operands = new ArrayList<>(List.of(by));
        operands.addAll(shares.values());
        operands.add(new Missing(Kind.NUMBER, Unit.NONE));
        Quantity share = new Applied(new CategoryTable(List.copyOf(shares.keySet())), operands)
                .named(in.origin().part("categoryShare", Label.of("share of the category", "类别所占比例")));
        Quantity inGroup = in.overPool(Aggregate.Function.SUM, claim, those, List.of(by))
                .named(in.origin().part("categoryPoints", Label.of("points of the category", "类别得分合计")));
        return part(share, claim, inGroup);
    }

    /** Nobody's part in no points is nothing. */
    private Quantity part(Quantity of, Quantity claim, Quantity all) {
        Quantity isAny = all.compared(Comparison.MORE, in.zeroLike(all));
        return Quantity.choice(isAny, of.times(claim).dividedBy(all), Quantity.plain(Rational.ZERO));
    }

    private Quantity blended(Quantity equally, Quantity claim) {
        Quantity heads = in.headsWhere(those).named(in.origin().part("heads", Label.of("heads", "人数")));
        Quantity sum = in.overPool(Aggregate.Function.SUM, claim, those)
                .named(in.origin().part("pointsOfAll", Label.of("points of all", "得分合计")));
        Quantity equal = equally.dividedBy(heads).named(in.origin().part("equalPart", Label.of("equal part", "平均部分")));
        Quantity rest = Quantity.plain(Rational.ONE).minus(equally);
        return equal.plus(part(rest, claim, sum)
                .named(in.origin().part("differentialPart", Label.of("differential part", "差别部分"))));
    }
}
