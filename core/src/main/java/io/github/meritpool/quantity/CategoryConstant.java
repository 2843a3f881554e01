package io.github.meritpool.quantity;

/**
 * A category that the plan states, such as the level that a case comes to.
 *
 * @param name the category
 */
public record CategoryConstant(String name) implements Quantity {}
