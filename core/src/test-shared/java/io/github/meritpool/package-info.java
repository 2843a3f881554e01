/**
 * Checks of the house rules that several modules run on themselves: each of their poms adds this folder to its tests.
 * They look at the compiled classes and the sources of the module that runs them, never at one type in particular.
 */
@NullMarked
package io.github.meritpool;

import org.jspecify.annotations.NullMarked;
