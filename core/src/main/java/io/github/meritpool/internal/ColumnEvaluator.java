package io.github.meritpool.internal;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Column;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Frames;
import io.github.meritpool.quantity.Places;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Shared;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.quantity.Window;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * The fast evaluation: a program that has been run column by column. Every column is kept, so that any figure can be
 * explained; how a pool came to be split is worked out only when it is asked for.
 */
public final class ColumnEvaluator implements Evaluation {

    private final ColumnProgram program;
    private final Run run;
    /** By slot how its step came to its values, for those that were asked. */
    private final Map<Integer, Object> accounts = new ConcurrentHashMap<>();

    ColumnEvaluator(ColumnProgram program, Run run) {
        this.program = program;
        this.run = run;
    }

    @Override
    public Facts facts() {
        return run.facts();
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the quantity is no part of the outputs
     */
    @Override
    public Value value(Quantity quantity, int row) {
        return cells(quantity).value(row);
    }

    @Override
    public IntFunction<Value> column(Quantity quantity) {
        return cells(quantity)::value;
    }

    @Override
    public boolean isGiven(Quantity quantity) {
        return program.step(program.slot(quantity)) instanceof GivenStep;
    }

    @Override
    public boolean isAsExpected() {
        return run.problems().isEmpty() && program.expected().isMet(run);
    }

    @Override
    public BitSet absent(Quantity quantity, int rows) {
        Cells cells = cells(quantity);
        BitSet absent = new BitSet();
        if (!cells.isComplete()) {
            for (int row = 0; row < rows; row++) {
                absent.set(row, cells.isAbsent(row));
            }
        }
        return absent;
    }

    @Override
    public BitSet negative(Quantity quantity, int rows) {
        if (!(cells(quantity) instanceof NumberCells numbers)) {
            return Evaluation.super.negative(quantity, rows);
        }
        BitSet negative = new BitSet();
        if (numbers.numerators.least() < 0) {
            for (int row = 0; row < rows; row++) {
                negative.set(row, !numbers.isAbsent(row) && numbers.numerator(row) < 0);
            }
        }
        return negative;
    }

    @Override
    public BitSet below(Quantity quantity, Quantity other, int rows) {
        if (cells(quantity) instanceof NumberCells numbers && cells(other) instanceof NumberCells others) {
            try {
                return holding(numbers.less(others), rows);
            } catch (ArithmeticException beyondLong) {
                return Evaluation.super.below(quantity, other, rows);
            }
        }
        return Evaluation.super.below(quantity, other, rows);
    }

    private static BitSet holding(FlagCells flags, int rows) {
        BitSet holding = new BitSet();
        for (int row = 0; row < rows; row++) {
            holding.set(row, flags.holds(row) && !flags.isAbsent(row));
        }
        return holding;
    }

    @Override
    public BitSet nonZero(Quantity quantity, int rows) {
        if (!(cells(quantity) instanceof NumberCells numbers)) {
            return Evaluation.super.nonZero(quantity, rows);
        }
        BitSet nonZero = new BitSet();
        for (int row = 0; row < rows; row++) {
            nonZero.set(row, numbers.numerator(row) != 0 && !numbers.isAbsent(row));
        }
        return nonZero;
    }

    @Override
    public BitSet failing(Quantity flag, int rows) {
        FlagCells flags = cells(flag).flags();
        BitSet failing = new BitSet();
        if (flags.isAnyFalse()) {
            for (int row = 0; row < rows; row++) {
                failing.set(row, !flags.holds(row) && !flags.isAbsent(row));
            }
        }
        return failing;
    }

    @Override
    public boolean fitsDecimals(Quantity quantity, int rows, int decimals) {
        boolean isPlain = cells(quantity) instanceof NumberCells numbers && numbers.fit(decimals);
        return isPlain || Evaluation.super.fitsDecimals(quantity, rows, decimals);
    }

    @Override
    public Rational total(Quantity quantity, int rows) {
        if (cells(quantity) instanceof NumberCells numbers && numbers.areDecimals()) {
            try {
                return numbers.total(rows);
            } catch (ArithmeticException beyondLong) {
                return Evaluation.super.total(quantity, rows);
            }
        }
        return Evaluation.super.total(quantity, rows);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the share is no part of the outputs
     */
    @Override
    public Shared shared(Share share) {
        if (cells(share) instanceof FailedCells failed) {
            throw failed.failure();
        }
        return (Shared)
                accounts.computeIfAbsent(program.slot(share), slot -> ((ShareStep) program.step(slot)).shared(run));
    }

    @Override
    public Places places(Ranked ranked) {
        return (Places)
                accounts.computeIfAbsent(program.slot(ranked), slot -> ((RankedStep) program.step(slot)).places(run));
    }

    @Override
    public Frames frames(Window window) {
        return (Frames)
                accounts.computeIfAbsent(program.slot(window), slot -> ((WindowStep) program.step(slot)).frames(run));
    }

    @Override
    public Optional<Column.Numbers> numbers(Quantity quantity, int rows) {
        Cells cells = cells(quantity);
        if (cells instanceof FailedCells failed) {
            throw failed.failure();
        }
        return cells instanceof NumberCells numbers && numbers.areDecimals() && numbers.decimals >= 0
                ? Optional.of(columnOf(numbers, rows))
                : Optional.empty();
    }

    private static Column.Numbers columnOf(NumberCells numbers, int rows) {
        BitSet absent = Absents.spread(numbers.absent, numbers.length(), rows);
        return new Column.Numbers(
                numbers.numerators.spread(rows).values(), numbers.decimals, absent == null ? new BitSet() : absent);
    }

    /**
     * What is wrong with the facts: every negative claim of every share.
     *
     * @return the problems, in the order in which the shares are computed; empty if every value can be read
     */
    public List<Problem> problems() {
        return run.problems();
    }

    /** Whether a quantity's numbers went beyond long and are kept as big numbers. */
    boolean isBig(Quantity quantity) {
        return cells(quantity) instanceof BigCells;
    }

    private Cells cells(Quantity quantity) {
        return run.cells(program.slot(quantity));
    }
}
