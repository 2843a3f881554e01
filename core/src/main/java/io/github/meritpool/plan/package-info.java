/**
 * The plan: a school's scheme as data, its checking and its compilation to quantities.
 *
 * <p>A {@link io.github.meritpool.plan.PayPlan} is what an author writes, element by element. Compiling it checks all
 * of it, expands its conventions into every element, and gives a {@link io.github.meritpool.plan.CompiledPlan}, or every
 * problem at once.
 */
@NullMarked
package io.github.meritpool.plan;

import org.jspecify.annotations.NullMarked;
