package io.github.meritpool.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each part of the measuring, on few people and once: that it runs, not how long it takes. */
class MeasuringTest {

    @ParameterizedTest
    @EnumSource
    void everyPartMeasures(Part part) {
        Measured measured = new Measured();
        part.measure(Sizes.TRIAL, measured);
        assertThat(measured.names()).isNotEmpty();
    }

    @Test
    void figuresAreReadAsTheyWerePrinted() {
        Measured measured = new Measured();
        measured.read("noise\nmeasured meritpool 900 12\nmeasured loop 900 5\n");
        assertThat(measured.get("meritpool 900")).isEqualTo(12);
        assertThat(measured.ratio("meritpool 900", "loop 900")).isEqualTo("2.4");
        assertThatThrownBy(() -> measured.get("other")).hasMessageContaining("'other'");
    }

    @Test
    void ratiosHaveTheDigitsThatAReaderCanUse() {
        assertThat(Measured.ratio(41_234, 1_000)).isEqualTo("41");
        assertThat(Measured.ratio(2_449, 1_000)).isEqualTo("2.4");
        assertThat(Measured.ratio(432, 1_000)).isEqualTo("0.43");
        assertThat(Measured.ratio(5, 1_000)).isEqualTo("0.0050");
    }

    @Test
    void aBlockIsWrittenAnewAndTheWordsStand() {
        Page page = new Page("Words.\n<!-- measured: growth -->\n\nold\n\n<!-- /measured -->\nMore.\n");
        page.block("growth", Page.table(List.of(List.of("staff", "cost"), List.of("10", "1.0"))));
        assertThat(page.text()).isEqualTo("""
                Words.
                <!-- measured: growth -->

                | staff | cost |
                | --- | ---: |
                | 10 | 1.0 |

                <!-- /measured -->
                More.
                """);
        assertThatThrownBy(() -> page.block("shrinking", "")).hasMessageContaining("'shrinking'");
    }

    /** Otherwise minutes of measuring would end with nothing written. */
    @Test
    void thePageHasABlockForEveryTable() throws Exception {
        String page = Files.readString(Path.of("../../docs/performance.md"));
        assertThat(Performance.BLOCKS).allMatch(block -> page.contains("<!-- measured: " + block + " -->"));
    }
}
