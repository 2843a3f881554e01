package io.github.meritpool.internal;

import io.github.meritpool.quantity.Kind;
import java.util.Arrays;

/** The first arm whose condition holds. Operands: condition, arm, condition, arm, …, the arm for otherwise. */
final class ChoiceKernel implements Kernel {

    private final Kind kind;

    ChoiceKernel(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Cells apply(Cells... operands) {
        return kind == Kind.NUMBER ? numbers(operands) : picked(operands);
    }

    /** From the last condition to the first, so that the first one that decides has the last word. */
    private static Cells numbers(Cells... operands) {
        NumberCells chosen = operands[operands.length - 1].numbers();
        for (int arm = operands.length - 2; arm > 0; arm -= 2) {
            chosen = operands[arm].numbers().where(operands[arm - 1].flags(), chosen);
        }
        return chosen;
    }

    private Cells picked(Cells... operands) {
        Cells[] arms = new Cells[operands.length / 2 + 1];
        int otherwise = arms.length - 1;
        arms[otherwise] = operands[operands.length - 1];
        int[] chosen = new int[Cells.commonLength(operands)];
        Arrays.fill(chosen, otherwise);
        for (int arm = otherwise - 1; arm >= 0; arm--) {
            arms[arm] = operands[2 * arm + 1];
            decide(operands[2 * arm].flags(), arm, chosen);
        }
        return new Picking(kind, arms).at(chosen);
    }

    private static void decide(FlagCells condition, int arm, int[] chosen) {
        for (int row = 0; row < chosen.length; row++) {
            chosen[row] = condition.holds(row) ? arm : chosen[row];
        }
        for (int row = 0; !condition.isComplete() && row < chosen.length; row++) {
            chosen[row] = condition.isAbsent(row) ? -1 : chosen[row];
        }
    }
}
