package io.github.meritpool.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SplitAPoolByPointsTest {

    /**
     * 258.65 points share 18,350.40: 6473.8990…, 6271.7005…, 5604.8003…. Cut down to the fen they come to 18,350.39; the
     * last fen goes to the largest remainder, that of T0001.
     */
    @Test
    void printsEachShareAndTheValueOfAPoint() {
        assertThat(Printed.by(() -> SplitAPoolByPoints.main(new String[0])))
                .containsExactly(
                        "T0001: CNY 6473.90", "T0002: CNY 6271.70", "T0003: CNY 5604.80", "a point is worth 70.9468…");
    }
}
