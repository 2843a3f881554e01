package io.github.meritpool.quantity;

import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Packs the values of one table into columns and keys, and reports what does not fit. */
final class ColumnReader {

    private static final int LONG_BITS = 63;

    private final String table;
    private final List<String> ids;
    private final ProblemCollector problems;

    ColumnReader(String table, List<String> ids, ProblemCollector problems) {
        this.table = table;
        this.ids = ids;
        this.problems = problems;
    }

    /** The ids rise, so equal ones stand side by side. */
    void requireDistinctIds() {
        for (int row = 1; row < ids.size(); row++) {
            if (ids.get(row).equals(ids.get(row - 1))) {
                problems.add(Problem.of(TableProblem.DUPLICATE_ROW)
                        .at(Location.row(ids.get(row)))
                        .with("table", table)
                        .with("id", ids.get(row)));
            }
        }
    }

    Column column(String column, Kind kind, List<Value> values) {
        return switch (kind) {
            case NUMBER -> numbers(column, values);
            case FLAG -> new Column.Flags(where(values, value -> !value.isAbsent() && value.flag()), absent(values));
            case CATEGORY -> categories(values);
        };
    }

    private Column numbers(String column, List<Value> values) {
        List<BigDecimal> decimals = new ArrayList<>();
        int scale = 0;
        for (int row = 0; row < values.size(); row++) {
            Value value = values.get(row);
            BigDecimal decimal = value.isAbsent() ? BigDecimal.ZERO : decimal(column, row, value);
            decimals.add(decimal);
            scale = Math.max(scale, decimal.scale());
        }
        long[] unscaled = new long[values.size()];
        for (int row = 0; row < unscaled.length; row++) {
            unscaled[row] = unscaled(column, row, decimals.get(row), scale);
        }
        return new Column.Numbers(unscaled, scale, absent(values));
    }

    private BigDecimal decimal(String column, int row, Value value) {
        Optional<BigDecimal> decimal = value.number().decimal();
        if (decimal.isEmpty()) {
            problems.add(at(TableProblem.NO_DECIMAL, column, row).with("value", value));
        }
        return decimal.orElse(BigDecimal.ZERO);
    }

    private long unscaled(String column, int row, BigDecimal decimal, int scale) {
        BigDecimal scaled = decimal.setScale(scale);
        if (scaled.unscaledValue().bitLength() > LONG_BITS) {
            problems.add(at(TableProblem.TOO_WIDE, column, row)
                    .with("value", decimal.toPlainString())
                    .with("decimals", scale));
            return 0;
        }
        return scaled.unscaledValue().longValueExact();
    }

    static Column.Categories categories(List<Value> values) {
        Map<String, Integer> known = new HashMap<>();
        List<String> names = new ArrayList<>();
        int[] codes = new int[values.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = values.get(row).isAbsent() ? -1 : code(values.get(row).category(), known, names);
        }
        return new Column.Categories(names, codes);
    }

    private static int code(String name, Map<String, Integer> known, List<String> names) {
        return known.computeIfAbsent(name, n -> {
            names.add(n);
            return names.size() - 1;
        });
    }

    /** The index of a key; the ids of the rows that it leads to rise, as those of every table. */
    KeyIndex key(String column, TableColumns.Key key, List<String> targetIds) {
        List<String> names = key.rowIds().names();
        int[] targetOfName = new int[names.size()];
        Arrays.setAll(targetOfName, code -> Collections.binarySearch(targetIds, names.get(code)));
        int[] codes = key.rowIds().codes();
        int[] targets = new int[codes.length];
        int found = 0;
        for (int row = 0; row < targets.length; row++) {
            int to = targetOfName[codes[row]];
            if (to < 0) {
                problems.add(at(TableProblem.DANGLING_KEY, column, row)
                        .with("value", names.get(codes[row]))
                        .with("target", key.target()));
            } else {
                targets[found++] = to;
            }
        }
        // Shorter than the column only if a problem has been reported, and then nobody sees it.
        return new KeyIndex(Arrays.copyOf(targets, found), targetIds.size());
    }

    private Problem at(TableProblem kind, String column, int row) {
        return Problem.of(kind)
                .at(Location.row(ids.get(row)).withColumn(column))
                .with("table", table)
                .with("column", column)
                .with("id", ids.get(row));
    }

    private static BitSet absent(List<Value> values) {
        return where(values, Value::isAbsent);
    }

    private static BitSet where(List<Value> values, Predicate<Value> holds) {
        BitSet rows = new BitSet();
        for (int row = 0; row < values.size(); row++) {
            rows.set(row, holds.test(values.get(row)));
        }
        return rows;
    }
}
