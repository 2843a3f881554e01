package io.github.meritpool.settlement;

import io.github.meritpool.money.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The money of one pool: opening + received + returned = paid + transferred + closing, to the minor unit.
 *
 * @param pool the pool's id
 * @param row the id of the row whose pool it is; empty if there is one pool of that id
 * @param opening what it had before anything was paid
 * @param received what accounts and other pools put in, by their ids
 * @param returned what comes back after its lines: what people owe, by line, and what pools that it feeds leave, by
 *     pool
 * @param paid what people were paid from it, by line
 * @param transferred what went to accounts and other pools, by their ids
 * @param closing what stays in it
 */
public record PoolStatement(
        String pool,
        Optional<String> row,
        Money opening,
        Map<String, Money> received,
        Map<String, Money> returned,
        Map<String, Money> paid,
        Map<String, Money> transferred,
        Money closing) {

    /** Copies the maps, keeping their order. */
    public PoolStatement {
        received = Collections.unmodifiableMap(new LinkedHashMap<>(received));
        returned = Collections.unmodifiableMap(new LinkedHashMap<>(returned));
        paid = Collections.unmodifiableMap(new LinkedHashMap<>(paid));
        transferred = Collections.unmodifiableMap(new LinkedHashMap<>(transferred));
    }

    /**
     * Whether the statement adds up.
     *
     * @return true if what came in equals what went out and what stays
     */
    public boolean balances() {
        Money in = sum(returned, sum(received, opening));
        Money out = sum(transferred, sum(paid, closing));
        return in.equals(out);
    }

    private static Money sum(Map<String, Money> amounts, Money start) {
        return amounts.values().stream().reduce(start, Money::plus);
    }
}
