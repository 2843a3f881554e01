/**
 * Workload in one unit, first of all the standard class hour, within a plan or without one.
 *
 * <p>A {@link io.github.meritpool.workload.WorkloadConversion} says what activities count, a
 * {@link io.github.meritpool.workload.WorkloadLoad} what a person's work comes to, a
 * {@link io.github.meritpool.workload.WorkloadNorm} holds a load against a full one. Each is lowered to the algebra of
 * quantities; {@link io.github.meritpool.workload.WorkloadConversion#convert} evaluates just that, so activities that
 * are converted by themselves and within a plan come to the same. The package knows quantities, the names of plans,
 * exact numbers and problems; it knows neither whole plans nor pay.
 */
@NullMarked
package io.github.meritpool.workload;

import org.jspecify.annotations.NullMarked;
