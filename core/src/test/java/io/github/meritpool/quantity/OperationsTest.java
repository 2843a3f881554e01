package io.github.meritpool.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.ProblemException;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many operands each operation takes, of which kinds and units, and what comes out. */
class OperationsTest {

    private static final Allotted FEN = new Allotted(Rational.ratio(1, 100), 1, 3, 1, Rational.ratio(1, 100));
    private static final List<Rational> TWO_AND_FIVE = List.of(Rational.of(2), Rational.of(5));

    private static Operation operation(String name) {
        return switch (name) {
            case "byBand" -> new BandTable(TWO_AND_FIVE, BandTable.Edge.UPPER_BAND);
            case "byCategory" -> new CategoryTable(List.of("good", "fair"));
            case "interpolated" -> new Interpolation(TWO_AND_FIVE);
            case "onePoint" -> new Interpolation(List.of(Rational.of(2)));
            case "sumOf" -> new Aggregate(Aggregate.Function.SUM, Aggregate.Absents.SKIPPED);
            case "countOf" -> new Aggregate(Aggregate.Function.COUNT, Aggregate.Absents.SKIPPED);
            case "allotted" -> FEN;
            case "allottedInHundreds" -> new Allotted(Rational.of(100), 1, 3, 1, Rational.ZERO);
            case "allottedWithin" -> new AllottedWithin(FEN);
            case "choice" -> Choice.FIRST_THAT_HOLDS;
            case "lessThan" -> Comparison.LESS;
            case "daysBetween" -> DateSpan.DAYS;
            case "all" -> Logic.ALL;
            case "not" -> Logic.NOT;
            case "firstPresent" -> Presence.FIRST_PRESENT;
            case "isAbsent" -> Presence.IS_ABSENT;
            case "oneOf" -> new Membership(List.of("good"));
            case "rounded" -> Rounding.toDecimals(1, RoundingMode.HALF_UP);
            case "runLength" -> RunLength.UP_TO_LAST;
            case "place" -> Placement.AFTER_THOSE_BEFORE;
            case "quotaCount" -> new QuotaCount(0, 3, QuotaCount.Counting.EACH, RoundingMode.HALF_UP);
            case "quotaOfThird" -> new QuotaCount(2, 0, QuotaCount.Counting.EACH, RoundingMode.HALF_UP);
            default -> Arithmetic.valueOf(name.toUpperCase(java.util.Locale.ROOT));
        };
    }

