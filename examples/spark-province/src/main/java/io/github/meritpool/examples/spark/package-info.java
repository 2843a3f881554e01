/**
 * A province settled on Apache Spark: facts of many schools in, payouts and pool statements out. What is computed is the
 * library's {@link io.github.meritpool.settlement.PhasedSettler}; what is here reads, hands parts round and writes.
 */
@NullMarked
package io.github.meritpool.examples.spark;

import org.jspecify.annotations.NullMarked;
