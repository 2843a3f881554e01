/** The cost of exactness and of plans as data: Meritpool beside a hand-written loop and plain BigDecimal. */
@NullMarked
package io.github.meritpool.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
