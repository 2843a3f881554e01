/**
 * For tests of settlements, of plans and of rubric types.
 *
 * <p>{@link io.github.meritpool.testkit.MeritpoolArbitraries} makes money, weights and pools, and rosters for any plan
 * from the tables that it declares; {@link io.github.meritpool.testkit.PlanCases} draws them by seed, without jqwik, and
 * {@link io.github.meritpool.testkit.Reached} tells what of the plan they reach. {@link
 * io.github.meritpool.testkit.MeritpoolAssertions} says what a settlement must
 * be. {@link io.github.meritpool.testkit.Derivations} checks that an explanation is the computation.
 * {@link io.github.meritpool.testkit.RubricTypeContract} is what a rubric type from outside must keep.
 *
 * <p>Everything public here may be used by anyone's tests; nothing here belongs into a program that pays people. jqwik's
 * types stay in {@link io.github.meritpool.testkit.MeritpoolArbitraries}, {@link
 * io.github.meritpool.testkit.RosterShape} and the contract.
 */
@NullMarked
package io.github.meritpool.testkit;

import org.jspecify.annotations.NullMarked;
