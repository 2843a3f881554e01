/**
 * What is assessed and how it is scored: rubrics, their dimensions, sanctions, and the built-in rubric types.
 *
 * <p>A {@link io.github.meritpool.rubric.Rubric} can be scored without a plan, on a
 * {@link io.github.meritpool.rubric.FactSheet}; in a plan it is lowered to the same quantities. The built-in types come
 * through the door that vendors use, {@link io.github.meritpool.spi.RubricTypeProvider}. Knows nothing of money paid
 * out, nor of settlements.
 */
@NullMarked
package io.github.meritpool.rubric;

import org.jspecify.annotations.NullMarked;
