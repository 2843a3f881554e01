package io.github.meritpool.quantity;

import java.util.function.IntFunction;

/** Where operations on whole tables have the values of their operands from. */
@FunctionalInterface
public interface Columns {

    /**
     * The values of a quantity.
     *
     * @param quantity the quantity
     * @return for a row of its table the value
     */
    IntFunction<Value> of(Quantity quantity);
}
