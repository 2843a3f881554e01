package io.github.meritpool.quantity;

/**
 * A value that is chosen for a settlement: a scalar.
 *
 * @param id the parameter's id
 * @param kind the sort of its value
 * @param unit the unit of its number
 * @param decimals how many decimals its number has at most
 * @param origin the words for it
 */
public record ParameterLeaf(String id, Kind kind, Unit unit, int decimals, Origin origin) implements Quantity {}
