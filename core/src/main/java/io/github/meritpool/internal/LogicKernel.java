package io.github.meritpool.internal;

import io.github.meritpool.quantity.Logic;
import java.util.Arrays;
import java.util.BitSet;

/** Whether all or any of some flags hold: one that settles it does so whatever the others are, absent or not. */
final class LogicKernel implements Kernel {

    private final boolean settling;

    /** Not for {@link Logic#NOT}. */
    LogicKernel(Logic logic) {
        this.settling = logic == Logic.ANY;
    }

    static Cells not(Cells... operands) {
        return operands[0].flags().negated();
    }

    @Override
    public Cells apply(Cells... operands) {
        boolean[] result = new boolean[Cells.commonLength(operands)];
        Arrays.fill(result, !settling);
        BitSet open = new BitSet();
        for (Cells operand : operands) {
            FlagCells flags = operand.flags();
            if (flags.isComplete()) {
                settle(result, flags);
            } else {
                settleWherePresent(result, open, flags);
            }
        }
        for (int row = open.nextSetBit(0); row >= 0; row = open.nextSetBit(row + 1)) {
            open.set(row, result[row] != settling);
        }
        return new FlagCells(result.length, result, Absents.orNone(open));
    }

    private void settleWherePresent(boolean[] result, BitSet open, FlagCells flags) {
        for (int row = 0; row < result.length; row++) {
            if (flags.isAbsent(row)) {
                open.set(row);
            } else if (flags.holds(row) == settling) {
                result[row] = settling;
            }
        }
    }

    private void settle(boolean[] result, FlagCells flags) {
        int last = flags.isOneForAll() ? 0 : -1;
        boolean[] holds = flags.flags;
        for (int row = 0; row < result.length; row++) {
            boolean settles = holds[row & last] == settling;
            result[row] = settles ? settling : result[row];
        }
    }
}