    /** Of 0 to 6 operands. */
    @ParameterizedTest
    @CsvSource({
        "sum, 123456",
        "product, 123456",
        "min, 123456",
        "max, 123456",
        "difference, 2",
        "quotient, 2",
        "power, 2",
        "lessThan, 2",
        "daysBetween, 2",
        "byBand, 4",
        "byCategory, 4",
        "interpolated, 3",
        "onePoint, 2",
        "allotted, 3",
        "allottedWithin, 5",
        "choice, 135",
        "sumOf, 0123456",
        "all, 123456",
        "not, 1",
        "firstPresent, 123456",
        "isAbsent, 1",
        "oneOf, 1",
        "rounded, 1",
        "runLength, 123456",
        "place, 3",
        "quotaCount, 456",
        "quotaOfThird, 456"
    })
    void takes(String name, String counts) {
        String taken = IntStream.rangeClosed(0, 6)
                .filter(operation(name)::takes)
                .mapToObj(String::valueOf)
                .reduce("", String::concat);
        assertThat(taken).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({
        "sum",
        "difference",
        "product",
        "quotient",
        "min",
        "max",
        "power",
        "lessThan",
        "daysBetween",
        "byBand",
        "byCategory",
        "interpolated",
        "sumOf",
        "countOf",
        "allotted",
        "allottedWithin",
        "choice",
        "all",
        "not",
        "firstPresent",
        "isAbsent",
        "oneOf",
        "rounded",
        "runLength",
        "place",
        "quotaCount"
    })
    void areCalled(String name) {
        assertThat(operation(name).id()).isEqualTo(name);
    }

    /** A number is written unit:decimals, a fraction with -1; f is a flag, c a category, d a date. */
    @ParameterizedTest
    @CsvSource({
        "sum, point:1 point:2, point:2",
        "sum, point:1 point:-1, point:-1",
        "sum, point:1 day:1, quantity.unitMismatch",
        "sum, point:1 f, quantity.kindMismatch",
        "sum, d d, quantity.dateIsNoAmount",
        "difference, d d, quantity.dateIsNoAmount",
        "min, d d, date:0",
        "max, d d, date:0",
        "min, point:1 day:1, quantity.unitMismatch",
        "product, point:1 day:2, day·point:3",
        "product, point:1 day:-1, day·point:-1",
        "product, d point:1, quantity.dateIsNoAmount",
        "quotient, point:1 day:2, point/day:-1",
        "power, 1:1 1:0, 1:-1",
        "power, point:1 1:0, quantity.unitMismatch",
        "power, 1:1 point:0, quantity.unitMismatch",
        "lessThan, point:1 point:0, f",
        "lessThan, c c, quantity.kindMismatch",
        "lessThan, point:1 day:1, quantity.unitMismatch",
        "byBand, pupil:0 point:1 point:2 point:0, point:2",
        "byBand, f point:1 point:2 point:0, quantity.kindMismatch",
        "byBand, pupil:0 point:1 day:2 point:0, quantity.unitMismatch",
        "byCategory, c point:1 point:2 point:0, point:2",
        "byCategory, pupil:0 point:1 point:2 point:0, quantity.kindMismatch",
        "interpolated, pupil:0 point:1 point:2, point:-1",
        "interpolated, f point:1 point:2, quantity.kindMismatch",
        "interpolated, pupil:0 point:1 day:2, quantity.unitMismatch",
        "onePoint, pupil:0 point:1, point:1",
        "sumOf, point:1, point:1",
        "sumOf, f, quantity.kindMismatch",
        "sumOf, point:1 day:1, quantity.unitMismatch",
        "countOf, f, 1:0",
        "daysBetween, d d, day:0",
        "daysBetween, day:0 d, quantity.unitMismatch",
        "daysBetween, d day:0, quantity.unitMismatch",
        "daysBetween, d c, quantity.kindMismatch",
        "allotted, CNY:2 point:1 point:1, CNY:2",
        "allotted, CNY:2 c point:1, quantity.kindMismatch",
        "allottedInHundreds, CNY:2 point:1 point:1, CNY:0",
        "allottedWithin, CNY:2 point:1 1:-1 CNY:2 CNY:2, CNY:2",
        "choice, f point:1 point:2, point:2",
        "choice, point:1 point:1 point:2, quantity.kindMismatch",
        "choice, f point:1 day:2, quantity.unitMismatch",
        "daysBetween, day:0 c, quantity.kindMismatch",
        "all, f f, f",
        "runLength, f f, 1:0",
        "runLength, f 1:0, quantity.kindMismatch",
        "place, 1:0 1:0 1:0, 1:0",
        "place, 1:0 c 1:0, quantity.kindMismatch",
        "quotaCount, 1:0 1:0 1:0 1:0, 1:0",
        "quotaCount, 1:0 point:0 1:0 1:0, quantity.unitMismatch",
    })
    void comeOutAs(String name, String operands, String expected) {
        List<Shape> shapes = new ArrayList<>();
        for (String operand : operands.split(" ")) {
            shapes.add(shape(operand));
        }
        assertThat(outcome(operation(name), shapes)).isEqualTo(expected);
    }

    private static Shape shape(String text) {
        return switch (text) {
            case "f" -> Shape.flag();
            case "c" -> Shape.category();
            case "d" -> Shape.number(Unit.DATE, 0);
            default -> {
                String[] parts = text.split(":");
                yield Shape.number(Unit.parse(parts[0]), Integer.parseInt(parts[1]));
            }
        };
    }

    private static String outcome(Operation operation, List<Shape> shapes) {
        try {
            Shape shape = operation.shape(shapes);
            return shape.kind() == Kind.FLAG ? "f" : shape.unit() + ":" + shape.decimals();
        } catch (ProblemException e) {
            return e.problems().get(0).code();
        }
    }

    /** Whole months and years: the 31st of a month is not reached on the 30th. */
    @ParameterizedTest
    @CsvSource({
        "DAYS, 2024-02-28, 2024-03-01, 2",
        "DAYS, 2024-03-01, 2024-02-28, -2",
        "MONTHS, 2024-01-31, 2024-02-29, 0",
        "MONTHS, 2024-01-15, 2025-03-14, 13",
        "MONTHS_THROUGH, 2024-01-15, 2025-03-14, 14",
        "MONTHS_THROUGH, 2024-09-01, 2025-06-30, 10",
        "MONTHS, 2024-09-01, 2025-06-30, 9",
        "YEARS, 2004-09-01, 2024-08-31, 19",
        "YEARS, 2004-09-01, 2024-09-01, 20",
    })
    void spansOfDates(DateSpan span, LocalDate from, LocalDate to, String expected) {
        assertThat(span.apply(List.of(Value.of(DateSpan.days(from)), Value.of(DateSpan.days(to)))))
                .isEqualTo(Value.of(Rational.parse(expected)));
        assertThat(span.apply(List.of(Value.Absent.ABSENT, Value.of(DateSpan.days(to)))))
                .isEqualTo(Value.Absent.ABSENT);
    }

    /** 100 by 1 of 3 are 33.33… and one fen more; of no claims there is none. */
    @ParameterizedTest
    @CsvSource({"100 1 3, 33.34", "100 0 0, 0.01", "100 3 3, 100.01", "- 1 3, absent", "100 - 3, absent"})
    void anAllotmentIsTheFloorAndWhatWasGiven(String operands, String expected) {
        assertThat(FEN.apply(values(operands))).hasToString(expected);
    }

    /** Pool, claim, money for one unit, floor, ceiling; bounds to whole fen; then one fen is given. */
    @ParameterizedTest
    @CsvSource({
        "100 2 10.005 - -, 20.02",
        "100 2 10 25 -, 25.01",
        "100 2 10 20.001 -, 20.02",
        "100 2 10 15 -, 20.01",
        "100 2 10 - 15, 15.01",
        "100 2 10 - 15.009, 15.01",
        "100 2 10 - 25, 20.01",
        "100 2 10 5 25, 20.01",
        "100 2 - 5 25, 25.01",
        "100 0 - 5 25, 5.01",
        "100 0 10 5 25, 5.01",
        "100 0 10 - -, 0.01",
        "-100 2 -10 - -, -19.99",
        "- 2 10 - -, absent",
        "100 - 10 - -, absent",
    })
    void anAllotmentWithinBounds(String operands, String expected) {
        assertThat(new AllottedWithin(FEN).apply(values(operands))).hasToString(expected);
    }

    private static List<Value> values(String operands) {
        List<Value> values = new ArrayList<>();
        for (String operand : operands.split(" ")) {
            values.add(operand.equals("-") ? Value.Absent.ABSENT : Value.of(Rational.parse(operand)));
        }
        return values;
    }

    /** 0 to the power of -1 is nothing; exponents go to 100 on either side. */
    @ParameterizedTest
    @CsvSource({
        "2 100, 1267650600228229401496703205376",
        "2 101, absent",
        "1 -100, 1",
        "1 -101, absent",
        "0 -1, absent",
        "0 0, 1",
        "2 0.5, absent",
        "2 -1, 0.5"
    })
    void powers(String operands, String expected) {
        assertThat(Arithmetic.POWER.apply(values(operands))).hasToString(expected);
    }

    @Test
    void aChoiceTakesWhatIsLeftAndNothingBehindAnUnknownCondition() {
        Value one = Value.of(Rational.ONE);
        assertThat(Choice.FIRST_THAT_HOLDS.apply(List.of(one)))
                .as("no conditions")
                .isEqualTo(one);
        assertThat(Choice.chosen(List.of(Value.Absent.ABSENT, one, one))).isEqualTo(-1);
    }

    @Test
    void columnsKnowWhereNothingIs() {
        BitSet second = new BitSet();
        second.set(1);
        Column.Categories names = new Column.Categories(List.of("good"), new int[] {0, -1, 0});
        assertThat(names.absent()).isEqualTo(second);
        assertThat(names.isComplete()).isFalse();
        assertThat(names.codes()).containsExactly(0, -1, 0);
        assertThat(new Column.Categories(List.of("good"), new int[] {0, 0}).isComplete())
                .isTrue();
        Column.Flags flags = new Column.Flags(second, second);
        assertThat(flags.isComplete()).isFalse();
        assertThat(flags.value(1)).isEqualTo(Value.Absent.ABSENT);
        Column.Flags complete = new Column.Flags(second, new BitSet());
        assertThat(complete.isComplete()).isTrue();
        assertThat(complete.value(1)).isEqualTo(Value.of(true));
        assertThat(new Column.Numbers(new long[] {15}, 1, new BitSet()).isComplete())
                .isTrue();
        assertThat(new Column.Numbers(new long[] {15, 0}, 1, second).isComplete())
                .isFalse();
    }
}
