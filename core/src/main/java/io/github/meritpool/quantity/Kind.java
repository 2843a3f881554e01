package io.github.meritpool.quantity;

/** What sort of values a quantity has. */
public enum Kind {
    /** Exact numbers, with a unit. */
    NUMBER,
    /** Yes or no. */
    FLAG,
    /** One of a set of names, such as a status, a post or the id of a row. */
    CATEGORY
}
