package io.github.meritpool.money;

import java.util.Arrays;
import java.util.Optional;

/**
 * Who receives the residue: the quanta left over when each exact share has been cut down to whole quanta. There are
 * always fewer of them than claimants, so nobody receives more than one.
 */
public enum ResidueMode {
    /** One each to the largest remainders; equal remainders in the order of their keys. Also called Hamilton's method. */
    LARGEST_REMAINDER("largestRemainder"),
    /** One each from the largest weight down; equal weights in the order of their keys; zero weights are passed over. */
    LARGEST_WEIGHT_FIRST("largestWeight"),
    /** One each in the order in which the claims are stated, zero weights included. */
    STATED_ORDER("statedOrder"),
    /** One each in the order in which the claims are stated; zero weights are passed over. */
    STATED_ORDER_NONZERO("statedOrderNonZero"),
    /** Nobody: it stays in the rest. */
    KEPT_APART("keptApart");

    private final String id;

    ResidueMode(String id) {
        this.id = id;
    }

    /**
     * The mode's name in plans.
     *
     * @return the id; it never changes
     */
    public String id() {
        return id;
    }

    /**
     * The mode of an id.
     *
     * @param id the name in a plan
     * @return the mode, if there is one of that name
     */
    public static Optional<ResidueMode> ofId(String id) {
        return Arrays.stream(values()).filter(mode -> mode.id.equals(id)).findFirst();
    }
}
