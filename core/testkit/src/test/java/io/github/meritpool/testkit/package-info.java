/** Properties of settlements over random schools, and tests of what the testkit itself says. */
@NullMarked
package io.github.meritpool.testkit;

import org.jspecify.annotations.NullMarked;
