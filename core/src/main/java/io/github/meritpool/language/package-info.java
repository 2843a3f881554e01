/**
 * The words that plans are written in: names, conditions and expressions, lowered to quantities.
 *
 * <p>A {@link io.github.meritpool.language.Vocabulary} knows which names mean something where; the order in which
 * elements are written does not count, a cycle among them is a problem that names it. Not exported: rubric types see it
 * as their {@link io.github.meritpool.spi.Scope}.
 */
@NullMarked
package io.github.meritpool.language;

import org.jspecify.annotations.NullMarked;
