package io.github.meritpool.formats;

import static io.github.meritpool.formats.ProblemTexts.brief;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static final List<CsvColumn> COLUMNS = List.of(
            new CsvColumn("id", Label.of("Staff id", "编号"), true),
            new CsvColumn("sickDays", Label.of("Sick days", "病假天数"), false),
            new CsvColumn("plus", Label.of("Days", "天数"), false),
            new CsvColumn("minus", Label.of("Days", "天数"), false));

    private static final CsvLimits LIMITS = CsvLimits.defaults();

    @TempDir
    Path folder;

    private final List<String> rows = new ArrayList<>();

    private List<Problem> read(byte[] bytes, CsvLimits limits) throws IOException {
        Path file = folder.resolve("staff.csv");
        Files.write(file, bytes);
        return read(file, limits);
    }

    private List<Problem> read(Path file, CsvLimits limits) {
        ProblemCollector problems = FileText.problems("staff.csv", limits.maxProblems());
        CsvTable table = new CsvTable(file, COLUMNS, limits, problems);
        table.read(() -> rows.add(table.place() + " " + cells(table)));
        return problems.problems();
    }

    /** The cells by column id, without those that are withheld. */
    private static Map<String, String> cells(CsvTable table) {
        Map<String, String> cells = new LinkedHashMap<>();
        int index = 0;
        for (String id : table.columnIds()) {
            if (!table.isWithheld(id)) {
                cells.put(id, table.cells().cell(index));
            }
            index++;
        }
        return cells;
    }

    private List<Problem> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), LIMITS);
    }

    @Test
    void rowsAreGivenByColumnIdWithTheirLine() throws IOException {
        assertThat(read("plus,minus,编号,Sick days\n1,2,T1,0.5\r\n\r\n\"3\",\"4,5\",\"张\"\"三\"\"\",\n"))
                .isEmpty();
        assertThat(rows)
                .containsExactly(
                        "staff.csv:2 {plus=1, minus=2, id=T1, sickDays=0.5}",
                        "staff.csv:4 {plus=3, minus=4,5, id=张\"三\", sickDays=}");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeader() throws IOException {
        assertThat(read("\uFEFFid,sickDays,plus,minus\nT1,1,2,3")).isEmpty();
        assertThat(rows).containsExactly("staff.csv:2 {id=T1, sickDays=1, plus=2, minus=3}");
    }

    @Test
    void cellsAreGivenAsTheyStand() throws IOException {
        assertThat(read("id,sickDays,plus,minus\n T1 ,-5,+3,=1+1\n")).isEmpty();
        assertThat(rows).containsExactly("staff.csv:2 {id= T1 , sickDays=-5, plus=+3, minus==1+1}");
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void eachMistakeIsNamedWithItsPlace(String text, List<String> problems) throws IOException {
        List<Problem> found = read(text);
        assertThat(brief(found)).isEqualTo(problems);
        ProblemTexts.assertComplete(found);
    }

    static Stream<Arguments> badFiles() {
        String header = "id,sickDays,plus,minus\n";
        return Stream.of(
                bad("", "csv.empty staff.csv:1"),
                bad("\n\n", "csv.empty staff.csv:1"),
                bad("id,plus,minus\n", "csv.missingColumn staff.csv:1 [sickDays]"),
                bad("id,sickDays,plus,minus,extra\n", "csv.unknownColumn staff.csv:1 [extra]"),
                bad(
                        "ID,sickDays,plus,minus\n",
                        "csv.unknownColumn staff.csv:1 [ID]",
                        "csv.missingColumn staff.csv:1 [id]"),
                bad("id,sickDays,plus,minus, \n", "csv.blankHeader staff.csv:1"),
                bad("id,sickDays,sickDays,plus,minus\n", "csv.duplicateColumn staff.csv:1 [sickDays]"),
                bad("编号,id,sickDays,plus,minus\n", "csv.duplicateColumn staff.csv:1 [id]"),
                bad("id,sickDays,病假天数,plus,minus\n", "csv.duplicateColumn staff.csv:1 [病假天数]"),
                bad("id,sickDays,Days,plus,minus\n", "csv.ambiguousColumn staff.csv:1 [Days]"),
                bad("id;sickDays;plus;minus\nT1;1;2;3\n", "csv.separator staff.csv:1"),
                bad("id\tsickDays\tplus\tminus\n", "csv.separator staff.csv:1"),
                bad("id，sickDays，plus，minus\n", "csv.separator staff.csv:1"),
                bad(header + "T1,1,2,3,4\nT2,1\n", "csv.fieldCount staff.csv:2", "csv.fieldCount staff.csv:3"),
                bad(header + "T1,1,2,3\n,,,\n", "csv.blankRow staff.csv:3"),
                bad(header + "T1,1,2,3\nT2,\"1,2,3\n", "csv.unclosedQuote staff.csv:3"),
                bad(header + "T1,\"1\"x,2,3\n", "csv.textAfterQuote staff.csv:2"),
                bad(header + "T1,\"1\n2\",2,3\n", "csv.lineBreak staff.csv:2 [sickDays]"),
                bad(header + "T1," + "1".repeat(1001) + ",2,3\n", "csv.cellTooLong staff.csv:2 [sickDays]"),
                bad(header + "T1,1,2,3\nT1,\"" + "1,\n".repeat(100_000), "csv.endlessCell staff.csv:3"),
                bad(header + "=1+1,1,2,3\n", "csv.formulaId staff.csv:2 [id]"),
                bad("Staff id,sickDays,plus,minus\n@T,1,2,3\n", "csv.formulaId staff.csv:2 [Staff id]"));
    }

    private static Arguments bad(String text, String... problems) {
        return Arguments.of(text, List.of(problems));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@x", "\tx", "\rx", "-"})
    void idsThatBeginAsAFormulaAreRefused(String id) throws IOException {
        List<Problem> problems = read("id,sickDays,plus,minus\n\"" + id + "\",1,2,3\n");
        assertThat(brief(problems)).containsExactly("csv.formulaId staff.csv:2 [id]");
        ProblemTexts.assertComplete(problems);
    }

    @Test
    void everyRowIsChecked() throws IOException {
        List<Problem> problems = read("id,sickDays,plus\n=a,1,2\nT1\n+b,\"1\n1\",2\nT2,1,2\n");
        assertThat(brief(problems))
                .containsExactly(
                        "csv.missingColumn staff.csv:1 [minus]",
                        "csv.formulaId staff.csv:2 [id]",
                        "csv.fieldCount staff.csv:3",
                        "csv.formulaId staff.csv:4 [id]",
                        "csv.lineBreak staff.csv:4 [sickDays]");
        // What was refused is withheld; the row goes on without it.
        assertThat(rows)
                .containsExactly(
                        "staff.csv:2 {sickDays=1, plus=2}",
                        "staff.csv:4 {plus=2}",
                        "staff.csv:6 {id=T2, sickDays=1, plus=2}");
    }

    @Test
    void aSentenceSaysNameValueAndRule() throws IOException {
        Problem count = read("id,sickDays,plus,minus\nT1,1,2\n").get(0);
        assertThat(count.text(Locale.ENGLISH)).isEqualTo("""
                staff.csv:2: The row has 3 cells, but the header has 4. [csv.fieldCount]
                  Add or remove commas; a cell that holds a comma needs double quotes around it.""");
        Problem missing = read("id,plus,minus\n").get(0);
        assertThat(missing.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                staff.csv:1 [sickDays]: 表头必须有列“sickDays”（病假天数），但没有。 [csv.missingColumn]
                  请补上该列；表头可写“sickDays”“病假天数”或“Sick days”。""");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedBeforeAnyRow() throws IOException {
        byte[] gbk = "id,sickDays,plus,minus\nT1,1,2,3\n张三,1,2,3\n".getBytes(Charset.forName("GBK"));
        List<Problem> problems = read(gbk, LIMITS);
        assertThat(brief(problems)).containsExactly("file.notUtf8 staff.csv:3");
        ProblemTexts.assertComplete(problems);
        assertThat(rows).isEmpty();
        assertThat(brief(read("id\n".getBytes(StandardCharsets.UTF_16), LIMITS)))
                .containsExactly("file.notUtf8 staff.csv:1");
    }

    /** Lines are counted from the beginning, however much has been looked through before. */
    @Test
    void aByteFarDownThatIsNotUtf8IsNamedWithItsLine() throws IOException {
        byte[] sound = ("id,sickDays,plus,minus\n" + "张,1,2,3\n".repeat(40_000)).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(sound, sound.length + 2);
        bytes[sound.length] = 'T';
        bytes[sound.length + 1] = (byte) 0xE5;
        List<Problem> problems = read(bytes, LIMITS);
        assertThat(brief(problems)).containsExactly("file.notUtf8 staff.csv:40002");
        assertThat(problems.get(0).values()).containsEntry("byte", "E5");
        assertThat(rows).isEmpty();
    }

    /** What is past the header's cells is counted, but not kept. */
    @Test
    void aRowOfVeryManyCellsIsCounted() throws IOException {
        List<Problem> problems = read("id,sickDays,plus,minus\nT1" + ",1".repeat(1_000_000) + "\nT2,1,2,3\n");
        assertThat(brief(problems)).containsExactly("csv.fieldCount staff.csv:2");
        assertThat(problems.get(0).values()).containsEntry("count", "1000001");
        assertThat(rows).containsExactly("staff.csv:3 {id=T2, sickDays=1, plus=2, minus=3}");
    }

    /** Of so many names some must be wrong; the others are not even looked at. */
    @Test
    void aHeaderOfVeryManyNamesIsRefused() throws IOException {
        List<Problem> problems = read("id,sickDays,plus,minus" + ",x".repeat(1_000_000) + "\nT1,1,2,3\n");
        assertThat(brief(problems))
                .startsWith("csv.unknownColumn staff.csv:1 [x]")
                .endsWith("file.moreProblems staff.csv");
        assertThat(problems).hasSize(1_001);
    }

    @Test
    void aCellThatIsTooLongMakesNoRowBlank() throws IOException {
        CsvLimits tight = LIMITS.withMaxCellLength(3);
        byte[] text = "id,sickDays,plus,minus\n,1234,,\n\"\",,,\n".getBytes(StandardCharsets.UTF_8);
        assertThat(brief(read(text, tight)))
                .containsExactly("csv.cellTooLong staff.csv:2 [sickDays]", "csv.blankRow staff.csv:3");
        assertThat(rows).containsExactly("staff.csv:2 {id=, plus=, minus=}");
    }

    @Test
    void charactersAcrossTheEdgeOfABufferAreNoMistake() throws IOException {
        // 3 bytes each, so that every buffer of a power of two ends within one.
        String text = "id,sickDays,plus,minus\n" + "张,1,2,3\n".repeat(40_000);
        assertThat(read(text)).isEmpty();
        assertThat(rows).hasSize(40_000);
    }

    @Test
    void limitsAreNamedWhenExceeded() throws IOException {
        CsvLimits tight = LIMITS.withMaxRows(2).withMaxCellLength(3).withMaxProblems(2);
        String text = "id,sickDays,plus,minus\nT123,1,2,3\nT1,1234,12345,3\nT1,1,2,3\n";
        List<Problem> problems = read(text.getBytes(StandardCharsets.UTF_8), tight);
        assertThat(brief(problems))
                .containsExactly(
                        "csv.cellTooLong staff.csv:2 [id]",
                        "csv.cellTooLong staff.csv:3 [sickDays]",
                        "file.moreProblems staff.csv");
        assertThat(brief(read(text.getBytes(StandardCharsets.UTF_8), tight.withMaxProblems(9))))
                .contains("csv.tooManyRows staff.csv:4");
        ProblemTexts.assertComplete(problems);
    }

    @Test
    void whatJustFitsIsTaken() throws IOException {
        CsvLimits tight = LIMITS.withMaxRows(2).withMaxCellLength(3).withMaxProblems(2);
        String text = "id,sickDays,plus,minus\nT12,123,2,3\nT2,1,2,3\n";
        assertThat(read(text.getBytes(StandardCharsets.UTF_8), tight)).isEmpty();
        assertThat(rows).hasSize(2);
        String twoProblems = "id,sickDays,plus,minus\nT1234,1234,2,3\n";
        assertThat(read(twoProblems.getBytes(StandardCharsets.UTF_8), tight)).hasSize(2);
        assertThat(LIMITS.withMaxCellLength(4_194_304).maxCellLength()).isEqualTo(4_194_304);
        assertThat(LIMITS.withMaxRows(1).maxRows()).isEqualTo(1);
    }

    @Test
    void aCellLongerThanTheParsersBufferButWithinTheLimitIsTaken() throws IOException {
        String text = "id,sickDays,plus,minus\nT1," + "1".repeat(100_000) + ",2,3\n";
        assertThat(read(text.getBytes(StandardCharsets.UTF_8), LIMITS.withMaxCellLength(100_000)))
                .isEmpty();
    }

    @Test
    void sentencesNameWhatStandsInTheFile() throws IOException {
        assertThat(read("id,sickDays,plus,minus\n\"\t1\",1,2,3\n").get(0).sentence(Locale.ENGLISH))
                .contains("begins with TAB,");
        assertThat(read("id,sickDays,plus,minus\n\"\r1\",1,2,3\n").get(0).sentence(Locale.ENGLISH))
                .contains("begins with CR,");
        assertThat(read("id,sickDays,plus,minus\n@1,1,2,3\n").get(0).sentence(Locale.ENGLISH))
                .contains("The id '@1' begins with '@',");
        assertThat(read("id,sickDays,plus,minus,\n").get(0).sentence(Locale.ENGLISH))
                .isEqualTo("Column 5 has no name in the header.");
        assertThat(read("id,sickDays,plus,minus,x\n").get(0).advice(Locale.ENGLISH))
                .contains("the columns are id, sickDays, plus, minus, or their labels");
        assertThat(read("id,sickDays,Days\n").get(0).sentence(Locale.ENGLISH))
                .isEqualTo("The header 'Days' is the label of more than one column: plus, minus.");
    }

    @Test
    void limitsThemselvesAreChecked() {
        assertThatThrownBy(() -> LIMITS.withMaxRows(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LIMITS.withMaxCellLength(5_000_000))
                .hasMessage("The limit maxCellLength must be from 1 to 4194304, but is 5000000.");
    }

    @Test
    void aFolderInPlaceOfTheFileIsAProblem() throws IOException {
        Path file = Files.createDirectory(folder.resolve("staff.csv"));
        List<Problem> problems = read(file, LIMITS);
        assertThat(problems).extracting(Problem::code).containsExactly("file.unreadable");
        ProblemTexts.assertComplete(problems);
    }
}
