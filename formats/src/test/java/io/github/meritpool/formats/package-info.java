/** Tests of the formats module. */
@NullMarked
package io.github.meritpool.formats;

import org.jspecify.annotations.NullMarked;
