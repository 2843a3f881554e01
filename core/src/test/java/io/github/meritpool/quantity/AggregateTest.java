package io.github.meritpool.quantity;

import static io.github.meritpool.quantity.Figures.ABSENT;
import static io.github.meritpool.quantity.Figures.NO;
import static io.github.meritpool.quantity.Figures.YES;
import static io.github.meritpool.quantity.Figures.number;
import static io.github.meritpool.quantity.Figures.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.quantity.Aggregate.Absents;
import io.github.meritpool.quantity.Aggregate.Function;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AggregateTest {

    @Test
    void ofSomeNumbers() {
        List<Value> marks = numbers("7.5", "-2", "1/2");
        assertThat(taken(Function.SUM, marks)).isEqualTo(number("6"));
        assertThat(taken(Function.COUNT, marks)).isEqualTo(number("3"));
        assertThat(taken(Function.MIN, marks)).isEqualTo(number("-2"));
        assertThat(taken(Function.MAX, marks)).isEqualTo(number("7.5"));
    }

    @Test
    void ofNothing() {
        assertThat(taken(Function.SUM, List.of())).isEqualTo(number("0"));
        assertThat(taken(Function.COUNT, List.of())).isEqualTo(number("0"));
        assertThat(taken(Function.MIN, List.of())).isEqualTo(ABSENT);
        assertThat(taken(Function.MAX, List.of())).isEqualTo(ABSENT);
    }

    @Test
    void flagsCountWhereTheyHold() {
        assertThat(taken(Function.COUNT, List.of(YES, NO, YES, ABSENT))).isEqualTo(number("2"));
    }

    @Test
    void whatIsAbsentIsLeftOutIfThePlanSaysSo() {
        List<Value> marks = numbers(null, "3", null, "4");
        assertThat(taken(Function.SUM, marks)).isEqualTo(number("7"));
        assertThat(taken(Function.COUNT, marks)).isEqualTo(number("2"));
        assertThat(taken(Function.MIN, marks)).isEqualTo(number("3"));
        assertThat(taken(Function.MAX, marks)).isEqualTo(number("4"));
        assertThat(taken(Function.MAX, numbers(null, null))).isEqualTo(ABSENT);
        assertThat(taken(Function.SUM, numbers(null, null))).isEqualTo(number("0"));
    }

    @ParameterizedTest
    @EnumSource
    void orItMakesTheResultAbsent(Function function) {
        assertThat(new Aggregate(function, Absents.PROPAGATED).apply(numbers("3", null, "4")))
                .isEqualTo(ABSENT);
        assertThat(new Aggregate(function, Absents.PROPAGATED).apply(numbers("3")))
                .isNotEqualTo(ABSENT);
    }

    private static Value taken(Function function, List<Value> of) {
        return new Aggregate(function, Absents.SKIPPED).apply(of);
    }
}
