package io.github.meritpool.quantity;

/**
 * A quantity, and what it is in the plan. Has the quantity's values.
 *
 * @param origin the plan element, role, clause and label
 * @param of the quantity
 */
public record Named(Origin origin, Quantity of) implements Quantity {}
