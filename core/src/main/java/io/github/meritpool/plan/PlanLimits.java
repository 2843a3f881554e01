package io.github.meritpool.plan;

/**
 * How large a plan may be. Past a limit there is a problem that says where.
 *
 * @param nesting how many levels deep its document can be nested, and its conditions, expressions and names in each
 *     other
 * @param steps how many steps can lie between a figure and what is recorded
 * @param figures how many figures can stand in the explanation of one; a figure that is used twice counts twice, a
 *     statistic counts once
 */
public record PlanLimits(int nesting, int steps, int figures) {

    /** A hundred levels, 250 steps and 100,000 figures: far more than anyone writes or reads. */
    public static final PlanLimits DEFAULT = new PlanLimits(100, 250, 100_000);

    /** Deeper than this, a thread with an ordinary stack would not get to the end. */
    private static final int DEEPEST = 500;

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is not positive, or if nesting or steps are above 500
     */
    public PlanLimits {
        if (nesting < 1 || steps < 1 || figures < 1 || nesting > DEEPEST || steps > DEEPEST) {
            throw new IllegalArgumentException("The limits (nesting " + nesting + ", steps " + steps + ", figures "
                    + figures + ") must be positive, and nesting and steps at most " + DEEPEST + ".");
        }
    }
}
