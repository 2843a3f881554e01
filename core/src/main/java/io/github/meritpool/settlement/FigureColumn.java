package io.github.meritpool.settlement;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Column;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Value;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** One settled figure of every row of a table: a score in points, or an amount in the currency's major unit. Immutable. */
public final class FigureColumn {

    private static final int BASE = 10;

    private final Optional<Column.Numbers> decimals;
    private final IntFunction<Optional<Rational>> exact;

    private FigureColumn(Optional<Column.Numbers> decimals, IntFunction<Optional<Rational>> exact) {
        this.decimals = decimals;
        this.exact = exact;
    }

    /** The values of a quantity over so many rows, in some of them. */
    static FigureColumn of(Evaluation evaluation, Quantity quantity, int rows, BitSet in) {
        return new FigureColumn(
                evaluation.numbers(quantity, rows).map(numbers -> only(in, numbers, rows)),
                row -> in.get(row) ? number(evaluation.value(quantity, row)) : Optional.empty());
    }

    private static Column.Numbers only(BitSet in, Column.Numbers numbers, int rows) {
        if (in.cardinality() == rows) {
            return numbers;
        }
        BitSet absent = (BitSet) in.clone();
        absent.flip(0, rows);
        absent.or(numbers.absent());
        return new Column.Numbers(numbers.unscaled(), numbers.decimals(), absent);
    }

    private static Optional<Rational> number(Value value) {
        return value.isAbsent() ? Optional.empty() : Optional.of(value.number());
    }

    /** The same amounts of money, which every row has in whole minor units, with all their decimals. */
    FigureColumn inMinorUnits(int rows, int moneyDecimals) {
        boolean isSo = decimals.map(Column.Numbers::decimals).orElse(moneyDecimals) == moneyDecimals;
        return isSo ? this : sum(List.of(this), rows, moneyDecimals);
    }

    /** What amounts of money come to in each row. */
    static FigureColumn sum(List<FigureColumn> amounts, int rows, int decimals) {
        return new FigureColumn(
                sumOfDecimals(amounts, rows, decimals),
                row -> Optional.of(amounts.stream()
                        .map(amount -> amount.number(row).orElseThrow())
                        .reduce(Rational.ZERO, Rational::plus)));
    }

    private static Optional<Column.Numbers> sumOfDecimals(List<FigureColumn> amounts, int rows, int decimals) {
        if (!amounts.stream().allMatch(amount -> amount.decimals.isPresent())) {
            return Optional.empty();
        }
        long[] sums = new long[rows];
        try {
            for (FigureColumn amount : amounts) {
                Column.Numbers numbers = amount.decimals.orElseThrow();
                for (int row = 0; row < rows; row++) {
                    long more = rescaled(numbers.unscaled(row), numbers.decimals(), decimals);
                    sums[row] = Math.addExact(sums[row], more);
                }
            }
        } catch (ArithmeticException e) {
            // Exact all the same, but number by number.
            return Optional.empty();
        }
        return Optional.of(new Column.Numbers(sums, decimals, new BitSet()));
    }

    private static long rescaled(long unscaled, int from, int to) {
        long rescaled = unscaled;
        for (int here = from; here < to; here++) {
            rescaled = Math.multiplyExact(rescaled, BASE);
        }
        for (int here = from; here > to; here--) {
            if (rescaled % BASE != 0) {
                throw new ArithmeticException("more decimals");
            }
            rescaled /= BASE;
        }
        return rescaled;
    }

    /**
     * The figures all together.
     *
     * @return each as a whole number of its last decimal; amounts of money have as many decimals as the currency. Empty if
     *     they are not all decimals that fit into {@code long} so, or if the settlement was not made by columns
     */
    public Optional<Column.Numbers> decimals() {
        return decimals;
    }

    /**
     * The figure in a row.
     *
     * @param row the row, from 0
     * @return the exact number; empty where there is none
     */
    public Optional<Rational> number(int row) {
        return exact.apply(row);
    }
}
