package io.github.meritpool.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableFactsTest {

    private static final Origin ORIGIN = new Origin("load", "load", null, Label.same("load"));

    private record Taught(String id, String teacher, String subject, String periods, boolean repeat) {}

    private static final List<Taught> LESSONS = List.of(
            new Taught("L3", "T1", "maths", "2", true),
            new Taught("L1", "T2", "maths", "4.5", false),
            new Taught("L2", "T1", "music", "0.25", false));

    private static Rows<Taught> lessons(List<Taught> rows) {
        return Rows.of("lesson", rows, Taught::id)
                .number("periods", lesson -> Rational.parse(lesson.periods()))
                .flag("repeat", Taught::repeat)
                .category("subject", Taught::subject)
                .key("teacher", "staff", Taught::teacher);
    }

    private final TableFacts facts = TableFacts.builder()
            .table(lessons(LESSONS))
            .table(Rows.ofIds("staff", List.of("T2", "T1", "T0")))
            .parameter("norm", Value.of(Rational.of(12)))
            .build();

    @Test
    void rowsStandInOrderOfTheirIds() {
        assertThat(facts.ids("lesson")).containsExactly("L1", "L2", "L3");
        assertThat(facts.ids("staff")).containsExactly("T0", "T1", "T2");
    }

    @Test
    void columnsHoldTheValuesInTheOrderOfTheRows() {
        Column periods = facts.column("lesson", "periods");
        assertThat(((Column.Numbers) periods).decimals()).isEqualTo(2);
        assertThat(((Column.Numbers) periods).unscaled()).containsExactly(450, 25, 200);
        assertThat(facts.column("lesson", "repeat").value(1)).isEqualTo(Value.of(false));
        assertThat(facts.column("lesson", "repeat").value(2)).isEqualTo(Value.of(true));
        assertThat(facts.column("lesson", "subject").value(1)).isEqualTo(Value.of("music"));
        assertThat(facts.column("lesson", "teacher").value(0)).isEqualTo(Value.of("T2"));
        assertThat(facts.parameter("norm")).isEqualTo(Value.of(Rational.of(12)));
    }

    @Test
    void keysAreFollowedBothWays() {
        assertThat(facts.targets("lesson", "teacher")).containsExactly(2, 1, 1);
        assertThat(facts.target("lesson", "teacher", 0)).isEqualTo(2);
        assertThat(facts.target("lesson", "teacher", 1)).isEqualTo(1);
        assertThat(facts.referring("lesson", "teacher", 0)).isEmpty();
        assertThat(facts.referring("lesson", "teacher", 1)).containsExactly(1, 2);
        assertThat(facts.referring("lesson", "teacher", 2)).containsExactly(0);
    }

    @Test
    void nobodyCanChangeTheFactsThroughWhatTheyReturn() {
        facts.targets("lesson", "teacher")[0] = 0;
        facts.referring("lesson", "teacher", 1)[0] = 0;
        assertThat(facts.targets("lesson", "teacher")).containsExactly(2, 1, 1);
        assertThat(facts.referring("lesson", "teacher", 1)).containsExactly(1, 2);
    }

    @Test
    void absentValuesAreKept() {
        List<String> ids = List.of("T1", "T2");
        Value absent = Value.Absent.ABSENT;
        TableFacts some = TableFacts.of(Rows.ofIds("staff", ids)
                .values("mark", Kind.NUMBER, id -> id.equals("T1") ? absent : Value.of(Rational.of(7)))
                .values("away", Kind.FLAG, id -> id.equals("T1") ? absent : Value.of(true))
                .values("level", Kind.CATEGORY, id -> id.equals("T1") ? absent : Value.of("good")));
        for (String column : List.of("mark", "away", "level")) {
            assertThat(some.column("staff", column).value(0)).as(column).isEqualTo(absent);
            assertThat(some.column("staff", column).value(1).isAbsent())
                    .as(column)
                    .isFalse();
        }
    }

    @Test
    void aQuantityIsEvaluatedOnThem() {
        Quantity periods = new Fact("lesson", "periods", Kind.NUMBER, Unit.of("lesson"), 2, ORIGIN);
        Quantity load = new Gathered(
                new Aggregate(Aggregate.Function.SUM, Aggregate.Absents.PROPAGATED),
                periods,
                "lesson",
                "teacher",
                "staff");
        RowEvaluator evaluator = new RowEvaluator(facts);
        // T1 teaches L2 and L3: 0.25 + 2.
        assertThat(evaluator.value(load, 0)).isEqualTo(Value.of(Rational.ZERO));
        assertThat(evaluator.value(load, 1)).isEqualTo(Value.of(Rational.parse("2.25")));
        assertThat(evaluator.value(load, 2)).isEqualTo(Value.of(Rational.parse("4.5")));
    }

    @Test
    void everyProblemIsReportedWithItsRowAndColumn() {
        List<Taught> wrong = List.of(
                new Taught("L1", "T9", "maths", "1", false),
                new Taught("L2", "T1", "maths", "1", false),
                new Taught("L2", "T1", "maths", "99999999999999999999", false));
        Rows<Taught> lessons = lessons(wrong).number("share", lesson -> Rational.ratio(1, 3));
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> TableFacts.of(lessons, Rows.ofIds("staff", List.of("T1"))));
        assertThat(refused.problems())
                .extracting(Problem::code)
                .containsExactly(
                        "quantity.duplicateRow",
                        "quantity.tooWide",
                        "quantity.danglingKey",
                        "quantity.noDecimal",
                        "quantity.noDecimal",
                        "quantity.noDecimal");
        assertThat(refused.problems().get(2)).hasToString("""
                [teacher] L1: In the table 'lesson' the row 'L1' has teacher 'T9', but the table 'staff' has no row 'T9'. \
                [quantity.danglingKey]
                  Add the row to 'staff', or correct the key.""");
    }

    @Test
    void theLargestNumbersFitAndOneMoreDoesNot() {
        Rational most = Rational.of(Long.MAX_VALUE);
        Rational least = Rational.of(Long.MIN_VALUE);
        Rows<String> table = Rows.ofIds("staff", List.of("T1"));
        TableFacts extreme = TableFacts.of(table.number("most", id -> most).number("least", id -> least));
        assertThat(extreme.column("staff", "most").value(0)).isEqualTo(Value.of(most));
        assertThat(extreme.column("staff", "least").value(0)).isEqualTo(Value.of(least));
        assertThatThrownBy(() -> TableFacts.of(table.number("more", id -> most.plus(Rational.ONE))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("quantity.tooWide");
    }

    @Test
    void whatWasNeverGivenIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> facts.ids("class"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'class' is no table in these facts; there are [lesson, staff].");
        assertThatThrownBy(() -> facts.column("staff", "age")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> facts.targets("lesson", "subject")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> facts.parameter("pool")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TableFacts.of(lessons(LESSONS))).hasMessageContaining("'staff' is no table");
        assertThatThrownBy(() -> lessons(LESSONS).flag("repeat", Taught::repeat))
                .hasMessageContaining("a column 'repeat' already");
        assertThatThrownBy(() -> TableFacts.of(lessons(LESSONS), lessons(LESSONS)))
                .hasMessageContaining("a table 'lesson' already");
        assertThatThrownBy(() ->
                        TableFacts.builder().parameter("norm", Value.of(true)).parameter("norm", Value.of(true)))
                .hasMessageContaining("a parameter 'norm' already");
    }
}
