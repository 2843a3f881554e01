package io.github.meritpool.internal;

import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Kind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks categories up: once for each name that occurs. */
final class CategoryTableKernel implements Kernel {

    private final CategoryTable table;
    private final Kind kind;
    /** Mostly the next one is the same. Who sees another's, or none, makes it anew. */
    private @Nullable Known last;

    /** The numbers of some names, from some arms. */
    private static final class Known {
        private final List<String> names;
        private final Cells[] arms;
        private final Cells numbers;

        Known(List<String> names, Cells[] arms, Cells numbers) {
            this.names = names;
            this.arms = arms;
            this.numbers = numbers;
        }
    }

    CategoryTableKernel(CategoryTable table, Kind kind) {
        this.table = table;
        this.kind = kind;
    }

    @Override
    public Cells apply(Cells... operands) {
        NameCells keys = operands[0].names();
        Cells[] arms = Arrays.copyOfRange(operands, 1, operands.length);
        if (kind == Kind.NUMBER && keys.length() != 1 && areOneForAll(arms)) {
            return numbersOf(keys.names, arms).at(keys.codes);
        }
        int[] armOfCode = armOfCode(keys.names);
        int[] chosen = new int[Cells.commonLength(operands)];
        for (int row = 0; row < chosen.length; row++) {
            int code = keys.code(row);
            chosen[row] = code < 0 ? -1 : armOfCode[code];
        }
        return new Picking(kind, arms).at(chosen);
    }

    private int[] armOfCode(List<String> names) {
        return names.stream().mapToInt(table::arm).toArray();
    }

    /** Numbers that are the same for every row of a category are found once for each category. */
    private Cells numbersOf(List<String> names, Cells... arms) {
        Known known = last;
        if (known == null || !areSame(known.names, names) || !Arrays.equals(known.arms, arms)) {
            known = new Known(names, arms, new Picking(kind, arms).at(armOfCode(names)));
            last = known;
        }
        return known.numbers;
    }

    /** Without an object, unlike {@link List#equals}. */
    private static boolean areSame(List<String> names, List<String> others) {
        boolean areSame = names.size() == others.size();
        for (int code = 0; areSame && code < names.size(); code++) {
            areSame = names.get(code).equals(others.get(code));
        }
        return areSame;
    }

    private static boolean areOneForAll(Cells... arms) {
        boolean areOneForAll = true;
        for (Cells arm : arms) {
            areOneForAll &= arm.length() == 1;
        }
        return areOneForAll;
    }
}
