/** How core's value types are generated. Nothing of it remains in the compiled classes that use it. */
@NullMarked
package io.github.meritpool.internal.value;

import org.jspecify.annotations.NullMarked;
