package io.github.meritpool.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables of a plan, as names see them: their columns, keys, and where keys lead. */
final class DeclaredTables {

    private final Map<String, Map<String, ColumnName>> columns = new LinkedHashMap<>();
    private final Map<String, List<String>> keys = new LinkedHashMap<>();

    /** Adds a table; to one of the same id, the columns that it lacks. */
    void add(String table, Map<String, ColumnName> names, List<String> key) {
        keys.putIfAbsent(table, List.copyOf(key));
        Map<String, ColumnName> known = columns.computeIfAbsent(table, id -> new LinkedHashMap<>());
        names.forEach(known::putIfAbsent);
    }

    boolean has(String table) {
        return columns.containsKey(table);
    }

    Set<String> ids() {
        return columns.keySet();
    }

    /** The columns of a table by id, in the order declared; none if there is no such table. */
    Map<String, ColumnName> columns(String table) {
        return columns.getOrDefault(table, Map.of());
    }

    Optional<ColumnName> column(String table, String column) {
        return Optional.ofNullable(columns(table).get(column));
    }

    /** The columns whose values together name a row. */
    List<String> key(String table) {
        return keys.getOrDefault(table, List.of());
    }

    /** The columns that lead from a table to another. */
    List<String> keysTo(String from, String to) {
        return columns(from).entrySet().stream()
                .filter(column -> column.getValue().references().equals(Optional.of(to)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The first table with a column of a name. */
    Optional<String> withColumn(String name) {
        return columns.entrySet().stream()
                .filter(table -> table.getValue().containsKey(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
