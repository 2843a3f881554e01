package io.github.meritpool.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainAFigureTest {

    @Test
    void explainsInBothLanguagesAndComputesAgain() {
        List<String> printed = Printed.by(() -> ExplainAFigure.main(new String[] {"../plans/four-people"}));
        assertThat(printed)
                .anyMatch(line -> line.startsWith("attendance 9.2"))
                .anyMatch(line -> line.startsWith("考勤 9.2"))
                .contains("paid 2051.32, computed again 2051.32");
    }
}
