package io.github.meritpool.internal;

import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Aggregate.Function;
import io.github.meritpool.quantity.Groups;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An aggregate over a table or the part of it where a condition holds: of all rows, or of each group of them. */
final class StatisticStep extends CheckedStep {

    private final Statistic statistic;
    private final Aggregate aggregate;
    private final Parts parts;
    private final int of;

    StatisticStep(Statistic statistic, Parts parts) {
        super(parts.slots());
        this.statistic = statistic;
        this.aggregate = statistic.aggregate();
        this.parts = parts;
        this.of = parts.slot(statistic.of());
    }

    @Override
    Cells byColumns(Run run) {
        Cells of = of(run);
        if (isPlainSum(of)) {
            NumberCells numbers = of.numbers();
            Longs sum = Longs.of(numbers.numerators.total(rows(of, run)));
            return new NumberCells(sum, numbers.denominators, numbers.decimals, null);
        }
        if (isPlainCount(of)) {
            return NumberCells.decimals(Longs.of(rows(of, run)), 0, null);
        }
        if (!populationIsKnown(run)) {
            return byDefinition(run);
        }
        int[] groups = groups(run);
        Cells each = new Grouped(of, population(groups, run), count(groups), aggregate.absents())
                .aggregate(aggregate.function());
        return isGrouped() ? each.at(groups) : each;
    }

    private Cells of(Run run) {
        return run.cells(of);
    }

    /** A column knows how many rows its table has. */
    private int rows(Cells of, Run run) {
        return of.length() == 1 ? run.rows(statistic.table()) : of.length();
    }

    private boolean isGrouped() {
        return !statistic.by().isEmpty();
    }

    private int count(int... groups) {
        return isGrouped() ? Groups.count(groups) : 1;
    }

    /** Whether every number is added, as for the mean of all staff: this is done without groups. */
    private boolean isPlainSum(Cells of) {
        return aggregate.function() == Function.SUM
                && operands().length == 1
                && of instanceof NumberCells numbers
                && numbers.isComplete()
                && numbers.hasOneDenominator();
    }

    /** Whether every row is counted, as for the mean of all staff. */
    private boolean isPlainCount(Cells of) {
        return aggregate.function() == Function.COUNT
                && operands().length == 1
                && of instanceof NumberCells
                && of.isComplete();
    }

    private Optional<Cells> where(Run run) {
        return statistic.population().map(where -> parts.cells(where, run));
    }

    /** Whether the condition has a value in each of the rows. */
    private boolean populationIsKnown(Run run) {
        return run.rows(statistic.table()) == 0
                || where(run).map(Cells::isComplete).orElse(true);
    }

    /** The group of each row; with one group of all every row is in it. */
    private int[] groups(Run run) {
        int rows = run.rows(statistic.table());
        return isGrouped() ? Grouping.of(rows, statistic.by(), parts, run) : new int[rows];
    }

    /** The group in which each row counts, or -1. */
    private int[] population(int[] groups, Run run) {
        Optional<FlagCells> where = where(run).map(Cells::flags);
        if (where.isEmpty()) {
            return groups;
        }
        int[] population = groups.clone();
        for (int row = 0; row < population.length; row++) {
            population[row] = where.get().holds(row) ? groups[row] : -1;
        }
        return population;
    }

    @Override
    Cells byDefinition(Run run) {
        int[] groups = groups(run);
        List<Value> statistics = new ArrayList<>();
        for (List<Integer> rows : Groups.rows(count(groups), groups)) {
            statistics.add(statistic(rows, run));
        }
        if (!isGrouped()) {
            return Packing.of(Kind.NUMBER, statistics.get(0));
        }
        Value[] values = new Value[groups.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = groups[row] < 0 ? Value.Absent.ABSENT : statistics.get(groups[row]);
        }
        return Packing.of(Kind.NUMBER, values);
    }

    private Value statistic(List<Integer> rows, Run run) {
        List<Value> population = new ArrayList<>();
        for (int row : rows) {
            Value counts = where(run).map(flags -> flags.value(row)).orElse(Value.of(true));
            if (counts.isAbsent()) {
                return Value.Absent.ABSENT;
            }
            if (counts.flag()) {
                population.add(of(run).value(row));
            }
        }
        return aggregate.apply(population);
    }
}
