package io.github.meritpool.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Column;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Tree;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cells become in the columns of a roster. */
class RosterColumnsTest {

    private static final Location FILE = Location.file("staff.csv");
    private static final List<String> HEADER = List.of("day", "", "level", "id", "mark", "onDuty");

    private static final List<FactTable> TABLES = List.of(
            table("staff", List.of("id"), columns()),
            table(
                    "held",
                    List.of("who", "no"),
                    FactColumn.reference("who", Label.same("who"), "staff"),
                    FactColumn.id("no", Label.same("no"))));

    private final RosterBuilder builder = Roster.builder(TABLES, new RosterLimits(10_000, 18, 100));
    private final RosterRows rows = builder.rows("staff", FILE, HEADER, Map.of());
    private final RowText row = new RowText();
    private int line = 1;

    private static FactTable table(String id, List<String> key, FactColumn... columns) {
        return FactTable.of(id, Label.same(id), FactTable.RowsRule.COMPLETE, key, columns);
    }

    private static FactColumn[] columns() {
        return new FactColumn[] {
            FactColumn.id("id", Label.same("id")),
            dashed(FactColumn.decimal("mark", Label.same("mark"), "point", 12, "-1000", "1000000000000000000")),
            dashed(FactColumn.flag("onDuty", Label.same("on duty"))),
            dashed(FactColumn.category("level", Label.same("level"), List.of("high", "low"))),
            dashed(FactColumn.date("day", Label.same("day"), "2024-01-01", "2024-12-31"))
        };
    }

    /** The same column, in which a dash says that the fact does not apply. */
    private static FactColumn dashed(FactColumn column) {
        Tree.FieldsBuilder fields = Tree.fields();
        column.with().fields().fields().forEach(fields::put);
        return new FactColumn(
                Arguments.of(FactColumn.FIELDS, fields.put("notApplicable", "-").build()));
    }

    private void staff(String id, String mark) {
        staff(id, mark, "true", "low", "2024-02-29");
    }

    private void staff(String id, String mark, String onDuty, String level, String day) {
        row.clear();
        for (String cell : List.of(day, "passed over", level, id, mark, onDuty)) {
            row.add(cell);
        }
        rows.add(row, ++line);
    }

    private Column.Numbers marks() {
        return (Column.Numbers) builder.build().orElseThrow().facts().column("staff", "mark");
    }

    private static Value number(String number) {
        return Value.of(Rational.parse(number));
    }

    @Test
    void numbersHaveAsManyDecimalsAsOccur() {
        staff("T1", "12.50");
        staff("T2", "-3");
        staff("T3", "0.250");
        Column.Numbers marks = marks();
        assertThat(marks.decimals()).isEqualTo(2);
        assertThat(marks.unscaled()).containsExactly(1250, -300, 25);
        assertThat(marks.value(0)).hasToString("12.5");
    }

    @Test
    void wholeNumbersHaveNone() {
        staff("T1", "120.0");
        staff("T2", "30");
        assertThat(marks().decimals()).isZero();
        assertThat(marks().unscaled()).containsExactly(120, 30);
    }

    /** In units of the twelfth decimal these are beyond long; as whole numbers they are not. */
    @Test
    void wideNumbersFitWhereNoDecimalsOccur() {
        staff("T1", "999999999999999999");
        staff("T2", "7.0");
        staff("T3", "-");
        staff("T4", "10000000");
        Column.Numbers marks = marks();
        assertThat(marks.decimals()).isZero();
        assertThat(marks.unscaled()).containsExactly(999_999_999_999_999_999L, 7, 0, 10_000_000);
        assertThat(marks.value(2)).isEqualTo(Value.Absent.ABSENT);
    }

    /** On both sides of 2^62 units, from where on numbers are kept apart, and near the ends of long. */
    @ParameterizedTest
    @CsvSource({"9200000.000000000001", "-999.999999999999", "4611686.018427387904", "4611686.018427387903"})
    void numbersOfAllDecimalsAreExact(String mark) {
        staff("T1", mark);
        staff("T2", "1");
        assertThat(marks().decimals()).isEqualTo(12);
        assertThat(marks().value(0)).isEqualTo(number(mark));
        assertThat(marks().value(1)).isEqualTo(number("1"));
    }

    /** A long holds 9.22 million in units of the twelfth decimal. */
    @Test
    void aNumberThatTheDecimalsOfAnotherLeaveNoRoomForIsRefused() {
        staff("T1", "0.000000000001");
        staff("T2", "9300000");
        assertThatThrownBy(builder::build)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("quantity.tooWide")
                .hasMessageContaining("T2");
    }

