package io.github.meritpool.post;

import io.github.meritpool.money.Rational;

/**
 * One band of schools in a {@link PostQuota.Bands quota by class count}.
 *
 * @param from a school with so many classes or more is in the band, unless it is in a higher one
 * @param requirement how many it should have
 */
public record ClassBand(Rational from, PostRequirement requirement) {

    /**
     * One band of schools.
     *
     * @param from the least number of classes
     * @param requirement how many posts such a school should have
     * @return the band
     */
    public static ClassBand from(int from, PostRequirement requirement) {
        return new ClassBand(Rational.of(from), requirement);
    }
}
