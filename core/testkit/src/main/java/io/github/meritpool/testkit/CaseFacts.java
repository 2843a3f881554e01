package io.github.meritpool.testkit;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.PlanParameter;
import io.github.meritpool.quantity.Column;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A roster's facts together with the values of the parameters, chosen in the plan or in the case. */
record CaseFacts(Facts recorded, Map<String, Value> parameters) implements Facts {

    /** The values of the parameters, by their ids. */
    static Map<String, Value> parameters(PayPlan plan, PlanCase one) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (PlanParameter parameter : plan.parameters()) {
            for (PlanParameter.Slot slot : parameter.slots()) {
                Optional.ofNullable(one.parameters().get(slot.id()))
                        .or(slot::chosen)
                        .flatMap(text -> parameter.read(text, plan.conventions()))
                        .ifPresent(value -> values.put(slot.id(), value));
            }
        }
        return values;
    }

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
