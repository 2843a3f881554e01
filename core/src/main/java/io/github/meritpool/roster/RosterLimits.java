package io.github.meritpool.roster;

import io.github.meritpool.problem.ProblemCollector;

/**
 * What a roster may hold at most: past it a problem, never a hang.
 *
 * @param rows rows in one table
 * @param digits digits in one number
 * @param problems problems listed for one table; of further ones only the number is told
 */
public record RosterLimits(int rows, int digits, int problems) {

    /** A million rows in one table, 15 digits in one number, a thousand problems listed for one table. */
    public static final RosterLimits DEFAULT = new RosterLimits(1_000_000, 15, ProblemCollector.MOST_LISTED);

    /** The most digits that a column can hold. */
    private static final int MOST_DIGITS = 18;

    /** Checks the limits. */
    public RosterLimits {
        if (rows < 1 || problems < 1 || digits < 1 || digits > MOST_DIGITS) {
            throw new IllegalArgumentException("The limits (rows " + rows + ", digits " + digits + ", problems "
                    + problems + ") must be positive, and digits at most " + MOST_DIGITS + ".");
        }
    }
}
