package io.github.meritpool.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Expectation;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.RowEvaluator;
import io.github.meritpool.quantity.SampleFacts;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is expected of columns, each met and not met. */
class ExpectedTest {

    private final SampleFacts facts = new SampleFacts()
            .table("staff", "T1", "T2", "T3")
            .numbers("staff", "points", 1, "50.5", "0", "20")
            .numbers("staff", "change", 1, "1", "-0.5", "2")
            .numbers("staff", "some", 0, "1", null, "2")
            .numbers("staff", "nothing", 0, "0", "0", "0")
            .numbers("staff", "huge", 0, "9000000000000000000", "3", "1");

    private final Quantity points = fact("points");
    private final Quantity change = fact("change");
    private final Quantity some = fact("some");
    private final Quantity nothing = fact("nothing");
    private final Quantity huge = fact("huge");

    @Test
    void present() {
        assertThat(isMet(new Expectation.Present(points))).isTrue();
        assertThat(isMet(new Expectation.Present(some))).isFalse();
    }

    @Test
    void holds() {
        assertThat(isMet(new Expectation.Holds(points.compared(Comparison.AT_LEAST, nothing))))
                .isTrue();
        assertThat(isMet(new Expectation.Holds(points.compared(Comparison.MORE, nothing))))
                .isFalse();
        // Where it is absent nothing is required, but that takes a look at the row.
        assertThat(isMet(new Expectation.Holds(some.compared(Comparison.MORE, nothing))))
                .isFalse();
    }

    @Test
    void notNegative() {
        assertThat(isMet(new Expectation.NotNegative(points))).isTrue();
        assertThat(isMet(new Expectation.NotNegative(change))).isFalse();
        assertThat(isMet(new Expectation.NotNegative(some))).isFalse();
    }

    @Test
    void zero() {
        assertThat(isMet(new Expectation.Zero(nothing))).isTrue();
        assertThat(isMet(new Expectation.Zero(points))).isFalse();
        assertThat(isMet(new Expectation.Zero(some))).isFalse();
    }

    @Test
    void fitsDecimals() {
        assertThat(isMet(new Expectation.FitsDecimals(points, 2))).isTrue();
        assertThat(isMet(new Expectation.FitsDecimals(points, 0))).isFalse();
        assertThat(isMet(new Expectation.FitsDecimals(some, 2))).isFalse();
        assertThat(isMet(new Expectation.FitsDecimals(points.dividedBy(number("3")), 2)))
                .isFalse();
    }

    @Test
    void atLeast() {
        assertThat(isMet(new Expectation.AtLeast(points, nothing))).isTrue();
        assertThat(isMet(new Expectation.AtLeast(change, nothing))).isFalse();
        assertThat(isMet(new Expectation.AtLeast(points, some))).isFalse();
        // 50.5 and 20 reach their own changes, but the least of all does not reach the greatest.
        assertThat(isMet(new Expectation.AtLeast(points, change))).isFalse();
        // To compare them tenths would have to be made of 9 × 10^18.
        assertThat(isMet(new Expectation.AtLeast(points, huge))).isFalse();
        assertThat(isMet(new Expectation.AtLeast(huge, huge.minus(number("9000000000000000000")))))
                .isTrue();
    }

    @Test
    void allOfThem() {
        assertThat(isMet(new Expectation.Present(points), new Expectation.NotNegative(points)))
                .isTrue();
        assertThat(isMet(new Expectation.Present(change), new Expectation.NotNegative(change)))
                .isFalse();
    }

    @Test
    void notWhereAStepFailed() {
        Share share = new Share(number("1"), change, Apportionment.largestRemainder(), Rational.ratio(1, 100));
        ColumnProgram program =
                ColumnProgram.of(List.of(points, share)).expecting(List.of(new Expectation.Present(points)));
        assertThat(program.run(facts).isAsExpected()).isFalse();
    }

    @Test
    void notToldWithoutBeingStated() {
        assertThat(ColumnProgram.of(List.of(points)).run(facts).isAsExpected()).isFalse();
        assertThat(new RowEvaluator(facts).isAsExpected()).isFalse();
    }

    private boolean isMet(Expectation... expectations) {
        List<Quantity> outputs = new ArrayList<>();
        for (Expectation expectation : expectations) {
            outputs.add(expectation.of());
            if (expectation instanceof Expectation.AtLeast bound) {
                outputs.add(bound.other());
            }
        }
        return ColumnProgram.of(outputs)
                .expecting(List.of(expectations))
                .run(facts)
                .isAsExpected();
    }

    private static Quantity number(String number) {
        return Quantity.plain(Rational.parse(number));
    }

    private static Quantity fact(String column) {
        return new Fact(
                "staff", column, Kind.NUMBER, Unit.NONE, 1, new Origin(column, "value", null, Label.same(column)));
    }
}
