package io.github.meritpool.settlement;

import static io.github.meritpool.settlement.TwoPeople.DIMENSION;
import static io.github.meritpool.settlement.TwoPeople.number;
import static io.github.meritpool.settlement.TwoPeople.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.rubric.FactSheet;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricType;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rubrics say of people in several posts, of chosen bands and shares, and of people who are not assessed. */
class RubricWordsTest {

    private static Tree.FieldsBuilder workload() {
        return type("ratio")
                .put("to", "mean")
                .put("of", "hours")
                .put("within", "posts")
                .put("by", "post")
                .put(
                        "weights",
                        Tree.fields()
                                .put("teaching", number("1"))
                                .put("office", "officeWeight")
                                .build());
    }

    /** A 10 + 5 × 0.5 = 12.5, B 7.5, the mean is 10: 12.5 ÷ 10 × 30 and 7.5 ÷ 10 × 30. */
    @Test
    void hoursAreWeightedByPostAndAddedUp() {
        TwoPeople people = new TwoPeople().chosen("officeWeight", "", "0.5");
        assertThat(people.scored("30", workload())).isEqualTo("A 37.5, B 22.5");
    }

    /** 25 hours of all posts ÷ 2 heads = 12.5. */
    @Test
    void theMeanCanBeOfAStatedTotal() {
        TwoPeople people = new TwoPeople().chosen("officeWeight", "", "0.5").chosen("allHours", "hour", "25");
        assertThat(people.scored("30", workload().put("total", "allHours"))).isEqualTo("A 30, B 18");
    }

    @Test
    void weightsNeedTheirCategory() {
        Tree weights = Tree.fields().put("teaching", number("1")).build();
        Tree.FieldsBuilder alone = type("ratio")
                .put("to", "mean")
                .put("of", "hours")
                .put("within", "posts")
                .put("weights", weights);
        assertThat(new TwoPeople().scored("30", alone)).isEqualTo("rubric.fieldAlone " + DIMENSION + "/weights");
    }

    @Test
    void aWeightOfAnUnknownPostIsAProblem() {
        Tree weights = Tree.fields().put("teching", number("1")).build();
        Tree.FieldsBuilder misspelt = type("ratio")
                .put("to", "mean")
                .put("of", "hours")
                .put("within", "posts")
                .put("by", "post")
                .put("weights", weights);
        assertThat(new TwoPeople().scored("30", misspelt))
                .isEqualTo("plan.unknownCategory " + DIMENSION + "/weights/teching");
    }

    private static Tree.FieldsBuilder bands(String edge) {
        List<Tree.Fields> bands = List.of(
                Tree.fields().put("from", "low").put("points", number("5")).build(),
                Tree.fields().put("from", "high").put("points", number("8")).build());
        return type("bands")
                .put("of", "mark")
                .put("edge", edge)
                .put("below", number("1"))
                .putItems("bands", bands);
    }

    private static TwoPeople chosenBands(String low, String high) {
        return new TwoPeople().chosen("low", "point", low).chosen("high", "point", high);
    }

