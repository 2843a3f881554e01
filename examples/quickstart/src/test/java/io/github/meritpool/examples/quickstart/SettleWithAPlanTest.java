package io.github.meritpool.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettleWithAPlanTest {

    private static List<String> printed() {
        return Printed.by(() -> SettleWithAPlan.main(new String[] {"../plans/four-people"}));
    }

    /**
     * The class teacher T0001 gets (30 + 0.5 × 44) × 95% × 10 = 494.00 first; 7,506.00 remain. Scores are
     *
     * <ul>
     *   <li>T0001: 10 + 18/16 × 30 + (28.5 + 28/3 → 37.8333) + 18 = 99.5833;
     *   <li>T0002: (10 − 0.2 − 0.5 − 0.1) + 30 + (27 + 9) + 16 = 91.2;
     *   <li>T0003: (10 − 0.25) + 26.25 + (25.5 + 8) + 15.5 = 85, less 30% for a warning 59.5.
     * </ul>
     *
     * <p>T0004 claims their mean, a quarter of everything: 1,876.50. The others' exact shares are 2239.8785…, 2051.3170…
     * and 1338.3044…; two fen are left over and go to the two largest remainders, T0001's and T0002's.
     */
    @Test
    void printsWhatEveryoneIsPaid() {
        assertThat(printed())
                .startsWith("T0001 CNY 2733.88", "T0002 CNY 2051.32", "T0003 CNY 1338.30", "T0004 CNY 1876.50");
    }

    @Test
    void explainsDownToTheClauses() {
        assertThat(printed())
                .anyMatch(line -> line.contains("merit pay 2,051.32") && line.endsWith("THP-8.1"))
                .anyMatch(line -> line.contains("attendance 9.2") && line.endsWith("THP-2.1"))
                .anyMatch(line -> line.contains("deduction for sick-leave days 0.2") && line.endsWith("THP-2.2"));
    }
}
