package io.github.meritpool.testkit;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.settlement.Explanation;
import io.github.meritpool.settlement.Settlement;

/** Where assertions on settlements and on what was checked begin; to be imported statically beside AssertJ's own. */
public final class MeritpoolAssertions {

    private MeritpoolAssertions() {}

    /**
     * Begins an assertion on a settlement.
     *
     * @param actual the settlement
     * @return what can be asserted of it
     */
    public static SettlementAssert assertThat(Settlement actual) {
        return new SettlementAssert(actual);
    }

    /**
     * Begins an assertion on how one person's figures came about.
     *
     * @param actual the explanation
     * @return what can be asserted of it
     */
    public static ExplanationAssert assertThat(Explanation actual) {
        return new ExplanationAssert(actual);
    }

    /**
     * Begins an assertion on something checked, such as a plan that was read or a settlement that may be refused.
     *
     * @param actual what was checked
     * @param <T> its type
     * @return what can be asserted of it
     */
    public static <T> CheckedAssert<T> assertThat(Checked<T> actual) {
        return new CheckedAssert<>(actual);
    }

    /**
     * Begins an assertion on what settlements have reached.
     *
     * @param actual what was reached
     * @return what can be asserted of it
     */
    public static ReachedAssert assertThat(Reached actual) {
        return new ReachedAssert(actual);
    }
}
