/**
 * How pools of money become pay: pools, pay lines in stated steps, and the formulas by which a line pays.
 *
 * <p>{@link io.github.meritpool.distribution.PointValue} splits a pool by points without a plan. In a plan every line
 * is lowered to quantities, and every pool gets a {@link io.github.meritpool.distribution.PoolFlow} that adds up:
 * opening + received + returned = paid + transferred + closing.
 */
@NullMarked
package io.github.meritpool.distribution;

import org.jspecify.annotations.NullMarked;
