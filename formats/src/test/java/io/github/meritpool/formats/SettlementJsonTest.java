package io.github.meritpool.formats;

import static io.github.meritpool.formats.ProblemTexts.brief;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.settlement.Settlement;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettlementJsonTest {

    private static final Settlement SETTLEMENT = School.settlement();
    private static final List<String> EVERYONE = List.of("T1", "T2", "T3");

    private static Checked<SettlementDocument> read(String text) {
        return JsonDocument.parse(text, "pay.json", SettlementJson.limits()).then(SettlementJson::read);
    }

    private static String text(List<String> explained) {
        return SettlementJson.text(SettlementDocument.of(SETTLEMENT, explained));
    }

    @Test
    void everythingButExplanationsIsWritten() {
        assertThat(text(List.of())).isEqualTo("""
                {
                  "meritpool": "1",
                  "document": "settlement",
                  "plan": {
                    "id": "small",
                    "sha256": "%s"
                  },
                  "currency": "CNY",
                  "parameters": { "meritPool": "1000.00" },
                  "payouts": [
                    {
                      "staff": "T1",
                      "scores": { "attendance": 5, "lessons": 28.5 },
                      "score": 33.5,
                      "lines": { "meritPay": 342.71 },
                      "total": 342.71
                    },
                    {
                      "staff": "T2",
                      "scores": { "attendance": 9, "lessons": 20 },
                      "score": 29,
                      "lines": { "meritPay": 296.68 },
                      "total": 296.68
                    },
                    {
                      "staff": "T3",
                      "scores": { "attendance": 10, "lessons": 25.25 },
                      "score": 35.25,
                      "lines": { "meritPay": 360.61 },
                      "total": 360.61
                    }
                  ],
                  "pools": [
                    {
                      "pool": "merit",
                      "opening": 1000,
                      "received": {},
                      "returned": {},
                      "paid": { "meritPay": 1000 },
                      "transferred": {},
                      "closing": 0
                    }
                  ],
                  "accounts": {},
                  "explanations": []
                }
                """.formatted(PlanJson.sha256(SETTLEMENT.plan())));
    }

    @Test
    void whatIsWrittenReadsBackToTheSameData() {
        SettlementDocument document = SettlementDocument.of(SETTLEMENT, EVERYONE);
        SettlementDocument back = read(SettlementJson.text(document)).orElseThrow();
        assertThat(back).isEqualTo(document).hasSameHashCodeAs(document);
        assertThat(back.payouts()).isEqualTo(SETTLEMENT.payouts());
        assertThat(back.pools()).isEqualTo(SETTLEMENT.pools());
        assertThat(back.accounts()).isEqualTo(SETTLEMENT.accounts());
        assertThat(back.explanation("T2")).contains(SETTLEMENT.explain("T2"));
        assertThat(back.explanation("T9")).isEmpty();
        assertThat(back.explanations().get("T2").text(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(SETTLEMENT.explain("T2").text(Locale.SIMPLIFIED_CHINESE));
    }

    /** 3.5 days of leave cost 7 of 20 yuan. */
    @Test
    void assessmentsAreWrittenAndReadBack() {
        Settlement settlement = School.settlementWithAssessment();
        SettlementDocument document = SettlementDocument.of(settlement, List.of());
        String text = SettlementJson.text(document);
        assertThat(text)
                .containsIgnoringWhitespaces("{\"row\": \"T2/1\", \"scores\": {\"present\": 13}, \"total\": 13}");
        SettlementDocument back = read(text).orElseThrow();
        assertThat(back).isEqualTo(document);
        assertThat(back.assessments()).isEqualTo(settlement.assessments());
        assertThat(read(text.replace("\"T2/1\"", "\"T1/1\"")).problems())
                .extracting(Problem::code)
                .containsExactly("json.duplicateId");
        assertThat(read(text.replace("\"total\": 13", "\"total\": 14")).orElseThrow())
                .isNotEqualTo(document);
    }

    @Test
    void answersOfChecksAreWrittenAndReadBack() {
        Settlement settlement = School.settlementWithCheck();
        SettlementDocument document = SettlementDocument.of(settlement, List.of());
        String text = SettlementJson.text(document);
        assertThat(text).containsIgnoringWhitespaces("""
                "checks": [{ "check": "mayBeExcellent", "rows": [
                  { "row": "T1", "passed": "yes", "parts": { "isOnDuty": "yes", "teachesWell": "yes" } },
                  { "row": "T2", "passed": "no", "parts": { "isOnDuty": "yes", "teachesWell": "no" } },""");
        SettlementDocument back = read(text).orElseThrow();
        assertThat(back).isEqualTo(document);
        assertThat(back.checks()).isEqualTo(settlement.checks());
        assertThat(read(text.replaceFirst("\"passed\": \"yes\"", "\"passed\": \"maybe\""))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("plan.unknownOption");
        assertThat(read(text.replaceFirst("\"passed\": \"yes\"", "\"passed\": \"untold\""))
                        .orElseThrow())
                .isNotEqualTo(document);
    }

    @Test
    void reasonsForAnAnswerAreWritten() {
        String text = SettlementJson.text(School.settlementWithCheck().explainCheck("mayBeExcellent", "T2"));
        assertThat(text)
                .containsIgnoringWhitespaces("""
                        "check": "mayBeExcellent", "table": "staff", "row": "T2", "passed": "no", "met": 1, "needed": 2,""")
                .containsIgnoringWhitespaces("""
                        "id": "teachesWell", "label": { "en": "teaching mark of 25", "zh-CN": "教学满 25 分" },
                        "clause": "S-1", "met": "no",""")
                .contains("\"atLeast\"");
    }

    @Test
    void theCanonicalFormReadsBackToTheSameDataToo() {
        SettlementDocument document = SettlementDocument.of(SETTLEMENT, EVERYONE);
        String canonical = JsonDocument.parse(SettlementJson.text(document), "a", SettlementJson.limits())
                .then(JsonDocument::fields)
                .then(fields -> Checked.of(Json.canonical(fields)))
                .orElseThrow();
        // Canonical form sorts what the plan orders; maps are equal in any order.
        assertThat(read(canonical).orElseThrow()).isEqualTo(document);
    }

    @Test
    void anExplanationStrippedOfResultsCanBeRecomputed() {
        SettlementDocument document = SettlementDocument.of(SETTLEMENT, EVERYONE);
        String stripped = SettlementJson.text(document.withoutResults());
        assertThat(stripped).hasSizeLessThan(SettlementJson.text(document).length());
        SettlementDocument back = read(stripped).orElseThrow();
        assertThat(back).isNotEqualTo(document);
        Derivation pay = back.explanations().get("T1").of("meritPay");
        assertThatThrownBy(pay::value).isInstanceOf(IllegalStateException.class);
        assertThat(back.recomputed()).isEqualTo(document);
        // 1000 × 33.5 / 97.75 = 342.7109…, floor 342.71, no fen of the residue.
        assertThat(pay.recomputed().value()).hasToString("342.71");
    }

    @Test
    void aChangedLeafChangesWhatIsRecomputed() {
        String stripped = SettlementJson.text(
                SettlementDocument.of(SETTLEMENT, List.of("T2")).withoutResults());
        String changed = stripped.replaceFirst("(staff/T2/teaching\".*(\\R.*){0,9}?\"number\": )20", "$121");
        assertThat(changed).isNotEqualTo(stripped);
        assertThat(read(changed)
                        .orElseThrow()
                        .recomputed()
                        .explanations()
                        .get("T2")
                        .of("lessons")
                        .value())
                .hasToString("21");
    }

    @Test
    void writingPersonByPersonIsTheSame(@TempDir Path folder) throws IOException {
        StringWriter out = new StringWriter();
        SettlementJson.write(SETTLEMENT, EVERYONE, out);
        assertThat(out).hasToString(text(EVERYONE));
        Path file = folder.resolve("pay.json");
        SettlementJson.write(SETTLEMENT, List.of("T3"), file);
        assertThat(file).content().isEqualTo(text(List.of("T3")));
        assertThat(SettlementJson.read(file).orElseThrow()).isEqualTo(SettlementDocument.of(SETTLEMENT, List.of("T3")));
    }

    @Test
    void nobodyElseCanBeExplained(@TempDir Path folder) {
        Path file = folder.resolve("pay.json");
        assertThatThrownBy(() -> SettlementJson.write(SETTLEMENT, List.of("T9"), file))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDocumentWrittenBeforeIsStillRead() {
        SettlementDocument document = read(School.settlementText()).orElseThrow();
        assertThat(document.planId()).isEqualTo("small");
        assertThat(document.recomputed()).isEqualTo(document);
        assertThat(SettlementJson.text(document)).isEqualTo(School.settlementText());
    }

    @ParameterizedTest
    @MethodSource("badDocuments")
    void eachMistakeIsNamedWithPointerAndLine(String from, String to, List<String> problems) {
        String text = School.settlementText();
        assertThat(text).containsPattern(from);
        Checked<SettlementDocument> read = read(text.replaceFirst(from, to));
        assertThat(brief(read.problems())).isEqualTo(problems);
        ProblemTexts.assertComplete(read.problems());
    }

    /** Each part is twice the part before it: some lines of text, and more steps than anyone could go through. */
    @Test
    void partsThatReferToEachOtherAgainAndAgainAreBounded() {
        String text = School.settlementText();
        String sum = "{ \"id\": \"%s\", \"step\": \"sum\", \"origin\": { \"element\": \"e\", \"role\": \"r\","
                + " \"label\": { \"en\": \"l\", \"zh-CN\": \"l\" } }, \"of\": [{ \"same\": \"%s\" }, { \"same\": \"%s\" }] }";
        String sums = IntStream.rangeClosed(4, 60)
                .mapToObj(id -> sum.formatted(id, id - 1, id - 1))
                .collect(Collectors.joining(","));
        int end = text.indexOf("],\n      \"scores\"");
        List<Problem> problems =
                read(text.substring(0, end) + "," + sums + text.substring(end)).problems();
        // The total is 17 steps and leaves: (17 + 1) × 2^15 − 1 are 589,823, and once more doubled too many.
        assertThat(brief(problems)).containsExactly("json.tooManySteps pay.json:218 /explanations/0/shared/18");
        ProblemTexts.assertComplete(problems);
    }

    static Stream<Arguments> badDocuments() {
        String line = "/explanations/0/lines/meritPay";
        String score = "/explanations/0/shared/0";
        String lessons = "/explanations/0/shared/1";
        return Stream.of(
                bad("\"meritpool\": \"1\"", "\"meritpool\": \"2\"", "plan.unknownOption pay.json:2 /meritpool"),
                bad("\"settlement\"", "\"plan\"", "plan.unknownOption pay.json:3 /document"),
                bad("\"CNY\"", "\"ZZZ\"", "money.unknownCurrency pay.json:8 /currency"),
                bad("\"staff\": \"T2\"", "\"staff\": \"T1\"", "json.duplicateId pay.json:19 /payouts/1/staff"),
                bad(
                        "\"attendance\": 5",
                        "\"attendance\": \"five\"",
                        "json.notANumber pay.json:13 /payouts/0/scores/attendance"),
                bad("\"closing\": 0", "\"closing\": 0.001", "money.excessDigits pay.json:41 /pools/0/closing"),
                bad("\"total\": 342.71", "\"total\": 342.711", "money.excessDigits pay.json:16 /payouts/0/total"),
                bad(
                        "\"step\": \"allotted\"",
                        "\"step\": \"alloted\"",
                        "plan.unknownOption pay.json:226 " + line + "/step"),
                bad("\"step\": \"allotted\",", "", "plan.missingField pay.json:225 " + line),
                bad("\"left\": 1,", "", "plan.missingField pay.json:225 " + line),
                bad("\"quantum\": 0.01", "\"quantum\": 0", "json.step pay.json:225 " + line),
                bad("\"quantum\": 0.01", "\"quantum\": \"x\"", "json.step pay.json:225 " + line),
                bad("\"to\": 0.01", "\"to\": -1", "json.step pay.json:49 " + score),
                bad(
                        "(\"number\": 5,\\s+\"of\": \\[)",
                        "$1 { \"leaf\": \"constant\", \"source\": \"1\"," + " \"number\": 1 },",
                        "json.operands pay.json:63 " + score + "/of"),
                bad(
                        "\"leaf\": \"fact\"",
                        "\"leaf\": \"fiction\"",
                        "plan.unknownOption pay.json:127 " + score + "/of/0/of/0/of/1/of/0/of/1/of/0/of/0/leaf"),
                bad("\"number\": 28.5", "\"flag\": true, \"number\": 28.5", "json.value pay.json:175 " + lessons),
                bad(
                        "(\"unit\": \"point/day\"),\\s+\"number\": 0.5",
                        "$1",
                        "json.value pay.json:155 " + score + "/of/0/of/0/of/1/of/1"),
                bad("\"origin\": \\{(.*\\R){6}", "", "plan.missingField pay.json:49 " + score),
                bad("\"number\": 28.5", "\"number\": \"1/0\"", "json.notANumber pay.json:187 " + lessons + "/number"),
                bad(
                        "\"same\": \"3\"",
                        "\"same\": \"9\"",
                        "json.unknownShared pay.json:222 /explanations/0/scores/total/same"),
                bad(
                        "\"same\": \"1\"",
                        "\"same\": \"3\"",
                        "json.unknownShared pay.json:214 /explanations/0/shared/2/of/0/same"),
                bad(
                        "\"id\": \"2\"",
                        "\"id\": \"3\"",
                        "json.unknownShared pay.json:215 /explanations/0/shared/2/of/1/same",
                        "json.duplicateId pay.json:203 /explanations/0/shared/2/id",
                        "json.unknownShared pay.json:221 /explanations/0/scores/lessons/same"),
                bad("\"same\": \"1\"", "\"same\": 1", "plan.wrongType pay.json:214 /explanations/0/shared/2/of/0/same"),
                bad(
                        "\"id\": \"1\",",
                        "",
                        "plan.missingField pay.json:49 " + score,
                        "json.unknownShared pay.json:214 /explanations/0/shared/2/of/0/same",
                        "json.unknownShared pay.json:220 /explanations/0/scores/attendance/same"));
    }

    private static Arguments bad(String from, String to, String... problems) {
        return Arguments.of(from, to, List.of(problems));
    }
}
