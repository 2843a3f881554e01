package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;

/**
 * A fixed number.
 *
 * @param value the number, a finite decimal
 * @param unit its unit
 */
public record Constant(Rational value, Unit unit) implements Quantity {

    /** Checks that the number is a finite decimal, so that constants never need rounding. */
    public Constant {
        if (value.decimal().isEmpty()) {
            throw new IllegalArgumentException("The constant " + value + " must be a finite decimal."
                    + "\nMaybe state it as a quotient of two constants.");
        }
    }
}
