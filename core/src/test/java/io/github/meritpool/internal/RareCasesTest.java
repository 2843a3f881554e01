package io.github.meritpool.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.BelowQuantum;
import io.github.meritpool.money.Rational;
import io.github.meritpool.money.ResidueMode;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.BandTable;
import io.github.meritpool.quantity.CategoryConstant;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Logic;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Operation;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.RowEvaluator;
import io.github.meritpool.quantity.SampleFacts;
import io.github.meritpool.quantity.Share;
import io.github.meritpool.quantity.ShareRest;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.quantity.Via;
import io.github.meritpool.quantity.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What random graphs come to only now and then: each on columns as in the reference. */
class RareCasesTest {

    private static final Rational FEN = Rational.ratio(1, 100);

    private final SampleFacts facts = new SampleFacts()
            .table("staff", "T1", "T2", "T3", "T4")
            .numbers("staff", "points", 1, "0.5", "10.5", "2.5", "7.5")
            .numbers("staff", "days", 0, "2", "3", "4", "6")
            .numbers("staff", "marks", 1, "3", null, "1.5", null)
            .numbers("staff", "huge", 0, "9000000000000000000", "3", null, "-9000000000000000000")
            .flags("staff", "isHead", true, false, true, false)
            .flags("staff", "isLent", true, null, false, null)
            .categories("staff", "status", "a", "b", "a", null)
            .table("lesson", "L1", "L2", "L3", "L4")
            .numbers("lesson", "weight", 0, "1", "2", null, "4")
            .key("lesson", "teacher", "staff", "T2", "T1", "T2", null)
            .categories("lesson", "teacher", "T2", "T1", "T2", null);

    private final Quantity points = number("staff", "points", 1);
    private final Quantity marks = number("staff", "marks", 1);
    private final Quantity days = number("staff", "days", 0);
    private final Quantity huge = number("staff", "huge", 0);
    private final Quantity weight = number("lesson", "weight", 0);
    private final Quantity isHead = fact("staff", "isHead", Kind.FLAG, 0);
    private final Quantity isLent = fact("staff", "isLent", Kind.FLAG, 0);
    private final Quantity status = fact("staff", "status", Kind.CATEGORY, 0);
    private final Quantity fractions = points.dividedBy(days);
    private final Quantity square = huge.times(huge);

    @Test
    void fractions() {
        Quantity thirds = points.dividedBy(plain("3"));
        Quantity sixths = days.dividedBy(plain("6"));
        assertSame(
                fractions.plus(points),
                days.plus(fractions),
                fractions.minus(marks),
                thirds.plus(sixths),
                Quantity.sum(List.of(points, fractions, days)),
                Quantity.sum(List.of(points, days, marks, huge.minus(huge))),
                Quantity.sum(List.of(points, days, marks, days, points.times(days))),
                fractions.rounded(1, RoundingMode.HALF_EVEN),
                points.rounded(0, RoundingMode.HALF_EVEN),
                points.dividedBy(huge),
                Quantity.max(huge, plain("3")),
                Quantity.choice(isHead, fractions, points),
                apply(Presence.FIRST_PRESENT, marks, fractions));
    }

    @Test
    void choicesAndTables() {
        Quantity category = new CategoryConstant("c");
        List<Quantity> all = new ArrayList<>(List.of(
                Quantity.choice(isHead, marks, points),
                Quantity.choice(isHead, points, marks),
                Quantity.choice(isLent, points, days),
                apply(Choice.FIRST_THAT_HOLDS, isLent, isHead, isHead, isLent, isHead),
                apply(Choice.FIRST_THAT_HOLDS, isLent, status, isHead, category, status),
                apply(Presence.FIRST_PRESENT, square, points),
                apply(Logic.ALL, isHead, isHead.not().not()),
                apply(Logic.ALL, isHead, isLent),
                apply(Logic.ANY, isLent, isHead.not()),
                apply(new CategoryTable(List.of("a", "b")), status, points, days, marks),
                apply(new CategoryTable(List.of("a", "b")), status, plain("1"), fractions, marks)));
        for (BandTable.Edge edge : BandTable.Edge.values()) {
            BandTable bands = new BandTable(List.of(Rational.parse("2.5"), Rational.parse("7.5")), edge);
            all.add(apply(bands, points, marks, fractions, days));
            all.add(apply(bands, points, isHead, isLent, isHead.not()));
            all.add(apply(bands, marks, status, category, new CategoryConstant("d")));
            all.add(apply(bands, square, status, category, new CategoryConstant("d")));
        }
        assertSame(all.toArray(Quantity[]::new));
    }

