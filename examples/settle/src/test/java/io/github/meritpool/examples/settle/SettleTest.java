package io.github.meritpool.examples.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The program on four people. Worked by hand:
 *
 * <pre>
 * mean weekly workload (10 + 12 + 14 + 12) ÷ 4 = 12
 *        attendance          workload        process   results  total
 * A1  10 − 0.2 × (3−2) = 9.8  10÷12×30 = 25  30 + 10      20     94.8
 * A2  10 − 1 − 0.1 × 2 = 8.8  12÷12×30 = 30  27 +  8      15     88.8, less 30% = 62.16
 * A3  10                      14÷12×30 = 35  24 +  9      18     96
 * A4  paid the mean of A1, A2, A3: 252.96 ÷ 3 = 84.32 points
 *
 * allowances: A1 (30 + 0.5 × 40) × 90% × 10 = 450.00; A3 60 × 100% × 10 = 600.00
 * pool 4 × 2,000.00 − 1,050.00 = 6,950.00 over 252.96 + 84.32 = 337.28 points
 * A1 1,953.4511…  A2 1,280.8704…  A3 1,978.1783…  A4 1,737.50; one fen is left: A3 has the largest remainder
 * </pre>
 */
class SettleTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Settle.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private int settle(Path school, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                school.resolve("plan.json").toString(),
                school.resolve("facts").toString(),
                folder.resolve("out").toString(),
                "--parameters",
                school.resolve("parameters.json").toString()));
        arguments.addAll(Arrays.asList(options));
        return run(arguments.toArray(String[]::new));
    }

    private static Path four() {
        return Path.of("src/test/resources/four");
    }

    /** 60 yuan for 30 marks of research: 24 marks are 48 yuan, 27 are 54, 15 are 30. */
    @Test
    void eachAssessmentIsAFileOfItsOwn() throws IOException {
        String assessments = """
                "assessments": [{
                  "id": "researchBonus", "label": {"en": "research bonus", "zh-CN": "教研奖"}, "in": "money", "full": 60,
                  "dimensions": [{
                    "id": "studies", "label": {"en": "studies", "zh-CN": "教研"}, "full": 60,
                    "type": "mark", "of": "research", "outOf": 30}]}],
                "pools\": [""";
        assertThat(settle(changed("plan.json", "\"pools\": [", assessments))).isZero();
        assertThat(out.toString()).contains("scores-researchBonus.csv");
        assertThat(folder.resolve("out/scores-researchBonus.csv")).hasContent("""
                id,studies,researchBonus
                A1,60,60
                A2,48,48
                A3,54,54
                A4,30,30
                """);
    }

    /** The school of four with one file changed. */
    private Path changed(String file, String from, String to) throws IOException {
        Path school = folder.resolve("school");
        Files.createDirectories(school.resolve("facts"));
        for (String name : List.of("plan.json", "parameters.json", "facts/staff.csv")) {
            String text = Files.readString(four().resolve(name));
            assertThat(name.equals(file) && !text.contains(from)).isFalse();
            Files.writeString(school.resolve(name), name.equals(file) ? text.replace(from, to) : text);
        }
        return school;
    }

    @Test
    void settlesToTheFen() throws IOException {
        assertThat(settle(four())).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("out/payouts.csv")))
                .containsExactly(
                        "id,attendance,workload,process,achievement,total,classTeacherPay,meritPay,pay",
                        "A1,9.8,25,40,20,94.8,450.00,1953.45,2403.45",
                        "A2,8.8,30,35,15,62.16,0.00,1280.87,1280.87",
                        "A3,10,35,33,18,96,600.00,1978.18,2578.18",
                        "A4,10,30,20,10,70,0.00,1737.50,1737.50");
        assertThat(out.toString()).contains("opening CNY 8,000.00").contains("closing CNY 0.00");
    }

    /** A clause that nothing cites is no reason not to pay anybody. */
    @Test
    void warningsOfAPlanArePrintedAndStopNothing() throws IOException {
        Path school = changed(
                "plan.json",
                "\"clauses\": [",
                "\"clauses\": [{\"id\": \"THP-9.9\", \"says\": {\"en\": \"thrift\", \"zh-CN\": \"勤俭\"}},");
        assertThat(settle(school)).isZero();
        assertThat(err.toString())
                .startsWith("plan.json:13 /clauses/0/id: ")
                .contains("'THP-9.9'")
                .contains("[plan.uncitedClause]\n  ")
                .containsOnlyOnce("[");
        assertThat(folder.resolve("out/payouts.csv")).exists();
    }

    /** Neither are they lost where the facts are refused. */
    @Test
    void warningsOfAPlanStandBesideProblemsOfTheFacts() throws IOException {
        Path school = changed("facts/staff.csv", "A1,", "A 1,");
        Path plan = school.resolve("plan.json");
        Files.writeString(plan, Files.readString(plan).replace("\"clause\": \"THP-1.1\", ", ""));
        assertThat(settle(school)).isEqualTo(1);
        assertThat(err.toString()).contains("[plan.uncitedClause]").contains("staff.csv:2");
    }

    @Test
    void theGuideNamesEveryOption() throws IOException {
        String guide = Files.readString(Path.of("../../docs/guide/settle.md"));
        assertThat(new CommandLine(new Settle()).getCommandSpec().options())
                .allSatisfy(option -> assertThat(guide).contains("| `" + option.longestName()));
    }

    /** With the parameters file that the guide shows; the figures are those of the guide. */
    @Test
    void settlesTheFourPeopleOfTheGuide() throws IOException {
        assertThat(settle(Path.of("../plans/four-people"))).isZero();
        assertThat(Files.readString(folder.resolve("out/payouts.csv"))).contains("2733.88", "2051.32", "1338.30");
    }

    @Test
    void explainsAPersonInTheLanguageAskedFor() {
        assertThat(settle(four(), "--explain", "A2", "--language", "zh-CN")).isZero();
        assertThat(out.toString()).contains("考勤 8.8").contains("THP-1.1").contains("1,280.87");
    }

    /** Zeros are left out of a sum, but something must be left to read. */
    @Test
    void explainsADeductionOfNothing() {
        assertThat(settle(Path.of("../plans/four-people"), "--explain", "T0001"))
                .isZero();
        assertThat(out.toString()).contains("attendance 10 = 10 − 0, at least 0 ");
    }

    @Test
    void explainsAStatisticRowByRow() {
        assertThat(settle(four(), "--explain-statistic", "workload/sum")).isZero();
        assertThat(out.toString()).contains("""
                sum of weekly workload 48 = sum over 4 rows of staff
                  A1 10
                  A2 12
                  A3 14
                  A4 12
                """);
    }

    /** A1, A2 and A3 are in the mean that A4 is paid; who they are stands in brackets. */
    @Test
    void explainsAStatisticInChinese() {
        assertThat(settle(four(), "--explain-statistic", "meritPay/headsInMean", "--language", "zh-CN"))
                .isZero();
        assertThat(out.toString()).containsPattern("均值范围内的人数 3 = .+（.+） 3 行计数");
    }

    @Test
    void aStatisticThatIsNotThereIsWrongUsage() {
        assertThat(settle(four(), "--explain-statistic", "workload/median")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no statistic 'workload/median'; there are: workload/sum,");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aParameterOnTheCommandLineOverridesTheFile() throws IOException {
        assertThat(settle(four(), "--set", "perHead=262.5")).isZero();
        // Nothing is left for merit pay: 4 × 262.50 = 1,050.00 are the two allowances.
        assertThat(Files.readString(folder.resolve("out/payouts.csv")))
                .contains("A1,9.8,25,40,20,94.8,450.00,0.00,450.00");
    }

    @Test
    void tellsEveryProblemOfTheFactsAndWritesNothing() throws IOException {
        Path school = changed("facts/staff.csv", "A2,0,2,0,7,12", "A2,,2,0,seven,120");
        assertThat(settle(school)).isEqualTo(1);
        assertThat(err.toString())
                .contains("staff.csv:3 [sick]")
                .contains("[roster.blank]")
                .contains("staff.csv:3 [missed]")
                .contains("[roster.notANumber]")
                .contains("staff.csv:3 [weekly]")
                .contains("[roster.outOfBounds]");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void tellsAProblemOfThePlanWithItsPlaceInChinese() throws IOException {
        Path school = changed("plan.json", "\"points\": \"total\"", "\"points\": \"totla\"");
        assertThat(settle(school, "--language", "zh-CN")).isEqualTo(1);
        assertThat(err.toString())
                .contains("plan.json")
                .contains("/lines/1/points")
                .contains("是否应为“total”");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void anUnsetParameterIsAProblem() throws IOException {
        Path school = changed("parameters.json", "\"perHead\": \"2000.00\"", "");
        assertThat(settle(school)).isEqualTo(1);
        assertThat(err.toString()).contains("[settlement.parameterUnset]").contains("perHead");
    }

    @Test
    void anOverdrawnPoolNamesTheLines() {
        assertThat(settle(four(), "--set", "perHead=262.49")).isEqualTo(1);
        assertThat(err.toString())
                .contains("plan.json:70 /pools/0: ")
                .contains("[distribution.overdrawn]")
                .contains("classTeacherPay")
                .contains("0.04");
    }

    @Test
    void problemsLeaveEarlierResultsAlone() throws IOException {
        assertThat(settle(four())).isZero();
        String before = Files.readString(folder.resolve("out/payouts.csv"));
        assertThat(settle(changed("facts/staff.csv", "A4,0", "A4,x"))).isEqualTo(1);
        assertThat(folder.resolve("out/payouts.csv")).hasContent(before);
    }

    @Test
    void wrongUsageIsTold() {
        assertThat(run("plan.json")).isEqualTo(2);
        assertThat(settle(four(), "--language", "fr")).isEqualTo(2);
        assertThat(settle(four(), "--explain", "nobody")).isEqualTo(2);
        assertThat(err.toString()).contains("nobody");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** Where it is read: after the usage, not above a page of options. */
    @Test
    void whatIsWrongWithTheUsageIsSaidLast() {
        assertThat(run("plan.json")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSizeLessThan(10);
        assertThat(err.toString())
                .startsWith("Usage: settle")
                .endsWith("Missing required parameters: 'FACTS', 'OUT'\n'settle --help' says what they are.\n");
    }

    @Test
    void theHelpShowsAParametersFileThatIsRead() throws IOException {
        assertThat(run("--help")).isZero();
        Matcher file =
                Pattern.compile("JSON: (\\{.*?}})").matcher(out.toString().replaceAll("\\s+", " "));
        assertThat(file.find()).isTrue();
        Path parameters = folder.resolve("parameters.json");
        Files.writeString(parameters, file.group(1).replace("ID", "perHead").replace("VALUE", "2000.00"));
        assertThat(run(
                        four().resolve("plan.json").toString(),
                        four().resolve("facts").toString(),
                        folder.resolve("out").toString(),
                        "--parameters",
                        parameters.toString()))
                .isZero();
    }

    @Test
    void aMissingFileIsAProblemAndNotAStackTrace() {
        assertThat(run(
                        "nowhere.json",
                        four().resolve("facts").toString(),
                        folder.resolve("out").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("nowhere.json").doesNotContain("\tat ");
    }
}
