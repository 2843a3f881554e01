package io.github.meritpool.plan;

import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.spi.Element;

/**
 * A figure of the workload or the posts, a rating, a population or a custom quantity, lowered to a quantity. Settlements explain it row by row.
 *
 * @param element the element that gives it its name
 * @param table the table for whose rows it is
 * @param quantity the figure
 */
public record CompiledFigure(Element element, String table, Quantity quantity) {}
