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
        FlagCells flags = operands[0].flags();
        return new FlagCells(negated(flags.flags), flags.absent);
    }

    static boolean[] negated(boolean[] flags) {
        boolean[] negated = new boolean[flags.length];
        for (int i = 0; i < negated.length; i++) {
            negated[i] = !flags[i];
        }
        return negated;
    }

    @Override
    public Cells apply(Cells... operands) {
        boolean[] result = new boolean[Cells.commonLength(operands)];
        Arrays.fill(result, !settling);
        BitSet open = new BitSet();
        for (Cells operand : operands) {
            settle(result, open, operand.flags());
        }
        for (int row = open.nextSetBit(0); row >= 0; row = open.nextSetBit(row + 1)) {
            open.set(row, result[row] != settling);
        }
        return new FlagCells(result, Absents.orNone(open));
    }

    private void settle(boolean[] result, BitSet open, FlagCells flags) {
        for (int row = 0; row < result.length; row++) {
            if (flags.isAbsent(row)) {
                open.set(row);
            } else if (flags.holds(row) == settling) {
                result[row] = settling;
            }
        }
    }
}
