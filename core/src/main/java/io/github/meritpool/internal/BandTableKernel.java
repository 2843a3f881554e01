package io.github.meritpool.internal;

import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.Kind;
import java.util.Arrays;

/** Looks numbers up in bands: a number is in the band of as many edges as it reaches. */
final class BandTableKernel implements Kernel {

    private final BandTable table;
    private final Kind kind;

    BandTableKernel(BandTable table, Kind kind) {
        this.table = table;
        this.kind = kind;
    }

    @Override
    public Cells apply(Cells... operands) {
        return kind == Kind.NUMBER ? numbers(operands) : picked(operands);
    }

    /** From the lowest band up: where an edge is reached, what is above it takes the place of what is below. */
    private Cells numbers(Cells... operands) {
        NumberCells number = operands[0].numbers();
        NumberCells found = operands[1].numbers();
        for (int edge = 0; edge < table.edges().size(); edge++) {
            found = operands[edge + 2].numbers().where(reached(number, edge), found);
        }
        return found;
    }

    private Cells picked(Cells... operands) {
        NumberCells number = operands[0].numbers();
        int[] chosen = new int[Cells.commonLength(operands)];
        for (int edge = 0; edge < table.edges().size(); edge++) {
            count(reached(number, edge), chosen);
        }
        for (int row = 0; row < chosen.length && !number.isComplete(); row++) {
            chosen[row] = number.isAbsent(row) ? -1 : chosen[row];
        }
        return new Picking(kind, Arrays.copyOfRange(operands, 1, operands.length)).at(chosen);
    }

    private FlagCells reached(NumberCells number, int edge) {
        NumberCells bound = NumberCells.of(table.edges().get(edge));
        return table.edgeBelongs() == BandTable.Edge.UPPER_BAND
                ? number.less(bound).negated()
                : bound.less(number);
    }

    private static void count(FlagCells reached, int[] counts) {
        for (int row = 0; row < counts.length; row++) {
            counts[row] += reached.holds(row) ? 1 : 0;
        }
    }
}
