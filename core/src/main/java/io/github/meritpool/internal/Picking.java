package io.github.meritpool.internal;

import io.github.meritpool.quantity.Kind;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes each row's value from one of several arms. */
final class Picking {

    private final Kind kind;
    private final Cells[] arms;

    /** Arms of one kind, scalars or columns of one table. */
    Picking(Kind kind, Cells... arms) {
        this.kind = kind;
        this.arms = arms;
    }

    /**
     * The values.
     *
     * @param chosen for each row the arm, or -1 for no value
     */
    Cells at(int[] chosen) {
        return switch (kind) {
            case NUMBER -> numbers(chosen);
            case FLAG -> flags(chosen);
            case CATEGORY -> names(chosen);
        };
    }

    private Cells numbers(int[] chosen) {
        NumberCells[] numbers = new NumberCells[arms.length];
        int decimals = Integer.MIN_VALUE;
        boolean areDecimals = true;
        for (int arm = 0; arm < arms.length; arm++) {
            numbers[arm] = arms[arm].numbers();
            decimals = Math.max(decimals, numbers[arm].decimals);
            areDecimals &= numbers[arm].areDecimals();
        }
        Longs[] numerators = new Longs[arms.length];
        Longs[] denominators = new Longs[arms.length];
        for (int arm = 0; arm < arms.length; arm++) {
            numerators[arm] = numbers[arm].numeratorsAt(decimals);
            denominators[arm] = numbers[arm].denominators;
        }
        return new NumberCells(
                picked(numerators, chosen),
                areDecimals ? Longs.ONE : picked(denominators, chosen),
                decimals,
                absent(chosen));
    }

    /** Where no arm is chosen the first one stands: any number will do, and a denominator must be above 0. */
    private static Longs picked(Longs[] arms, int[] chosen) {
        long[] picked = new long[chosen.length];
        for (int row = 0; row < picked.length; row++) {
            picked[row] = arms[Math.max(0, chosen[row])].at(row);
        }
        return Longs.ofEach(picked);
    }

    private Cells flags(int[] chosen) {
        return FlagCells.each(
                chosen.length,
                row -> chosen[row] >= 0 && arms[chosen[row]].flags().holds(row),
                absent(chosen));
    }

    private Cells names(int[] chosen) {
        Map<String, Integer> names = new LinkedHashMap<>();
        int[] codes = new int[chosen.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = chosen[row] < 0 ? -1 : code(names, arms[chosen[row]].names(), row);
        }
        return new NameCells(List.copyOf(names.keySet()), codes);
    }

    private static int code(Map<String, Integer> names, NameCells arm, int row) {
        int code = arm.code(row);
        return code < 0 ? -1 : names.computeIfAbsent(arm.names.get(code), name -> names.size());
    }

    private @Nullable BitSet absent(int[] chosen) {
        if (isComplete(chosen)) {
            return null;
        }
        BitSet absent = new BitSet(chosen.length);
        for (int row = 0; row < chosen.length; row++) {
            if (chosen[row] < 0 || arms[chosen[row]].isAbsent(row)) {
                absent.set(row);
            }
        }
        return Absents.orNone(absent);
    }

    /** Whether every row has an arm, and none that is absent anywhere. */
    private boolean isComplete(int[] chosen) {
        boolean[] isComplete = new boolean[arms.length];
        for (int arm = 0; arm < arms.length; arm++) {
            isComplete[arm] = arms[arm].isComplete();
        }
        boolean all = true;
        for (int arm : chosen) {
            all &= arm >= 0 && isComplete[arm];
        }
        return all;
    }
}
