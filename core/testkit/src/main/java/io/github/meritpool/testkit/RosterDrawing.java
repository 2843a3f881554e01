package io.github.meritpool.testkit;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.rubric.Rubric;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Reads a roster off whole numbers: a list of them for each row of each table. Zeros give the plainest roster, which is
 * where shrinking ends.
 */
final class RosterDrawing {

    /** One in so many rows is a copy of an earlier one, but for its key. */
    private static final int COPIES = 5;

    /** One in so many tables has the same cells in all its rows, but for keys. */
    private static final int ALIKE = 8;

    /** So many ways there are to find a number or a date. */
    private static final int WAYS = 10;

    /** One in so many cells has a value that the plan compares it with, if there is one. */
    private static final int EVERY_OTHER = 2;

    /** One in so many tables has no more rows than so many. */
    private static final int FEW = 3;

    /** One in so many flags is not as the others of its row are. */
    private static final int SELDOM = 4;

    /** One in so many references leads to the first row, so that there are rows to which many lead. */
    private static final int GATHERED = 4;

    /** Into so many parts the ends of a number's bounds are divided by the values that come up again and again. */
    private static final int TIES = 4;

    private final PayPlan plan;
    private final RosterShape shape;
    private final List<FactTable> order;

    RosterDrawing(PayPlan plan, RosterShape shape) {
        this.plan = plan;
        this.shape = shape;
        this.order = keysFirst(plan);
    }

    /** A number that says whether the row is a copy, and two for each cell. */
    static int numbersForRow(FactTable table) {
        return 1 + 2 * table.columns().size();
    }

    /** How few lists of numbers a table can do with; a table that others refer to needs a row. */
    int leastNumbers(FactTable table) {
        if (isEmpty(table)) {
            return 0;
        }
        if (isForEachKey(table)) {
            return mostNumbers(table);
        }
        return hasOwnIds(table) ? Math.max(shape.least(table.id()), isReferredTo(table) ? 1 : 0) : 0;
    }

    /** How many lists of numbers a table can use. */
    int mostNumbers(FactTable table) {
        if (isEmpty(table)) {
            return 0;
        }
        int most = 1;
        if (hasOwnIds(table)) {
            return Math.max(leastNumbers(table), shape.most(table.id()));
        }
        for (String key : table.key()) {
            FactColumn column = column(table, key);
            most *= column.references()
                    .map(target -> mostNumbers(target(target)))
                    .orElse(column.values().size());
        }
        return most;
    }

    /** How many rows a table has this time: events are often few, so that somebody has none. */
    int rows(FactTable table, Random random) {
        int least = leastNumbers(table);
        int most = mostNumbers(table);
        boolean areFew = !table.id().equals(Rubric.STAFF) && random.nextInt(FEW) == 0;
        return least + random.nextInt(Math.min(areFew ? FEW : Integer.MAX_VALUE - 1, most - least) + 1);
    }

    /** Whether it is stated that there are no rows, or that there are none of a table that each of them refers to. */
    private boolean isEmpty(FactTable table) {
        return isEmpty(table, new LinkedHashSet<>());
    }

    private boolean isEmpty(FactTable table, Set<String> seen) {
        return shape.isEmpty(table.id())
                || (seen.add(table.id())
                        && table.columns().stream()
                                .flatMap(column -> column.references().stream())
                                .filter(other -> !other.equals(table.id()))
                                .anyMatch(other -> isEmpty(target(other), seen)));
    }

    private boolean isReferredTo(FactTable table) {
        return plan.tables().stream()
                .filter(other -> !other.id().equals(table.id()) && !isEmpty(other))
                .flatMap(other -> other.columns().stream()
                        .filter(column -> !other.key().contains(column.id()) || hasOwnIds(other)))
                .anyMatch(column -> column.references().equals(Optional.of(table.id())));
    }

    private static boolean hasOwnIds(FactTable table) {
        return table.key().stream().anyMatch(key -> column(table, key).type() == FactColumn.Type.ID);
    }

    private static boolean isForEachKey(FactTable table) {
        return table.rows() == FactTable.RowsRule.FOR_EACH_KEY && !hasOwnIds(table);
    }

    private static FactColumn column(FactTable table, String column) {
        return table.column(column)
                .orElseThrow(() ->
                        new IllegalArgumentException("The table '" + table.id() + "' has no column '" + column + "'."));
    }

    private FactTable target(String table) {
        return plan.table(table)
                .orElseThrow(() -> new IllegalArgumentException("The plan has no table '" + table + "'."));
    }

