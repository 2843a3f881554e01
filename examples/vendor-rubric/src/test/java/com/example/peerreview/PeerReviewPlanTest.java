package com.example.peerreview;

import static io.github.meritpool.testkit.MeritpoolAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.settlement.Settlement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The plan of the example, from JSON and CSV to pay and explanations. */
class PeerReviewPlanTest {

    private static final Pattern JSON = Pattern.compile("(?s)```json\\n(.*?)\\n```");

    // tag::pays[]
    /**
     * Work 70, 64, 66, 70 and 58; with peer review 86.3333, 80, 80, 83.6667 and 70, together 400 points. 40,000.00 makes
     * 100.00 a point.
     */
    @Test
    void thePoolIsSharedByPoints() {
        assertThat(School.settled(School.planText()))
                .balancesEveryPool()
                .recomputesFromItsLeaves()
                .pays("T001", "8633.33")
                .pays("T002", "8000.00")
                .pays("T003", "8000.00")
                .pays("T004", "8366.67")
                .pays("T005", "7000.00");
    }
    // end::pays[]

    /** In money: of at most 2,000.00 what the marks come to, a hundred times the points above; T005, not reviewed, nothing. */
    @Test
    void aLinePaysByTheTypeInMoney() {
        String priced = """
                "formula": "scored", "full": 2000, "to": {"some": "reviews", "along": "about", "where": {"of": "relation", "isNot": "self"}},
                "score": {"type": "example:peerReview", "within": "reviews", "along": "about", "of": "given", "by": "by",
                  "where": {"of": "relation", "isNot": "self"}, "single": "levelled", "outOf": 10}""";
        String plan = School.planText("\"formula\": \"pointValue\", \"points\": \"total\"", priced)
                .replace("\"rest\": \"problem\"", "\"rest\": \"closing\"");
        assertThat(School.settled(plan))
                .balancesEveryPool()
                .pays("T001", "1633.33")
                .pays("T002", "1600.00")
                .pays("T003", "1400.00")
                .pays("T004", "1366.67")
                .pays("T005", "0.00");
    }

    @Test
    void theExplanationIsInBothLanguages() throws IOException {
        Settlement settlement = School.settled(School.planText());
        String readme = readme();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(readme)
                    .as("README.md, which shows how the score of T001 came about")
                    .contains(settlement.explain("T001").text("peers", locale).stripTrailing());
        }
    }

    /** README.md shows parts of the plan, less indented. */
    @Test
    void whatTheReadmeShowsIsOfThePlan() throws IOException {
        String plan = squeezed(School.planText());
        List<String> shown = JSON.matcher(readme())
                .results()
                .map(block -> squeezed(block.group(1)))
                .toList();
        assertThat(shown).hasSize(2).allSatisfy(block -> assertThat(plan).contains(block));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** One for version 1 says {@code maximum}, and nothing about single marks, which it levelled. */
    @Test
    void aPlanForVersionOneIsBroughtUpToDate() {
        String first = School.planText("\"version\": 2", "\"version\": 1")
                .replace("\"single\": \"levelled\", \"outOf\": 10", "\"maximum\": 10");
        assertThat(PlanJson.canonical(School.read(first).orElseThrow()))
                .isEqualTo(PlanJson.canonical(School.read(School.planText()).orElseThrow()));
    }

    /** Without this jar a plan says what has to be installed. */
    @Test
    void withoutTheTypeThePlanNamesTheArtifact() {
        List<Problem> problems = PlanJson.read(School.document(School.planText()), RubricTypes.builtIn())
                .problems();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("rubric.absentType");
            assertThat(problem.advice(Locale.ENGLISH)).contains("com.example:peer-review");
        });
    }

    @Test
    void aNumberIsNoReviewer() {
        String plan = School.planText("\"by\": \"by\"", "\"by\": 3");
        assertThat(School.read(plan).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("peerReview.noReviewer");
            assertThat(problem.location().pointer()).hasValue("/rubric/dimensions/1/by");
            assertThat(problem.sentence(Locale.ENGLISH)).contains("'peers'").contains("number 3");
            assertThat(problem.sentence(Locale.SIMPLIFIED_CHINESE))
                    .contains("peers")
                    .contains("数 3");
        });
    }
}
