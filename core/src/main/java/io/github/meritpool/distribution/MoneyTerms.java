package io.github.meritpool.distribution;

import io.github.meritpool.language.RoundingModes;
import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.BelowQuantum;
import io.github.meritpool.money.Rational;
import io.github.meritpool.money.ResidueMode;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.Arguments;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How money is rounded and shared: what the plan's conventions say, or a line of its own.
 *
 * @param unit the currency as a unit
 * @param minorUnit the smallest amount there is
 * @param rounding how fixed prices are rounded
 * @param apportionment quantum and residue of shares; fixed prices are rounded to the same quantum
 */
public record MoneyTerms(Unit unit, Rational minorUnit, RoundingMode rounding, Apportionment apportionment) {

    /** The terms of a line: its own where it states them and they are possible. */
    MoneyTerms of(Arguments line) {
        ResidueMode residue = residueOf(line);
        BelowQuantum below = line.optionalText("belowQuantum")
                .flatMap(BelowQuantum::ofId)
                .filter(home -> residue != ResidueMode.KEPT_APART)
                .orElse(BelowQuantum.KEPT_APART);
        return new MoneyTerms(
                unit,
                minorUnit,
                line.optionalText("rounding").map(RoundingModes::of).orElse(rounding),
                new Apportionment(residue, quanta(line).orElse(BigInteger.ONE), below));
    }

    ResidueMode residueOf(Arguments line) {
        return line.optionalText("residue").flatMap(ResidueMode::ofId).orElse(apportionment.residue());
    }

    /** The smallest amount that a line states, in minor units; empty if it states none, or none that there is. */
    Optional<BigInteger> quanta(Arguments line) {
        return Optional.of(line)
                .filter(with -> with.has("quantum"))
                .map(with -> with.decimal("quantum").dividedBy(minorUnit))
                .filter(quanta -> quanta.signum() > 0 && quanta.isInteger())
                .map(Rational::numerator);
    }

    /** The smallest amount paid. */
    Rational quantum() {
        return Rational.of(apportionment.quantum()).times(minorUnit);
    }

    Quantity zero() {
        return Quantity.constant(Rational.ZERO, unit);
    }

    /** An amount with a fixed price, to the quantum. */
    Quantity rounded(Quantity amount) {
        return new Applied(new Rounding(quantum(), rounding), List.of(amount));
    }

    /** At most so many per cent of an amount: to the minor unit, and never more. */
    Quantity percentage(Quantity percent, Quantity of) {
        return cutDown(of.times(percent).dividedBy(Quantity.plain(Portions.HUNDRED)));
    }

    /** What can be paid of a limit: to the minor unit, and never more. */
    Quantity cutDown(Quantity limit) {
        return new Applied(new Rounding(minorUnit, RoundingMode.DOWN), List.of(limit));
    }

    /**
     * Cuts money by weights in the order stated: each portion is the difference of two rounded running amounts. So each
     * is less than one minor unit from its exact amount, and together they are the whole.
     */
    List<Quantity> portions(Quantity whole, List<Quantity> weights) {
        Quantity total = Quantity.sum(weights);
        Rounding toMinorUnit = new Rounding(minorUnit, rounding);
        List<Quantity> portions = new ArrayList<>();
        Quantity before = zero();
        for (int i = 0; i < weights.size(); i++) {
            Quantity running = Quantity.sum(weights.subList(0, i + 1));
            boolean isLast = i == weights.size() - 1;
            Quantity upTo = isLast
                    ? whole
                    : new Applied(toMinorUnit, List.of(whole.times(running).dividedBy(total)));
            portions.add(upTo.minus(before));
            before = upTo;
        }
        return portions;
    }
}
