/**
 * What the parts of a settlement hand over, when one is settled in several places: which tables are split, what is gathered
 * in which {@link io.github.meritpool.phase.Round}, the {@link io.github.meritpool.phase.Partial} of a part and the {@link
 * io.github.meritpool.phase.Totals} of all. It knows quantities and plans, and computes nothing itself: {@link
 * io.github.meritpool.settlement.PhasedSettler} does.
 */
@NullMarked
package io.github.meritpool.phase;

import org.jspecify.annotations.NullMarked;
