/** A command-line program on the public API: plan and facts in, payouts, pool statements and explanations out. */
@NullMarked
package io.github.meritpool.examples.settle;

import org.jspecify.annotations.NullMarked;
