package io.github.meritpool.internal;

import io.github.meritpool.quantity.Kind;

/** The first operand that is not absent. */
final class PresenceKernel implements Kernel {

    private final Kind kind;

    PresenceKernel(Kind kind) {
        this.kind = kind;
    }

    static Cells isAbsent(Cells... operands) {
        Cells of = operands[0];
        return FlagCells.each(of.length(), of::isAbsent, null);
    }

    @Override
    public Cells apply(Cells... operands) {
        int rows = Cells.commonLength(operands);
        if (operands[0].isComplete() && operands[0].length() == rows) {
            return operands[0];
        }
        int[] chosen = new int[rows];
        for (int row = 0; row < chosen.length; row++) {
            chosen[row] = firstPresent(operands, row);
        }
        return new Picking(kind, operands).at(chosen);
    }

    private static int firstPresent(Cells[] operands, int row) {
        for (int i = 0; i < operands.length; i++) {
            if (!operands[i].isAbsent(row)) {
                return i;
            }
        }
        return -1;
    }
}
