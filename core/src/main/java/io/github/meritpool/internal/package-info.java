/**
 * The column evaluator: the fast path of {@link io.github.meritpool.quantity}, not part of the API.
 *
 * <p>A {@link io.github.meritpool.internal.ColumnProgram} is compiled once from quantities and run for many sets of
 * facts. It is a list of steps, each of which computes the values of one quantity for a whole table at a time:
 *
 * <ul>
 *   <li>Equal sub-expressions are found when the program is compiled and computed once; steps on constants alone are
 *       computed then and there, and no run meets them again.
 *   <li>Numbers ({@link io.github.meritpool.internal.NumberCells}) are whole {@code long}s, a decimal scale for the column,
 *       and a denominator: one for the column where everything is divided by the same, such as a mean, else one for each
 *       row. A denominator of 1 is a decimal. So a quotient costs no division: only a rounding, or a share of a pool,
 *       divides, once for each row.
 *   <li>The whole numbers ({@link io.github.meritpool.internal.Longs}) are an array, times a factor, plus an offset. So what
 *       is done with one number for all rows, such as a price, a weight or another scale, costs nothing for a row: the next
 *       loop does it on its way.
 *   <li>Columns know between which bounds their numbers lie. The bounds of a result are computed from those of its operands,
 *       exactly and before its loop, so that no loop checks for overflow. They also answer what holds for all rows: a floor
 *       that nobody is below, a condition that everybody meets and an amount that can't be negative need no loop at all.
 *   <li>Where bounds are beyond {@code long}, that step alone is computed from the definition
 *       ({@link io.github.meritpool.quantity.Operation#apply}), row by row in exact rationals. If its results fit, as a
 *       rounding's may, whatever follows is fast again; else they are kept as big numbers, and the steps that read them go
 *       by their definition too.
 *   <li>A scalar is a column of one, which goes with columns of any length. Flags are booleans, one for all where bounds
 *       say so; categories are codes; rows without a value are a bit set, or null if there are none.
 *   <li>Facts are read where they are recorded ({@link io.github.meritpool.internal.Recorded}), not copied.
 *   <li>A negative claim fails the share it is a claim on and all that rests on that share. The rest is computed, and
 *       reading a failed value throws what the reference evaluator throws.
 * </ul>
 *
 * <p>Loops have no branch that depends on a fact: the greater of two is found by their signs, arms are picked by a flag or a
 * code, the cut of a share is found by counting. Who reads results asks about whole columns
 * ({@link io.github.meritpool.quantity.Evaluation#absent}, {@code negative}, {@code failing}, {@code fitsDecimals}); a value
 * is made an object only when one is asked for.
 *
 * <p>Nested sums and multiples are folded into one step ({@link io.github.meritpool.internal.FoldedStep}). Columns up to some
 * thousand rows are borrowed from those of the thread's run before ({@link io.github.meritpool.internal.Scratch}): outputs are
 * copied out of them, and what lies between is computed again if an explanation asks for it. Longer ones are kept. Who stood
 * where in the residue of a share is worked out only when it is asked for.
 * {@link io.github.meritpool.quantity.RowEvaluator} is the reference: properties hold the two to the same value for every
 * quantity and row.
 *
 * <p>Kernels and cells may be changed at will as long as those properties hold. Nothing outside core may use this
 * package.
 */
@NullMarked
package io.github.meritpool.internal;

import org.jspecify.annotations.NullMarked;
