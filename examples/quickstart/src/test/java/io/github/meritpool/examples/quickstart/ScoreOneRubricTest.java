package io.github.meritpool.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoreOneRubricTest {

    /** 10 − (3 − 2) × 0.2 − 1 × 0.5 = 9.3; 36 ÷ 40 × 30 = 27. */
    @Test
    void printsEachDimensionAndTheTotal() {
        assertThat(Printed.by(() -> ScoreOneRubric.main(new String[0])))
                .containsExactly("attendance 9.3, routine 27: total 36.3");
    }
}
