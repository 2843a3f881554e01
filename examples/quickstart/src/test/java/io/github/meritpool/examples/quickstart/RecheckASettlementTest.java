package io.github.meritpool.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecheckASettlementTest {

    @Test
    void namesTheFactThatWasTypedDifferentlyFirst() {
        assertThat(Printed.by(() -> RecheckASettlement.main(new String[] {"../plans/four-people"})))
                .startsWith("staff/routine of T0003: 34 in the first, 33 in the second");
    }
}
