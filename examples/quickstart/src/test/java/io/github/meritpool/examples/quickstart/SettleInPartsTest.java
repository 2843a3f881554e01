package io.github.meritpool.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettleInPartsTest {

    /**
     * S1 has two of three heads: 666.666… of 1,000.00 are cut down to 666.66, S2's 333.333… to 333.33, and the fen left over
     * goes to the larger remainder, S1's. Of its 666.67, T1 has 60 points of 100: 400.002, and T2 266.668, which gets the fen
     * that is left over there. T3 has all of S2's. Alone, each school has the 1,000.00: T1 600.00, T3 all.
     */
    @Test
    void printsWhatIsGatheredAndWhatEveryoneIsPaid() {
        assertThat(Printed.by(() -> SettleInParts.main(new String[] {"../plans/county"})))
                .containsExactly(
                        "1 all claims of 'schools': to the schools",
                        "1 all claims of 'schools', for what they leave: remainder of merit pay of the county",
                        "2 sum over 'schools': total of to the schools",
                        "T1 CNY 400.00",
                        "T2 CNY 266.67",
                        "T3 CNY 333.33",
                        "countyMoney CNY 1000.00 to schools {schoolMoney=CNY 1000.00}",
                        "S1 alone CNY 600.00",
                        "S2 alone CNY 1000.00");
    }
}
