package io.github.meritpool.money;

import java.util.Arrays;
import java.util.Optional;

/** Where that part of a pool goes which is smaller than one quantum, such as 3 fen when whole yuan are paid. */
public enum BelowQuantum {
    /** Nobody receives it: it stays in the rest. */
    KEPT_APART("keptApart"),
    /**
     * The next in the order of the {@link ResidueMode} receives it: the one who would have been given the next quantum
     * (the first in order if no quanta were left). So nobody is a whole quantum from the exact share, and a larger
     * weight never receives less.
     */
    NEXT_IN_ORDER("nextInOrder");

    private final String id;

    BelowQuantum(String id) {
        this.id = id;
    }

    /**
     * The name in plans.
     *
     * @return the id; it never changes
     */
    public String id() {
        return id;
    }

    /**
     * The constant of an id.
     *
     * @param id the name in a plan
     * @return the constant, if there is one of that name
     */
    public static Optional<BelowQuantum> ofId(String id) {
        return Arrays.stream(values()).filter(home -> home.id.equals(id)).findFirst();
    }
}
