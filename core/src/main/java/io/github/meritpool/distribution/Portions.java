package io.github.meritpool.distribution;

import io.github.meritpool.language.TableScope;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Quantity;
import java.util.List;

/** Percentages that make 100, or less if a remainder is stated; shares that make 1. */
final class Portions {

    static final Rational HUNDRED = Rational.of(100);

    private Portions() {}

    /** What percentages leave of the whole. */
    static Quantity remainder(List<Quantity> percents) {
        Quantity whole = Quantity.plain(HUNDRED);
        return percents.isEmpty() ? whole : whole.minus(Quantity.sum(percents));
    }

    /** Reports, now or when they are chosen, percentages that do not make the whole; {@code value} is what they make. */
    static void requireWhole(List<Quantity> percents, int remainders, Problem problem, TableScope rows) {
        require(percents, HUNDRED, remainders, problem, rows);
    }

    /** Reports, now or when they are chosen, shares that do not make 1; {@code value} is what they make. */
    static void requireOne(List<Quantity> shares, Problem problem, TableScope rows) {
        require(shares, Rational.ONE, 0, problem, rows);
    }

    private static void require(
            List<Quantity> portions, Rational whole, int remainders, Problem problem, TableScope rows) {
        if (portions.stream().allMatch(Constant.class::isInstance)) {
            Rational stated = portions.stream()
                    .map(portion -> ((Constant) portion).value())
                    .reduce(Rational.ZERO, Rational::plus);
            int more = stated.compareTo(whole);
            if (remainders > 1 || (remainders == 1 ? more > 0 : more != 0)) {
                rows.vocabulary().problems().add(problem.with("value", stated));
            }
        } else {
            Quantity sum = Quantity.sum(portions);
            Comparison comparison = remainders == 1 ? Comparison.AT_MOST : Comparison.EQUAL;
            rows.require(sum.compared(comparison, Quantity.plain(whole)), problem, sum);
        }
    }
}