    @Test
    void aggregates() {
        List<Quantity> all = new ArrayList<>();
        for (Aggregate.Function function : Aggregate.Function.values()) {
            for (Aggregate.Absents absents : Aggregate.Absents.values()) {
                Aggregate aggregate = new Aggregate(function, absents);
                all.add(apply(aggregate, points, marks));
                all.add(new Statistic(aggregate, "staff", fractions, null));
                all.add(new Statistic(aggregate, "staff", points, isLent));
                for (Quantity of : List.of(points, marks, fractions)) {
                    all.add(new Statistic(aggregate, "staff", of, null, List.of(isHead)));
                }
                all.add(new Gathered(aggregate, weight, "lesson", "teacher", "staff"));
            }
        }
        for (Quantity there : List.of(square, fractions, status, isLent)) {
            all.add(new Via("lesson", "teacher", "staff", there));
        }
        assertSame(all.toArray(Quantity[]::new));
    }

    @Test
    void shares() {
        List<Quantity> all = new ArrayList<>();
        Fact teacher = (Fact) fact("lesson", "teacher", Kind.CATEGORY, 0);
        Share.Family family = new Share.Family("staff", teacher);
        Share.Bounds bounds = new Share.Bounds(plain("0.5"), plain("20"));
        for (ResidueMode residue : ResidueMode.values()) {
            Apportionment kept = new Apportionment(residue, BigInteger.valueOf(7), BelowQuantum.KEPT_APART);
            all.add(new Share(plain("50.32"), points, Share.Bounds.NONE, null, kept, FEN));
            all.add(new Share(plain("50.32"), marks, Share.Bounds.NONE, null, kept, FEN));
            all.add(new Share(points, weight, Share.Bounds.NONE, family, kept, FEN));
            all.add(new Share(marks, weight, Share.Bounds.NONE, family, kept, FEN));
            if (residue != ResidueMode.KEPT_APART) {
                Apportionment next = new Apportionment(residue, BigInteger.valueOf(7), BelowQuantum.NEXT_IN_ORDER);
                all.add(new Share(plain("50.32"), points, Share.Bounds.NONE, null, next, FEN));
            }
        }
        Apportionment plain = Apportionment.largestRemainder();
        all.add(new Share(plain("50.32"), points, bounds, null, plain, FEN));
        all.add(new Share(plain("50.32"), fractions, Share.Bounds.NONE, null, plain, FEN));
        all.add(new Share(new Missing(Kind.NUMBER, Unit.NONE), points, plain, FEN));
        all.add(new Share(plain("50.32"), apply(Presence.FIRST_PRESENT, plain("1"), points), plain, FEN));
        List.copyOf(all).forEach(share -> all.add(new ShareRest((Share) share)));
        assertSame(all.toArray(Quantity[]::new));
    }

    @Test
    void afterAFailedShareAllOthersAreComputed() {
        Share failing = new Share(plain("100"), days.minus(plain("3")), Apportionment.largestRemainder(), FEN);
        Ranked.Key key = new Ranked.Key(points, Ranked.Order.values()[0]);
        List<Quantity> others = List.of(
                marks,
                new Via("lesson", "teacher", "staff", marks),
                new Ranked("staff", List.of(key), Ranked.Ties.values()[0], null, List.of()),
                new Window("staff", marks, Window.Frame.PREVIOUS, Presence.FIRST_PRESENT, points, List.of()));
        List<Quantity> outputs = new ArrayList<>(List.of(failing, failing.plus(points)));
        outputs.addAll(others);
        ColumnEvaluator columns = ColumnProgram.of(outputs).run(facts);
        RowEvaluator reference = new RowEvaluator(facts);
        assertThatThrownBy(() -> columns.value(outputs.get(1), 0)).isInstanceOf(ProblemException.class);
        for (Quantity other : others) {
            assertThat(columns.value(other, 1)).isEqualTo(reference.value(other, 1));
        }
    }

