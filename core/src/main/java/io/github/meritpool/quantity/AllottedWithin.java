package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;
import java.math.RoundingMode;
import java.util.List;

/**
 * One claimant's money out of a {@link Share} with floors or ceilings. Operands: the pool, the claim, the value of one
 * unit of claim at which the shares use the pool up, the floor and the ceiling. The exact share is the claim at that
 * value, held within floor and ceiling; an absent floor or ceiling binds nobody, and an absent value means that the
 * ceilings leave some of the pool over.
 *
 * @param allotted quantum, place and what was given of the residue
 */
public record AllottedWithin(Allotted allotted) implements Operation {

    @Override
    public String id() {
        return "allottedWithin";
    }

    @Override
    public boolean takes(int operands) {
        return operands == 5;
    }

    @Override
    public Value apply(List<Value> operands) {
        Value exact = exact(operands);
        return exact.isAbsent()
                ? exact
                : Value.of(allotted.floor(exact.number()).plus(allotted.given()));
    }

    /**
     * The exact share.
     *
     * @param operands pool, claim, value of one unit, floor, ceiling
     * @return the share; absent if the pool or the claim is
     */
    public Value exact(List<Value> operands) {
        Value claim = operands.get(1);
        if (operands.get(0).isAbsent() || claim.isAbsent()) {
            return Value.Absent.ABSENT;
        }
        Value value = operands.get(2);
        Rational atValue = value.isAbsent() || claim.number().isZero()
                ? Rational.ZERO
                : claim.number().times(value.number());
        // Only a pool without bounds can be negative; then a missing floor must not lift its shares to 0.
        Rational rising = atValue.max(bound(operands.get(3), RoundingMode.CEILING, atValue));
        if (operands.get(4).isAbsent()) {
            return Value.of(rising);
        }
        Rational ceiling = bound(operands.get(4), RoundingMode.FLOOR, rising);
        boolean isAtCeiling = value.isAbsent() && !claim.number().isZero();
        return Value.of(isAtCeiling ? ceiling : rising.min(ceiling));
    }

    private Rational bound(Value bound, RoundingMode mode, Rational otherwise) {
        return bound.isAbsent() ? otherwise : bound.number().roundedToStep(allotted.quantum(), mode);
    }

    @Override
    public Shape shape(List<Shape> operands) {
        return allotted.shape(operands);
    }
}
