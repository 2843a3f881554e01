package io.github.meritpool.phase;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Named;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Via;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which tables are split among parts: one, and all whose rows lead to it by a key, directly or through others. A row is in
 * the part of the rows that it leads to.
 */
final class SplitTables {

    private final List<FactTable> tables;
    private final Set<String> split = new LinkedHashSet<>();
    /** By table and column the split table whose rows it leads to. */
    private final Map<String, Map<String, String>> targets = new LinkedHashMap<>();

    SplitTables(List<FactTable> tables, String table) {
        this.tables = tables;
        Set<String> found = new LinkedHashSet<>(List.of(table));
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = false;
            for (FactTable one : tables) {
                isGrowing |= leadsTo(one, found) && found.add(one.id());
            }
        }
        tables.stream().map(FactTable::id).filter(found::contains).forEach(split::add);
        tables.stream().filter(one -> isSplit(one.id())).forEach(one -> targets.put(one.id(), targets(one)));
    }

    private static boolean leadsTo(FactTable table, Set<String> found) {
        return table.columns().stream()
                .flatMap(column -> column.references().stream())
                .anyMatch(found::contains);
    }

    /** A column leads to the rows of another table, or as the table's only key to its own. */
    private Map<String, String> targets(FactTable table) {
        Map<String, String> known = new LinkedHashMap<>();
        for (FactColumn column : table.columns()) {
            Optional<String> own =
                    table.key().equals(List.of(column.id())) ? Optional.of(table.id()) : Optional.empty();
            column.references().or(() -> own).filter(this::isSplit).ifPresent(to -> known.put(column.id(), to));
        }
        return known;
    }

    List<String> split() {
        return List.copyOf(split);
    }

    List<FactTable> common() {
        return tables.stream().filter(table -> !isSplit(table.id())).toList();
    }

    boolean isSplit(String table) {
        return split.contains(table);
    }

    /** Whether a part has all rows that a table must have for its own rows: it must have them for one row that it leads to. */
    boolean isWholeInParts(FactTable table) {
        boolean needsNone = !isSplit(table.id()) || table.rows() == FactTable.RowsRule.COMPLETE;
        return needsNone
                || table.key().stream()
                                .flatMap(key -> table.column(key).stream())
                                .flatMap(column -> column.references().stream())
                                .filter(this::isSplit)
                                .count()
                        == 1;
    }

    /** The split table among whose rows a category names one, which is in the same part as the row that has the category. */
    Optional<String> named(Quantity category) {
        Quantity of = category;
        while (of instanceof Named || of instanceof Via) {
            of = of.parts().get(0);
        }
        return of instanceof Fact fact
                ? Optional.ofNullable(
                        targets.getOrDefault(fact.table(), Map.of()).get(fact.column()))
                : Optional.empty();
    }
}
