package io.github.meritpool.internal;

import io.github.meritpool.quantity.Logic;
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
        boolean areComplete = true;
        for (Cells operand : operands) {
            areComplete &= operand.isComplete();
        }
        return areComplete ? ofComplete(operands) : byRows(operands);
    }

    /** All hold if their product is 1; any if not all fail. */
    private FlagCells ofComplete(Cells... operands) {
        Longs all = Longs.ONE;
        for (Cells operand : operands) {
            FlagCells flags = operand.flags();
            all = all.times((settling ? flags.negated() : flags).flags);
        }
        FlagCells result = new FlagCells(Cells.commonLength(operands), all, null);
        return settling ? result.negated() : result;
    }

    private FlagCells byRows(Cells... operands) {
        int rows = Cells.commonLength(operands);
        BitSet open = new BitSet();
        FlagCells decided = FlagCells.each(
                rows,
                row -> {
                    boolean isSettled = false;
                    boolean isAnyAbsent = false;
                    for (Cells operand : operands) {
                        isAnyAbsent |= operand.isAbsent(row);
                        isSettled |= !operand.isAbsent(row) && operand.flags().holds(row) == settling;
                    }
                    open.set(row, isAnyAbsent && !isSettled);
                    return isSettled == settling;
                },
                null);
        return new FlagCells(rows, decided.flags, Absents.orNone(open));
    }
}
