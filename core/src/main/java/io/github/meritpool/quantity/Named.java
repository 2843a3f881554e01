package io.github.meritpool.quantity;

import java.util.List;

/**
 * A quantity, and what it is in the plan. Has the quantity's values.
 *
 * @param origin the plan element, role, clause and label
 * @param of the quantity
 */
public record Named(Origin origin, Quantity of) implements Quantity {
    @Override
    public List<Quantity> parts() {
        return List.of(of);
    }
}
