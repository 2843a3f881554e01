package io.github.meritpool.distribution;

import io.github.meritpool.language.TableScope;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.spi.Arguments;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a pay line is lowered.
 *
 * @param origin the line, its clause and its words
 * @param remainder what remains of the pool before the line's step; null for an account
 * @param terms currency, rounding and residue
 * @param staff the staff, and what names mean for them
 */
record LineScope(Origin origin, @Nullable Quantity remainder, MoneyTerms terms, TableScope staff) {

    /**
     * What the plan's conventions say of money.
     *
     * @param unit the currency as a unit
     * @param minorUnit the smallest amount
     * @param rounding how fixed prices are rounded to it
     * @param apportionment how pools are shared
     */
    record MoneyTerms(Unit unit, Rational minorUnit, RoundingMode rounding, Apportionment apportionment) {

        Quantity zero() {
            return Quantity.constant(Rational.ZERO, unit);
        }

        Quantity rounded(Quantity amount) {
            return new Applied(new Rounding(minorUnit, rounding), List.of(amount));
        }
    }

    Vocabulary vocabulary() {
        return staff.vocabulary();
    }

    /** This scope for those for whom a condition holds: only of them is anything required. */
    LineScope only(Quantity condition) {
        return new LineScope(origin, remainder, terms, staff.only(condition));
    }

    Quantity quantity(Arguments with, String name, Unit unit) {
        return staff.quantity(with, name, unit, origin);
    }

    Quantity divisor(Arguments with, String name, Unit unit) {
        return staff.divisor(with, name, unit, origin);
    }

    Quantity condition(Arguments with, String name) {
        return staff.condition(with, name);
    }

    /** Reports a field that is stated without another that it needs, instead of leaving it out of account. */
    void requireWith(Arguments with, String field, String other) {
        if (with.has(field) && !with.has(other)) {
            vocabulary()
                    .problems()
                    .add(Problem.of(DistributionProblem.FIELD_ALONE)
                            .at(with.at(field))
                            .with("line", origin.element())
                            .with("field", field)
                            .with("other", other));
        }
    }

    static Quantity overStaff(Aggregate.Function function, Quantity of, @Nullable Quantity where) {
        return new Statistic(new Aggregate(function, Aggregate.Absents.PROPAGATED), Rubric.STAFF, of, where);
    }
}
