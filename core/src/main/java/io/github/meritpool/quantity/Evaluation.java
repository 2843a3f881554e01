package io.github.meritpool.quantity;

import io.github.meritpool.money.Apportioned;

/** The values of quantities for some facts. Thread-safe. */
public interface Evaluation {

    /**
     * The facts evaluated.
     *
     * @return the facts
     */
    Facts facts();

    /**
     * A value.
     *
     * @param quantity the quantity
     * @param row the row of its table; any number for a scalar
     * @return the value
     * @throws io.github.meritpool.problem.ProblemException if the value rests on a share with a negative claim
     */
    Value value(Quantity quantity, int row);

    /**
     * How a share came out.
     *
     * @param share the share
     * @return each row's allotment, keyed by row id, in order of the rows; amounts in minor units
     * @throws io.github.meritpool.problem.ProblemException if a claim is negative
     * @throws IllegalStateException if the pool is absent
     */
    Apportioned<String> apportioned(Share share);
}
