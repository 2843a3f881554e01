package io.github.meritpool.rubric;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Scope;
import java.math.RoundingMode;

/** Points for each of what is counted, of which each further one may count for more than the one before (逐个递增). */
final class Rising {

    static final Declared DECLARED = Declared.of(
                    "rise",
                    ArgumentType.QUANTITY,
                    "how many more points each further one counts for than the one before; only whole ones count",
                    "每多一个比前一个多计的分；只计整数个")
            .atLeast(0)
            .optional();

    private Rising() {}

    /**
     * The points for all that is counted.
     *
     * @param counted how much
     * @param each the points for the first of it, or for each if nothing rises
     * @param with the arguments, perhaps with {@code rise}
     * @param in where it is lowered
     */
    static Quantity forAll(Quantity counted, Quantity each, Arguments with, Scope in) {
        return with.has("rise") ? rising(counted.rounded(0, RoundingMode.DOWN), each, with, in) : counted.times(each);
    }

    /** Where each of n counts for {@code rise} more than the one before, they make on average (n - 1) ÷ 2 times more. */
    private static Quantity rising(Quantity counted, Quantity each, Arguments with, Scope in) {
        Unit unit = in.unitOf(counted);
        Quantity rise = in.quantity(with, "rise", in.unit().per(unit));
        Quantity half = Quantity.constant(Rational.ratio(1, 2), Unit.NONE.per(unit));
        Quantity further =
                counted.minus(Quantity.constant(Rational.ONE, unit)).times(half).times(rise);
        return counted.times(
                each.plus(further).named(in.origin().part("mean", Label.of("points of each on average", "平均每个计分"))));
    }
}
