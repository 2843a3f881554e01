package io.github.meritpool.settlement;

import io.github.meritpool.money.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a line pays the rows of its table: people, or classes, months, teams from which the money goes on.
 *
 * @param line the line's id
 * @param table the table's id
 * @param rows the amount of each row, by id, in order of the rows
 */
public record LinePayments(String line, String table, Map<String, Money> rows) {

    /** Copies the map, keeping its order. */
    public LinePayments {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }
}
