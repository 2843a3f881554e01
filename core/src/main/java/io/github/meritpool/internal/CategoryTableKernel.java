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
        int[] chosen = new int[Cells.commonLength(operands)];
        for (int row = 0; row < chosen.length; row++) {
            int code = keys.code(row);
            chosen[row] = code < 0 ? -1 : armOfCode[code];
        }
        return new Picking(kind, Arrays.copyOfRange(operands, 1, operands.length)).at(chosen);
    }
}
