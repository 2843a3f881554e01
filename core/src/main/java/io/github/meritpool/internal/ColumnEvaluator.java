package io.github.meritpool.internal;

import io.github.meritpool.money.Apportioned;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Column;
import io.github.meritpool.quantity.Evaluation;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Value;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fast evaluation: a program that has been run column by column. Every column is kept, so that any figure can be
 * explained; how a pool came to be split is worked out only when it is asked for.
 */
public final class ColumnEvaluator implements Evaluation {

    private final ColumnProgram program;
    private final Run run;
    private final Map<Integer, Apportioned<String>> apportioned = new ConcurrentHashMap<>();

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

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the share is no part of the outputs
     */
    @Override
    public Apportioned<String> apportioned(Share share) {
        if (cells(share) instanceof FailedCells failed) {
            throw failed.failure();
        }
        return apportioned.computeIfAbsent(
                program.slot(share), slot -> program.share(slot).apportioned(run));
    }

    /**
     * The values of a quantity all together, for those who read many: without an object for each.
     *
     * @param quantity an output or a part of one
     * @return its numbers, a single one for a scalar; empty if they are no decimals that fit into long
     * @throws io.github.meritpool.problem.ProblemException as {@link #value}
     */
    public Optional<Column.Numbers> numbers(Quantity quantity) {
        Cells cells = cells(quantity);
        if (cells instanceof FailedCells failed) {
            throw failed.failure();
        }
        return cells instanceof NumberCells numbers && numbers.areDecimals() && numbers.decimals >= 0
                ? Optional.of(new Column.Numbers(numbers.numerators, numbers.decimals, absent(numbers)))
                : Optional.empty();
    }

    private static BitSet absent(NumberCells numbers) {
        return numbers.absent == null ? new BitSet() : numbers.absent;
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
