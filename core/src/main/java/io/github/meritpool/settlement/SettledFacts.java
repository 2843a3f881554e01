package io.github.meritpool.settlement;

import io.github.meritpool.quantity.Column;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Value;
import java.util.List;
import java.util.Map;

/** A roster's facts together with the values of the parameters. */
record SettledFacts(Facts recorded, Map<String, Value> parameters) implements Facts {

    @Override
    public List<String> ids(String table) {
        return recorded.ids(table);
    }

    @Override
    public Column column(String table, String column) {
        return recorded.column(table, column);
    }

    @Override
    public int[] targets(String table, String key) {
        return recorded.targets(table, key);
    }

    @Override
    public int target(String table, String key, int row) {
        return recorded.target(table, key, row);
    }

    @Override
    public int[] referring(String table, String key, int target) {
        return recorded.referring(table, key, target);
    }

    @Override
    public Value parameter(String id) {
        return parameters.getOrDefault(id, Value.Absent.ABSENT);
    }
}
