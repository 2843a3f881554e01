/**
 * The one door for rubric types, built-in and vendors': the neutral tree that plan documents are made of, declared
 * parameters, checked arguments, and the provider that lowers a type to quantities.
 *
 * <p>Vendors implement {@link io.github.meritpool.spi.RubricTypeProvider}; everything else here is for them to use.
 */
@NullMarked
package io.github.meritpool.spi;

import org.jspecify.annotations.NullMarked;
