package io.github.meritpool.settlement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a check came to for one row.
 *
 * @param row the row's id, of a person or of another row
 * @param passed whether it passes
 * @param parts whether it meets each requirement, by id, in the order of the plan; empty if the check has no parts
 */
public record CheckAnswer(String row, Answer passed, Map<String, Answer> parts) {

    /** Copies the map, keeping its order. */
    public CheckAnswer {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }
}
