package io.github.meritpool.quantity;

/**
 * No value: the arm of a table or a choice for which a plan states none.
 *
 * @param kind the kind that the other arms have
 * @param unit the unit that the other arms have
 */
public record Missing(Kind kind, Unit unit) implements Quantity {}
