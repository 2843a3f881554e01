package io.github.meritpool.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettleWithoutFilesTest {

    /** 337.0165… and 662.9834… are cut down; the fen left over goes to the larger remainder. Then each has half of 1,000. */
    @Test
    void printsWhatIsPaidAndWhatWouldBe() {
        assertThat(Printed.by(() -> SettleWithoutFiles.main(new String[0])))
                .containsExactly("CNY 337.02", "CNY 500.00");
    }
}
