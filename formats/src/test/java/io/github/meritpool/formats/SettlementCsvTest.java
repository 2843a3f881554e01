package io.github.meritpool.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.settlement.SettledColumns;
import io.github.meritpool.settlement.Settlement;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettlementCsvTest {

    private static String written(SettlementCsv.Headers headers) throws IOException {
        StringWriter out = new StringWriter();
        SettlementCsv.write(School.settlement(), headers, out);
        return out.toString();
    }

    @Test
    void thereIsARowForEachPersonUnderIds() throws IOException {
        StringWriter out = new StringWriter();
        SettlementCsv.write(School.settlement(), out);
        assertThat(out).hasToString("""
                id,attendance,lessons,total,meritPay,pay
                T1,5,28.5,33.5,342.71,342.71
                T2,9,20,29,296.68,296.68
                T3,10,25.25,35.25,360.61,360.61
                """);
        assertThat(written(SettlementCsv.Headers.IDS)).isEqualTo(out.toString());
    }

    @Test
    void headersForPeopleAreLabelsAfterAByteOrderMark() throws IOException {
        assertThat(written(SettlementCsv.Headers.CHINESE).lines().findFirst()).contains("\uFEFF编号,考勤,教学,总分,绩效工资,应发合计");
        assertThat(written(SettlementCsv.Headers.ENGLISH).lines().findFirst())
                .contains("\uFEFFstaff id,attendance,lessons,total,merit pay,pay");
        assertThat(written(SettlementCsv.Headers.CHINESE).lines().skip(1).toList())
                .isEqualTo(written(SettlementCsv.Headers.IDS).lines().skip(1).toList());
    }

    @Test
    void headersAreToldApartAndMadeSafe() {
        String text = School.planText()
                .replace("\"en\": \"lessons\"", "\"en\": \"attendance\"")
                .replace("\"en\": \"merit pay\"", "\"en\": \"=cmd()\"")
                .replace("\"id\": \"meritPay\"", "\"id\": \"pay\"");
        PayPlan plan = School.plan(text);
        SettlementColumns<SettledColumns> columns = SettlementColumns.ofPayouts(plan);
        assertThat(columns.names(SettlementCsv.Headers.ENGLISH))
                .containsExactly(
                        "staff id", "attendance (attendance)", "attendance (lessons)", "total", "'=cmd()", "pay");
        assertThat(columns.names(SettlementCsv.Headers.IDS))
                .containsExactly("id", "attendance", "lessons", "total", "pay", "pay.all");
    }

    /** What goes into a pool is in that pool's statement; people are paid the same 1,000 from it. */
    @Test
    void linesIntoPoolsHaveNoColumn() throws IOException {
        StringWriter out = new StringWriter();
        SettlementCsv.write(School.settlementThroughPool(), out);
        assertThat(out).hasToString(written(SettlementCsv.Headers.IDS));
    }

    @Test
    void payoutsAreCellsForOtherWriters() throws IOException {
        Settlement settlement = School.settlementThroughPool();
        PayoutTable table = PayoutTable.of(settlement.plan());
        List<List<String>> rows = new ArrayList<>(List.of(table.names(SettlementCsv.Headers.IDS)));
        table.rows(settlement).forEach(rows::add);
        assertThat(rows.stream().map(cells -> String.join(",", cells)))
                .containsExactlyElementsOf(
                        written(SettlementCsv.Headers.IDS).lines().toList());
        assertThat(table.amounts()).containsExactly("meritPay", "pay");
    }

    /** A day of leave in a term costs 2 yuan of 20: 3.5 days cost 7. */
    @Test
    void anAssessmentIsAFileOfItsOwn() throws IOException {
        StringWriter out = new StringWriter();
        SettlementCsv.writeScores(School.settlementWithAssessment(), "leaveBonus", SettlementCsv.Headers.IDS, out);
        assertThat(out).hasToString("""
                staff/term,present,leaveBonus
                T1/1,20,20
                T1/2,20,20
                T2/1,13,13
                T2/2,19,19
                T3/1,20,20
                T3/2,16,16
                """);
        StringWriter words = new StringWriter();
        SettlementCsv.writeScores(
                School.settlementWithAssessment(), "leaveBonus", SettlementCsv.Headers.CHINESE, words);
        assertThat(words.toString().lines().findFirst()).contains("\uFEFF人员/学期,出勤,出勤奖");
        assertThatThrownBy(() -> SettlementCsv.writeScores(
                        School.settlement(), "leaveBonus", SettlementCsv.Headers.IDS, new StringWriter()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'leaveBonus'");
    }

    @Test
    void answersOfChecksHaveAFileOfTheirOwn() throws IOException {
        StringWriter out = new StringWriter();
        SettlementCsv.writeAnswers(School.settlementWithCheck(), "mayBeExcellent", SettlementCsv.Headers.IDS, out);
        assertThat(out.toString()).startsWith("id,isOnDuty,teachesWell,mayBeExcellent\nT1,yes,yes,yes\nT2,yes,no,no\n");
        StringWriter words = new StringWriter();
        SettlementCsv.writeAnswers(
                School.settlementWithCheck(), "mayBeExcellent", SettlementCsv.Headers.CHINESE, words);
        assertThat(words.toString()).startsWith("\uFEFF编号,全年在岗,教学满 25 分,可评优秀\nT1,是,是,是\nT2,是,否,否\n");
        assertThatThrownBy(() -> SettlementCsv.writeAnswers(
                        School.settlement(), "mayBeExcellent", SettlementCsv.Headers.IDS, new StringWriter()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'mayBeExcellent'");
    }

    @Test
    void textThatWouldBeAFormulaIsMadeSafe() {
        assertThat(List.of("=1", "+1", "-1", "@a", "\ta", "\ra", "a=1", "", "'a").stream()
                        .map(FormulaText::madeSafe))
                .containsExactly("'=1", "'+1", "'-1", "'@a", "'\ta", "'\ra", "a=1", "", "'a");
    }

    @Test
    void aFileAppearsWhole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("pay.csv");
        SettlementCsv.write(School.settlement(), SettlementCsv.Headers.CHINESE, file);
        assertThat(file).content().isEqualTo(written(SettlementCsv.Headers.CHINESE));
        Path noFolder = Files.createDirectory(folder.resolve("taken.csv"));
        assertThatThrownBy(() -> SettlementCsv.write(School.settlement(), SettlementCsv.Headers.IDS, noFolder))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("file.unwritable");
    }

    @Test
    void aFailureToWriteIsPassedOn() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> SettlementCsv.write(School.settlement(), full))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");
    }
}
