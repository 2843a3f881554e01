package io.github.meritpool.formats;

import static io.github.meritpool.formats.ProblemTexts.brief;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.Settler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RosterCsvTest {

    private static final PayPlan PLAN = School.plan();

    @TempDir
    Path folder;

    @BeforeEach
    void writeFacts() throws IOException {
        School.facts(folder);
    }

    private Checked<Roster> read() {
        return RosterCsv.read(PLAN, folder);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void factsAreReadWithIdsAndLabelsAsHeaders() {
        Roster roster = read().orElseThrow();
        assertThat(roster.staffIds()).containsExactly("T1", "T2", "T3");
        assertThat(roster.fact("staff", "T3", "teaching")).hasToString("25.25");
        assertThat(roster.fact("staff", "T3", "post")).hasToString("教辅");
        assertThat(roster.fact("staff", "T2", "onDuty")).isEqualTo(Value.of(true));
        assertThat(roster.fact("leave", "T2/1", "days")).hasToString("3.5");
        assertThat(roster.fact("leave", "T1/2", "days").isAbsent()).isTrue();
    }

    @Test
    void payIsTheSameFromFilesAsFromBuilders() {
        RosterBuilder builder = Roster.builder(PLAN);
        for (String row : List.of("T1 teacher 28.5 true", "T2 clerk 20 true", "T3 教辅 25.25 true")) {
            String[] cells = row.split(" ");
            builder.row(
                    "staff",
                    Map.of("id", cells[0], "post", cells[1], "teaching", cells[2], "onDuty", cells[3]),
                    Location.nowhere());
        }
        for (String row : List.of("T3 2 2", "T3 1 0", "T2 1 3.5", "T2 2 0.5", "T1 1 0", "T1 2 n/a")) {
            String[] cells = row.split(" ");
            builder.row("leave", Map.of("staff", cells[0], "term", cells[1], "days", cells[2]), Location.nowhere());
        }
        assertThat(payouts(read().orElseThrow()))
                .isEqualTo(payouts(builder.build().orElseThrow()))
                // 1000.00 by 33.5, 29 and 35.25 of 97.75: 342.7109…, 296.6752…, 360.6138…; the last fen to T2.
                .extracting(payout -> payout.staffId() + " " + payout.total())
                .containsExactly("T1 CNY 342.71", "T2 CNY 296.68", "T3 CNY 360.61");
    }

    private static List<Payout> payouts(Roster roster) {
        return Settler.of(PLAN)
                .settle(Inputs.of(roster).with("meritPool", "1000.00"))
                .orElseThrow()
                .payouts();
    }

    @Test
    void theOrderOfColumnsAndRowsDoesNotMatter() throws IOException {
        List<Payout> before = payouts(read().orElseThrow());
        write("staff.csv", "onDuty,teaching,post,编号\ntrue,25.25,教辅,T3\ntrue,28.5,teacher,T1\ntrue,20,clerk,T2\n");
        assertThat(payouts(read().orElseThrow())).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("badFacts")
    void eachMistakeIsNamedWithFileLineAndColumn(String file, String from, String to, List<String> problems)
            throws IOException {
        String text = file.equals("staff.csv") ? School.staff() : School.leave();
        assertThat(text).contains(from);
        write(file, text.replace(from, to));
        Checked<Roster> read = read();
        assertThat(brief(read.problems())).isEqualTo(problems);
        assertThat(read.isOk()).isFalse();
    }

    static Stream<Arguments> badFacts() {
        return Stream.of(
                bad("staff.csv", "28.5", "", "roster.blank staff.csv:2 [teaching mark] T1"),
                bad("staff.csv", "28.5", "2.8.5", "roster.notANumber staff.csv:2 [teaching mark] T1"),
                bad("staff.csv", "28.5", "-5", "roster.outOfBounds staff.csv:2 [teaching mark] T1"),
                bad("staff.csv", "28.5", "30.01", "roster.outOfBounds staff.csv:2 [teaching mark] T1"),
                bad("staff.csv", "28.5", "=1+1", "roster.notANumber staff.csv:2 [teaching mark] T1"),
                bad("staff.csv", "clerk", "clark", "roster.unknownCategory staff.csv:3 [岗位] T2"),
                bad("staff.csv", "是", "yes", "roster.notAFlag staff.csv:3 [onDuty] T2"),
                bad(
                        "staff.csv",
                        "T3",
                        "T 3",
                        "roster.badId staff.csv:4 [id] T 3",
                        "roster.danglingKey leave.csv:6 [人员] T3/1",
                        "roster.danglingKey leave.csv:7 [人员] T3/2"),
                bad(
                        "staff.csv",
                        "T3",
                        "T1",
                        "roster.duplicateRow staff.csv:4 T1",
                        "roster.danglingKey leave.csv:6 [人员] T3/1",
                        "roster.danglingKey leave.csv:7 [人员] T3/2"),
                bad(
                        "leave.csv",
                        "T3,1",
                        "T4,1",
                        "roster.danglingKey leave.csv:6 [人员] T4/1",
                        "roster.missingRow leave.csv T3/1"),
                bad("leave.csv", "T3,1,0\r\n", "", "roster.missingRow leave.csv T3/1"),
                bad(
                        "leave.csv",
                        "T3,1",
                        "T3,3",
                        "roster.unknownCategory leave.csv:6 [学期] T3/3",
                        "roster.missingRow leave.csv T3/1"),
                bad("leave.csv", "3.5", "3.55", "roster.notANumber leave.csv:4 [请假天数] T2/1"));
    }

    private static Arguments bad(String file, String from, String to, String... problems) {
        return Arguments.of(file, from, to, List.of(problems));
    }

    @Test
    void sentencesSpeakOfTheColumnAsWritten() throws IOException {
        write("leave.csv", School.leave().replace("T3,1", "T4,1"));
        assertThat(read().problems().get(0).sentence(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("T4/1 的“人员”指向“T4”，而表“staff”没有这一行。");
    }

    @Test
    void aMissingFileIsAProblemAndItsAbsentRowsAreNotToldAgain() throws IOException {
        Files.delete(folder.resolve("staff.csv"));
        Checked<Roster> read = read();
        assertThat(brief(read.problems())).containsExactly("csv.missingFile staff.csv");
        ProblemTexts.assertComplete(read.problems());
        School.facts(folder);
        Files.delete(folder.resolve("leave.csv"));
        assertThat(brief(read().problems())).containsExactly("csv.missingFile leave.csv");
    }

    @Test
    void aFileThatNoTableDeclaresIsAProblem() throws IOException {
        write("Staff.csv", "id\n");
        write("overtime.CSV", "id\n");
        write("README.txt", "not facts");
        Checked<Roster> read = read();
        assertThat(brief(read.problems())).containsExactly("csv.unknownFile Staff.csv", "csv.unknownFile overtime.CSV");
        assertThat(read.problems().get(0).advice(Locale.ENGLISH))
                .isEqualTo(
                        "Correct its name if one of these is meant, or take it out of the folder: staff.csv, leave.csv.");
        ProblemTexts.assertComplete(read.problems());
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() {
        Checked<Roster> read = RosterCsv.read(PLAN, folder.resolve("none"));
        assertThat(brief(read.problems())).containsExactly("file.missing none");
        Checked<Roster> file = RosterCsv.read(PLAN, folder.resolve("staff.csv"));
        assertThat(file.problems()).extracting(Problem::code).containsExactly("file.unreadable");
        ProblemTexts.assertComplete(file.problems());
    }

    @Test
    void aRefusedCellIsToldOnce() throws IOException {
        write("staff.csv", School.staff().replace("28.5", "\"28\n.5\"").replace("T2,", "=T2,"));
        assertThat(brief(read().problems()))
                .containsExactly("csv.lineBreak staff.csv:2 [teaching mark]", "csv.formulaId staff.csv:4 [id]");
    }

    @Test
    void aMissingColumnIsToldOnceAndTheRestIsChecked() throws IOException {
        write("staff.csv", "id,teaching,onDuty\nT1,31,true\nT2,,true\nT3,25.25,perhaps\n");
        assertThat(brief(read().problems()))
                .containsExactly(
                        "csv.missingColumn staff.csv:1 [post]",
                        "roster.outOfBounds staff.csv:2 [teaching] T1",
                        "roster.blank staff.csv:3 [teaching] T2",
                        "roster.notAFlag staff.csv:4 [onDuty] T3");
    }

    @Test
    void everyProblemOfEveryFileComesAtOnce() throws IOException {
        write("staff.csv", School.staff().replace("28.5", "x").replace("T3,教辅,25.25,true", "T3,教辅,25.25"));
        write("leave.csv", School.leave().replace("T2,1", "T9,1").replace("0.5", "500"));
        write("extra.csv", "");
        assertThat(brief(read().problems()))
                .containsExactly(
                        "csv.fieldCount staff.csv:4",
                        "roster.notANumber staff.csv:2 [teaching mark] T1",
                        "roster.outOfBounds leave.csv:5 [请假天数] T2/2",
                        "roster.missingRow leave.csv T2/1",
                        "csv.unknownFile extra.csv");
    }

    @Test
    void problemsOfAFileAreBounded() throws IOException {
        write("staff.csv", "id,post,teaching,onDuty\n" + "=x,clerk,x,y\n".repeat(50));
        Checked<Roster> read = RosterCsv.read(PLAN, folder, CsvLimits.defaults().withMaxProblems(10));
        assertThat(read.problems()).hasSize(11);
        assertThat(read.problems().get(10).code()).isEqualTo("file.moreProblems");
    }

    /** What follows from a column that is not there is neither listed nor counted. */
    @Test
    void consequencesDoNotUseUpTheBound() throws IOException {
        write("staff.csv", "id,teaching,onDuty\n" + "T1,20,true\n".repeat(3) + "T2,x,y\n".repeat(30));
        Checked<Roster> read = RosterCsv.read(PLAN, folder, CsvLimits.defaults().withMaxProblems(4));
        assertThat(brief(read.problems()))
                .containsExactly(
                        "csv.missingColumn staff.csv:1 [post]",
                        "roster.duplicateRow staff.csv:3 T1",
                        "roster.duplicateRow staff.csv:4 T1",
                        "roster.notANumber staff.csv:5 [teaching] T2",
                        "file.moreProblems staff.csv");
        // Of T2 two wrong cells in each of 30 rows and 29 duplicates; with the three others less the four listed.
        assertThat(read.problems().get(4).values()).containsEntry("count", "88");
    }

    @Test
    void rowsAreLimited() throws IOException {
        Checked<Roster> read = RosterCsv.read(PLAN, folder, CsvLimits.defaults().withMaxRows(2));
        assertThat(brief(read.problems()))
                .containsExactly("csv.tooManyRows staff.csv:4", "csv.tooManyRows leave.csv:4");
    }
}
