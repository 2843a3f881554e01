package io.github.meritpool.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AVendorsRubricTypeTest {

    /** 18 × 0.25 = 4.5, less than the full mark of 5. */
    @Test
    void printsTheScoreAndHowItCameAbout() {
        assertThat(Printed.by(() -> AVendorsRubricType.main(new String[0])))
                .anyMatch(line -> line.startsWith("training 4.5"))
                .anyMatch(line -> line.startsWith("  points for credits 4.5"));
    }
}
