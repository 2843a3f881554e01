/**
 * The closed algebra of quantities that every plan is lowered to, and its reference semantics.
 *
 * <p>A {@link io.github.meritpool.quantity.Quantity} is an immutable expression with one value for each row of a table
 * (a scalar is one value for all). {@link io.github.meritpool.quantity.Operation} says what a step does with its
 * operands' values; {@link io.github.meritpool.quantity.Shapes} checks kinds, units, tables and exactness before any
 * fact is seen; {@link io.github.meritpool.quantity.RowEvaluator} is the reference evaluator;
 * {@link io.github.meritpool.quantity.Derivation} is the same expression read for one row. The package knows problems
 * and money, nothing of schools: plan elements and clauses reach it as opaque
 * {@link io.github.meritpool.quantity.Origin origins}.
 */
@NullMarked
package io.github.meritpool.quantity;

import org.jspecify.annotations.NullMarked;
