package io.github.meritpool.plan;

import static io.github.meritpool.plan.Documents.custom;
import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.sumOf;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.with;
import static io.github.meritpool.plan.Documents.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several mistakes in one plan: each is found, at its own place, and nothing is reported that only follows from one. */
class SeveralProblemsTest {

    private static List<String> found(Tree.Fields document) {
        return PayPlan.read(document).errors().stream()
                .map(problem -> problem.location() + " " + problem.code())
                .toList();
    }

    @Test
    void twelveMistakesAreTwelveProblems() {
        Tree.Fields document = small();
        document = with(document, "/conventions/asOf", text("tomorrow"));
        document = with(document, "/tables/0/columns/2/decimal", number("1"));
        document = with(document, "/tables/1/columns/2/max", number("-5"));
        document = with(document, "/rubric/weight", number("3"));
        document = with(document, "/rubric/dimensions/0/ful", number("3"));
        document = with(document, "/rubric/dimensions/1/items/0/each", text("rat"));
        document = with(document, "/populations/0/when/is", text("payd"));
        document = with(document, "/custom/1", custom("more", sumOf("mark", "termMark")));
        document = with(document, "/pools/0/rest", text("charity"));
        document = without(document, "/lines/0/base");
        document = with(document, "/lines/1/clause", text("C-9"));
        document = with(document, "/lines/1/points", text("totl"));
        assertThat(found(document))
                .containsExactlyInAnyOrder(
                        "/conventions/asOf plan.wrongType",
                        "/tables/0/columns/2/decimal plan.unknownField",
                        "/tables/1/columns/2/min plan.bounds",
                        "/rubric/weight plan.unknownField",
                        "/rubric/dimensions/0/ful plan.unknownField",
                        "/rubric/dimensions/1/items/0/each plan.unknownName",
                        "/populations/0/when/is plan.unknownCategory",
                        "/custom/1/value/sum/1 plan.unknownName",
                        "/pools/0/rest distribution.unknownRest",
                        "/lines/0 plan.missingField",
                        "/lines/1/clause plan.unknownClause",
                        "/lines/1/points plan.unknownName");
    }

