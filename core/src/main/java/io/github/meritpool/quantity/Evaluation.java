package io.github.meritpool.quantity;

import io.github.meritpool.money.Rational;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntFunction;

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
     * The values of a quantity, for those who ask for many: the same as asking {@link #value} for each.
     *
     * @param quantity the quantity
     * @return for a row of its table the value; for a scalar the same for any number
     */
    default IntFunction<Value> column(Quantity quantity) {
        return row -> value(quantity, row);
    }

    /**
     * Whether a quantity's values were given, not computed from the facts. How they came about is not known here.
     *
     * @param quantity the quantity, without a name
     * @return true if they were given
     */
    default boolean isGiven(Quantity quantity) {
        return false;
    }

    /**
     * Whether all is as it was said, before this evaluation, that it should be.
     *
     * @return true if every {@link Expectation} stated is met; false also if none was stated or this can't be told in passing
     */
    default boolean isAsExpected() {
        return false;
    }

    /**
     * The rows without a value: the same as asking each value, without making it.
     *
     * @param quantity the quantity
     * @param rows how many rows its table has
     * @return the rows where it is absent
     * @throws io.github.meritpool.problem.ProblemException as {@link #value}
     */
    default BitSet absent(Quantity quantity, int rows) {
        return RowSet.where(rows, row -> value(quantity, row).isAbsent());
    }

    /**
     * The rows where a number is below zero: the same as asking each value, without making it.
     *
     * @param quantity a quantity that is a number
     * @param rows how many rows its table has
     * @return the rows where there is a number and it is below zero
     * @throws io.github.meritpool.problem.ProblemException as {@link #value}
     */
    default BitSet negative(Quantity quantity, int rows) {
        return RowSet.where(rows, row -> {
            Value value = value(quantity, row);
            return !value.isAbsent() && value.number().signum() < 0;
        });
    }

    /**
     * The rows where a number is below another: the same as asking each value, without making it.
     *
     * @param quantity a quantity that is a number
     * @param other one of the same table
     * @param rows how many rows it has
     * @return the rows where there are both numbers and the first is below the second
     * @throws io.github.meritpool.problem.ProblemException as {@link #value}
     */
    default BitSet below(Quantity quantity, Quantity other, int rows) {
        return RowSet.where(rows, row -> {
            Value value = value(quantity, row);
            Value bound = value(other, row);
            return !value.isAbsent() && !bound.isAbsent() && value.number().compareTo(bound.number()) < 0;
        });
    }

    /**
     * The rows where a number is not zero: the same as asking each value, without making it.
     *
     * @param quantity a quantity that is a number
     * @param rows how many rows its table has
     * @return the rows where there is a number other than zero
     * @throws io.github.meritpool.problem.ProblemException as {@link #value}
     */
    default BitSet nonZero(Quantity quantity, int rows) {
        return RowSet.where(rows, row -> {
            Value value = value(quantity, row);
            return !value.isAbsent() && !value.number().isZero();
        });
    }

    /**
     * The rows where a flag does not hold: the same as asking each value, without making it.
     *
     * @param flag a quantity that is a flag
     * @param rows how many rows its table has
     * @return the rows where there is a flag and it does not hold
     * @throws io.github.meritpool.problem.ProblemException as {@link #value}
     */
    default BitSet failing(Quantity flag, int rows) {
        return RowSet.where(rows, row -> {
            Value value = value(flag, row);
            return !value.isAbsent() && !value.flag();
        });
    }

    /**
     * Whether there is a number in every row, with no more than some decimals: the same as asking each value, without
     * making it.
     *
     * @param quantity a quantity that is a number
     * @param rows how many rows its table has
     * @param decimals how many decimals at most, such as 2 for money in fen
     * @return true if no row is absent or needs more decimals
     * @throws io.github.meritpool.problem.ProblemException as {@link #value}
     */
    default boolean fitsDecimals(Quantity quantity, int rows, int decimals) {
        Rational unit = Rational.of(10).pow(decimals);
        return RowSet.where(rows, row -> {
                            Value value = value(quantity, row);
                            return !value.isAbsent()
                                    && value.number().times(unit).isInteger();
                        })
                        .cardinality()
                == rows;
    }

    /**
     * The numbers of every row all together, for those who read many: the same as asking each value, without an object for
     * each.
     *
     * @param quantity a quantity that is a number
     * @param rows how many rows its table has, or the table whose rows read a scalar
     * @return a number for each row; empty if the numbers are not kept as decimals of one scale that fit into {@code long},
     *     so that each value has to be asked for
     * @throws io.github.meritpool.problem.ProblemException as {@link #value}
     */
    default Optional<Column.Numbers> numbers(Quantity quantity, int rows) {
        return Optional.empty();
    }

    /**
     * The numbers of all rows together: the same as asking each value, without an object for each.
     *
     * @param quantity a quantity that is a number
     * @param rows how many rows its table has
     * @return their sum; rows without a number are left out
     * @throws io.github.meritpool.problem.ProblemException as {@link #value}
     */
    default Rational total(Quantity quantity, int rows) {
        Rational total = Rational.ZERO;
        for (int row = 0; row < rows; row++) {
            Value value = value(quantity, row);
            total = value.isAbsent() ? total : total.plus(value.number());
        }
        return total;
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
