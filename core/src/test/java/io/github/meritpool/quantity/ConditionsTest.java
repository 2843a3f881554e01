package io.github.meritpool.quantity;

import static io.github.meritpool.quantity.Figures.ABSENT;
import static io.github.meritpool.quantity.Figures.NO;
import static io.github.meritpool.quantity.Figures.YES;
import static io.github.meritpool.quantity.Figures.name;
import static io.github.meritpool.quantity.Figures.number;
import static io.github.meritpool.quantity.Figures.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Comparison, membership, logic, presence and the choice that rests on them. */
class ConditionsTest {

    @ParameterizedTest(name = "{0} against {1}")
    @CsvSource({
        "0.5, 1/2, false, true,  true,  true,  false",
        "1/3, 0.34, true, true,  false, false, false",
        "-1,  -2,  false, false, false, true,  true"
    })
    void comparisons(
            String first, String second, boolean less, boolean atMost, boolean equal, boolean atLeast, boolean more) {
        List<Value> both = numbers(first, second);
        assertThat(Comparison.LESS.apply(both)).isEqualTo(Value.of(less));
        assertThat(Comparison.AT_MOST.apply(both)).isEqualTo(Value.of(atMost));
        assertThat(Comparison.EQUAL.apply(both)).isEqualTo(Value.of(equal));
        assertThat(Comparison.AT_LEAST.apply(both)).isEqualTo(Value.of(atLeast));
        assertThat(Comparison.MORE.apply(both)).isEqualTo(Value.of(more));
    }

    @ParameterizedTest
    @EnumSource
    void aComparisonWithNothingIsAbsent(Comparison comparison) {
        assertThat(comparison.apply(numbers(null, "1"))).isEqualTo(ABSENT);
        assertThat(comparison.apply(numbers("1", null))).isEqualTo(ABSENT);
    }

    @Test
    void membership() {
        Membership member = new Membership(List.of("on leave", "lent"));
        assertThat(member.apply(List.of(name("lent")))).isEqualTo(YES);
        assertThat(member.apply(List.of(name("at work")))).isEqualTo(NO);
        assertThat(member.apply(List.of(ABSENT))).isEqualTo(ABSENT);
        assertThat(new Membership(List.of()).apply(List.of(name("lent")))).isEqualTo(NO);
    }

    @Test
    void allHold() {
        assertThat(Logic.ALL.apply(List.of(YES, YES))).isEqualTo(YES);
        assertThat(Logic.ALL.apply(List.of(YES, ABSENT))).isEqualTo(ABSENT);
        assertThat(Logic.ALL.apply(List.of(ABSENT, NO)))
                .as("one that fails settles it")
                .isEqualTo(NO);
    }

    @Test
    void anyHolds() {
        assertThat(Logic.ANY.apply(List.of(NO, NO))).isEqualTo(NO);
        assertThat(Logic.ANY.apply(List.of(NO, ABSENT))).isEqualTo(ABSENT);
        assertThat(Logic.ANY.apply(List.of(ABSENT, YES)))
                .as("one that holds settles it")
                .isEqualTo(YES);
    }

    @Test
    void negation() {
        assertThat(Logic.NOT.apply(List.of(YES))).isEqualTo(NO);
        assertThat(Logic.NOT.apply(List.of(NO))).isEqualTo(YES);
        assertThat(Logic.NOT.apply(List.of(ABSENT))).isEqualTo(ABSENT);
    }

    @Test
    void theFirstArmThatHolds() {
        Value one = number("1");
        Value two = number("2");
        Value otherwise = number("0");
        assertThat(choice(YES, one, YES, two, otherwise)).isEqualTo(one);
        assertThat(choice(NO, one, YES, two, otherwise)).isEqualTo(two);
        assertThat(choice(NO, one, NO, two, otherwise)).isEqualTo(otherwise);
    }

    @Test
    void anAbsentConditionMattersOnlyIfItIsReached() {
        Value one = number("1");
        assertThat(choice(ABSENT, one, YES, one, one)).isEqualTo(ABSENT);
        assertThat(choice(YES, one, ABSENT, one, one)).isEqualTo(one);
        assertThat(choice(NO, ABSENT, YES, one, ABSENT))
                .as("arms not chosen do not matter")
                .isEqualTo(one);
    }

    private static Value choice(Value... operands) {
        return Choice.FIRST_THAT_HOLDS.apply(List.of(operands));
    }

    @Test
    void presence() {
        assertThat(Presence.FIRST_PRESENT.apply(numbers(null, "2", "3"))).isEqualTo(number("2"));
        assertThat(Presence.FIRST_PRESENT.apply(numbers(null, null))).isEqualTo(ABSENT);
        assertThat(Presence.IS_ABSENT.apply(List.of(ABSENT))).isEqualTo(YES);
        assertThat(Presence.IS_ABSENT.apply(numbers("0"))).isEqualTo(NO);
    }

    @Test
    void operandsAreCounted() {
        Quantity flag = Figures.flags("staff", "isHead");
        assertThatIllegalArgumentException().isThrownBy(() -> new Applied(Logic.NOT, List.of(flag, flag)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Applied(Choice.FIRST_THAT_HOLDS, List.of(flag, flag)))
                .withMessageContaining("'otherwise'");
    }
}
