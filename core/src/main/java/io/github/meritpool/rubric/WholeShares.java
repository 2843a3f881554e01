package io.github.meritpool.rubric;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.spi.Scope;
import java.util.List;
import java.util.stream.Collectors;

/** Shares that must make a whole: checked at once where the plan states them, and at settlement where they are chosen. */
final class WholeShares {

    private WholeShares() {}

    /** Warns if the shares do not make 1, as far as the plan itself says. Those that are chosen must. */
    static void check(List<Quantity> shares, Location place, Scope in) {
        check(shares, Rational.ONE, place, in);
    }

    /** Whether the shares make a stated whole, as far as the plan itself says; warns if they do not. */
    static boolean check(List<Quantity> shares, Rational whole, Location place, Scope in) {
        if (shares.isEmpty() || shares.stream().allMatch(Constant.class::isInstance)) {
            return stated(shares, whole, place, in);
        }
        String names = names(shares, in, false);
        in.require(
                Quantity.sum(shares).compared(Comparison.EQUAL, Quantity.plain(whole)),
                Problem.of(RubricProblem.CHOSEN_SHARES)
                        .at(place)
                        .with("dimension", in.origin().label().en())
                        .with("dimensionZhCn", in.origin().label().zhCn())
                        .with("whole", whole)
                        .with("shares", names)
                        .with("sharesZhCn", names(shares, in, true)));
        return true;
    }

    private static String names(List<Quantity> shares, Scope in, boolean inChinese) {
        return shares.stream()
                .map(share -> share instanceof Constant constant
                        ? constant.value().toString()
                        : inChinese
                                ? in.labelOf(share).zhCn()
                                : in.labelOf(share).en())
                .collect(Collectors.joining(inChinese ? "、" : ", "));
    }

    private static boolean stated(List<Quantity> shares, Rational whole, Location place, Scope in) {
        Rational sum = Rational.ZERO;
        for (Quantity share : shares) {
            sum = sum.plus(((Constant) share).value());
        }
        if (!sum.equals(whole)) {
            in.report(Problem.of(RubricProblem.SHARES)
                    .at(place)
                    .with("dimension", in.origin().element())
                    .with("whole", whole)
                    .with("sum", sum));
        }
        return sum.equals(whole);
    }
}