    /** A second element of an id or a name is not used, but what is wrong in it is told all the same. */
    @ParameterizedTest
    @CsvSource({
        "tables/1, tables/2, columns/2/max, -5, plan.duplicateId, columns/2/min plan.bounds",
        "tables/1, tables/2, columns/0/references, stuff, plan.duplicateId, columns/0/references plan.unknownTable",
        "tables/0/columns/1, tables/0/columns/4, min, 200, plan.duplicateId, min plan.bounds",
        "parameters/0, parameters/1, min, 2, plan.duplicateId plan.duplicateName, min plan.bounds",
        "parameters/0, parameters/1, chosen, x, plan.duplicateId plan.duplicateName, chosen plan.badChoice",
        "custom/0, custom/1, value/sum/1, marks, plan.duplicateName, value/sum/1 plan.unknownName",
        "custom/0, custom/1, value/sum/1, days, plan.duplicateName, id quantity.unitMismatch",
        "custom/0, custom/1, table, stuff, plan.duplicateName, table plan.unknownTable",
        "populations/0, populations/1, when/is, payd, plan.duplicateName, when/is plan.unknownCategory",
        "rubric/dimensions/0, rubric/dimensions/2, of, marks, plan.duplicateName, of plan.unknownName",
        "pools/0, pools/1, rest, charity, plan.duplicateName, rest distribution.unknownRest",
        "pools/0, pools/1, amount, rat, plan.duplicateName, amount plan.unknownName",
        "lines/0, lines/2, to, paidStuff, plan.duplicateName, to plan.unknownName",
        "lines/0, lines/2, from, merits, plan.duplicateName, from distribution.unknownSource",
    })
    void theSecondOfOneNameIsCheckedToo(
            String first, String second, String field, String value, String twice, String problem) {
        String place = "/" + second;
        Tree data = value.matches("-?\\d+") ? number(value) : text(value);
        Tree.Fields document = with(with(small(), place, at(small(), first)), place + "/" + field, data);
        List<String> expected = new ArrayList<>();
        for (String code : twice.split(" ")) {
            expected.add(place + "/id " + code);
        }
        for (String one : problem.split(";")) {
            expected.add(one.startsWith("/") ? one : place + "/" + one);
        }
        assertThat(found(document)).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** What it does not declare is known from the first. */
    @Test
    void theSecondOfTwoTablesHidesNothingOfTheFirst() {
        Tree staff = at(small(), "tables/0");
        Tree id = at(staff, "columns/0");
        Tree second = with((Tree.Fields) staff, "/columns", new Tree.Items(List.of(id)));
        assertThat(found(with(small(), "/tables/2", second))).containsExactly("/tables/2/id plan.duplicateId");
    }

    private static Tree at(Tree tree, String place) {
        for (String name : place.split("/")) {
            tree = tree instanceof Tree.Items list
                    ? list.items().get(Integer.parseInt(name))
                    : ((Tree.Fields) tree).get(name).orElseThrow();
        }
        return tree;
    }

    /** A misspelt section is one problem: what stands in it is known by its names. */
    @Test
    void aMisspeltSection() {
        for (String section :
                List.of("parameters", "tables", "populations", "rubric", "accounts", "pools", "clauses")) {
            Tree data = small().get(section).orElseThrow();
            String misspelt = "/" + section + "s";
            Tree.Fields document = with(small(), "/lines/0/base", text("rate"));
            document = with(document, "/parameters/0/type", text("money"));
            document = without(without(document, "/parameters/0/decimals"), "/parameters/0/unit");
            document = with(document, "/pools/0/rest", text("fund"));
            document = with(
                    document,
                    "/parameters/0",
                    ((Tree.Items) document.get("parameters").orElseThrow())
                            .items()
                            .get(0));
            Tree stated = document.get(section).orElse(data);
            assertThat(found(with(without(document, "/" + section), misspelt, stated)))
                    .containsExactly(misspelt + " plan.unknownField");
        }
    }

    /** What comes after an element that is left out keeps its own place. */
    @Test
    void placesDoNotShift() {
        Tree.Fields document = with(small(), "/rubric/dimensions/0/ful", number("3"));
        document = with(document, "/rubric/dimensions/1/clause", text("C-9"));
        document = with(document, "/rubric/dimensions/1/items/0/of", text("dayz"));
        document = without(document, "/lines/0/base");
        document = with(document, "/lines/1/clause", text("C-8"));
        assertThat(found(document))
                .containsExactlyInAnyOrder(
                        "/rubric/dimensions/0/ful plan.unknownField",
                        "/rubric/dimensions/1/clause plan.unknownClause",
                        "/rubric/dimensions/1/items/0/of plan.unknownName",
                        "/lines/0 plan.missingField",
                        "/lines/1/clause plan.unknownClause");
    }

    @Test
    void aScoreInDaysAfterADimensionThatIsLeftOutKeepsItsPlace() {
        Tree.Fields days = element("attendance", "attendance", "考勤")
                .put("full", number("10"))
                .put("type", "mark")
                .put("of", "days")
                .build();
        Tree.Fields document = with(small(), "/rubric/dimensions/0/ful", number("3"));
        assertThat(found(with(document, "/rubric/dimensions/1", days)))
                .containsExactlyInAnyOrder(
                        "/rubric/dimensions/0/ful plan.unknownField", "/rubric/dimensions/1 plan.badResult");
    }

    /** Pools and lines are names of money: one name, one thing. What is wrong with the line is told all the same. */
    @Test
    void aPoolAndALineOfOneId() {
        Tree.Fields document = with(small(), "/lines/1/id", text("merit"));
        assertThat(found(document)).containsExactly("/lines/1/id plan.duplicateName");
        assertThat(found(with(document, "/lines/1/points", text("status"))))
                .containsExactly("/lines/1/id plan.duplicateName", "/lines/1/id quantity.kindMismatch");
    }

    @Test
    void oneLineDoesNotHideAnother() {
        Tree.Fields document = with(small(), "/lines/0/base", text("bass"));
        document = with(document, "/lines/1/points", text("days"));
        Tree.Fields fromFund = element("extra", "extra", "补助")
                .put("from", "fund")
                .put("step", number("1"))
                .put("formula", "allowance")
                .put("to", "paidStaff")
                .put("base", "mark")
                .put("months", number("1"))
                .put("draws", "paid")
                .build();
        assertThat(found(with(document, "/lines/2", fromFund)))
                .containsExactlyInAnyOrder("/lines/0/base plan.unknownName", "/lines/2 plan.badResult");
    }

    @Test
    void whatALineFromAPoolThatIsNoneNamesIsCheckedAllTheSame() {
        Tree.Fields document = with(small(), "/lines/0/from", text("meritt"));
        assertThat(found(with(document, "/lines/0/base", text("bass"))))
                .containsExactlyInAnyOrder(
                        "/lines/0/from distribution.unknownSource", "/lines/0/base plan.unknownName");
    }

    @Test
    void aPoolThatIsLeftOutIsNotMissedByItsLines() {
        assertThat(found(with(small(), "/pools/0/amont", number("1"))))
                .containsExactly("/pools/0/amont plan.unknownField");
    }

    @Test
    void aTableThatIsLeftOutIsNotMissedByWhatGathersIt() {
        Tree gathered = Tree.fields()
                .put(
                        "gather",
                        Tree.fields()
                                .put("from", "terms")
                                .put("take", "sum")
                                .put("of", "termMark")
                                .build())
                .build();
        Tree.Fields document = with(small(), "/custom/1", custom("gathered", gathered));
        assertThat(found(document)).isEmpty();
        assertThat(found(with(document, "/tables/1/rows", text("eachKey"))))
                .containsExactly("/tables/1/rows plan.unknownOption");
        assertThat(found(with(document, "/tables/1/columns/0/reference", text("staff"))))
                .containsExactly("/tables/1/columns/0/reference plan.unknownField");
    }

    @Test
    void aPopulationThatIsNoConditionIsNotReportedWhereItIsUsed() {
        assertThat(found(with(small(), "/populations/0/when", text("rate"))))
                .containsExactly("/populations/0/when plan.wrongKind");
    }

    @Test
    void whatIsPaidByTheMeanIsReadOnce() {
        Tree.Fields mean = Tree.fields()
                .put("to", Tree.fields().put("of", "status").put("is", "men").build())
                .put("times", text("ratio"))
                .build();
        assertThat(found(with(small(), "/lines/1/meanPaid", new Tree.Items(List.of(mean)))))
                .containsExactlyInAnyOrder(
                        "/lines/1/meanPaid/0/to/is plan.unknownCategory", "/lines/1/meanPaid/0/times plan.unknownName");
    }

    @Test
    void anEmptyDocumentLacksWhatEveryPlanHas() {
        List<Problem> problems = PayPlan.read(Tree.fields().build()).problems();
        assertThat(problems)
                .filteredOn(problem -> problem.code().equals("plan.missingField"))
                .extracting(problem -> problem.values().get("field"))
                .containsExactly("meritpool", "id", "label", "conventions");
        assertThat(problems).extracting(Problem::code).containsOnlyOnce("plan.noStaff");
    }

    @Test
    void whatIsNoObjectIsNoPlan() {
        assertThat(PayPlan.read(text("plan")).problems())
                .extracting(Problem::code)
                .containsExactly("plan.wrongType");
    }

    /** A plan that a program makes is read in the same way as a document. */
    @Test
    void aPlanOfBuildersIsCheckedAsADocumentIs() {
        PayPlan plan = PayPlan.read(small()).orElseThrow();
        assertThat(plan.toTree()).isEqualTo(small());
        assertThat(CompiledPlan.of(plan).errors()).isEmpty();
        Tree.Fields wrong = with(small(), "/rubric/full", number("110"));
        PayPlan made = PayPlan.builder()
                .from(plan)
                .rubric(Rubric.builder()
                        .from(plan.rubric().orElseThrow())
                        .full(Rational.of(110))
                        .build())
                .build();
        assertThat(CompiledPlan.of(made).problems())
                .isEqualTo(PayPlan.read(wrong).problems());
    }
}
