package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;
import java.math.RoundingMode;
import java.util.List;

/**
 * One claimant's money out of a {@link Share}. Operands: the pool, the claim, the sum of all claims. The exact share is
 * pool × claim ÷ sum; its whole quanta are paid, and with them what the claimant was given of the residue.
 *
 * @param quantum the smallest amount paid, in the pool's unit
 * @param rank the claimant's place in the order in which the residue is given, from 1; 0 if it never reaches it
 * @param ranked how many stand in that order
 * @param left how many quanta were left to give: the cut-off for ranks
 * @param given what the claimant was given of the residue, in the pool's unit
 */
public record Allotted(Rational quantum, int rank, int ranked, int left, Rational given) implements Operation {

    @Override
    public String id() {
        return "allotted";
    }

    @Override
    public boolean takes(int operands) {
        return operands == 3;
    }

    @Override
    public Value apply(List<Value> operands) {
        Value exact = exact(operands);
        return exact.isAbsent() ? exact : Value.of(floor(exact.number()).plus(given));
    }

    /**
     * The exact share.
     *
     * @param operands pool, claim, sum of claims
     * @return pool × claim ÷ sum; 0 if nobody claims anything; absent if an operand is
     */
    public static Value exact(List<Value> operands) {
        if (operands.stream().anyMatch(Value::isAbsent)) {
            return Value.Absent.ABSENT;
        }
        Rational sum = operands.get(2).number();
        if (sum.isZero()) {
            return Value.of(Rational.ZERO);
        }
        return Value.of(operands.get(0).number().times(operands.get(1).number()).dividedBy(sum));
    }

    /**
     * The whole quanta in an exact share.
     *
     * @param exact the exact share
     * @return the part that is paid before the residue is given, cut towards zero
     */
    public Rational floor(Rational exact) {
        return exact.roundedToStep(quantum, RoundingMode.DOWN);
    }

    @Override
    public Shape shape(List<Shape> operands) {
        operands.forEach(operand -> Shape.requireKind(Kind.NUMBER, operand, id()));
        return Shape.number(
                operands.get(0).unit(),
                Math.max(0, quantum.decimal().orElseThrow().scale()));
    }
}
