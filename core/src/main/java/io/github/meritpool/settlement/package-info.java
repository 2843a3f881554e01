/**
 * The result: a settlement of one period, each person's payout, the statements of the pools, and the explanation of any
 * figure. A settlement holds columns of numbers; its results are made when they are asked for. Who reads those of many people
 * takes the columns.
 */
@NullMarked
package io.github.meritpool.settlement;

import org.jspecify.annotations.NullMarked;
