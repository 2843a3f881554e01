package io.github.meritpool.distribution;

import io.github.meritpool.quantity.Quantity;
import java.util.List;
import java.util.Map;

/**
 * The money of one pool, as scalar quantities: opening + received = paid + transferred + closing, whatever the facts.
 *
 * @param pool the pool
 * @param opening what it has before anything is paid
 * @param received what an account made up
 * @param fixed what lines with a fixed price draw
 * @param paid what people are paid from it, by line
 * @param withheld what lines leave to an account instead of paying it, by account
 * @param rest what nobody could be paid: it is transferred or stays, as the pool states
 * @param fixedLines the lines with a fixed price
 */
public record PoolFlow(
        Pool pool,
        Quantity opening,
        Quantity received,
        Quantity fixed,
        Map<String, Quantity> paid,
        Map<String, List<Quantity>> withheld,
        Quantity rest,
        List<String> fixedLines) {}
