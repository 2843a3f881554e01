package io.github.meritpool.distribution;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Arithmetic;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The least and the most that a share pays to each: amounts, and multiples of a mean. What a ceiling cuts is shared
 * again among the others, until nothing moves.
 *
 * <p>A ceiling at a multiple of everyone's mean is known beforehand: everyone together receives the pool, whoever is
 * bounded. One at a multiple of the mean of those who have no such ceiling bounds the claim: they all are paid the same
 * for a point, so their mean pay is the pay of their mean points. A mean of some of both kinds moves as the ceiling
 * bites; it is not offered.
 */
final class ShareBounds {

    private static final String OF_EVERYONE = "everyone";
    private static final String OF_OTHERS = "others";

    private static final Parameters MEAN_CEILING = Parameters.of(
            Declared.of("to", ArgumentType.CONDITION, "for whom it holds", "对谁有效"),
            Declared.of("times", ArgumentType.QUANTITY, "the multiple of the mean that is the most", "不超过均值的几倍")
                    .atLeast(0),
            Declared.option(
                    "mean",
                    List.of(OF_EVERYONE, OF_OTHERS),
                    "the mean of everyone whom the line pays, or of those without such a ceiling",
                    "该项目全体领取者的均值，或无此上限者的均值"),
            Declared.of("clause", ArgumentType.TEXT, "the clause", "条款").optional());

    /** The fields that bound shares. */
    static final Parameters FIELDS = Parameters.of(
            Declared.of("floor", ArgumentType.QUANTITY, "the least that each is paid", "每人最少金额")
                    .atLeast(0)
                    .optional(),
            Declared.of("ceiling", ArgumentType.QUANTITY, "the most that each is paid", "每人最多金额")
                    .atLeast(0)
                    .optional(),
            Declared.object("meanCeilings", MEAN_CEILING, "who is paid at most so many times a mean", "不超过均值若干倍的人员")
                    .list()
                    .notEmpty()
                    .optional());

    private final LineScope in;
    private final Quantity those;
    private final Arguments with;
    private final List<Arguments> ofEveryone = new ArrayList<>();
    private final List<Arguments> ofOthers = new ArrayList<>();

    private ShareBounds(Arguments with, LineScope in, Quantity those) {
        this.with = with;
        this.in = in;
        this.those = those;
        for (Arguments ceiling : with.objects("meanCeilings")) {
            (ceiling.text("mean").equals(OF_OTHERS) ? ofOthers : ofEveryone).add(ceiling);
        }
    }

    static ShareBounds read(Arguments with, LineScope in, Quantity those) {
        return new ShareBounds(with, in, those);
    }

    /** The bounds in money. */
    Share.Bounds ofShare() {
        List<Quantity> ceilings = new ArrayList<>();
        Optional.ofNullable(amount("ceiling")).ifPresent(ceilings::add);
        for (Arguments one : ofEveryone) {
            Quantity mean =
                    in.there().dividedBy(heads(one.at("mean"))).named(part("mean", Label.of("mean pay", "人均金额")));
            Quantity bound = mean.times(in.quantity(one, "times", Unit.NONE))
                    .named(origin(one, "meanCeiling", Label.of("ceiling by the mean", "按均值封顶")));
            ceilings.add(where(in.condition(one, "to"), bound));
        }
        return new Share.Bounds(amount("floor"), ceilings.isEmpty() ? null : leastPresent(ceilings));
    }

    /** The least of those that are there: each stands in for those that are not. */
    private static Quantity leastPresent(List<Quantity> ceilings) {
        if (ceilings.size() == 1) {
            return ceilings.get(0);
        }
        List<Quantity> present = new ArrayList<>();
        for (int i = 0; i < ceilings.size(); i++) {
            List<Quantity> inTurn = new ArrayList<>(ceilings);
            Collections.rotate(inTurn, -i);
            present.add(new Applied(Presence.FIRST_PRESENT, inTurn));
        }
        return new Applied(Arithmetic.MIN, present);
    }

    private @Nullable Quantity amount(String field) {
        return with.has(field)
                ? where(those, in.only(those).quantity(with, field, in.terms().unit()))
                : null;
    }

    /** Those who are paid nothing by points have no bounds. */
    private Quantity where(Quantity condition, Quantity bound) {
        return Quantity.choice(
                condition, bound, new Missing(Kind.NUMBER, in.terms().unit()));
    }

    private Quantity heads(Location place) {
        Quantity heads = in.headsWhere(those).named(part("heads", Label.of("heads", "人数")));
        in.requireMean(place, heads, those);
        return heads;
    }

    /** Claims held to multiples of the mean claim of those who have no such ceiling. */
    Quantity held(Quantity claims) {
        if (ofOthers.isEmpty()) {
            return claims;
        }
        List<Quantity> bounded =
                ofOthers.stream().map(one -> in.condition(one, "to")).toList();
        Quantity others = Quantity.all(List.of(those, Quantity.any(bounded).not()));
        Quantity heads = in.headsWhere(others).named(part("headsOfOthers", Label.of("heads of the others", "其他人员人数")));
        in.requireMean(ofOthers.get(0).at("mean"), heads, Quantity.any(bounded));
        Quantity mean = in.overPool(Aggregate.Function.SUM, claims, others)
                .named(part("pointsOfOthers", Label.of("points of the others", "其他人员得分合计")))
                .dividedBy(heads)
                .named(part("meanOfOthers", Label.of("mean of the others, in points", "其他人员均分")));
        Quantity held = claims;
        for (int i = 0; i < bounded.size(); i++) {
            Quantity most = mean.times(in.quantity(ofOthers.get(i), "times", Unit.NONE))
                    .named(origin(ofOthers.get(i), "mostPoints", Label.of("most points that count", "计入得分的上限")));
            held = Quantity.choice(bounded.get(i), Quantity.min(held, most), held);
        }
        return held;
    }

    private Origin origin(Arguments ceiling, String role, Label label) {
        return new Origin(
                in.line().id(),
                role,
                ceiling.optionalText("clause").orElse(in.origin().clauseId()),
                label);
    }

    private Origin part(String role, Label label) {
        return in.origin().part(role, label);
    }
}
