package io.github.meritpool.settlement;

import static io.github.meritpool.plan.Documents.custom;
import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Classes assessed in money: 100 yuan for the first, 70 for the second and third, gathered to their class teachers. */
class AssessmentTest {

    private static final String PLACES = "/assessments/0/dimensions/0";

    /** Four classes of two teachers; C2 and C3 are equal. */
    private static final Map<String, List<String>> CLASSES = new LinkedHashMap<>();

    static {
        CLASSES.put("C1", List.of("A", "90", "0.5"));
        CLASSES.put("C2", List.of("B", "80", "0.5"));
        CLASSES.put("C3", List.of("A", "80", "0.5"));
        CLASSES.put("C4", List.of("B", "60", "0.5"));
    }

    private static Tree.Fields places(String upTo, String points) {
        return Tree.fields()
                .put("upTo", number(upTo))
                .put("points", number(points))
                .build();
    }

    private static Tree.Fields byPlace() {
        return element("routinePay", "class routine", "班级常规")
                .put("clause", "C-1")
                .put("full", number("100"))
                .put("type", "rankPoints")
                .put("of", "routine")
                .put("first", "highest")
                .put("ties", "bestPlace")
                .putItems("places", List.of(places("1", "100"), places("3", "70")))
                .put("otherwise", number("0"))
                .build();
    }

    private static Tree.Fields assessment(Tree.Fields dimension) {
        return element("classPay", "class bonus", "班级奖")
                .put("table", "classes")
                .put("in", "money")
                .put("full", number("100"))
                .putItems("dimensions", List.of(dimension))
                .build();
    }

    private static Tree.Fields classes() {
        Tree.Fields id = element("class", "class", "班级").put("type", "id").build();
        Tree.Fields teacher = element("teacher", "class teacher", "班主任")
                .put("type", "reference")
                .put("references", "staff")
                .build();
        return element("classes", "classes", "班级表")
                .put("key", Tree.texts(List.of("class")))
                .put("rows", "complete")
                .putItems(
                        "columns",
                        List.of(
                                id,
                                teacher,
                                decimal("routine", "routine mark", "常规得分"),
                                decimal("half", "share", "比例")))
                .build();
    }

    private static Tree.Fields decimal(String id, String en, String zhCn) {
        return element(id, en, zhCn)
                .put("type", "decimal")
                .put("decimals", number("1"))
                .put("min", number("0"))
                .put("max", number("100"))
                .build();
    }

    private static Tree.Fields gathered() {
        Tree.Fields gather = Tree.fields()
                .put("from", "classes")
                .put("take", "sum")
                .put("of", "classPay")
                .build();
        return custom("ofClasses", Tree.fields().put("gather", gather).build());
    }

    private static Tree.Fields plan(Tree.Fields assessment) {
        Tree.Fields paid = with(small(), "/tables/1", classes());
        Tree.Fields gathering = with(with(paid, "/custom/1", gathered()), "/lines/0/base", text("ofClasses"));
        return with(
                with(gathering, "/lines/0/months", number("1")), "/assessments", new Tree.Items(List.of(assessment)));
    }

    private static Checked<Settlement> settled(Tree.Fields document, Map<String, List<String>> classes) {
        PayPlan plan = PayPlan.read(document).orElseThrow();
        RosterBuilder roster = Roster.builder(plan);
        for (String person : List.of("A", "B")) {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("id", person);
            cells.put("mark", "50");
            cells.put("days", "0");
            cells.put("status", "paid");
            if (plan.table("staff").orElseThrow().column("own").isPresent()) {
                cells.put("own", person.equals("A") ? "C1" : "C4");
            }
            roster.row("staff", cells, Location.nowhere());
        }
        classes.forEach((id, stated) -> {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("class", id);
            cells.put("teacher", stated.get(0));
            cells.put("routine", stated.get(1));
            cells.put("half", stated.get(2));
            roster.row("classes", cells, Location.nowhere());
        });
        return roster.build()
                .then(facts -> Settler.of(plan).settle(Inputs.of(facts).with("rate", "0.5")));
    }

    private static Settlement settled(Tree.Fields assessment) {
        return settled(plan(assessment), CLASSES).orElseThrow();
    }

    private static Map<String, List<String>> classesWith(String id, String teacher, String routine, String half) {
        Map<String, List<String>> classes = new LinkedHashMap<>(CLASSES);
        classes.put(id, List.of(teacher, routine, half));
        return classes;
    }

    private static String scores(Settlement settlement) {
        StringBuilder scores = new StringBuilder();
        for (RowScores row : settlement.assessments().get(0).rows()) {
            scores.append(row.row()).append(' ').append(row.total()).append("; ");
        }
        return scores.toString().strip();
    }

    /** C1 is first, C2 and C3 share the second place, C4 is fourth. */
    @Test
    void everyRowHasItsScoresAndItsTotal() {
        Settlement settlement = settled(assessment(byPlace()));
        assertThat(scores(settlement)).isEqualTo("C1 100; C2 70; C3 70; C4 0;");
        AssessmentScores classPay = settlement.assessments().get(0);
        assertThat(classPay.assessment()).isEqualTo("classPay");
        assertThat(classPay.rows().get(1).scores().get("routinePay")).hasToString("70");
    }

    /** A has C1 and C3, 100 + 70; B has C2 and C4, 70 + 0. */
    @Test
    void scoresInMoneyAreGatheredAndPaid() {
        Settlement settlement = settled(assessment(byPlace()));
        assertThat(settlement.payout("A").lines().get("allowance").amount()).hasToString("170.00");
        assertThat(settlement.payout("B").lines().get("allowance").amount()).hasToString("70.00");
    }

