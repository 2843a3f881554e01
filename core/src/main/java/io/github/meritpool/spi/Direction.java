package io.github.meritpool.spi;

/** What a score does when a number that it rests on rises, all else being as it was. */
public enum Direction {
    /** The score rises, or stays. */
    RAISES,
    /** The score falls, or stays. */
    LOWERS,
    /** The one or the other, as other arguments and facts have it. */
    EITHER
}
