/**
 * What holds of every settlement, whatever the plan and the facts: each {@link
 * io.github.meritpool.invariant.Invariant} by name, with its exact bound, from plan, inputs and settlement to the
 * violations with people and amounts.
 *
 * <p>And what holds between two settlements of one plan: each {@link io.github.meritpool.invariant.Relation}, with its
 * exact bound and why it is true. A relation looks itself whether it has anything to say of the two, and says why if not.
 *
 * <p>{@link io.github.meritpool.invariant.Invariants#all()} is for production as well as for tests: it looks at what the
 * settlement publishes, and works out again what that must be; {@link
 * io.github.meritpool.invariant.Relation#allBetween} does so for two, such as this term's and the last. Settlements keep
 * these laws; a violation is a fault of the library, of an evaluator that somebody has written, or of figures that were
 * changed afterwards.
 */
@NullMarked
package io.github.meritpool.invariant;

import org.jspecify.annotations.NullMarked;
