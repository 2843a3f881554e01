package io.github.meritpool.quantity;

import io.github.meritpool.problem.Problem;

/**
 * What must hold once facts and parameters are known, such as that shares chosen as parameters make a whole. Where the
 * condition is absent, nothing is required.
 *
 * @param condition a flag, for each row of a table or one for all
 * @param problem what is reported where it does not hold
 */
public record Requirement(Quantity condition, Problem problem) {}
