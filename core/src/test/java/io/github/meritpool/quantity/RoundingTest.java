package io.github.meritpool.quantity;

import static io.github.meritpool.quantity.Figures.ABSENT;
import static io.github.meritpool.quantity.Figures.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.meritpool.money.Rational;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest(name = "{0} to {1} {2} is {3}")
    @CsvSource({
        "2.345,  0.01, HALF_UP,   2.35",
        "-2.345, 0.01, HALF_UP,   -2.35",
        "2.345,  0.01, HALF_DOWN, 2.34",
        "2.345,  0.01, HALF_EVEN, 2.34",
        "2.355,  0.01, HALF_EVEN, 2.36",
        "2.341,  0.01, UP,        2.35",
        "-2.341, 0.01, UP,        -2.35",
        "-2.349, 0.01, DOWN,      -2.34",
        "-2.349, 0.01, FLOOR,     -2.35",
        "-2.349, 0.01, CEILING,   -2.34",
        "2.341,  0.01, CEILING,   2.35",
        "2/3,    0.01, HALF_UP,   0.67",
        "7.25,   0.5,  HALF_UP,   7.5",
        "7.2,    0.5,  HALF_UP,   7",
        "15,     10,   HALF_UP,   20",
        "-15,    10,   HALF_UP,   -20",
        "15,     10,   HALF_EVEN, 20",
        "25,     10,   HALF_EVEN, 20",
        "0.004,  0.01, HALF_UP,   0",
        "3,      0.01, HALF_UP,   3"
    })
    void rounds(String value, String step, RoundingMode mode, String expected) {
        Rounding rounding = new Rounding(Rational.parse(step), mode);
        assertThat(rounding.apply(List.of(number(value)))).isEqualTo(number(expected));
    }

    @Test
    void absentStaysAbsent() {
        assertThat(Rounding.toDecimals(2, RoundingMode.UP).apply(List.of(ABSENT)))
                .isEqualTo(ABSENT);
    }

    @Test
    void hasTheDecimalsOfItsStep() {
        assertThat(Rounding.toDecimals(4, RoundingMode.HALF_UP)).isEqualTo(rounding("0.0001"));
        assertThat(rounding("0.0001").decimals()).isEqualTo(4);
        assertThat(rounding("0.5").decimals()).isEqualTo(1);
        assertThat(rounding("10").decimals()).isZero();
    }

    @Test
    void refusesStepsAndModesThatDoNotRound() {
        assertThatIllegalArgumentException().isThrownBy(() -> rounding("0")).withMessageContaining("step 0 must");
        assertThatIllegalArgumentException().isThrownBy(() -> rounding("-0.01"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rounding(Rational.ratio(1, 3), RoundingMode.HALF_UP))
                .withMessageContaining("1/3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rounding(Rational.ONE, RoundingMode.UNNECESSARY))
                .withMessageContaining("must be one that rounds");
    }

    private static Rounding rounding(String step) {
        return new Rounding(Rational.parse(step), RoundingMode.HALF_UP);
    }
}
