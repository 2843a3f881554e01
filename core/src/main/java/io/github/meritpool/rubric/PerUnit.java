package io.github.meritpool.rubric;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * Points for each unit of a difference: so many where there is none, and so many more, or fewer, for each unit above
 * zero and for each unit below.
 */
final class PerUnit {

    static final Declared DECLARED = Declared.object(
                    "perUnit",
                    Parameters.of(
                            Declared.of(
                                    "base",
                                    ArgumentType.QUANTITY,
                                    "the points where there is no difference",
                                    "无差距时的得分"),
                            Declared.of(
                                            "above",
                                            ArgumentType.QUANTITY,
                                            "the points for each unit above; negative ones are taken off",
                                            "每高一个单位的得分，负数为扣分")
                                    .optional(),
                            Declared.of(
                                            "below",
                                            ArgumentType.QUANTITY,
                                            "the points for each unit below; negative ones are taken off",
                                            "每低一个单位的得分，负数为扣分")
                                    .optional(),
                            Declared.of(
                                            "step",
                                            ArgumentType.DECIMAL,
                                            "that only whole multiples of this difference count",
                                            "只计此差距的整数倍")
                                    .optional()),
                    "points for each unit of the difference",
                    "按差距每单位计分")
            .optional();

    private static final Label ABOVE = Label.of("for what is above", "高出部分得分");
    private static final Label BELOW = Label.of("for what is below", "不足部分得分");

    private PerUnit() {}

    /** The points for a difference. */
    static Quantity points(Quantity difference, Arguments with, Scope in) {
        Arguments perUnit = with.object("perUnit");
        Unit unit = in.unitOf(difference);
        Quantity zero = Quantity.constant(Rational.ZERO, unit);
        List<Quantity> points = new ArrayList<>();
        points.add(in.quantity(perUnit, "base", in.unit()));
        if (!perUnit.has("above") && !perUnit.has("below")) {
            in.report(Problem.of(RubricProblem.PER_UNIT)
                    .at(with.at("perUnit"))
                    .with("dimension", in.origin().element()));
        }
        if (perUnit.has("above")) {
            Quantity above = Steps.whole(Quantity.max(zero, difference), perUnit, in);
            points.add(above.times(in.quantity(perUnit, "above", in.unit().per(unit)))
                    .named(in.origin().part("above", ABOVE)));
        }
        if (perUnit.has("below")) {
            Quantity below = Steps.whole(Quantity.max(zero, zero.minus(difference)), perUnit, in);
            points.add(below.times(in.quantity(perUnit, "below", in.unit().per(unit)))
                    .named(in.origin().part("below", BELOW)));
        }
        return Quantity.sum(points);
    }
}
