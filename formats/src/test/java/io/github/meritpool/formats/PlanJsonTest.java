package io.github.meritpool.formats;

import static io.github.meritpool.formats.ProblemTexts.brief;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.rubric.RubricTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanJsonTest {

    @TempDir
    Path folder;

    private static Checked<PayPlan> read(String text) {
        return JsonDocument.parse(text, "plan.json", JsonLimits.defaults())
                .then(document -> PlanJson.read(document, RubricTypes.installed()));
    }

    @Test
    void whatIsWrittenReadsBackToTheSamePlan() throws IOException {
        PayPlan plan = School.plan();
        Path file = folder.resolve("plan.json");
        PlanJson.write(plan, file);
        assertThat(file).content().isEqualTo(PlanJson.text(plan));
        PayPlan back = PlanJson.read(file).orElseThrow();
        assertThat(back.toTree()).isEqualTo(plan.toTree());
        assertThat(PlanJson.text(back)).isEqualTo(PlanJson.text(plan));
        assertThat(PlanJson.sha256(back)).isEqualTo(PlanJson.sha256(plan));
    }

    @Test
    void theCanonicalFormReadsBackToTheSamePlan() {
        PayPlan plan = School.plan();
        PayPlan back = read(PlanJson.canonical(plan)).orElseThrow();
        assertThat(PlanJson.canonical(back)).isEqualTo(PlanJson.canonical(plan));
        assertThat(PlanJson.sha256(back)).isEqualTo(PlanJson.sha256(plan)).hasSize(64);
    }

    @Test
    void theHashIsOfTheMeaningNotOfTheNotation() {
        String text = School.planText();
        assertThat(text).contains("\"chosen\": 0.5");
        String same = text.replace("\"chosen\": 0.5", "\"chosen\":\"0.50\"").replace("  ", "");
        assertThat(PlanJson.sha256(read(same).orElseThrow())).isEqualTo(PlanJson.sha256(School.plan()));
        String other = text.replace("\"chosen\": 0.5", "\"chosen\": 0.6");
        assertThat(PlanJson.sha256(read(other).orElseThrow())).isNotEqualTo(PlanJson.sha256(School.plan()));
    }

    @Test
    void theSchemaThatAnEditorUsesIsKeptButIsNotMeant() {
        String text = "{ \"$schema\": \"plan.schema.json\"," + School.planText().substring(1);
        PayPlan plan = read(text).orElseThrow();
        assertThat(PlanJson.text(plan)).contains("\"$schema\": \"plan.schema.json\"");
        assertThat(read(PlanJson.text(plan)).orElseThrow().schema()).contains("plan.schema.json");
        assertThat(plan).isEqualTo(School.plan());
        assertThat(PlanJson.sha256(plan)).isEqualTo(PlanJson.sha256(School.plan()));
        assertThat(PlanJson.canonical(plan)).doesNotContain("$schema");
    }

    @ParameterizedTest
    @MethodSource("badPlans")
    void eachMistakeIsNamedWithPointerAndLine(String from, String to, List<String> problems) {
        assertThat(School.planText()).contains(from);
        Checked<PayPlan> read = read(School.planText().replaceFirst(Pattern.quote(from), to));
        // Core may add what follows from it.
        assertThat(brief(read.problems())).startsWith(problems.toArray(String[]::new));
        ProblemTexts.assertComplete(read.problems());
    }

    static Stream<Arguments> badPlans() {
        return Stream.of(
                bad("\"meritpool\": \"1\"", "\"meritpool\": \"2\"", "plan.version plan.json:2 /meritpool"),
                bad("\"currency\": \"CNY\",", "", "plan.missingField plan.json:5 /conventions"),
                bad(
                        "\"overdrawn\"",
                        "\"overdrwan\"",
                        "plan.unknownField plan.json:124 /pools/0/overdrwan",
                        "plan.missingField plan.json:120 /pools/0"),
                bad("\"full\": 10,", "\"full\": \"ten\",", "plan.wrongType plan.json:105 /rubric/dimensions/0/full"),
                bad("\"full\": 10,", "\"full\": null,", "json.null plan.json:105 /rubric/dimensions/0/full"),
                bad(
                        "\"full\": 10,",
                        "\"full\": 10, \"full\": 11,",
                        "json.duplicateField plan.json:105 /rubric/dimensions/0/full"),
                bad("\"clause\": \"S-2\"", "\"clause\": \"S-9\"", "plan.unknownClause plan.json:132 /lines/0/clause"));
    }

    private static Arguments bad(String from, String to, String... problems) {
        return Arguments.of(from, to, List.of(problems));
    }

    @Test
    void aPlanMustBeAnObject() {
        assertThat(brief(read("[]").problems())).containsExactly("json.notAnObject plan.json:1");
    }

    @Test
    void aPlanThatIsNotThereIsAProblem() {
        Checked<PayPlan> read = PlanJson.read(folder.resolve("none.json"));
        assertThat(brief(read.problems())).containsExactly("file.missing none.json");
        ProblemTexts.assertComplete(read.problems());
    }

    @Test
    void limitsOfTheDocumentHold() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), School.planText());
        JsonLimits tight = JsonLimits.defaults().withMaxBytes(1000);
        assertThat(brief(PlanJson.read(file, RubricTypes.installed(), tight).problems()))
                .containsExactly("file.tooLong plan.json");
    }
}
