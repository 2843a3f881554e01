package io.github.meritpool.internal;

import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Aggregate.Function;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Value;
import java.util.ArrayList;
import java.util.List;

/** An aggregate over a table or the part of it where a condition holds: one group of rows. */
final class StatisticStep extends CheckedStep {

    private final Aggregate aggregate;
    private final String table;
    private final boolean isPartial;

    /** Operands: of what, and the condition if there is one. */
    StatisticStep(Aggregate aggregate, String table, int... operands) {
        super(operands);
        this.aggregate = aggregate;
        this.table = table;
        this.isPartial = operands.length == 2;
    }

    @Override
    Cells byColumns(Run run) {
        Cells of = run.cells(operands()[0]);
        int rows = run.rows(table);
        if (aggregate.function() == Function.SUM && !isPartial && of instanceof NumberCells numbers) {
            if (numbers.absent == null && numbers.hasOneDenominator() && numbers.length() == rows) {
                return sum(numbers);
            }
        }
        return populationIsKnown(run, rows)
                ? new Grouped(of, population(run, rows), 1, aggregate.absents()).aggregate(aggregate.function())
                : Packing.of(Kind.NUMBER, Value.Absent.ABSENT);
    }

    private static Cells sum(NumberCells numbers) {
        long[] sum = {Longs.sum(numbers.numerators)};
        return new NumberCells(sum, numbers.denominators, numbers.decimals, null);
    }

    /** Whether the condition has a value in each of the rows. */
    private boolean populationIsKnown(Run run, int rows) {
        for (int row = 0; isPartial && row < rows; row++) {
            if (run.cells(operands()[1]).isAbsent(row)) {
                return false;
            }
        }
        return true;
    }

    /** Group 0 for each row that belongs to the population. */
    private int[] population(Run run, int rows) {
        int[] groups = new int[rows];
        for (int row = 0; isPartial && row < rows; row++) {
            groups[row] = run.cells(operands()[1]).flags().holds(row) ? 0 : -1;
        }
        return groups;
    }

    @Override
    Cells byDefinition(Run run) {
        int rows = run.rows(table);
        if (!populationIsKnown(run, rows)) {
            return Packing.of(Kind.NUMBER, Value.Absent.ABSENT);
        }
        int[] groups = population(run, rows);
        List<Value> population = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            if (groups[row] == 0) {
                population.add(run.cells(operands()[0]).value(row));
            }
        }
        return Packing.of(Kind.NUMBER, aggregate.apply(population));
    }
}
