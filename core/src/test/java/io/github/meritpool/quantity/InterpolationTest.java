package io.github.meritpool.quantity;

import static io.github.meritpool.quantity.Figures.ABSENT;
import static io.github.meritpool.quantity.Figures.number;
import static io.github.meritpool.quantity.Figures.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.meritpool.money.Rational;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InterpolationTest {

    /** A university's factor for merged classes of 25 pupils each (corpus plan 061, clause 3). */
    private static final Interpolation CLASSES =
            new Interpolation(List.of(Rational.of(25), Rational.of(50), Rational.of(75), Rational.of(100)));

    private static Value factor(@Nullable String pupils) {
        List<Value> operands = new ArrayList<>(numbers(pupils, "1.0", "1.5", "1.9", "2.2"));
        return CLASSES.apply(operands);
    }

    @Test
    void betweenTwoPointsTheLineIsStraight() {
        // 89 pupils are 3 classes and 14: 1.9 + (2.2 − 1.9) × 14 ÷ 25 = 2.068
        assertThat(factor("89")).isEqualTo(number("2.068"));
        assertThat(factor("75")).isEqualTo(number("1.9"));
        assertThat(factor("26")).isEqualTo(number("1.02"));
    }

    @Test
    void beyondTheEndsTheLastValueHolds() {
        assertThat(factor("3")).as("below 25 as 25").isEqualTo(number("1"));
        assertThat(factor("25")).isEqualTo(number("1"));
        assertThat(factor("100")).isEqualTo(number("2.2"));
        assertThat(factor("500")).isEqualTo(number("2.2"));
        assertThat(factor(null)).isEqualTo(ABSENT);
    }

    @Test
    void onlyTheValuesItLiesBetweenMatter() {
        assertThat(CLASSES.apply(numbers("30", "1.0", "1.5", null, "2.2"))).isEqualTo(number("1.1"));
        assertThat(CLASSES.apply(numbers("60", "1.0", "1.5", null, "2.2"))).isEqualTo(ABSENT);
    }

    @Test
    void pointsRise() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Interpolation(List.of(Rational.ONE, Rational.ONE)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interpolation(List.of()));
    }

    @Test
    void aPowerHasAWholeExponent() {
        assertThat(power("0.6", "3")).isEqualTo(number("0.216"));
        assertThat(power("0.5", "0")).isEqualTo(number("1"));
        assertThat(power("2", "-2")).isEqualTo(number("0.25"));
        assertThat(power("2", "0.5")).isEqualTo(ABSENT);
        assertThat(power("2", "101")).isEqualTo(ABSENT);
        assertThat(power("0", "-1")).isEqualTo(ABSENT);
    }

    private static Value power(String base, String exponent) {
        return Arithmetic.POWER.apply(numbers(base, exponent));
    }

    @Test
    void spansOfDatesAreCounted() {
        List<Value> school = List.of(date("2024-09-01"), date("2025-08-31"));
        assertThat(DateSpan.DAYS.apply(school)).isEqualTo(number("364"));
        assertThat(DateSpan.MONTHS.apply(school)).isEqualTo(number("11"));
        assertThat(DateSpan.YEARS.apply(school)).isEqualTo(number("0"));
        assertThat(DateSpan.YEARS.apply(List.of(date("1970-02-28"), date("2025-02-28"))))
                .isEqualTo(number("55"));
        assertThat(DateSpan.MONTHS.apply(List.of(date("2025-01-31"), date("2025-02-28"))))
                .isEqualTo(number("0"));
        assertThat(DateSpan.MONTHS.apply(List.of(date("2025-03-15"), date("2025-01-14"))))
                .isEqualTo(number("-2"));
    }

    private static Value date(String date) {
        return Value.of(Rational.of(LocalDate.parse(date).toEpochDay()));
    }
}
