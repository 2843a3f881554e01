package io.github.meritpool.internal;

import io.github.meritpool.money.Rational;
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
        NumberCells number = operands[0].numbers();
        int[] chosen = new int[Cells.commonLength(operands)];
        for (Rational edge : table.edges()) {
            count(reached(number, NumberCells.of(edge)), chosen);
        }
        for (int row = 0; row < chosen.length && number.absent != null; row++) {
            chosen[row] = number.isAbsent(row) ? -1 : chosen[row];
        }
        return new Picking(kind, Arrays.copyOfRange(operands, 1, operands.length)).at(chosen);
    }

    private FlagCells reached(NumberCells number, NumberCells edge) {
        boolean[] reached = table.edgeBelongs() == BandTable.Edge.UPPER_BAND
                ? LogicKernel.negated(number.less(edge))
                : edge.less(number);
        return new FlagCells(reached, null);
    }

    private static void count(FlagCells reached, int[] counts) {
        for (int row = 0; row < counts.length; row++) {
            counts[row] += reached.holds(row) ? 1 : 0;
        }
    }
}
