/**
 * Money and exact numbers: {@link io.github.meritpool.money.Rational} for every value that is computed,
 * {@link io.github.meritpool.money.Money} for whole minor units of a currency, and
 * {@link io.github.meritpool.money.Apportionment}, which cuts a pool into whole minor units by weights.
 *
 * <p>The package knows nothing of schools, plans or people and depends only on
 * {@link io.github.meritpool.problem}. It may be used by every other package. Nothing here rounds unless it is given a
 * rounding, and nothing here reads the default locale or time zone.
 */
@NullMarked
package io.github.meritpool.money;

import org.jspecify.annotations.NullMarked;
