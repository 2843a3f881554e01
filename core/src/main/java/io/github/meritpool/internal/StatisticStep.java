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
        if (isPlainSum(of, run)) {
            NumberCells numbers = of.numbers();
            long[] sum = {Longs.sum(numbers.numerators)};
            return new NumberCells(sum, numbers.denominators, numbers.decimals, null);
        }
        return populationIsKnown(run)
                ? new Grouped(of, groups(run), 1, aggregate.absents()).aggregate(aggregate.function())
                : Packing.of(Kind.NUMBER, Value.Absent.ABSENT);
    }

    /** Whether every number of a column is added, as for the mean of all staff: this is done without groups. */
    private boolean isPlainSum(Cells of, Run run) {
        return aggregate.function() == Function.SUM
                && !isPartial
                && of instanceof NumberCells numbers
                && numbers.isComplete()
                && numbers.hasOneDenominator()
                && numbers.length() == run.rows(table);
    }

    private Cells where(Run run) {
        return run.cells(operands()[1]);
    }

    /** Whether the condition has a value in each of the rows. */
    private boolean populationIsKnown(Run run) {
        return !isPartial || run.rows(table) == 0 || where(run).isComplete();
    }

    /** Group 0 for each row that belongs to the population. */
    private int[] groups(Run run) {
        int[] groups = new int[run.rows(table)];
        if (isPartial) {
            FlagCells where = where(run).flags();
            for (int row = 0; row < groups.length; row++) {
                groups[row] = where.holds(row) ? 0 : -1;
            }
        }
        return groups;
    }

    @Override
    Cells byDefinition(Run run) {
        if (!populationIsKnown(run)) {
            return Packing.of(Kind.NUMBER, Value.Absent.ABSENT);
        }
        int[] groups = groups(run);
        List<Value> population = new ArrayList<>();
        for (int row = 0; row < groups.length; row++) {
            if (groups[row] == 0) {
                population.add(run.cells(operands()[0]).value(row));
            }
        }
        return Packing.of(Kind.NUMBER, aggregate.apply(population));
    }
}
