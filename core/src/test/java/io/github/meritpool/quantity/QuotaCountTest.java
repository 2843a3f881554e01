package io.github.meritpool.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.QuotaCount.Counting;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuotaCountTest {

    private static final List<Rational> SHARES = parts("0.2", "0.6", "0.2");

    private static List<Rational> parts(String... parts) {
        return Arrays.stream(parts).map(Rational::parse).toList();
    }

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

    /** A third of 30000 is 10000, of 1500 it is 500: rounded down, 0.3333 of them would be 9999 and 499. */
    @Test
    void thirdsAreExact() {
        List<Rational> thirds = parts("1", "1", "1");
        assertThat(levels(30000, thirds, 1, Counting.EACH, RoundingMode.DOWN)).containsExactly(10000, 10000, 10000);
        assertThat(levels(1500, thirds, 2, Counting.CUMULATIVE, RoundingMode.DOWN))
                .containsExactly(500, 500, 500);
        assertThat(levels(7, thirds, 2, Counting.CUMULATIVE, RoundingMode.HALF_UP))
                .as("to 2.33 → 2, to 4.67 → 5, to 7")
                .containsExactly(2, 3, 2);
        assertThat(levels(7, thirds, 2, Counting.LARGEST_REMAINDER, RoundingMode.HALF_UP))
                .as("2 each, and one more to the best of equal remainders")
                .containsExactly(3, 2, 2);
    }

    @Test
    void aLevelMayHaveNoPart() {
        for (Counting counting : Counting.values()) {
            assertThat(levels(5, parts("0.2", "0", "0.8"), 1, counting, RoundingMode.HALF_UP))
                    .containsExactly(1, 0, 4);
        }
    }

    @Test
    void partsThatMakeNoSharesCountNobody() {
        for (Counting counting : Counting.values()) {
            QuotaCount count = new QuotaCount(0, 1, counting, RoundingMode.HALF_UP);
            assertThat(count.apply(operands(5, parts("0", "0"))).isAbsent()).isTrue();
            assertThat(count.apply(operands(5, parts("2", "-1"))).isAbsent()).isTrue();
        }
    }

    @Test
    void levelsAreCountedFromTheBest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuotaCount(-1, 1, Counting.EACH, RoundingMode.HALF_UP))
                .withMessageContaining("0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QuotaCount(0, -1, Counting.EACH, RoundingMode.HALF_UP))
                .withMessageContaining("0 or more");
        QuotaCount count = new QuotaCount(2, 3, Counting.EACH, RoundingMode.HALF_UP);
        assertThat(count.takes(4)).as("heads and three levels").isTrue();
        assertThat(count.takes(3)).as("heads and two levels").isFalse();
    }

    /** How many have each level. */
    private static List<Integer> levels(int heads, int absorbs, Counting counting, RoundingMode mode) {
        return levels(heads, SHARES, absorbs, counting, mode);
    }

    private static List<Integer> levels(
            int heads, List<Rational> parts, int absorbs, Counting counting, RoundingMode mode) {
        List<Integer> upTo = IntStream.rangeClosed(0, 3)
                .mapToObj(count -> new QuotaCount(absorbs, count, counting, mode)
                        .apply(operands(heads, parts))
                        .number()
                        .numerator()
                        .intValueExact())
                .toList();
        return IntStream.range(0, 3)
                .map(i -> upTo.get(i + 1) - upTo.get(i))
                .boxed()
                .toList();
    }

    private static List<Value> operands(int heads, List<Rational> parts) {
        List<Value> operands = new ArrayList<>(List.of(Value.of(Rational.of(heads))));
        parts.forEach(part -> operands.add(Value.of(part)));
        return operands;
    }
}