    /** A has 30, B has 20. */
    @Test
    void bandsCanBeginAtChosenEdges() {
        assertThat(chosenBands("20", "30").scored("8", bands("upperBand"))).isEqualTo("A 8, B 5");
        assertThat(chosenBands("20", "30").scored("8", bands("lowerBand"))).isEqualTo("A 5, B 1");
        assertThat(chosenBands("20.1", "30.1").scored("8", bands("upperBand"))).isEqualTo("A 5, B 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "31"})
    void chosenEdgesMustRise(String low) {
        assertThat(chosenBands(low, "30").scored("8", bands("upperBand")))
                .isEqualTo("rubric.chosenEdges " + DIMENSION + "/bands");
    }

    /** Two numbers that the plan states are not called chosen, though another edge is. */
    @Test
    void statedEdgesAmongChosenOnesMustRise() {
        List<Tree.Fields> bands = List.of(
                Tree.fields()
                        .put("from", number("5"))
                        .put("points", number("2"))
                        .build(),
                Tree.fields()
                        .put("from", number("4"))
                        .put("points", number("5"))
                        .build(),
                Tree.fields().put("from", "high").put("points", number("8")).build());
        Tree.FieldsBuilder type = type("bands")
                .put("of", "mark")
                .put("edge", "upperBand")
                .put("below", number("1"))
                .putItems("bands", bands);
        assertThat(new TwoPeople().chosen("high", "point", "30").scored("8", type))
                .isEqualTo("rubric.edges " + DIMENSION + "/bands");
    }

    /** A has 30, B has 20: the first is in the highest band, the second in the one below. */
    @Test
    void explanationsSayBothEdgesOfABand() {
        Settlement chosen =
                chosenBands("20", "30").settled("8", bands("upperBand")).orElseThrow();
        assertThat(chosen.explain("A").text("score", Locale.ENGLISH))
                .startsWith("score 8, since mark 30 ≥ the high 30\n");
        assertThat(chosen.explain("B").text("score", Locale.ENGLISH))
                .startsWith("score 5, since the low 20 ≤ mark 20 < the high 30\n");
        List<Tree.Fields> stated = List.of(
                Tree.fields()
                        .put("from", number("20"))
                        .put("points", number("5"))
                        .build(),
                Tree.fields()
                        .put("from", number("30"))
                        .put("points", number("8"))
                        .build());
        Tree.FieldsBuilder type = type("bands")
                .put("of", "mark")
                .put("edge", "lowerBand")
                .put("below", number("1"))
                .putItems("bands", stated);
        Settlement settlement = new TwoPeople().settled("8", type).orElseThrow();
        assertThat(settlement.explain("A").text("score", Locale.ENGLISH))
                .startsWith("score 5, since 20 < mark 30 ≤ 30\n");
        assertThat(settlement.explain("B").text("score", Locale.SIMPLIFIED_CHINESE))
                .startsWith("得分 1，因为评分 20 ≤ 20\n");
    }

    @Test
    void oneBandUpStaysInTheHighest() {
        Tree everyone =
                Tree.fields().put("of", "mark").put("atLeast", number("0")).build();
        assertThat(chosenBands("20", "30").scored("8", bands("upperBand").put("oneBandUp", everyone)))
                .isEqualTo("A 8, B 8");
    }

    private static Tree.FieldsBuilder gathered(String spring) {
        return type("gathered")
                .put("within", "terms")
                .put("score", type("mark").put("of", "termMark").build())
                .put("by", "term")
                .put(
                        "shares",
                        Tree.fields()
                                .put("autumn", "autumnShare")
                                .put(spring, number("0.75"))
                                .build());
    }

    /** A 40 × 0.25 + 20 × 0.75, B 10 × 0.25 + 30 × 0.75. */
    @Test
    void termsAreGatheredByChosenShares() {
        assertThat(new TwoPeople().chosen("autumnShare", "", "0.25").scored("40", gathered("spring")))
                .isEqualTo("A 25, B 25");
    }

    @Test
    void chosenSharesMustMakeAWhole() {
        assertThat(new TwoPeople().chosen("autumnShare", "", "0.3").scored("40", gathered("spring")))
                .isEqualTo("rubric.chosenShares " + DIMENSION + "/shares");
    }

    @Test
    void aShareOfAnUnknownTermIsAProblem() {
        assertThat(new TwoPeople().chosen("autumnShare", "", "0.25").scored("40", gathered("summer")))
                .isEqualTo("plan.unknownCategory " + DIMENSION + "/shares/summer");
    }

    private static Tree.FieldsBuilder trimmed(String counting) {
        Tree.FieldsBuilder trim = Tree.fields()
                .put("lowest", "drop")
                .put("highest", number("0"))
                .put("counting", counting)
                .put("mode", counting.equals("share") ? "halfUp" : null);
        return type("reviews").put("within", "terms").put("of", "termMark").put("trim", trim.build());
    }

    /** A has 40 and 20, B 10 and 30; one mark, or half of two, is left out at the lower end. */
    @Test
    void aChosenNumberOfMarksIsLeftOut() {
        assertThat(new TwoPeople().chosen("drop", "", "1").scored("40", trimmed("heads")))
                .isEqualTo("A 40, B 30");
        assertThat(new TwoPeople().chosen("drop", "", "0").scored("40", trimmed("heads")))
                .isEqualTo("A 30, B 20");
        assertThat(new TwoPeople().chosen("drop", "", "0.5").scored("40", trimmed("share")))
                .isEqualTo("A 40, B 30");
    }

    /** No half of a mark, nothing below 0 and not all of them can be left out. */
    @ParameterizedTest
    @CsvSource({"heads, 0.5", "heads, -1", "share, -0.1", "share, 1"})
    void aChosenNumberThatCannotBeLeftOut(String counting, String drop) {
        assertThat(new TwoPeople().chosen("drop", "", drop).scored("40", trimmed(counting)))
                .isEqualTo("rubric.chosenTrim " + DIMENSION + "/trim");
    }

    private static Tree.Fields part(String id) {
        return Element.fields(id, Label.of("a part", "一部分"))
                .put("full", number("40"))
                .put("type", "mark")
                .put("of", "mark")
                .build();
    }

    private static Tree.FieldsBuilder weighted(Tree.FieldsBuilder fields) {
        return fields.put("take", "weightedSum")
                .put(
                        "weights",
                        Tree.fields()
                                .put("one", "part")
                                .put("other", number("0.5"))
                                .build())
                .put("whole", number("1"))
                .putItems("dimensions", List.of(part("one"), part("other")));
    }

    /** A's part is 0.6, B's 0.5. */
    @Test
    void recordedSharesMustMakeAWholeForEveryone() {
        assertThat(new TwoPeople().scored("40", weighted(type("combined"))))
                .isEqualTo("rubric.chosenShares A " + DIMENSION + "/weights");
    }

    @Test
    void recordedSharesMustMakeAWholeWithoutAPlan() {
        Tree.Fields weighted = weighted(Tree.fields()).build();
        Rubric rubric = Rubric.of(
                "total",
                Label.same("total"),
                RubricDimension.of("score", Label.same("score"), "40", new RubricType("combined", weighted)));
        FactSheet sheet = FactSheet.of("A").number("mark", "point", "30");
        assertThat(rubric.score(sheet.number("part", "", "0.5")).total()).hasToString("30");
        assertThatThrownBy(() -> rubric.score(sheet.number("part", "", "0.6")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("rubric.chosenShares");
    }

    private static Tree.Fields inSomeTerm(String atLeast) {
        return Tree.fields()
                .put("some", "terms")
                .put(
                        "where",
                        Tree.fields()
                                .put("of", "days")
                                .put("atLeast", number(atLeast))
                                .build())
                .build();
    }

    /** A was away 3 and 0 days, B 2 and 2; those away so long in a term are scored, the others are not. */
    @Test
    void aConditionCanHoldInSomeTerm() {
        Tree.FieldsBuilder mark = type("mark").put("of", "mark");
        assertThat(new TwoPeople().assessing(inSomeTerm("3")).scored("40", mark))
                .isEqualTo("A 30, B -");
        assertThat(new TwoPeople().assessing(inSomeTerm("2")).scored("40", mark))
                .isEqualTo("A 30, B 20");
    }

    @Test
    void aConditionOverRowsSaysBothWhichAndWhen() {
        Tree half = Tree.fields().put("some", "terms").build();
        assertThat(new TwoPeople().assessing(half).scored("40", type("mark").put("of", "mark")))
                .contains("plan.badCondition");
    }

    /** B has no mark, which matters only if B is assessed. */
    @Test
    void whoIsNotAssessedNeedsNoMark() {
        Tree.FieldsBuilder mark = type("mark").put("of", "mark");
        TwoPeople people = new TwoPeople().markOfB("-").assessing(inSomeTerm("3"));
        assertThat(people.scored("40", mark)).isEqualTo("A 30, B -");
        Settlement settled = people.settled("40", mark).orElseThrow();
        assertThat(settled.payout("B").scores()).isEmpty();
        assertThat(settled.explain("B").scores()).isEmpty();
        assertThat(settled.payout("A").total().amount()).hasToString("100.00");
        assertThat(new TwoPeople().markOfB("-").assessing(inSomeTerm("2")).scored("40", mark))
                .isEqualTo("settlement.absent B /rubric/dimensions/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "office work", "行政"})
    void aCategoryIsWrittenByItsValueOrItsWords(String cell) {
        TwoPeople people = new TwoPeople().chosen("officeWeight", "", "0.5").postOfB(cell);
        Settlement settled = people.settled("30", workload()).orElseThrow();
        assertThat(settled.inputs().roster().fact("posts", "B/office", "hours")).hasToString("7.5");
    }

    @Test
    void explanationsSayCategoriesAndRowsInTheReadersWords() {
        TwoPeople people = new TwoPeople().chosen("officeWeight", "", "0.5");
        Explanation explanation = people.settled("30", workload()).orElseThrow().explain("A");
        assertThat(explanation.text("score", Locale.ENGLISH))
                .contains(
                        "= hours (office work) 5 × the officeWeight 0.5 + hours (class teaching) 10 × (1 for post class teaching)\n");
        assertThat(explanation.text("score", Locale.SIMPLIFIED_CHINESE)).contains("课时（行政） 5 × officeWeight值 0.5");
    }

    /** 37.5 was not changed by rounding, so nothing is said of it. */
    @Test
    void explanationsDoNotSpeakOfRoundingThatChangedNothing() {
        TwoPeople people = new TwoPeople().chosen("officeWeight", "", "0.5");
        assertThat(people.settled("30", workload()).orElseThrow().explain("A").text("score", Locale.ENGLISH))
                .doesNotContain("rounded");
        assertThat(people.settled("10", workload().put("cap", number("100")).put("total", number("35")))
                        .orElseThrow()
                        .explain("A")
                        .text("score", Locale.ENGLISH))
                .contains("= 7.142857…, rounded half up to 0.0001");
    }
}
