/** Worked cases of regulations, for the tests of every module; what is here rests on core's public API alone. */
@NullMarked
package io.github.meritpool.cases;

import org.jspecify.annotations.NullMarked;
