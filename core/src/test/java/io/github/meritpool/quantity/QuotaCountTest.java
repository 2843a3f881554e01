package io.github.meritpool.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.QuotaCount.Counting;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotaCountTest {

    private static final List<Rational> SHARES =
            List.of(Rational.parse("0.2"), Rational.parse("0.6"), Rational.parse("0.2"));

    @Test
    void thirteenPeopleByTwentySixtyTwenty() {
        // 20% of 13 is 2.6, 60% is 7.8; 80% is 10.4.
        assertThat(levels(13, 1, Counting.EACH, RoundingMode.HALF_UP))
                .as("3 and 3, the middle level has the rest")
                .containsExactly(3, 7, 3);
        assertThat(levels(13, 2, Counting.EACH, RoundingMode.HALF_UP))
                .as("3 and 8, the last level has the rest")
                .containsExactly(3, 8, 2);
        assertThat(levels(13, 1, Counting.EACH, RoundingMode.DOWN)).containsExactly(2, 9, 2);
        assertThat(levels(13, 1, Counting.EACH, RoundingMode.UP)).containsExactly(3, 7, 3);
        assertThat(levels(13, 1, Counting.CUMULATIVE, RoundingMode.HALF_UP))
                .as("to 2.6 → 3, to 10.4 → 10, to 13")
                .containsExactly(3, 7, 3);
        assertThat(levels(13, 1, Counting.CUMULATIVE, RoundingMode.DOWN)).containsExactly(2, 8, 3);
        assertThat(levels(13, 1, Counting.LARGEST_REMAINDER, RoundingMode.HALF_UP))
                .as("2, 7, 2 and two more: to 7.8 first, then of 2.6 and 2.6 to the better level")
                .containsExactly(3, 8, 2);
    }

    @Test
    void noLevelHasMoreThanThereAre() {
        assertThat(levels(1, 1, Counting.EACH, RoundingMode.UP)).containsExactly(1, 0, 0);
        assertThat(levels(0, 1, Counting.EACH, RoundingMode.UP)).containsExactly(0, 0, 0);
        assertThat(levels(2, 1, Counting.EACH, RoundingMode.HALF_UP)).containsExactly(0, 2, 0);
    }

    @Test
    void sharesMakeAWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuotaCount(
                        List.of(Rational.parse("0.5"), Rational.parse("0.6")),
                        0,
                        1,
                        Counting.EACH,
                        RoundingMode.HALF_UP))
                .withMessageContaining("make 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuotaCount(SHARES, 3, 1, Counting.EACH, RoundingMode.HALF_UP))
                .withMessageContaining("3 levels");
    }

    /** How many have each level. */
    private static List<Integer> levels(int heads, int absorbs, Counting counting, RoundingMode mode) {
        List<Integer> upTo = IntStream.rangeClosed(0, 3)
                .mapToObj(count -> new QuotaCount(SHARES, absorbs, count, counting, mode)
                        .apply(List.of(Value.of(Rational.of(heads))))
                        .number()
                        .numerator()
                        .intValueExact())
                .toList();
        return IntStream.range(0, 3)
                .map(i -> upTo.get(i + 1) - upTo.get(i))
                .boxed()
                .toList();
    }
}
