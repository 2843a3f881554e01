package io.github.meritpool.internal;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Value;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Packs single values into cells: numbers into long, if all of them fit. */
final class Packing {

    private final Value[] values;

    private Packing(Value[] values) {
        this.values = values;
    }

    static Cells of(Kind kind, Value... values) {
        Packing packing = new Packing(values);
        return switch (kind) {
            case NUMBER -> packing.numbers();
            case FLAG -> packing.flags();
            case CATEGORY -> packing.names();
        };
    }

    private Cells flags() {
        return FlagCells.each(values.length, row -> !values[row].isAbsent() && values[row].flag(), absent());
    }

    private Cells names() {
        Map<String, Integer> names = new LinkedHashMap<>();
        int[] codes = new int[values.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = values[i].isAbsent() ? -1 : code(names, values[i].category());
        }
        return new NameCells(List.copyOf(names.keySet()), codes);
    }

    private static int code(Map<String, Integer> names, String name) {
        return names.computeIfAbsent(name, n -> names.size());
    }

    private Cells numbers() {
        try {
            return areDecimals() ? decimals() : fractions();
        } catch (ArithmeticException beyondLong) {
            return new BigCells(values);
        }
    }

    private boolean areDecimals() {
        for (Value value : values) {
            if (!value.isAbsent() && value.number().decimal().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private Cells decimals() {
        int decimals = 0;
        for (int i = 0; i < values.length; i++) {
            decimals = Math.max(decimals, decimal(i).scale());
        }
        long[] unscaled = new long[values.length];
        for (int i = 0; i < unscaled.length; i++) {
            unscaled[i] = decimal(i).setScale(decimals).unscaledValue().longValueExact();
        }
        return NumberCells.decimals(Longs.ofEach(unscaled), decimals, absent());
    }

    private BigDecimal decimal(int i) {
        return values[i].isAbsent()
                ? BigDecimal.ZERO
                : values[i].number().decimal().orElseThrow();
    }

    private Cells fractions() {
        long[] numerators = new long[values.length];
        long[] denominators = new long[values.length];
        for (int i = 0; i < numerators.length; i++) {
            Rational number = values[i].isAbsent() ? Rational.ZERO : values[i].number();
            numerators[i] = number.numerator().longValueExact();
            denominators[i] = number.denominator().longValueExact();
        }
        return new NumberCells(Longs.ofEach(numerators), Longs.ofEach(denominators), 0, absent());
    }

    private @Nullable BitSet absent() {
        BitSet absent = new BitSet(values.length);
        for (int i = 0; i < values.length; i++) {
            absent.set(i, values[i].isAbsent());
        }
        return Absents.orNone(absent);
    }
}
