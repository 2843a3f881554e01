/**
 * Workload in one unit, first of all the standard class hour, usable without a plan.
 *
 * <p>A {@link io.github.meritpool.workload.WorkloadConversion} says what a lesson counts. It is lowered to the algebra of
 * quantities, and {@link io.github.meritpool.workload.WorkloadConversion#convert} evaluates just that, so a week that is
 * converted by itself and one within a plan come to the same. A {@link io.github.meritpool.workload.WorkloadNorm} is the
 * full load. The package knows quantities, exact numbers and problems; it knows neither plans nor pay.
 */
@NullMarked
package io.github.meritpool.workload;

import org.jspecify.annotations.NullMarked;
