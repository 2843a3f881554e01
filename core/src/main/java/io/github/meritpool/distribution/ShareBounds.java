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
 * <p>A bound at a multiple of everyone's mean is known beforehand: everyone together receives the pool, whoever is
 * bounded. One at a multiple of the mean of those who have no such bound holds the claim: they all are paid the same for
 * a point, so their mean pay is the pay of their mean points. A mean of some of both kinds moves as the bound bites; it is
 * not offered.
 */
final class ShareBounds {

    private static final String OF_EVERYONE = "everyone";
    private static final String OF_OTHERS = "others";

    private static Parameters meanBound(String en, String zhCn) {
        return Parameters.of(
                Declared.of("to", ArgumentType.CONDITION, "for whom it holds", "对谁有效"),
                Declared.of("times", ArgumentType.QUANTITY, en, zhCn).atLeast(0),
                Declared.option(
                        "mean",
                        List.of(OF_EVERYONE, OF_OTHERS),
                        "the mean of everyone whom the line pays, or of those for whom no such bound is stated",
                        "该项目全体领取者的均值，或未设此类限度者的均值"),
                Declared.of("clause", ArgumentType.TEXT, "the clause", "条款").optional());
    }

    /** The fields that bound shares. */
    static final Parameters FIELDS = Parameters.of(
            Declared.of("floor", ArgumentType.QUANTITY, "the least that each is paid", "每人最少金额")
                    .atLeast(0)
                    .optional(),
            Declared.of("ceiling", ArgumentType.QUANTITY, "the most that each is paid", "每人最多金额")
                    .atLeast(0)
                    .optional(),
            Declared.object(
                            "meanCeilings",
                            meanBound("the multiple of the mean that is the most", "不超过均值的几倍"),
                            "who is paid at most so many times a mean",
                            "不超过均值若干倍的人员")
                    .list()
                    .notEmpty()
                    .optional(),
            Declared.object(
                            "meanFloors",
                            meanBound("the multiple of the mean that is the least", "不低于均值的几倍"),
                            "who is paid at least so many times a mean",
                            "不低于均值若干倍的人员")
                    .list()
                    .notEmpty()
                    .optional());

    private final LineScope in;
    private final @Nullable Quantity those;
    private final Arguments with;
    private final List<MeanBound> ofEveryone = new ArrayList<>();
    private final List<MeanBound> ofOthers = new ArrayList<>();

    /** A multiple of a mean that bounds some, from above or from below; who they are is read once. */
    private record MeanBound(Arguments with, boolean isCeiling, Quantity to) {

        Label label() {
            return isCeiling ? Label.of("ceiling by the mean", "按均值封顶") : Label.of("floor by the mean", "按均值保底");
        }
    }

    private ShareBounds(Arguments with, LineScope in, @Nullable Quantity those) {
        this.with = with;
        this.in = in;
        this.those = those;
        with.objects("meanCeilings").forEach(ceiling -> add(ceiling, true));
        with.objects("meanFloors").forEach(floor -> add(floor, false));
    }

    private void add(Arguments bound, boolean isCeiling) {
        MeanBound read = new MeanBound(bound, isCeiling, in.condition(bound, "to"));
        (bound.text("mean").equals(OF_OTHERS) ? ofOthers : ofEveryone).add(read);
    }

    /** The bounds of those whom a line pays by points; of everyone if there is no such condition. */
    static ShareBounds read(Arguments with, LineScope in, @Nullable Quantity those) {
        return new ShareBounds(with, in, those);
    }

    /** The bounds in money. */
    Share.Bounds ofShare() {
        List<Quantity> floors = new ArrayList<>();
        List<Quantity> ceilings = new ArrayList<>();
        Optional.ofNullable(amount("floor")).ifPresent(floors::add);
        Optional.ofNullable(amount("ceiling")).ifPresent(ceilings::add);
        for (MeanBound one : ofEveryone) {
            Quantity mean = in.there()
                    .dividedBy(heads(one.with().at("mean")))
                    .named(part("mean", Label.of("mean pay", "人均金额")));
            Quantity bound = mean.times(in.quantity(one.with(), "times", Unit.NONE))
                    .named(origin(one, "meanBound", one.label()));
            (one.isCeiling() ? ceilings : floors).add(where(one.to(), bound));
        }
        return new Share.Bounds(binding(Arithmetic.MAX, floors), binding(Arithmetic.MIN, ceilings));
    }

    /** Of several bounds the one that binds; each stands in for those that are not there. */
    private static @Nullable Quantity binding(Arithmetic which, List<Quantity> bounds) {
        List<Quantity> present = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
            List<Quantity> inTurn = new ArrayList<>(bounds);
            Collections.rotate(inTurn, -i);
            present.add(bounds.size() == 1 ? bounds.get(0) : new Applied(Presence.FIRST_PRESENT, inTurn));
        }
        return switch (present.size()) {
            case 0 -> null;
            case 1 -> present.get(0);
            default -> new Applied(which, present);
        };
    }

    private @Nullable Quantity amount(String field) {
        if (!with.has(field)) {
            return null;
        }
        Unit money = in.terms().unit();
        return those == null
                ? in.quantity(with, field, money)
                : where(those, in.only(those).quantity(with, field, money));
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

    /** Claims held to multiples of the mean claim of those for whom no such bound is stated. */
    Quantity held(Quantity claims) {
        if (ofOthers.isEmpty()) {
            return claims;
        }
        Quantity bounded = Quantity.any(ofOthers.stream().map(MeanBound::to).toList());
        Quantity others = those == null ? bounded.not() : Quantity.all(List.of(those, bounded.not()));
        Quantity heads = in.headsWhere(others).named(part("headsOfOthers", Label.of("heads of the others", "其他人员人数")));
        in.requireMean(ofOthers.get(0).with().at("mean"), heads, bounded);
        Quantity mean = in.overPool(Aggregate.Function.SUM, claims, others)
                .named(part("pointsOfOthers", Label.of("points of the others", "其他人员得分合计")))
                .dividedBy(heads)
                .named(part("meanOfOthers", Label.of("mean of the others, in points", "其他人员均分")));
        Quantity held = claims;
        for (MeanBound one : ofOthers) {
            Quantity bound = mean.times(in.quantity(one.with(), "times", Unit.NONE))
                    .named(origin(one, "pointsBound", one.label()));
            Quantity within = one.isCeiling() ? Quantity.min(held, bound) : Quantity.max(held, bound);
            held = Quantity.choice(one.to(), within, held);
        }
        return held;
    }

    private Origin origin(MeanBound bound, String role, Label label) {
        return new Origin(
                in.line().id(),
                role,
                bound.with().optionalText("clause").orElse(in.origin().clauseId()),
                label);
    }

    private Origin part(String role, Label label) {
        return in.origin().part(role, label);
    }
}