    /** A person's own class is looked up along its key, and classes are put into levels by their bonus. */
    @Test
    void scoresAreLookedUpAndRated() {
        Tree.Fields level =
                element("best", "best", "最好").put("from", number("70")).build();
        Tree.Fields other = element("other", "other", "其他").build();
        Tree.Fields rating = element("classLevel", "level of the class", "班级等第")
                .put("table", "classes")
                .put("by", "cutScores")
                .put("of", "classPay")
                .put("edge", "upperLevel")
                .putItems("levels", List.of(level, other))
                .build();
        Tree.Fields own = element("own", "own class", "所带班级")
                .put("type", "reference")
                .put("references", "classes")
                .build();
        Tree.Fields isBest =
                Tree.fields().put("of", "own.classLevel").put("is", "best").build();
        Tree.Fields referring = with(plan(assessment(byPlace())), "/tables/0/columns/4", own);
        Tree.Fields rated = with(referring, "/ratings", new Tree.Items(List.of(rating)));
        Tree.Fields best = with(with(rated, "/lines/0/base", text("own.classPay")), "/lines/0/to", isBest);
        Settlement settlement = settled(best, CLASSES).orElseThrow();
        assertThat(settlement.payout("A").lines().get("allowance").amount()).hasToString("100.00");
        assertThat(settlement.payout("B").lines().get("allowance").amount()).hasToString("0.00");
    }

    /** 90 of 100 marks are 90 % of 33.33 yuan, 29.997; 80 are 26.664, 60 are 19.998. */
    @Test
    void moneyIsRoundedToItsMinorUnit() {
        Tree.Fields scaled = element("routinePay", "class routine", "班级常规")
                .put("full", number("33.33"))
                .put("type", "mark")
                .put("of", "routine")
                .put("outOf", number("100"))
                .build();
        Tree.Fields third = with(assessment(scaled), "/full", number("33.33"));
        assertThat(scores(settled(third))).isEqualTo("C1 30; C2 26.66; C3 26.66; C4 20;");
        Tree.Fields down = with(plan(third), "/conventions/moneyRounding", text("down"));
        assertThat(scores(settled(down, CLASSES).orElseThrow())).isEqualTo("C1 29.99; C2 26.66; C3 26.66; C4 19.99;");
    }

    @Test
    void whoIsNotAssessedHasNoRow() {
        Tree.Fields some =
                Tree.fields().put("of", "routine").put("atLeast", number("80")).build();
        Settlement settlement = settled(with(assessment(byPlace()), "/to", some));
        assertThat(scores(settlement)).isEqualTo("C1 100; C2 70; C3 70;");
        assertThatThrownBy(() -> settlement.explain("classPay", "C4"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'C4'");
        assertThatThrownBy(() -> settlement.explain("total", "A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'total'");
    }

    @Test
    void aRowsScoresAreExplainedInWords() {
        ScoreExplanation explanation = settled(assessment(byPlace())).explain("classPay", "C2");
        assertThat(explanation.of("routinePay").value().number()).hasToString("70");
        assertThat(explanation.text(Locale.ENGLISH))
                .startsWith("C2\nclass routine 70.00")
                .contains("place 2 of 4 by routine mark 80", "C-1")
                .doesNotContain("(C2)", "C1", "C3");
        assertThat(explanation.text(Locale.SIMPLIFIED_CHINESE))
                .startsWith("C2\n班级常规 70.00")
                .contains("名次", "C-1");
        assertThat(explanation.of("classPay").recomputed()).isEqualTo(explanation.of("classPay"));
    }

    @Test
    void aScoreThatIsAbsentIsAProblemOfItsRow() {
        Tree.Fields noOtherwise = with(plan(assessment(byPlace())), PLACES + "/otherwise", null);
        List<Problem> problems = settled(noOtherwise, CLASSES).problems();
        assertThat(problems)
                .extracting(problem -> problem.code() + " " + problem.location())
                .containsExactly("settlement.absent C4 /assessments/0/dimensions/0");
        assertThat(problems.get(0).text(Locale.ENGLISH)).contains("'routinePay' of C4 has no value");
        Tree.Fields stated = with(noOtherwise, PLACES + "/whenAbsent", number("5"));
        assertThat(scores(settled(stated, CLASSES).orElseThrow())).endsWith("C4 5;");
    }

    /** Two parts whose shares are recorded for each class; those of the last of four classes make 1.2. */
    @Test
    void whatIsRequiredOfRowsIsCheckedForTheirTable() {
        Tree.Fields split = element("routinePay", "class routine", "班级常规")
                .put("full", number("100"))
                .put("type", "combined")
                .put("take", "weightedSum")
                .put(
                        "weights",
                        Tree.fields().put("one", "half").put("other", "half").build())
                .put("whole", number("1"))
                .putItems("dimensions", List.of(part("one"), part("other")))
                .build();
        assertThat(scores(settled(assessment(split)))).isEqualTo("C1 45; C2 40; C3 40; C4 30;");
        assertThat(settled(plan(assessment(split)), classesWith("C4", "B", "60", "0.6"))
                        .problems())
                .extracting(problem -> problem.code() + " " + problem.values().get("shares"))
                .containsExactly("rubric.chosenShares share, share");
        assertThat(settled(plan(assessment(split)), classesWith("C4", "B", "60", "0.6"))
                        .problems()
                        .get(0)
                        .location()
                        .toString())
                .startsWith("C4 ");
    }

    private static Tree.Fields part(String id) {
        return element(id, "half", "一半")
                .put("full", number("100"))
                .put("type", "mark")
                .put("of", "routine")
                .put("outOf", new Tree.Decimal(new BigDecimal("200")))
                .build();
    }
}
