package io.github.meritpool.distribution;

import io.github.meritpool.quantity.Quantity;
import java.util.List;
import java.util.Map;

/**
 * The money of one pool, or of each pool of a family: opening + received + returned = paid + transferred + closing,
 * whatever the facts. Amounts are scalars, or for a family one for each row of its table.
 *
 * @param pool the pool
 * @param opening what it has of its own before anything is paid
 * @param received what other pools and accounts put in, by their ids
 * @param returned what comes back after its lines: what people owe by lines that take back, by line, and what pools that it
 *     feeds leave, by pool
 * @param fixed what lines with a fixed price and fixed parts draw
 * @param available what there is for them: opening and received, without what makes up the pool
 * @param paid what people are paid from it, by line
 * @param transferred what goes to accounts and pools, by their ids
 * @param rest what nobody could be paid: it goes where the pool states
 * @param fixedLines the lines with a fixed price
 */
public record PoolFlow(
        Pool pool,
        Quantity opening,
        Map<String, List<Quantity>> received,
        Map<String, Quantity> returned,
        Quantity fixed,
        Quantity available,
        Map<String, Quantity> paid,
        Map<String, List<Quantity>> transferred,
        Quantity rest,
        List<String> fixedLines) {}
