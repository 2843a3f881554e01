package io.github.meritpool.quantity;

import static io.github.meritpool.quantity.Figures.ABSENT;
import static io.github.meritpool.quantity.Figures.number;
import static io.github.meritpool.quantity.Figures.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArithmeticTest {

    @Test
    void sums() {
        assertThat(Arithmetic.SUM.apply(numbers("0.1", "0.2", "-1"))).isEqualTo(number("-0.7"));
        assertThat(Arithmetic.SUM.apply(numbers("4"))).isEqualTo(number("4"));
    }

    @Test
    void differences() {
        assertThat(Arithmetic.DIFFERENCE.apply(numbers("10", "12.5"))).isEqualTo(number("-2.5"));
    }

    @Test
    void products() {
        assertThat(Arithmetic.PRODUCT.apply(numbers("0.2", "0.3", "-10"))).isEqualTo(number("-0.6"));
        assertThat(Arithmetic.PRODUCT.apply(numbers("1/3", "3"))).isEqualTo(number("1"));
    }

    @Test
    void quotientsAreExact() {
        assertThat(Arithmetic.QUOTIENT.apply(numbers("1", "3"))).isEqualTo(number("1/3"));
        assertThat(Arithmetic.QUOTIENT.apply(numbers("1", "-0.25"))).isEqualTo(number("-4"));
    }

    @Test
    void aQuotientByZeroIsAbsent() {
        assertThat(Arithmetic.QUOTIENT.apply(numbers("1", "0"))).isEqualTo(ABSENT);
        assertThat(Arithmetic.QUOTIENT.apply(numbers("0", "0"))).isEqualTo(ABSENT);
        assertThat(Arithmetic.QUOTIENT.apply(numbers("0", "7"))).isEqualTo(number("0"));
    }

    @Test
    void extremes() {
        assertThat(Arithmetic.MIN.apply(numbers("0.34", "1/3", "0.5"))).isEqualTo(number("1/3"));
        assertThat(Arithmetic.MAX.apply(numbers("-3", "-2", "-2.5"))).isEqualTo(number("-2"));
    }

    @ParameterizedTest
    @EnumSource
    void anAbsentOperandMakesEveryResultAbsent(Arithmetic operation) {
        assertThat(operation.apply(numbers(null, "2"))).isEqualTo(ABSENT);
        assertThat(operation.apply(numbers("2", null))).isEqualTo(ABSENT);
    }

    @Test
    void differencesAndQuotientsTakeTwoOperands() {
        List<Quantity> three = List.of(Figures.constant("1"), Figures.constant("2"), Figures.constant("3"));
        assertThat(new Applied(Arithmetic.SUM, three).operands()).hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Applied(Arithmetic.DIFFERENCE, three))
                .withMessageContaining("difference does not take 3 operands");
        assertThatIllegalArgumentException().isThrownBy(() -> new Applied(Arithmetic.QUOTIENT, three.subList(0, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Applied(Arithmetic.SUM, List.of()));
    }
}
