/**
 * Realistic mistakes, made in the engine on purpose, and how many generated cases it takes until a check sees them.
 *
 * <p>A mistake is a file in {@code src/test/resources/mistakes}: what goes wrong, who is hurt, and lines of the engine's
 * source to be replaced. It is compiled in memory and loaded beside the engine as it is; properties of core and of the
 * testkit are then tried on it, one case for each seed. {@code docs/mistakes.md} is written from what comes out.
 */
@NullMarked
package io.github.meritpool.testkit.mistakes;

import org.jspecify.annotations.NullMarked;
