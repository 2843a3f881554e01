package io.github.meritpool.roster;

import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemAssert;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.spi.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of mistake in what is recorded: what it is, in which table, row and column, and what to do. */
class RosterProblemsTest {

    private static final PayPlan PLAN = PayPlan.read(small()).orElseThrow();
    private static final String[] STAFF = {"id", "mark", "days", "status"};
    private static final String[] TERMS = {"person", "term", "termMark"};

    private static Map<String, String> cells(String[] columns, String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(columns[i], cells[i]);
        }
        return row;
    }

    private static RowText rowText(String... cells) {
        RowText row = new RowText();
        for (String cell : cells) {
            row.add(cell);
        }
        return row;
    }

    private static RosterBuilder staff(PayPlan plan, String... cells) {
        return Roster.builder(plan)
                .row("staff", cells(STAFF, cells), Location.file("staff.csv").withLine(2));
    }

    /** T1 with a row for each term, all of it sound. */
    private static RosterBuilder sound() {
        return terms(staff(PLAN, "T1", "80.5", "3", "paid"), "T1");
    }

    private static RosterBuilder terms(RosterBuilder builder, String person) {
        return builder.row(
                        "terms",
                        cells(TERMS, person, "first", "1"),
                        Location.file("terms.csv").withLine(2))
                .row(
                        "terms",
                        cells(TERMS, person, "second", "2"),
                        Location.file("terms.csv").withLine(3));
    }

    private static ProblemAssert only(RosterBuilder builder) {
        return ProblemAssert.only(builder.build().problems());
    }

    private static ProblemAssert onlyOf(String... cells) {
        return only(terms(staff(PLAN, cells), "T1"));
    }

    @Test
    void whatIsSoundHasNone() {
        Roster roster = sound().build().orElseThrow();
        assertThat(roster.fact("staff", "T1", "mark")).hasToString("80.5");
    }

    @Test
    void aBlankCellIsUnrecorded() {
        onlyOf("T1", "", "3", "paid")
                .is("roster.blank")
                .at("staff.csv:2 [mark] T1")
                .says("'mark' of T1 is blank; a blank is unrecorded, and nothing is assumed", "T1 的“mark”是空白")
                .advises("Record the fact; write 0 for none", "没有则写 0");
    }

    @Test
    void aColumnThatIsNotThereIsBlankInEveryRow() {
        onlyOf("T1", "80.5", "3").is("roster.blank").at("staff.csv:2 [status] T1");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\u3000"})
    void spacesAreBlank(String spaces) {
        onlyOf("T1", spaces, "3", "paid").is("roster.blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x", "1,5", "1.234", "1e2", "+1", ".5", "5.", "1 000", "--1", "0x1", "NaN", "\u0661", "\uff11", "½"
            })
    void aTextThatIsNoNumber(String text) {
        onlyOf("T1", text, "3", "paid")
                .is("roster.notANumber")
                .at("staff.csv:2 [mark] T1")
                .says("'mark' of T1 is '" + text + "', but must be a number with at most 1 decimals", "“" + text + "”")
                .advises("use a point for decimals", "小数点用“.”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.1", "-0.1"})
    void aNumberOutOfBounds(String number) {
        onlyOf("T1", number, "3", "paid")
                .is("roster.outOfBounds")
                .at("staff.csv:2 [mark] T1")
                .says("'mark' of T1 is " + number + ", but must be from 0 to 100", "而应在 0 与 100 之间")
                .advises("or the bounds that the plan declares", "或更正方案所声明的上下限");
    }

    @Test
    void theBoundsThemselvesAreAllowed() {
        assertThat(terms(staff(PLAN, "T1", "100", "0", "paid"), "T1").build().isOk())
                .isTrue();
    }

    @Test
    void aNumberOfTooManyDigits() {
        onlyOf("T1", "1".repeat(40), "3", "paid")
                .is("roster.tooManyDigits")
                .at("staff.csv:2 [mark] T1")
                .says("which has more than 15 digits", "超过 15 位数字")
                .advises("Correct the cell", "请更正");
    }

    @Test
    void aCategoryThatIsNone() {
        onlyOf("T1", "80.5", "3", "payed")
                .is("roster.unknownCategory")
                .at("staff.csv:2 [status] T1")
                .says("'status' of T1 is 'payed', but must be one of: paid, out", "T1 的“status”为“payed”，而只能是：paid, out")
                .advises("Maybe 'paid' is meant", "是否应为“paid”");
    }

    @Test
    void aFlagThatIsNone() {
        Tree onDuty = element("onDuty", "on duty", "在岗").put("type", "flag").build();
        PayPlan plan =
                PayPlan.read(with(small(), "/tables/0/columns/4", onDuty)).orElseThrow();
        Map<String, String> cells = cells(STAFF, "T1", "80.5", "3", "paid");
        for (String yes : List.of("true", "false", "是", "否")) {
            cells.put("onDuty", yes);
            assertThat(terms(Roster.builder(plan).row("staff", cells, Location.file("staff.csv")), "T1")
                            .build()
                            .problems())
                    .isEmpty();
        }
        cells.put("onDuty", "TRUE");
        only(terms(
                        Roster.builder(plan)
                                .row("staff", cells, Location.file("staff.csv").withLine(2)),
                        "T1"))
                .is("roster.notAFlag")
                .at("staff.csv:2 [onDuty] T1")
                .says("'onDuty' of T1 is 'TRUE', but must be true or false", "T1 的“onDuty”为“TRUE”")
                .advises("Correct the cell", "请更正");
    }

    @ParameterizedTest
    @ValueSource(strings = {"T/1", "T 1", "-T1", "=T1", "@T1", "T1,", "T1\nT2"})
    void anIdThatIsNone(String id) {
        Problem problem =
                staff(PLAN, id, "80.5", "3", "paid").build().problems().get(0);
        ProblemAssert.of(problem)
                .is("roster.badId")
                .says("The id '" + id + "' must have from 1 to 64 letters", "标识“" + id + "”应为 1 到 64 个字母")
                .advises("an id is not a name of a person", "标识不是人名");
    }

    @Test
    void twoRowsOfOneId() {
        only(sound().row(
                                "staff",
                                cells(STAFF, "T1", "1", "1", "out"),
                                Location.file("staff.csv").withLine(9)))
                .is("roster.duplicateRow")
                .at("staff.csv:9 T1")
                .says("The table 'staff' has two rows 'T1'", "表“staff”有两行“T1”")
                .advises("the other is at staff.csv:2", "另一行在 staff.csv:2");
    }

    @Test
    void aKeyThatLeadsNowhere() {
        List<Problem> problems = sound().row(
                        "terms",
                        cells(TERMS, "T9", "first", "1"),
                        Location.file("terms.csv").withLine(7))
                .build()
                .problems();
        ProblemAssert.only(problems)
                .is("roster.danglingKey")
                .at("terms.csv:7 [person] T9/first")
                .says("refers to 'T9', but the table 'staff' has no such row", "而表“staff”没有这一行")
                .advises("or add the row to 'staff'", "或在“staff”中补上该行");
    }

    @Test
    void aRowThatEachKeyNeeds() {
        RosterBuilder builder = staff(PLAN, "T1", "80.5", "3", "paid")
                .row(
                        "terms",
                        cells(TERMS, "T1", "first", "1"),
                        Location.file("terms.csv").withLine(2));
        only(builder)
                .is("roster.missingRow")
                .at("terms T1/second")
                .says("The table 'terms' has no row 'T1/second'", "表“terms”缺少行“T1/second”")
                .advises("let the plan declare the table complete", "声明为 complete");
    }

    @Test
    void aTableThatThePlanDoesNotDeclare() {
        only(sound().row(
                                "awards",
                                Map.of("id", "A1"),
                                Location.file("awards.csv").withLine(2)))
                .is("roster.unknownTable")
                .at("awards.csv:2")
                .says("The plan declares no table 'awards'", "方案没有声明表“awards”")
                .advises("Remove the rows, or declare the table", "请删去这些行");
    }

    @Test
    void aColumnThatThePlanDoesNotDeclare() {
        Map<String, String> cells = cells(STAFF, "T1", "80.5", "3", "paid");
        cells.put("name", "Zhang");
        RosterBuilder builder = Roster.builder(PLAN)
                .row("staff", cells, Location.file("staff.csv").withLine(2));
        only(terms(builder, "T1"))
                .is("roster.unknownColumn")
                .at("staff.csv:2 [name]")
                .says("The table 'staff' has no column 'name'", "表“staff”没有列“name”")
                .advises("Maybe", "是否应为");
    }

    @Test
    void tooManyRows() {
        RosterBuilder builder = Roster.builder(PLAN.tables(), new RosterLimits(2, 15, 1_000));
        for (int i = 1; i <= 5; i++) {
            builder.row(
                    "staff",
                    cells(STAFF, "T" + i, "1", "1", "out"),
                    Location.file("staff.csv").withLine(1 + i));
        }
        List<Problem> problems = builder.build().problems();
        assertThat(problems).extracting(Problem::code).containsOnly("roster.tooManyRows");
        ProblemAssert.of(problems.get(0))
                .at("staff.csv:4")
                .says("has, or needs for each key, more than 2 rows", "已有或按键所需的行超过 2 行")
                .advises("raise the limit 'rows'", "提高限额 rows");
    }

    /** A row for each pair of staff is as many as nobody records, and is not even counted up. */
    @Test
    void moreRowsForEachKeyThanThereCanBe() {
        Tree pairs = element("pairs", "pairs", "配对")
                .put("key", Tree.texts(List.of("who", "whom")))
                .put("rows", "forEachKey")
                .putItems(
                        "columns",
                        List.of(
                                element("who", "who", "谁")
                                        .put("type", "reference")
                                        .put("references", "staff")
                                        .build(),
                                element("whom", "whom", "对谁")
                                        .put("type", "reference")
                                        .put("references", "staff")
                                        .build()))
                .build();
        PayPlan plan = PayPlan.read(with(small(), "/tables/1", pairs)).orElseThrow();
        RosterBuilder builder = Roster.builder(plan);
        for (int i = 1; i <= 2_000; i++) {
            builder.row(
                    "staff",
                    cells(STAFF, "T" + i, "1", "1", "out"),
                    Location.file("staff.csv").withLine(1 + i));
        }
        only(builder).is("roster.tooManyRows").at("pairs").says("more than 1000000 rows", "超过 1000000 行");
    }

    /** Far more wrong cells than fit into memory as problems; and none of them hides those of the other table. */
    @Test
    void problemsOfEachTableAreBounded() {
        RosterBuilder builder = Roster.builder(PLAN);
        for (int i = 1; i <= 200_000; i++) {
            builder.row(
                    "staff",
                    cells(STAFF, "T" + i, "x", "y", "z"),
                    Location.file("staff.csv").withLine(1 + i));
        }
        List<Problem> problems = builder.build().problems();
        assertThat(problems.subList(0, 1_000))
                .allSatisfy(problem -> assertThat(problem.location().file()).contains("staff.csv"));
        ProblemAssert.of(problems.get(1_000))
                .is("roster.moreProblems")
                .at("staff")
                .says("There are 599000 more problems than the 1000 listed", "除已列出的 1000 个问题")
                .advises("Mend those listed first", "请先处理已列出的问题");
        assertThat(problems.subList(1_001, 2_001)).extracting(Problem::code).containsOnly("roster.missingRow");
        assertThat(problems).hasSize(2_002);
        ProblemAssert.of(problems.get(2_001)).at("terms").says("There are 399000 more", "还有 399000 个问题");
    }

    /** Neither listed nor counted; and yet there is no roster of what has them. */
    @Test
    void whatOnlyFollowsFromTheCallersProblemsIsLeftOut() {
        RosterBuilder builder = terms(staff(PLAN, "T1", "80.5", "3", "paid"), "T2");
        terms(builder, "T1")
                .withoutConsequences(
                        problem -> problem.location().row().orElse("").startsWith("T2"));
        only(builder)
                .is("roster.incomplete")
                .at("terms")
                .says("Not all of the table 'terms' could be read", "表“terms”未能全部读入")
                .advises("Correct what could not be read", "请更正未能读入之处");
    }

    @Test
    void limitsMustBePositive() {
        assertThatThrownBy(() -> new RosterLimits(0, 15, 1_000)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> new RosterLimits(1, 19, 1_000)).hasMessageContaining("at most 18");
        assertThatThrownBy(() -> new RosterLimits(1, 15, 0)).hasMessageContaining("problems 0");
    }

    /** Excused is a value that a plan declares, not a blank. */
    @Test
    void aWholeNumberIsAskedForWhereNoDecimalsAre() {
        PayPlan plan = PayPlan.read(with(small(), "/tables/0/columns/1/decimals", number("0")))
                .orElseThrow();
        only(terms(staff(plan, "T1", "12.5", "3", "paid"), "T1"))
                .is("roster.notANumber")
                .says("is '12.5', but must be a whole number, such as 12", "而应为整数，例如 12");
    }

    @Test
    void whatDoesNotApplyIsDeclared() {
        Tree.Fields document = with(small(), "/tables/0/columns/1/notApplicable", text("-"));
        PayPlan plan = PayPlan.read(document).orElseThrow();
        Roster roster = terms(staff(plan, "T1", "-", "3", "paid"), "T1").build().orElseThrow();
        assertThat(roster.fact("staff", "T1", "mark")).isEqualTo(Value.Absent.ABSENT);
        only(terms(staff(plan, "T1", "", "3", "paid"), "T1"))
                .is("roster.blank")
                .advises("write 0 for none / -", "则写 0 / -");
        only(terms(staff(PLAN, "T1", "-", "3", "paid"), "T1")).is("roster.notANumber");
    }

    /** Columns bear the names that people gave them; these are what a person is told. */
    @Test
    void aColumnIsNamedAsItIsWhereItStands() {
        RosterBuilder builder = Roster.builder(PLAN);
        builder.rows("staff", Location.file("教职工.csv"), List.of(STAFF), Map.of("mark", "得分"))
                .add(rowText("T1", "x", "3", "paid"), 2);
        only(terms(builder, "T1")).at("教职工.csv:2 [得分] T1").says("'得分' of T1", "T1 的“得分”");
    }

    @Test
    void allMistakesOfAllRowsAtOnce() {
        List<Problem> problems = staff(PLAN, "T1", "x", "99", "payed")
                .row(
                        "staff",
                        cells(STAFF, "T2", "", "1.55", "out"),
                        Location.file("staff.csv").withLine(3))
                .row(
                        "staff",
                        cells(STAFF, "T2", "1", "1", "out"),
                        Location.file("staff.csv").withLine(4))
                .row(
                        "terms",
                        cells(TERMS, "T1", "third", "1"),
                        Location.file("terms.csv").withLine(2))
                .row(
                        "terms",
                        cells(TERMS, "T2", "first", "-1"),
                        Location.file("terms.csv").withLine(3))
                .row(
                        "terms",
                        cells(TERMS, "T2", "second", "1"),
                        Location.file("terms.csv").withLine(4))
                .build()
                .problems();
        assertThat(problems)
                .extracting(problem -> problem.location() + " " + problem.code())
                .containsExactly(
                        "staff.csv:2 [mark] T1 roster.notANumber",
                        "staff.csv:2 [days] T1 roster.outOfBounds",
                        "staff.csv:2 [status] T1 roster.unknownCategory",
                        "staff.csv:3 [mark] T2 roster.blank",
                        "staff.csv:3 [days] T2 roster.notANumber",
                        "staff.csv:4 T2 roster.duplicateRow",
                        "terms.csv:2 [term] T1/third roster.unknownCategory",
                        "terms.csv:3 [termMark] T2/first roster.outOfBounds",
                        "terms T1/first roster.missingRow",
                        "terms T1/second roster.missingRow");
    }

    @Test
    void aChangedFactIsCheckedToo() {
        Roster roster = sound().build().orElseThrow();
        assertThat(roster.withFact("T1", "mark", "90").orElseThrow().fact("staff", "T1", "mark"))
                .hasToString("90");
        ProblemAssert.only(roster.withFact("T1", "mark", "101").problems())
                .is("roster.outOfBounds")
                .at("[mark] T1");
    }
}