    /** The tables so that those whose ids make up another's keys come before it. */
    private static List<FactTable> keysFirst(PayPlan plan) {
        List<FactTable> order = new ArrayList<>();
        List<FactTable> left = new ArrayList<>(plan.tables());
        while (!left.isEmpty()) {
            List<String> missing = left.stream().map(FactTable::id).toList();
            List<FactTable> next = left.stream()
                    .filter(table -> table.key().stream()
                            .flatMap(key -> column(table, key).references().stream())
                            .noneMatch(missing::contains))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalArgumentException("The keys of the tables " + missing + " lead in a circle.");
            }
            order.addAll(next);
            left.removeAll(next);
        }
        return order;
    }

    /**
     * The rows, from a list of lists of numbers for each table of the plan, in the plan's order.
     *
     * @param own for columns whose cells are drawn elsewhere, a text for each row that there can be
     */
    RosterRows rows(List<List<List<Integer>>> numbers, Map<ColumnName, List<String>> own) {
        Map<String, List<Map<String, String>>> keys = new LinkedHashMap<>();
        Map<String, List<List<Integer>>> byTable = new LinkedHashMap<>();
        for (FactTable table : plan.tables()) {
            byTable.put(table.id(), numbers.get(byTable.size()));
        }
        for (FactTable table : order) {
            keys.put(table.id(), keys(table, byTable.getOrDefault(table.id(), List.of()), keys));
        }
        RosterRows rows = RosterRows.none(plan);
        for (FactTable table : plan.tables()) {
            List<Map<String, String>> cells = cells(table, byTable.getOrDefault(table.id(), List.of()), keys, own);
            for (Map<String, String> row : cells) {
                rows = rows.and(table.id(), row);
            }
        }
        return rows;
    }

    private List<Map<String, String>> keys(
            FactTable table, List<List<Integer>> numbers, Map<String, List<Map<String, String>>> known) {
        if (hasOwnIds(table)) {
            return ownIds(table, numbers.size());
        }
        List<Map<String, String>> all = List.of(new LinkedHashMap<>());
        for (String key : table.key()) {
            all = extended(all, key, parts(table, key, known));
        }
        if (isForEachKey(table) || all.isEmpty()) {
            return all;
        }
        Set<Map<String, String>> some = new LinkedHashSet<>();
        for (List<Integer> row : numbers) {
            some.add(all.get(row.get(row.size() - 1) % all.size()));
        }
        return List.copyOf(some);
    }

    private static List<Map<String, String>> ownIds(FactTable table, int rows) {
        String letter = table.id().substring(0, 1).toUpperCase(Locale.ROOT);
        List<Map<String, String>> ids = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            Map<String, String> id = new LinkedHashMap<>();
            for (String key : table.key()) {
                if (column(table, key).type() == FactColumn.Type.ID) {
                    id.put(key, "%s%03d".formatted(letter, row));
                }
            }
            ids.add(id);
        }
        return ids;
    }

    private static List<String> parts(FactTable table, String key, Map<String, List<Map<String, String>>> known) {
        FactColumn column = column(table, key);
        return column.references()
                .map(target -> known.getOrDefault(target, List.of()).stream()
                        .map(row -> String.join("/", row.values()))
                        .toList())
                .orElse(column.values());
    }

    private static List<Map<String, String>> extended(
            List<Map<String, String>> keys, String column, List<String> parts) {
        List<Map<String, String>> extended = new ArrayList<>();
        for (Map<String, String> key : keys) {
            for (String part : parts) {
                Map<String, String> more = new LinkedHashMap<>(key);
                more.put(column, part);
                extended.add(more);
            }
        }
        return extended;
    }

    private List<Map<String, String>> cells(
            FactTable table,
            List<List<Integer>> numbers,
            Map<String, List<Map<String, String>>> keys,
            Map<ColumnName, List<String>> own) {
        List<Map<String, String>> rows = new ArrayList<>();
        boolean areAlike = !numbers.isEmpty() && numbers.get(0).get(0) % ALIKE == 1;
        for (Map<String, String> key : keys.getOrDefault(table.id(), List.of())) {
            int row = rows.size();
            int copied = areAlike ? 0 : copied(row, numbers);
            Map<String, String> cells = row > 0 && copied < row
                    ? new LinkedHashMap<>(rows.get(copied))
                    : drawn(table, numbers.get(row), keys);
            if (copied >= row) {
                own.forEach((column, texts) -> {
                    if (column.table().equals(table.id())) {
                        cells.put(column.column(), texts.get(row));
                    }
                });
            }
            cells.putAll(key);
            rows.add(cells);
        }
        return rows;
    }

    /** One more row, with a new id if it has one of its own. */
    Map<String, String> row(FactTable table, RosterRows beside, Random random) {
        Map<String, List<Map<String, String>>> keys = new LinkedHashMap<>();
        for (FactTable other : plan.tables()) {
            keys.put(
                    other.id(),
                    beside.ids(other.id()).stream().map(id -> Map.of("id", id)).toList());
        }
        Map<String, String> cells = drawn(table, RosterKind.ORDINARY.numbers(numbersForRow(table), random), keys);
        shape.own().forEach((column, arbitrary) -> {
            if (column.table().equals(table.id())) {
                cells.put(column.column(), OwnTexts.drawn(arbitrary, random));
            }
        });
        for (String key : table.key()) {
            if (column(table, key).type() == FactColumn.Type.ID) {
                cells.put(key, "N" + random.nextInt(Integer.MAX_VALUE));
            }
        }
        return cells;
    }

    /** Which earlier row this one is a copy of; itself if it is none. */
    private static int copied(int row, List<List<Integer>> numbers) {
        int number = numbers.get(row).get(0);
        return number % COPIES == 1 ? number / COPIES % Math.max(1, row) : row;
    }

    private Map<String, String> drawn(
            FactTable table, List<Integer> numbers, Map<String, List<Map<String, String>>> keys) {
        Map<String, String> cells = new LinkedHashMap<>();
        int next = 1;
        int usual = numbers.get(0) / COPIES % (2 * SELDOM);
        for (FactColumn column : table.columns()) {
            int how = numbers.get(next++);
            int which = numbers.get(next++);
            boolean isFlag = column.type() == FactColumn.Type.FLAG;
            cells.put(column.id(), cell(table, column, how, isFlag ? flag(usual, which) : which, keys));
        }
        return cells;
    }

    /** In most rows nearly all flags are the same: who meets many conditions at once, or none, is not rare. */
    private static int flag(int usual, int which) {
        return switch (usual) {
            case 0 -> which;
            case 1 -> which % SELDOM == 1 ? 0 : 1;
            default -> which % SELDOM == 1 ? 1 : 0;
        };
    }

    private String cell(
            FactTable table, FactColumn column, int how, int which, Map<String, List<Map<String, String>>> keys) {
        List<String> stated = shape.cells(table.id(), column.id());
        if (!stated.isEmpty()) {
            return stated.get(which % stated.size());
        }
        List<String> near = shape.nearConstants(table.id(), column.id());
        if (!near.isEmpty() && how / WAYS % EVERY_OTHER == 1) {
            return near.get(which % near.size());
        }
        return switch (column.type()) {
            case ID -> "X" + which;
            case CATEGORY -> picked(column.values(), which);
            case FLAG -> which % 2 == 0 ? "false" : "true";
            case REFERENCE -> picked(parts(table, column.id(), keys), how % GATHERED == 1 ? 0 : which);
            case DECIMAL, INTEGER -> number(column, how, which);
            case DATE -> date(column, how, which);
        };
    }

    private static String picked(List<String> texts, int which) {
        return texts.isEmpty() ? "" : texts.get(which % texts.size());
    }

    /** The ends of the bounds, a few days that come up again and again, or any day between. */
    private static String date(FactColumn column, int how, int which) {
        LocalDate earliest = column.with().date("earliest");
        long days = ChronoUnit.DAYS.between(earliest, column.with().date("latest"));
        return switch (how % WAYS) {
            case 0 -> earliest.toString();
            case 1 -> earliest.plusDays(days).toString();
            case 2, 3 -> earliest.plusDays(days * (which % (TIES + 1)) / TIES).toString();
            case 4 -> column.notApplicable().orElse(earliest.toString());
            default -> earliest.plusDays(which % (days + 1)).toString();
        };
    }

    /** Nothing, the ends of the bounds, a few values that come up again and again, or anything between the bounds. */
    private static String number(FactColumn column, int how, int which) {
        BigDecimal min = column.with().bigDecimal("min").setScale(column.decimals(), RoundingMode.CEILING);
        BigDecimal max = column.with().bigDecimal("max").setScale(column.decimals(), RoundingMode.FLOOR);
        boolean zeroFits = min.signum() <= 0 && max.signum() >= 0;
        return switch (how % WAYS) {
            case 0 -> zeroFits ? "0" : min.toPlainString();
            case 1 -> min.toPlainString();
            case 2 -> max.toPlainString();
            case 3, 4, 5 -> between(column, min, max, BigInteger.valueOf(which % (TIES + 1)), BigInteger.valueOf(TIES));
            case 6 -> column.notApplicable().orElse(max.toPlainString());
            default -> between(column, min, max, BigInteger.valueOf(which), BigInteger.valueOf(Integer.MAX_VALUE));
        };
    }

    /** The number that divides the bounds as part divides the whole, cut to the column's decimals. */
    private static String between(
            FactColumn column, BigDecimal min, BigDecimal max, BigInteger part, BigInteger whole) {
        BigDecimal above = max.subtract(min)
                .multiply(new BigDecimal(part))
                .divide(new BigDecimal(whole), column.decimals(), RoundingMode.DOWN);
        return min.add(above).toPlainString();
    }
}
