package io.github.meritpool.testkit;

import io.github.meritpool.settlement.Settlement;

/** Where assertions on settlements begin; to be imported statically beside AssertJ's own. */
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
}
