package io.github.meritpool.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

    @ParameterizedTest
    @CsvSource({
        "hour, hour",
        "1, 1",
        "'', 1",
        "CNY/pupil, CNY/pupil",
        "CNY/point/month, CNY/month·point",
        "CNY/month·point, CNY/month·point",
        "hour·point/hour, point",
        "point·point/day·day, point^2/day^2",
        "point^2/day^2, point^2/day^2",
        "1/day, 1/day",
        "课时/人, 课时/人"
    })
    void aUnitIsReadAndWritten(String text, String written) {
        assertThat(Unit.parse(text)).hasToString(written);
        assertThat(Unit.parse(written)).isEqualTo(Unit.parse(text));
    }
}