    @Test
    void cellsThatDoNotApplyAreAbsentInEveryColumn() {
        staff("T1", "-", "-", " - ", "-");
        staff("T2", "5", "是", "high", "2024-12-31");
        Roster roster = builder.build().orElseThrow();
        for (String column : List.of("mark", "onDuty", "level", "day")) {
            assertThat(roster.fact("staff", "T1", column)).as(column).isEqualTo(Value.Absent.ABSENT);
            assertThat(roster.facts().column("staff", column).absent().cardinality())
                    .as(column)
                    .isEqualTo(1);
        }
        assertThat(roster.fact("staff", "T2", "mark")).isEqualTo(number("5"));
        assertThat(roster.fact("staff", "T2", "onDuty")).isEqualTo(Value.of(true));
        assertThat(roster.fact("staff", "T2", "level")).isEqualTo(Value.of("high"));
        // 2024-12-31 is 54 years of 365 days, 13 leap days from 1972 to 2020, and 365 days from the first of January
        // on.
        assertThat(roster.fact("staff", "T2", "day")).isEqualTo(number("" + (54 * 365 + 13 + 365)));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, true", "2024-02-30, false", "2023-12-31, false", "2025-01-01, false", "2024-13-01, false",
        "2024-00-10, false", "2024-1-01, false", "2024-01-00, false", "2024/01/01, false", "x024-01-01, false",
        "2024-01-31, true", "2024-04-31, false", "2024-01-01, true", "2024-01-01T, false"
    })
    void datesAreReadAsTheCalendarHasThem(String day, boolean isRight) {
        staff("T1", "1", "true", "low", day);
        assertThat(builder.build().isOk()).isEqualTo(isRight);
    }

    @Test
    void rowsAreSortedWhateverTheirOrder() {
        for (String id : List.of("T3", "T10", "T1", "T2")) {
            staff(id, id.substring(1));
        }
        Roster roster = builder.build().orElseThrow();
        assertThat(roster.staffIds()).containsExactly("T1", "T10", "T2", "T3");
        assertThat(((Column.Numbers) roster.facts().column("staff", "mark")).unscaled())
                .containsExactly(1, 10, 2, 3);
        assertThat(roster.facts().column("staff", "id").value(1)).isEqualTo(Value.of("T10"));
    }

    /** A row that is refused leaves nothing behind, in whichever order the ids come. */
    @Test
    void everySecondRowOfAnIdIsRefusedWithThePlaceOfTheFirst() {
        for (String id : List.of("T2", "T1", "T3", "T1", "T2", "T3")) {
            staff(id, "1");
        }
        assertThat(builder.build().problems())
                .extracting(
                        problem -> problem.location() + " " + problem.values().get("other"))
                .containsExactly(
                        "staff.csv:5 T1 staff.csv:3", "staff.csv:6 T2 staff.csv:2", "staff.csv:7 T3 staff.csv:4");
    }

    @Test
    void referencesLeadToRowsWhereverTheyStand() {
        for (String id : List.of("T3", "T1", "T2")) {
            staff(id, "1");
        }
        List<String> held = List.of("T2/2", "T2/1", "T1/1", "T3/1", "T1/2");
        for (String key : held) {
            builder.row("held", Map.of("who", key.substring(0, 2), "no", key.substring(3)), Location.row(key));
        }
        Roster roster = builder.build().orElseThrow();
        assertThat(roster.facts().ids("held")).containsExactly("T1/1", "T1/2", "T2/1", "T2/2", "T3/1");
        assertThat(roster.facts().targets("held", "who")).containsExactly(0, 0, 1, 1, 2);
    }

    @Test
    void moreRowsThanThereWasRoomFor() {
        IntStream.range(0, 1_000).forEach(i -> staff("T" + (1_999 - i), i + ".5"));
        Column.Numbers marks = marks();
        assertThat(marks.unscaled()).hasSize(1_000).startsWith(9_995, 9_985).endsWith(5);
    }

    /** One builder serves school after school. */
    @Test
    void nothingOfAClearedRosterIsLeft() {
        staff("T1", "999999999999999999");
        staff("T1", "x", "TRUE", "none", "never");
        builder.row("classes", Map.of("id", "C1"), FILE);
        assertThat(builder.build().isOk()).isFalse();
        builder.clear();
        staff("T2", "0.000000000001");
        Roster roster = builder.build().orElseThrow();
        assertThat(roster.staffIds()).containsExactly("T2");
        builder.clear();
        assertThat(builder.build().orElseThrow().staffIds()).isEmpty();
        assertThat(roster.fact("staff", "T2", "mark")).isEqualTo(number("0.000000000001"));
    }

    @Test
    void rowsMustBeOfATableAndHaveACellForEachColumn() {
        assertThatThrownBy(() -> builder.rows("classes", FILE, HEADER, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'classes' is no table of this roster; there are [held, staff].");
        row.add("T1");
        assertThatThrownBy(() -> rows.add(row, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A row of 'staff' must have 6 cells, one for each column, but has 1.");
    }

    /** Dates, wide numbers and what does not apply too are read again from what they say. */
    @Test
    void aChangedFactLeavesAllOthers() {
        staff("T2", "-", "-", "-", "-");
        staff("T1", "4.25", "false", "high", "2024-02-29");
        Roster roster = builder.build().orElseThrow();
        Roster changed = roster.withFact("T2", "mark", "5").orElseThrow();
        assertThat(changed.fact("staff", "T2", "mark")).isEqualTo(number("5"));
        for (String column : List.of("mark", "onDuty", "level", "day")) {
            assertThat(changed.fact("staff", "T1", column)).isEqualTo(roster.fact("staff", "T1", column));
        }
        assertThat(changed.fact("staff", "T2", "day")).isEqualTo(Value.Absent.ABSENT);
    }
}
