/**
 * What holds of every settlement, whatever the plan and the facts: each {@link
 * io.github.meritpool.invariant.Invariant} by name, with its exact bound, from plan, inputs and settlement to the
 * violations with people and amounts.
 *
 * <p>{@link io.github.meritpool.invariant.Invariants#all()} is for production as well as for tests: it looks at what the
 * settlement publishes, and works out again what that must be. Settlements keep these laws; a violation is a fault of
 * the library, of an evaluator that somebody has written, or of figures that were changed afterwards.
 */
@NullMarked
package io.github.meritpool.invariant;

import org.jspecify.annotations.NullMarked;
