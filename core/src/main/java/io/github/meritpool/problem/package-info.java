/**
 * Problems and the words for them: what is wrong with an input, where, with which values, and what to do about it.
 *
 * <p>This package depends on nothing. Every other package declares its own kinds of problem as an enum that implements
 * {@link io.github.meritpool.problem.ProblemKind}; a result that may be wrong is a
 * {@link io.github.meritpool.problem.Checked}; an exception carries the same {@link io.github.meritpool.problem.Problem}
 * objects.
 */
@NullMarked
package io.github.meritpool.problem;

import org.jspecify.annotations.NullMarked;
