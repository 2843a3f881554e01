package io.github.meritpool.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.MoneyProblem;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Column;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Deriver;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.QuantityProblem;
import io.github.meritpool.quantity.RowEvaluator;
import io.github.meritpool.quantity.SampleFacts;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.ShareRest;
import io.github.meritpool.quantity.Shared;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Unit;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnEvaluatorTest {

    private static final Aggregate SUM = new Aggregate(Aggregate.Function.SUM, Aggregate.Absents.PROPAGATED);
    private static final Aggregate COUNT = new Aggregate(Aggregate.Function.COUNT, Aggregate.Absents.PROPAGATED);
    private static final Origin ORIGIN = new Origin("test", "value", null, Label.same("test"));

    private final SampleFacts facts = new SampleFacts()
            .table("staff", "T1", "T2", "T3")
            .numbers("staff", "points", 1, "50.5", "30", "20")
            .numbers("staff", "change", 1, "1", "-0.5", "-2")
            .numbers("staff", "huge", 0, "9000000000000000000", "3", "-9000000000000000000");

    private final Quantity points = fact("points", 1);
    private final Quantity change = fact("change", 1);
    private final Quantity huge = fact("huge", 0);

    @Test
    void beyondLongTheStepIsCarriedIntoBigNumbersAndNoOther() {
        Quantity square = huge.times(huge);
        Quantity back = square.dividedBy(huge).rounded(0, RoundingMode.HALF_UP);
        Quantity small = points.plus(change);
        ColumnEvaluator columns = run(square, back, small);
        assertThat(columns.isBig(square)).isTrue();
        assertThat(columns.value(square, 0)).hasToString("81000000000000000000000000000000000000");
        assertThat(columns.value(square, 1)).hasToString("9");
        assertThat(columns.isBig(small)).isFalse();
        // The rounded quotient is within long again, so what follows is fast again.
        assertThat(columns.isBig(back)).isFalse();
        assertThat(columns.value(back, 2)).hasToString("-9000000000000000000");
    }

    @Test
    void everySortOfStepReadsBigNumbers() {
        Quantity square = huge.times(huge);
        Quantity sum = new Statistic(SUM, "staff", square, null);
        Quantity isLarge = square.compared(Comparison.MORE, points);
        Quantity chosen = Quantity.choice(isLarge, square, points);
        Share share = share(sum.rounded(2, RoundingMode.HALF_UP), square);
        ColumnEvaluator columns = run(sum, chosen, share, new ShareRest(share));
        // 81e36 + 9 + 81e36
        assertThat(columns.value(sum, 0)).hasToString("162000000000000000000000000000000000009");
        assertThat(columns.value(isLarge, 1)).hasToString("false");
        assertThat(columns.value(chosen, 1)).hasToString("30");
        // The pool is the sum of the claims, so each receives its claim.
        assertThat(columns.value(share, 2)).isEqualTo(columns.value(square, 2));
    }

    @Test
    void aConstantBeyondLongIsABigNumber() {
        Quantity vast = Quantity.plain(Rational.parse("123456789012345678901234567890.5"));
        Quantity rest = vast.minus(vast).plus(points);
        ColumnEvaluator columns = run(rest);
        assertThat(columns.isBig(vast)).isTrue();
        assertThat(columns.value(rest, 0)).hasToString("50.5");
    }

    @Test
    void aNegativeClaimFailsItsShareAndWhatRestsOnItAsInTheReference() {
        Share failing = share(Quantity.plain(Rational.of(100)), change);
        Share good = share(Quantity.plain(Rational.of(100)), points);
        Quantity paid = failing.plus(good);
        ColumnEvaluator columns = run(paid, good, new ShareRest(failing));
        List<Problem> expected = problems(() -> new RowEvaluator(facts).value(failing, 0));
        assertThat(expected)
                .extracting(Problem::kind)
                .containsOnly(MoneyProblem.NEGATIVE_WEIGHT)
                .hasSize(2);
        assertThat(problems(() -> columns.value(failing, 0))).isEqualTo(expected);
        assertThat(problems(() -> columns.value(paid, 2))).isEqualTo(expected);
        assertThat(problems(() -> columns.value(new ShareRest(failing).share(), 0)))
                .isEqualTo(expected);
        assertThat(problems(() -> columns.shared(failing))).isEqualTo(expected);
        assertThat(problems(() -> columns.numbers(paid, 3))).isEqualTo(expected);
        assertThat(columns.problems()).isEqualTo(expected);
        assertThat(columns.value(good, 0)).hasToString("50.25");
    }

    @Test
    void everyFailingShareIsAmongTheProblems() {
        Share one = share(Quantity.plain(Rational.of(100)), change);
        Share other = share(Quantity.plain(Rational.of(100)), points.times(change));
        assertThat(run(one.plus(other)).problems()).hasSize(4);
    }

    @Test
    void aPoolMayBeKeptWithMoreDecimalsThanMoneyHas() {
        // 100.5 and a quarter for each of 3 is 101.25, kept as 101.250. By 50.5 : 30 : 20 the floors are 50.87, 30.22
        // and
        // 20.14; remainders of 0.68, 0.38 and 0.92 fen give the two that are left to the first and the third.
        Quantity heads = new Statistic(COUNT, "staff", points, null);
        Quantity pool =
                new Statistic(SUM, "staff", points, null).plus(heads.times(Quantity.plain(Rational.parse("0.25"))));
        Share share = share(pool, points);
        ColumnEvaluator columns = run(share);
        assertThat(columns.value(share, 0)).hasToString("50.88");
        assertThat(columns.value(share, 1)).hasToString("30.22");
        assertThat(columns.value(share, 2)).hasToString("20.15");
    }

    @Test
    void whatIsFoldedAwayIsThereWhenAsked() {
        Quantity marks =
                points.dividedBy(Quantity.plain(Rational.parse("40"))).times(Quantity.plain(Rational.parse("30")));
        Quantity total = marks.plus(change.times(Quantity.plain(Rational.parse("2"))))
                .minus(Quantity.plain(Rational.parse("1")));
        ColumnEvaluator columns = run(total);
        // 50.5 ÷ 40 × 30 = 37.875; 37.875 + 1 × 2 − 1
        assertThat(columns.value(total, 0)).hasToString("38.875");
        assertThat(columns.value(marks, 0)).hasToString("37.875");
        assertThat(columns.value(marks.parts().get(0), 2)).hasToString("0.5");
    }

    @Test
    void whatOnlyADefinitionAskedForIsNotTheNextRuns() {
        Quantity sum = points.plus(change);
        Quantity beyondLong = sum.times(Quantity.plain(Rational.of(Long.MAX_VALUE)));
        ColumnProgram program = ColumnProgram.of(List.of(beyondLong));
        ColumnEvaluator columns = program.run(facts);
        program.run(new SampleFacts()
                .table("staff", "T1", "T2", "T3")
                .numbers("staff", "points", 1, "1", "1", "1")
                .numbers("staff", "change", 1, "1", "1", "1"));
        // 50.5 + 1
        assertThat(columns.value(sum, 0)).hasToString("51.5");
    }

    @Test
    void aRunWithinARunLeavesItsColumnsAlone() {
        try (Scratch outer = Scratch.open()) {
            long[] lent = Scratch.column(3);
            lent[0] = 7;
            assertThat(run(points.plus(change)).value(points, 0)).hasToString("50.5");
            assertThat(lent[0]).isEqualTo(7);
            assertThat(Scratch.column(3)).isNotSameAs(lent);
            assertThat(outer.copies().of(lent, 3)).isNotSameAs(lent).startsWith(7);
        }
    }

    @Test
    void aShareTellsRanksWhenAsked() {
        Share share = share(Quantity.plain(Rational.parse("100.01")), points);
        ColumnEvaluator columns = run(share);
        assertThat(columns.value(share, 0)).hasToString("50.26");
        assertThat(columns.shared(share).allotted(0))
                .isEqualTo(new RowEvaluator(facts).shared(share).allotted(0));
        assertThat(columns.shared(share)).isSameAs(columns.shared(share));
    }

    @Test
    void derivationsReadTheKeptColumns() {
        Quantity ratio =
                points.dividedBy(new Statistic(SUM, "staff", points, null)).rounded(4, RoundingMode.HALF_UP);
        ColumnEvaluator columns = run(ratio);
        // 50.5 ÷ 100.5 = 0.50248…
        assertThat(new Deriver(columns).derive(ratio, 0, ORIGIN).value()).hasToString("0.5025");
        assertThat(columns.facts()).isSameAs(facts);
    }

    @Test
    void numbersAreReadAllTogether() {
        Quantity sum = points.plus(change);
        Quantity third = points.dividedBy(Quantity.plain(Rational.of(3)));
        Quantity square = huge.times(huge);
        Quantity ten = Quantity.plain(Rational.of(10));
        ColumnEvaluator columns = run(sum, third, square, sum.compared(Comparison.MORE, points), ten);
        Column.Numbers numbers = columns.numbers(sum, 3).orElseThrow();
        assertThat(numbers.unscaled()).containsExactly(515, 295, 180);
        assertThat(numbers.decimals()).isEqualTo(1);
        assertThat(numbers.isComplete()).isTrue();
        assertThat(columns.numbers(third, 3)).as("fractions").isEmpty();
        assertThat(columns.numbers(square, 3)).as("beyond long").isEmpty();
        assertThat(columns.numbers(ten, 3).orElseThrow().unscaled())
                .as("a scalar, as every row reads it")
                .containsExactly(10, 10, 10);
        assertThat(new RowEvaluator(facts).numbers(sum, 3)).as("no columns").isEmpty();
    }

    @Test
    void aQuantityThatWasNotCompiledIsRefused() {
        ColumnEvaluator columns = run(points);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns.value(points.plus(change), 0))
                .withMessageContaining("one of the outputs");
    }

    @Test
    void quantitiesWithProblemsAreNotCompiled() {
        Quantity hours = new Fact("staff", "points", Kind.NUMBER, Unit.of("hour"), 1, ORIGIN);
        List<Quantity> outputs = List.of(points.plus(hours), points.not());
        assertThatThrownBy(() -> ColumnProgram.of(outputs))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::kind)
                                .containsExactly(QuantityProblem.UNIT_MISMATCH, QuantityProblem.KIND_MISMATCH));
    }

    /** Class A: 10.00 by 50.5 : 20 is 7.163… and 2.836…; the fen goes to the second. T2 alone has class B's 5.00. */
    @Test
    void eachPoolOfAFamilyIsSharedAmongItsOwn() {
        facts.table("class", "A", "B")
                .numbers("class", "award", 2, "10", "5")
                .categories("staff", "class", "A", "B", "A");
        Fact award = new Fact("class", "award", Kind.NUMBER, Unit.NONE, 2, ORIGIN);
        Share share = shareOfClasses(award);
        ColumnEvaluator columns = run(share, new ShareRest(share));
        assertThat(columns.value(share, 0)).hasToString("7.16");
        assertThat(columns.value(share, 1)).hasToString("5");
        assertThat(columns.value(share, 2)).hasToString("2.84");
        assertSameAccount(share);
        assertSameAccount(shareOfClasses(Quantity.plain(Rational.parse("10.01"))));
    }

    private Share shareOfClasses(Quantity pool) {
        Fact member = new Fact("staff", "class", Kind.CATEGORY, Unit.NONE, 0, ORIGIN);
        return new Share(
                pool,
                points,
                Share.Bounds.NONE,
                new Share.Family("class", member),
                Apportionment.largestRemainder(),
                Rational.ratio(1, 100));
    }

    private void assertSameAccount(Share share) {
        Shared columns = run(share).shared(share);
        Shared expected = new RowEvaluator(facts).shared(share);
        for (int row = 0; row < facts.ids("staff").size(); row++) {
            assertThat(columns.pool(row)).isEqualTo(expected.pool(row));
            assertThat(columns.allotted(row)).isEqualTo(expected.allotted(row));
        }
    }

    private static List<Problem> problems(Runnable step) {
        try {
            step.run();
            return List.of();
        } catch (ProblemException e) {
            return e.problems();
        }
    }

    private static Share share(Quantity pool, Quantity claims) {
        return new Share(pool, claims, Apportionment.largestRemainder(), Rational.ratio(1, 100));
    }

    private ColumnEvaluator run(Quantity... outputs) {
        return ColumnProgram.of(List.of(outputs)).run(facts);
    }

    private static Quantity fact(String column, int decimals) {
        return new Fact("staff", column, Kind.NUMBER, Unit.NONE, decimals, ORIGIN);
    }
}