    @Test
    void wholeNumbersAreReadAllTogether() {
        ColumnEvaluator columns = ColumnProgram.of(List.of(days)).run(facts);
        assertThat(columns.numbers(days, 4).orElseThrow().unscaled()).containsExactly(2, 3, 4, 6);
    }

    @Test
    void columnsWithAFactorAndAnOffset() {
        Longs a = Longs.ofEach(1, -2, 3, 0).times(-7).plus(5); // -2, 19, -16, 5
        Longs b = Longs.ofEach(0, 3, -3, 1).times(6).plus(-1); // -1, 17, -19, 5
        Longs five = Longs.of(5);
        assertThat(a.plus(b).values()).containsExactly(-3, 36, -35, 10);
        assertThat(a.max(b).values()).containsExactly(-1, 19, -16, 5);
        assertThat(a.less(b).values()).containsExactly(1, 0, 0, 0);
        assertThat(b.less(a).values()).containsExactly(0, 1, 1, 0);
        assertThat(a.less(five).values()).containsExactly(1, 0, 1, 0);
        assertThat(five.less(a).values()).containsExactly(0, 1, 0, 0);
        assertThat(a.equal(b).values()).containsExactly(0, 0, 0, 1);
        assertThat(a.equal(five).values()).containsExactly(0, 0, 0, 1);
        for (int one = -25; one < 25; one++) {
            Longs all = Longs.of(one);
            for (int row = 0; row < 4; row++) {
                Longs less = a.less(all);
                Longs more = all.less(a);
                assertThat(less.at(row)).isEqualTo(a.at(row) < one ? 1 : 0);
                assertThat(more.at(row)).isEqualTo(one < a.at(row) ? 1 : 0);
            }
        }
        assertThatThrownBy(() -> Longs.ofEach(Long.MIN_VALUE, 5).max(Longs.of(3)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void quotients() {
        long[] large = {5_000_000_000L, 7, 0};
        for (long by : new long[] {1, 3, Integer.MAX_VALUE, 1L << 40}) {
            for (Longs numbers : List.of(
                    Longs.ofEach(large),
                    Longs.ofEach(7, 9, 0),
                    Longs.ofEach(large).times(3))) {
                Longs actual = numbers.quotients(new Divisor(by));
                for (int row = 0; row < 3; row++) {
                    assertThat(actual.at(row)).isEqualTo(numbers.at(row) / by);
                }
            }
        }
        for (int half = -7; half <= 7; half++) {
            assertThat(new Rounder(2, RoundingMode.HALF_EVEN).divide(half))
                    .isEqualTo(new BigDecimal(half)
                            .divide(BigDecimal.valueOf(2), 0, RoundingMode.HALF_EVEN)
                            .longValueExact());
        }
    }

    private void assertSame(Quantity... quantities) {
        ColumnEvaluator columns = ColumnProgram.of(List.of(quantities)).run(facts);
        RowEvaluator reference = new RowEvaluator(facts);
        for (Quantity quantity : quantities) {
            for (int row = 0; row < 4; row++) {
                assertThat(columns.value(quantity, row))
                        .as("%s in row %s", quantity, row)
                        .isEqualTo(reference.value(quantity, row));
            }
            assertThat(columns.absent(quantity, 4)).isEqualTo(reference.absent(quantity, 4));
        }
    }

    private static Quantity apply(Operation operation, Quantity... operands) {
        return new Applied(operation, List.of(operands));
    }

    private static Quantity plain(String number) {
        return Quantity.plain(Rational.parse(number));
    }

    private static Quantity number(String table, String column, int decimals) {
        return fact(table, column, Kind.NUMBER, decimals);
    }

    private static Quantity fact(String table, String column, Kind kind, int decimals) {
        return new Fact(
                table, column, kind, Unit.NONE, decimals, new Origin(column, "value", null, Label.same(column)));
    }
}
