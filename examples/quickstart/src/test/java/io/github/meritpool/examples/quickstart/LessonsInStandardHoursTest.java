package io.github.meritpool.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LessonsInStandardHoursTest {

    /** 6 + 6 × 0.9 = 11.4; 17 × 12/18 = 34/3. */
    @Test
    void printsEachPersonsWeek() {
        assertThat(Printed.by(() -> LessonsInStandardHours.main(new String[0])))
                .containsExactly("T0004: 11.4", "T0009: 11.3333…");
    }
}
