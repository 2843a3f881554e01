package io.github.meritpool.quantity;

/** How a {@link Share} came out: for each row which pool it claims from, and how its money was cut out of that. */
public interface Shared {

    /**
     * Which pool a row belongs to.
     *
     * @param row a row of the table that claims
     * @return the row of the table of pools; 0 if there is one pool, -1 if it belongs to none
     */
    int pool(int row);

    /**
     * Whether a row takes part in the split of a pool.
     *
     * @param row a row of the table that claims
     * @return true if it has a claim, belongs to a pool, and the pool has money to speak of
     */
    boolean has(int row);

    /**
     * How a row's money was cut out of its pool.
     *
     * @param row a row of the table that claims
     * @return its place among those for whom quanta were left over, and what it was given of them; nothing given, in no
     *     place, if it takes part in no split
     */
    Allotted allotted(int row);

    /**
     * The exact money for one unit of claim, for those whom no floor or ceiling holds.
     *
     * @param row a row that takes part in a split
     * @return the level in its pool, in the pool's unit for a unit of claim; absent if nobody has a claim above zero, or if
     *     money is left although everyone with one is at a ceiling
     */
    Value level(int row);
}
