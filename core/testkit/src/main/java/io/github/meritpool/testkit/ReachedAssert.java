package io.github.meritpool.testkit;

import io.github.meritpool.money.Rational;
import org.assertj.core.api.AbstractAssert;

/** What can be asserted of what settlements have reached. A failure lists what was missed, by the names of the plan. */
public final class ReachedAssert extends AbstractAssert<ReachedAssert, Reached> {

    ReachedAssert(Reached actual) {
        super(actual, ReachedAssert.class);
    }

    /**
     * Nothing was missed.
     *
     * @return this
     */
    public ReachedAssert isEverything() {
        return isAtLeast("1");
    }

    /**
     * Enough was reached.
     *
     * @param share the least share of all there is, from 0 to 1, such as {@code 0.95}
     * @return this
     */
    public ReachedAssert isAtLeast(String share) {
        isNotNull();
        return enough("what there is", actual.share(), share);
    }

    /**
     * Enough of one kind was reached, such as of the bands.
     *
     * @param kind the kind
     * @param share the least share of all that there is of it, from 0 to 1
     * @return this
     */
    public ReachedAssert isAtLeast(Reachable.Kind kind, String share) {
        isNotNull();
        return enough(kind.words(), actual.share(kind), share);
    }

    private ReachedAssert enough(String what, Rational reached, String share) {
        if (reached.compareTo(Rational.parse(share)) < 0) {
            throw failure("Of %s at least %s must be reached, but %s is:%n%s", what, share, reached, actual);
        }
        return this;
    }
}
