package io.github.meritpool.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LessonsInStandardHoursTest {

    /** 6 × 1.1 + 6 × 0.9 = 12; 17 × 12/18 = 34/3, of 12 it is 17/18. */
    @Test
    void printsEachPersonsWeek() {
        assertThat(Printed.by(() -> LessonsInStandardHours.main(new String[0])))
                .containsExactly(
                        "T0004: 12 standard class hours, 1 of a full load",
                        "T0009: 11.3333… standard class hours, 0.9444… of a full load");
    }
}
