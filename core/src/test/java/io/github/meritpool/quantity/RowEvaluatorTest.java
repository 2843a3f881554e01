package io.github.meritpool.quantity;

import static io.github.meritpool.quantity.Figures.ABSENT;
import static io.github.meritpool.quantity.Figures.aggregate;
import static io.github.meritpool.quantity.Figures.categories;
import static io.github.meritpool.quantity.Figures.constant;
import static io.github.meritpool.quantity.Figures.flags;
import static io.github.meritpool.quantity.Figures.number;
import static io.github.meritpool.quantity.Figures.numbers;
import static io.github.meritpool.quantity.Figures.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Aggregate.Absents;
import io.github.meritpool.quantity.Aggregate.Function;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowEvaluatorTest {

    private final SampleFacts facts = new SampleFacts()
            .table("staff", "T1", "T2", "T3")
            .numbers("staff", "weekly", 1, "14", "16.5", "10")
            .numbers("staff", "mark", 0, "90", null, "70")
            .flags("staff", "counts", true, true, false)
            .categories("staff", "status", "at work", null, "lent")
            .table("lesson", "L1", "L2", "L3", "L4")
            .numbers("lesson", "hours", 1, "2", "1.5", "4", "3")
            .key("lesson", "teacher", "staff", "T1", "T3", "T1", null)
            .parameter("pool", "100.01");

    private final RowEvaluator evaluator = new RowEvaluator(facts);
    private final Quantity weekly = numbers("staff", "weekly", 1);
    private final Quantity mark = numbers("staff", "mark", 0);
    private final Quantity counts = flags("staff", "counts");
    private final Quantity pool = new ParameterLeaf("pool", Kind.NUMBER, Unit.NONE, 2, origin("pool"));

    @Test
    void leaves() {
        assertThat(values(weekly)).containsExactly(number("14"), number("16.5"), number("10"));
        assertThat(values(mark)).containsExactly(number("90"), ABSENT, number("70"));
        assertThat(values(categories("staff", "status")))
                .containsExactly(Value.of("at work"), ABSENT, Value.of("lent"));
        assertThat(evaluator.value(pool, 7)).isEqualTo(number("100.01"));
        assertThat(evaluator.value(constant("2.50"), 7)).isEqualTo(number("2.5"));
        assertThat(evaluator.value(new Missing(Kind.NUMBER, Unit.NONE), 7)).isEqualTo(ABSENT);
    }

    @Test
    void scalarsGoWithEveryRow() {
        assertThat(values(weekly.minus(constant("10")).named(origin("excess"))))
                .containsExactly(number("4"), number("6.5"), number("0"));
    }

    @Test
    void theRatioToTheMeanIsRoundedOnce() {
        // The mean is 40.5 ÷ 3 = 13.5; 14 ÷ 13.5 × 30 = 31.1111…, 16.5 ÷ 13.5 × 30 = 36.6666…, 10 ÷ 13.5 × 30 =
        // 22.2222…
        Quantity mean = statistic(Function.SUM, weekly, null).dividedBy(statistic(Function.COUNT, weekly, null));
        Quantity ratio = weekly.dividedBy(mean).times(constant("30")).rounded(4, RoundingMode.HALF_UP);
        assertThat(values(ratio)).containsExactly(number("31.1111"), number("36.6667"), number("22.2222"));
    }

    @Test
    void statisticsOverAPopulation() {
        assertThat(evaluator.value(statistic(Function.SUM, weekly, counts), 0)).isEqualTo(number("30.5"));
        assertThat(evaluator.value(statistic(Function.COUNT, counts, null), 0)).isEqualTo(number("2"));
        assertThat(evaluator.value(statistic(Function.MAX, weekly, counts.not()), 0))
                .isEqualTo(number("10"));
        assertThat(evaluator.value(statistic(Function.SUM, constant("2"), null), 0))
                .as("a scalar counts for each row")
                .isEqualTo(number("6"));
    }

    @Test
    void aStatisticOverNobody() {
        Quantity never = Quantity.all(List.of(counts, counts.not()));
        assertThat(evaluator.value(statistic(Function.MIN, weekly, never), 0)).isEqualTo(ABSENT);
        Quantity mean = statistic(Function.SUM, weekly, never).dividedBy(statistic(Function.COUNT, weekly, never));
        assertThat(evaluator.value(mean, 0)).isEqualTo(ABSENT);
    }

    @Test
    void whoseConditionIsAbsentMakesTheStatisticAbsent() {
        Quantity isGood = mark.compared(Comparison.AT_LEAST, constant("80"));
        assertThat(evaluator.value(statistic(Function.SUM, weekly, isGood), 0)).isEqualTo(ABSENT);
    }

    @Test
    void absentValuesInAStatistic() {
        assertThat(evaluator.value(statistic(Function.SUM, mark, null), 0)).isEqualTo(number("160"));
        Quantity strict = new Statistic(new Aggregate(Function.SUM, Absents.PROPAGATED), "staff", mark, null);
        assertThat(evaluator.value(strict, 0)).isEqualTo(ABSENT);
    }

    @Test
    void gathersAlongAKey() {
        Quantity hours = numbers("lesson", "hours", 1);
        assertThat(values(new Gathered(aggregate(Function.SUM), hours, "lesson", "teacher", "staff")))
                .containsExactly(number("6"), number("0"), number("1.5"));
        assertThat(values(new Gathered(aggregate(Function.MAX), hours, "lesson", "teacher", "staff")))
                .containsExactly(number("4"), ABSENT, number("1.5"));
    }

    @Test
    void looksUpAlongAKey() {
        Quantity ofTeacher = new Via("lesson", "teacher", "staff", weekly);
        List<Value> looked = IntStream.range(0, 4)
                .mapToObj(row -> evaluator.value(ofTeacher, row))
                .toList();
        assertThat(looked).containsExactly(number("14"), number("10"), number("14"), ABSENT);
    }

    @Test
    void sharesAPool() {
        // 100.01 by 14 : 16.5 : 10 is 34.5713…, 40.7448…, 24.6938…: floors 34.57, 40.74, 24.69 leave one fen,
        // and the second has the largest remainder.
        Share share = share(pool, weekly);
        assertThat(values(share)).containsExactly(number("34.57"), number("40.75"), number("24.69"));
        assertThat(evaluator.value(new ShareRest(share), 0)).isEqualTo(number("0"));
        assertThat(evaluator.shared(share).split(0).unitsToGive()).isEqualTo(1);
    }

    @Test
    void whoHasNoClaimHasNoShare() {
        // 100.01 by 90 : 70 is 56.2556… and 43.7543…
        Share share = share(pool, mark);
        assertThat(values(share)).containsExactly(number("56.26"), ABSENT, number("43.75"));
    }

    @Test
    void anAbsentPoolLeavesNothing() {
        Share share = share(new Missing(Kind.NUMBER, Unit.NONE), weekly);
        assertThat(values(share)).containsExactly(ABSENT, ABSENT, ABSENT);
        assertThat(evaluator.value(new ShareRest(share), 0)).isEqualTo(ABSENT);
    }

    @Test
    void aNegativeClaimFailsEveryShareOfThePool() {
        Share share = share(pool, mark.minus(constant("80")));
        for (int row = 0; row < 3; row++) {
            int each = row;
            assertThatThrownBy(() -> evaluator.value(share, each))
                    .as("also where the claim is absent")
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("T3");
        }
    }

    @Test
    void whatIsGivenIsNotComputed() {
        Quantity sum = statistic(Function.SUM, weekly, null);
        Quantity byCounting = new Statistic(aggregate(Function.SUM), "staff", weekly, null, List.of(counts));
        Quantity byStatus =
                new Statistic(aggregate(Function.SUM), "staff", weekly, null, List.of(categories("staff", "status")));
        List<Given> given = List.of(
                new Given(weekly, List.of()),
                new Given(sum, List.of()),
                new Given(byCounting, List.of(counts)),
                new Given(byStatus, List.of(categories("staff", "status"))));
        RowEvaluator some = new RowEvaluator(facts, given, (quantity, key) -> Value.of("given for '" + key + "'"));
        assertThat(some.isGiven(weekly)).isTrue();
        assertThat(some.isGiven(mark)).isFalse();
        assertThat(some.value(weekly, 1)).hasToString("given for 'T2'");
        assertThat(some.value(sum, 1)).as("a scalar").hasToString("given for ''");
        assertThat(some.value(byCounting, 2)).hasToString("given for '5:false'");
        assertThat(some.value(byStatus, 0)).hasToString("given for '7:at work'");
        assertThat(some.value(byStatus, 1)).as("in no group").isEqualTo(ABSENT);
        assertThat(some.value(mark, 0)).as("computed").isEqualTo(number("90"));
    }

    @Test
    void decimalsFitWhereEveryRowHasANumberWithNoMore() {
        assertThat(evaluator.fitsDecimals(weekly, 3, 1)).isTrue();
        assertThat(evaluator.fitsDecimals(weekly, 3, 0)).as("16.5").isFalse();
        assertThat(evaluator.fitsDecimals(mark, 3, 2)).as("one is absent").isFalse();
    }

    @Test
    void anyFlagThatHolds() {
        assertThat(values(Quantity.any(List.of(counts, weekly.compared(Comparison.LESS, constant("11"))))))
                .containsExactly(Value.of(true), Value.of(true), Value.of(true));
        assertThat(values(Quantity.any(List.of(counts)))).endsWith(Value.of(false));
    }

    private List<Value> values(Quantity quantity) {
        return IntStream.range(0, 3)
                .mapToObj(row -> evaluator.value(quantity, row))
                .toList();
    }

    private static Quantity statistic(Function function, Quantity of, Quantity where) {
        return new Statistic(aggregate(function), "staff", of, where);
    }

    private static Share share(Quantity pool, Quantity claims) {
        return new Share(pool, claims, Apportionment.largestRemainder(), Rational.ratio(1, 100));
    }
}
