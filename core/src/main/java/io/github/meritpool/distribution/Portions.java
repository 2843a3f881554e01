package io.github.meritpool.distribution;

import io.github.meritpool.language.TableScope;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Quantity;
import java.util.List;

/** Percentages that make 100, or less if a remainder is stated. */
final class Portions {

    private static final Rational WHOLE = Rational.of(100);

    private Portions() {}

    /** What percentages leave of the whole. */
    static Quantity remainder(List<Quantity> percents) {
        Quantity whole = Quantity.plain(WHOLE);
        return percents.isEmpty() ? whole : whole.minus(Quantity.sum(percents));
    }

    /** Reports, now or when they are chosen, percentages that do not make the whole; {@code value} is what they make. */
    static void requireWhole(List<Quantity> percents, int remainders, Problem problem, TableScope rows) {
        if (percents.stream().allMatch(Constant.class::isInstance)) {
            Rational stated = percents.stream()
                    .map(percent -> ((Constant) percent).value())
                    .reduce(Rational.ZERO, Rational::plus);
            int more = stated.compareTo(WHOLE);
            if (remainders > 1 || (remainders == 1 ? more > 0 : more != 0)) {
                rows.vocabulary().problems().add(problem.with("value", stated));
            }
        } else {
            Quantity sum = Quantity.sum(percents);
            Comparison comparison = remainders == 1 ? Comparison.AT_MOST : Comparison.EQUAL;
            rows.require(sum.compared(comparison, Quantity.plain(WHOLE)), problem, sum);
        }
    }
}
