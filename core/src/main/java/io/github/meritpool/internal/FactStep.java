package io.github.meritpool.internal;

import io.github.meritpool.quantity.Column;
import io.github.meritpool.quantity.Fact;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

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
            Longs unscaled = Longs.between(numbers.least(), numbers.greatest(), Recorded.unscaled(numbers));
            return NumberCells.decimals(unscaled, numbers.decimals(), absent(recorded));
        } else if (recorded instanceof Column.Flags flags) {
            return FlagCells.each(run.rows(table), flags.set()::get, absent(recorded));
        }
        Column.Categories categories = (Column.Categories) recorded;
        return new NameCells(categories.names(), Recorded.codes(categories));
    }

    private static @Nullable BitSet absent(Column recorded) {
        return recorded.isComplete() ? null : recorded.absent();
    }
}
