package io.github.meritpool.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadEveryProblemTest {

    @Test
    void printsEveryProblemWithItsPlaceAndWhatToDo() {
        List<String> printed = Printed.by(() -> ReadEveryProblem.main(new String[] {"../plans/mistakes/plan.json"}));
        assertThat(printed)
                .anyMatch(line -> line.startsWith("plan.json:7 /conventions/scoreRounding/mode: "))
                .anyMatch(line -> line.startsWith("plan.json:30 /rubric/dimensions/0/items/0/fre: "))
                .anyMatch(line -> line.startsWith("plan.json:38 /lines/0/from: "))
                .contains("  Maybe 'merit' is meant.")
                .anyMatch(line -> line.matches("problems: \\d+"));
    }
}
