package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Rounds a number to a multiple of a step. Each rounding is a node of its own, so it shows in every explanation.
 *
 * @param step what the result is a multiple of, a positive finite decimal: 0.01 for two decimals, 0.5 for halves
 * @param mode which multiple is taken; a tie counts away from zero in {@link RoundingMode#HALF_UP}; not
 *     {@link RoundingMode#UNNECESSARY}, which has no value for most numbers
 */
public record Rounding(Rational step, RoundingMode mode) implements Operation {

    /** Checks the step and the mode. */
    public Rounding {
        if (step.signum() <= 0 || step.decimal().isEmpty()) {
            throw new IllegalArgumentException("The rounding step " + step + " must be a positive finite decimal.");
        }
        if (mode == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("The rounding mode " + mode + " must be one that rounds."
                    + "\nMaybe leave the rounding out: a decimal that needs none is a result as it is.");
        }
    }

    /**
     * Rounding to decimals.
     *
     * @param decimals how many, at least 0
     * @param mode the mode
     * @return the rounding
     */
    public static Rounding toDecimals(int decimals, RoundingMode mode) {
        return new Rounding(Rational.of(BigDecimal.ONE.movePointLeft(decimals)), mode);
    }

    /**
     * How many decimals the results have.
     *
     * @return the decimals of the step
     */
    public int decimals() {
        return Math.max(0, step.decimal().orElseThrow().scale());
    }

    @Override
    public String id() {
        return "rounded";
    }

    @Override
    public boolean takes(int operands) {
        return operands == 1;
    }

    @Override
    public Value apply(List<Value> operands) {
        Value value = operands.get(0);
        return value.isAbsent() ? value : Value.of(value.number().roundedToStep(step, mode));
    }

    @Override
    public Shape shape(List<Shape> operands) {
        Shape.requireKind(Kind.NUMBER, operands.get(0), id());
        return Shape.number(operands.get(0).unit(), decimals());
    }
}
