package io.github.meritpool.phase;

import io.github.meritpool.quantity.Column;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Value;
import java.util.List;
import java.util.Map;

/** The facts that all parts have in common, with the listed rows of split tables: of these there are no more than the ids. */
record WholeFacts(Facts common, SplitTables tables, Map<String, List<String>> listed) implements Facts {

    @Override
    public List<String> ids(String table) {
        return tables.isSplit(table) ? listed.getOrDefault(table, List.of()) : common.ids(table);
    }

    @Override
    public Column column(String table, String column) {
        return common(table).column(table, column);
    }

    @Override
    public int[] targets(String table, String key) {
        return common(table).targets(table, key);
    }

    @Override
    public int target(String table, String key, int row) {
        return common(table).target(table, key, row);
    }

    @Override
    public int[] referring(String table, String key, int target) {
        return common(table).referring(table, key, target);
    }

    @Override
    public Value parameter(String id) {
        return common.parameter(id);
    }

    private Facts common(String table) {
        if (tables.isSplit(table)) {
            throw new IllegalStateException(
                    "The rows of '" + table + "' are in the parts; the whole has no facts of them.");
        }
        return common;
    }
}
