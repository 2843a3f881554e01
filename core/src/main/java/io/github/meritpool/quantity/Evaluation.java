package io.github.meritpool.quantity;

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
     * Whether there is no value: the same as asking the value, without making it.
     *
     * @param quantity the quantity
     * @param row the row of its table; any number for a scalar
     * @return true if the value is absent
     */
    default boolean isAbsent(Quantity quantity, int row) {
        return value(quantity, row).isAbsent();
    }

    /**
     * Whether a number is below zero: the same as asking the value, without making it.
     *
     * @param quantity a quantity that is a number
     * @param row the row of its table; any number for a scalar
     * @return true if there is a number and it is below zero
     */
    default boolean isNegative(Quantity quantity, int row) {
        Value value = value(quantity, row);
        return !value.isAbsent() && value.number().signum() < 0;
    }

    /**
     * How a share came out.
     *
     * @param share the share
     * @return how its pools were split
     * @throws io.github.meritpool.problem.ProblemException if a claim is negative
     */
    Shared shared(Share share);

    /**
     * How a ranking came out.
     *
     * @param ranked the ranking
     * @return everyone's place
     */
    Places places(Ranked ranked);

    /**
     * Which rows the operation of a window sees.
     *
     * @param window the window
     * @return for each row the rows of its frame
     */
    Frames frames(Window window);
}
