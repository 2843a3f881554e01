package io.github.meritpool.formats;

import static io.github.meritpool.formats.ProblemTexts.brief;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchoolsCsvTest {

    private static final SchoolsCsv SCHOOLS = SchoolsCsv.of(School.plan());

    @TempDir
    Path folder;

    @TempDir
    Path results;

    @BeforeEach
    void writeFacts() throws IOException {
        write("staff.csv", """
                学校,id,岗位,teaching mark,onDuty
                A,T1,teacher,28.5,true
                A,T2,clerk,20,是
                A,T3,教辅,25.25,true
                B,T1,teacher,28.5,true
                B,T2,clerk,29,是
                """);
        write("leave.csv", """
                人员,school,学期,请假天数
                T1,A,1,0
                T1,A,2,n/a
                T2,A,1,3.5
                T2,A,2,0.5
                T3,A,1,0
                T3,A,2,2
                T1,B,1,0
                T1,B,2,0
                T2,B,1,0
                T2,B,2,0
                """);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void replace(String file, String text, String by) throws IOException {
        String before = Files.readString(folder.resolve(file));
        assertThat(before).contains(text);
        write(file, before.replace(text, by));
    }

    private Checked<Integer> settle(String pool) {
        return SCHOOLS.settle(
                Settler.of(School.plan()),
                folder,
                (school, roster) -> Inputs.of(roster).with("meritPool", pool),
                SettlementCsv.Headers.IDS,
                results.resolve("pay.csv"));
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(results)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void eachSchoolIsARosterOfItsOwn() {
        List<String> seen = new ArrayList<>();
        Checked<Integer> read = SCHOOLS.read(folder, (school, roster) -> seen.add(school + " " + roster.staffIds()));
        assertThat(read.orElseThrow()).isEqualTo(2);
        assertThat(seen).containsExactly("A [T1, T2, T3]", "B [T1, T2]");
    }

    @Test
    void aSchoolReadAmongOthersIsTheSchoolReadAlone(@TempDir Path alone) throws IOException {
        List<Roster> rosters = new ArrayList<>();
        SCHOOLS.read(folder, (school, roster) -> rosters.add(roster)).orElseThrow();
        Roster expected = RosterCsv.read(School.plan(), School.facts(alone)).orElseThrow();
        assertThat(rosters.get(0).staffIds()).isEqualTo(expected.staffIds());
        for (String leave : List.of("T1/1", "T2/1", "T2/2", "T3/1", "T3/2")) {
            assertThat(rosters.get(0).fact("leave", leave, "days")).isEqualTo(expected.fact("leave", leave, "days"));
        }
    }

    /** A as in {@link RosterCsvTest}. B: 28.5 and 29, each with 5 for each term without leave: 38.5 and 39 of 77.5. */
    @Test
    void everySchoolIsSettledIntoOneFile() throws IOException {
        assertThat(settle("1000.00").orElseThrow()).isEqualTo(2);
        assertThat(Files.readAllLines(results.resolve("pay.csv")).stream().map(line -> line.replaceAll(",.*,", " ")))
                .containsExactly("school pay", "A 342.71", "A 296.68", "A 360.61", "B 496.77", "B 503.23");
        assertThat(Files.readAllLines(results.resolve("pay.csv")).get(4)).startsWith("B,T1,");
    }

    @Test
    void schoolsAreQuotedWhereTheyNeedIt() throws IOException {
        replace("staff.csv", "\nA,", "\n\"A, north\",");
        replace("leave.csv", ",A,", ",\"A, north\",");
        assertThat(settle("1000.00").orElseThrow()).isEqualTo(2);
        assertThat(Files.readAllLines(results.resolve("pay.csv")))
                .contains("\"A, north\",T2,9,20,29,296.68,296.68", "B,T2,10,29,39,503.23,503.23");
    }

    @Test
    void problemsOfAllSchoolsComeAtOnceAndNothingIsWritten() throws IOException {
        replace("staff.csv", "A,T2,clerk,20,", "A,T2,clerk,lots,");
        replace("staff.csv", "B,T2,clerk,29,", "B,T2,clerk,31,");
        replace("leave.csv", "T2,B,2,0\n", "");
        Checked<Integer> settled = settle("1000.00");
        assertThat(brief(settled.problems()))
                .containsExactly(
                        "roster.notANumber staff.csv:3 [teaching mark] T2",
                        "roster.outOfBounds staff.csv:6 [teaching mark] T2",
                        "roster.missingRow leave.csv B/T2/2");
        ProblemTexts.assertComplete(settled.problems());
        assertThat(written()).isEmpty();
    }

    @Test
    void problemsOfSettlingNameTheSchool() throws IOException {
        Files.writeString(results.resolve("pay.csv"), "as it was");
        Checked<Integer> settled = settle("");
        assertThat(settled.problems()).hasSize(2);
        assertThat(settled.problems().stream().map(problem -> problem.location().toString()))
                .allMatch(place -> place.startsWith("A") || place.startsWith("B"));
        assertThat(results.resolve("pay.csv")).hasContent("as it was");
        assertThat(written()).containsExactly("pay.csv");
    }

    @Test
    void schoolsMustRiseInEveryFile() throws IOException {
        replace("leave.csv", "T2,B,2,0\n", "T2,B,2,0\nT3,A,2,1\n");
        List<Problem> problems = settle("1000.00").problems();
        assertThat(brief(problems)).containsExactly("csv.schoolsUnsorted leave.csv:12 [school]");
        assertThat(problems.get(0).sentence(Locale.ENGLISH)).contains("'A'").contains("'B'");
        ProblemTexts.assertComplete(problems);
    }

    @Test
    void everyRowNamesItsSchool() throws IOException {
        replace("staff.csv", "A,T2,clerk", " ,T2,clerk");
        List<Problem> problems = settle("1000.00").problems();
        // The leave of T2 leads nowhere, which only follows.
        assertThat(brief(problems)).containsExactly("csv.blankSchool staff.csv:3 [学校]");
        ProblemTexts.assertComplete(problems);
    }

    @Test
    void aProblemOfOneSchoolDoesNotHideThoseOfTheNext() throws IOException {
        replace("staff.csv", "A,T2,clerk", " ,T2,clerk");
        replace("leave.csv", "T2,B,2,0\n", "T2,B,2,0\nT9,B,2,0\n");
        assertThat(brief(settle("1000.00").problems()))
                .containsExactly("csv.blankSchool staff.csv:3 [学校]", "roster.danglingKey leave.csv:12 [人员] T9/2");
    }

    @Test
    void theColumnMustBeThereInEveryFile() throws IOException {
        replace("leave.csv", "人员,school,", "人员,where,");
        assertThat(brief(settle("1000.00").problems()))
                .contains("csv.unknownColumn leave.csv:1 [where]", "csv.missingColumn leave.csv:1 [school]");
    }

    @Test
    void aSchoolMayHaveNoRowsInOneFile() throws IOException {
        replace("leave.csv", "T1,B,1,0\nT1,B,2,0\nT2,B,1,0\nT2,B,2,0\n", "");
        assertThat(brief(settle("1000.00").problems()))
                .containsExactly(
                        "roster.missingRow leave.csv B/T1/1",
                        "roster.missingRow leave.csv B/T1/2",
                        "roster.missingRow leave.csv B/T2/1",
                        "roster.missingRow leave.csv B/T2/2");
    }

    @Test
    void theColumnMayBeCalledOtherwise() throws IOException {
        replace("staff.csv", "学校,", "unit,");
        replace("leave.csv", "人员,school,", "人员,单位,");
        SchoolsCsv units = SCHOOLS.withColumn("unit", Label.of("unit", "单位"));
        assertThat(units.read(folder, (school, roster) -> {}).orElseThrow()).isEqualTo(2);
        assertThatThrownBy(() -> SCHOOLS.withColumn("post", Label.same("post")).read(folder, (school, roster) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'staff' has a column 'post'");
    }

    @Test
    void limitsAreOfAllSchoolsTogether() {
        SchoolsCsv few = SCHOOLS.withLimits(CsvLimits.defaults().withMaxRows(4));
        assertThat(brief(few.read(folder, (school, roster) -> {}).problems())).contains("csv.tooManyRows staff.csv:6");
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() {
        assertThat(brief(SCHOOLS.read(folder.resolve("none"), (school, roster) -> {})
                        .problems()))
                .containsExactly("file.missing none");
    }
}
