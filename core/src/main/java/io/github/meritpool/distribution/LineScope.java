package io.github.meritpool.distribution;

import io.github.meritpool.language.TableScope;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a pay line is lowered.
 *
 * @param line the line
 * @param remainder what remains of the pool before the line's step; null where nothing needs it
 * @param family which pool each row belongs to, or null for one pool or an account
 * @param terms currency, rounding and residue
 * @param types the rubric types there are
 * @param rows the rows that are paid, and what names mean for them
 */
record LineScope(
        PayLine line,
        @Nullable Quantity remainder,
        Share.@Nullable Family family,
        MoneyTerms terms,
        RubricTypes types,
        TableScope rows) {

    Vocabulary vocabulary() {
        return rows.vocabulary();
    }

    Origin origin() {
        return line.origin("paid");
    }

    /** This scope for those for whom a condition holds: only of them is anything required. */
    LineScope only(Quantity condition) {
        return new LineScope(line, remainder, family, terms, types, rows.only(condition));
    }

    Quantity quantity(Arguments with, String name, Unit unit) {
        return rows.quantity(with, name, unit, origin());
    }

    Quantity divisor(Arguments with, String name, Unit unit) {
        return rows.divisor(with, name, unit, origin());
    }

    Quantity condition(Arguments with, String name) {
        return rows.condition(with, name);
    }

    /** Who is paid: those for whom the line's condition holds, or empty for every row. */
    Optional<Quantity> to() {
        return line.with().has("to") ? Optional.of(condition(line.with(), "to")) : Optional.empty();
    }

    /** An amount for those who are paid, nothing for others. */
    Quantity toThose(Optional<Quantity> to, Quantity amount) {
        return to.map(those -> Quantity.choice(those, amount, zeroLike(amount))).orElse(amount);
    }

    /** What there is to share: nothing of an overdrawn pool, which is a problem of its own. */
    Quantity there() {
        return remainder == null ? terms.zero() : Quantity.max(terms.zero(), remainder);
    }

    /** One amount for all as an amount of each row. */
    Quantity ofEachRow(Quantity amount) {
        return vocabulary().shapes().hasRows(amount)
                ? amount
                : Quantity.choice(vocabulary().everyRow(rows.table()), amount, zeroLike(amount));
    }

    Quantity zeroLike(Quantity amount) {
        return Quantity.constant(Rational.ZERO, vocabulary().shapes().unitOf(amount));
    }

    /** Over all rows, or over those that share in the same pool of a family. */
    Quantity overPool(Aggregate.Function function, Quantity of, @Nullable Quantity where) {
        return overPool(function, of, where, List.of());
    }

    /** The same, only over those who have stated things in common. */
    Quantity overPool(Aggregate.Function function, Quantity of, @Nullable Quantity where, List<Quantity> alike) {
        List<Quantity> by = new ArrayList<>(alike);
        Optional.ofNullable(family).ifPresent(many -> by.add(many.member()));
        return new Statistic(new Aggregate(function, Aggregate.Absents.PROPAGATED), rows.table(), of, where, by);
    }

    Quantity headsWhere(@Nullable Quantity where) {
        return overPool(Aggregate.Function.COUNT, Quantity.plain(Rational.ONE), where);
    }

    /** Requires that some row need no mean, or that the mean exist: that what it is divided by be above zero. */
    void requireMean(Location place, Quantity divisor, @Nullable Quantity receivers) {
        Quantity zero = Quantity.plain(Rational.ZERO);
        Quantity nobody = headsWhere(receivers).compared(Comparison.EQUAL, zero);
        rows.require(
                Quantity.any(List.of(nobody, divisor.compared(Comparison.MORE, zero))),
                Problem.of(DistributionProblem.NO_MEAN)
                        .at(place)
                        .with("line", line.id())
                        .with("field", place.pointer().map(LineScope::lastName).orElse("")),
                divisor);
    }

    private static String lastName(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** Reports a field that is stated without another that it needs, instead of leaving it out of account. */
    void requireWith(Arguments with, String field, String other) {
        if (with.has(field) && !with.has(other)) {
            report(Problem.of(DistributionProblem.FIELD_ALONE)
                    .at(with.at(field))
                    .with("line", line.id())
                    .with("field", field)
                    .with("other", other));
        }
    }

    void report(Problem problem) {
        vocabulary().problems().add(problem);
    }
}
