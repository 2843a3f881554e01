/**
 * What was recorded: a roster holds the rows of every table that a plan declares, checked cell by cell.
 *
 * <p>Rows are kept in order of their ids, so the order in which they were given changes nothing.
 */
@NullMarked
package io.github.meritpool.roster;

import org.jspecify.annotations.NullMarked;
