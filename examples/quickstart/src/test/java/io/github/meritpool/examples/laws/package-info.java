/**
 * The laws of fair division, under their names in the literature, tried on every way in which Meritpool divides money:
 * by brute force over all small problems. What comes out is what {@code docs/laws.md} says.
 */
@NullMarked
package io.github.meritpool.examples.laws;

import org.jspecify.annotations.NullMarked;
