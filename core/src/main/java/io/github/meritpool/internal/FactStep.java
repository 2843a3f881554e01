package io.github.meritpool.internal;

import io.github.meritpool.quantity.Column;
import io.github.meritpool.quantity.Fact;
import java.util.BitSet;

/** A recorded column. */
final class FactStep implements LeafStep {

    private final String table;
    private final String column;

    FactStep(Fact fact) {
        this.table = fact.table();
        this.column = fact.column();
    }

    @Override
    public Cells compute(Run run) {
        Column recorded = run.facts().column(table, column);
        if (recorded instanceof Column.Numbers numbers) {
            return numbers(numbers);
        } else if (recorded instanceof Column.Flags flags) {
            return flags(flags, run.rows(table));
        }
        Column.Categories categories = (Column.Categories) recorded;
        return new NameCells(categories.names(), categories.codes());
    }

    private static Cells numbers(Column.Numbers numbers) {
        return NumberCells.decimals(numbers.unscaled(), numbers.decimals(), Absents.orNone(numbers.absent()));
    }

    private static Cells flags(Column.Flags flags, int rows) {
        BitSet set = flags.set();
        boolean[] holds = new boolean[rows];
        for (int row = set.nextSetBit(0); row >= 0; row = set.nextSetBit(row + 1)) {
            holds[row] = true;
        }
        return new FlagCells(holds, Absents.orNone(flags.absent()));
    }
}
