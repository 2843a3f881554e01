package io.github.meritpool.internal;

import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Kind;
import java.util.Arrays;

/** Looks categories up: once for each name that occurs. */
final class CategoryTableKernel implements Kernel {

    private final CategoryTable table;
    private final Kind kind;

    CategoryTableKernel(CategoryTable table, Kind kind) {
        this.table = table;
        this.kind = kind;
    }

    @Override
    public Cells apply(Cells... operands) {
        NameCells keys = operands[0].names();
        int[] armOfCode = new int[keys.names.size()];
        for (int code = 0; code < armOfCode.length; code++) {
            armOfCode[code] = table.arm(keys.names.get(code));
        }
        Cells[] arms = Arrays.copyOfRange(operands, 1, operands.length);
        if (kind == Kind.NUMBER && keys.length() != 1 && areOneForAll(arms)) {
            return byCode(keys, armOfCode, arms);
        }
        int[] chosen = new int[Cells.commonLength(operands)];
        for (int row = 0; row < chosen.length; row++) {
            int code = keys.code(row);
            chosen[row] = code < 0 ? -1 : armOfCode[code];
        }
        return new Picking(kind, arms).at(chosen);
    }

    private static boolean areOneForAll(Cells... arms) {
        boolean areOneForAll = true;
        for (Cells arm : arms) {
            areOneForAll &= arm.length() == 1;
        }
        return areOneForAll;
    }

    /** Numbers that are the same for every row of a category are found once for each category. */
    private static Cells byCode(NameCells keys, int[] armOfCode, Cells... arms) {
        return new Picking(Kind.NUMBER, arms).at(armOfCode).at(keys.codes);
    }
}
