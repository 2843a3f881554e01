package io.github.meritpool.plan;

import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.only;
import static io.github.meritpool.plan.Documents.smallWith;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.with;
import static io.github.meritpool.plan.Documents.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.spi.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mistakes in a plan's assessments. One mistake, one problem. */
class AssessmentProblemsTest {

    private static Tree.Fields ofTerms() {
        Tree.Fields work = element("termWork", "work in the term", "学期工作")
                .put("full", number("100"))
                .put("type", "mark")
                .put("of", "termMark")
                .build();
        return element("termTotal", "score of the term", "学期总分")
                .put("table", "terms")
                .put("full", number("100"))
                .putItems("dimensions", List.of(work))
                .build();
    }

    private static Tree.Fields assessing(Tree.Fields... assessments) {
        return smallWith("/assessments", new Tree.Items(List.of(assessments)));
    }

    private static Tree.Fields mistaken(String pointer, Tree data) {
        return assessing(with(ofTerms(), pointer, data));
    }

    @Test
    void aPlanWithAnAssessmentIsReadAndWrittenBack() {
        PayPlan plan = PayPlan.read(assessing(ofTerms())).orElseThrow();
        assertThat(plan.assessments()).extracting(Rubric::table).containsExactly("terms");
        assertThat(PayPlan.read(plan.toTree()).orElseThrow()).isEqualTo(plan);
    }

    /** Money is stated again, points and staff need not be. */
    @Test
    void whatIsStatedIsWrittenBackUnlessItIsUsual() {
        Tree.Fields usual = with(with(ofTerms(), "/table", text("staff")), "/in", text("point"));
        Tree.Fields ofStaff = with(usual, "/dimensions/0/of", text("mark"));
        PayPlan plan = PayPlan.read(assessing(ofStaff)).orElseThrow();
        assertThat(plan.assessments().get(0).toTree().fields()).doesNotContainKeys("table", "in");
        assertThat(PayPlan.read(plan.toTree()).orElseThrow()).isEqualTo(plan);
        Tree.Fields fixed = with(with(ofTerms(), "/in", text("money")), "/dimensions/0", bonus("20"));
        PayPlan inMoney =
                PayPlan.read(assessing(with(fixed, "/full", number("20")))).orElseThrow();
        assertThat(inMoney.assessments().get(0).isInMoney()).isTrue();
        assertThat(PayPlan.read(inMoney.toTree()).orElseThrow()).isEqualTo(inMoney);
    }

    private static Tree.Fields bonus(String full) {
        Tree.Fields band = Tree.fields()
                .put("from", number("60"))
                .put("points", number(full))
                .build();
        return element("bonus", "bonus", "奖金")
                .put("full", number(full))
                .put("type", "bands")
                .put("of", "termMark")
                .put("below", number("0"))
                .put("edge", "upperBand")
                .putItems("bands", List.of(band))
                .build();
    }

    @Test
    void aTableThatIsNone() {
        only(mistaken("/table", text("term")))
                .is("plan.unknownTable")
                .at("/assessments/0/table")
                .says("'term'", "“term”")
                .advises("'terms'", "“terms”");
    }

    @Test
    void pointsInAnAssessmentInMoney() {
        only(mistaken("/in", text("money")))
                .is("plan.badResult")
                .at("/assessments/0/dimensions/0")
                .says("'termWork' must be a number in CNY", "“termWork”应是“terms”每行一个以 CNY")
                .advises("Check the units", "请检查");
    }

    @Test
    void moneyFinerThanItsMinorUnit() {
        Tree.Fields fine =
                Tree.fields().put("decimals", number("3")).put("mode", "halfUp").build();
        Tree.Fields scaled = Tree.fields()
                .put("id", "bonus")
                .put("label", Documents.words("bonus", "奖金"))
                .put("full", number("100"))
                .put("type", "mark")
                .put("of", "termMark")
                .put("outOf", number("90"))
                .build();
        Tree.Fields inMoney = with(with(ofTerms(), "/in", text("money")), "/dimensions/0", scaled);
        assertThat(PayPlan.read(assessing(inMoney)).isOk()).isTrue();
        only(assessing(with(inMoney, "/dimensions/0/rounding", fine)))
                .is("plan.tooFine")
                .at("/assessments/0/dimensions/0")
                .says("can come to 3 decimals, but money has 2", "可能有 3 位小数，而金额只有 2 位")
                .advises("State a rounding", "请写明取整");
    }

    @Test
    void aDimensionCalledAsAnother() {
        only(mistaken("/dimensions/0/id", text("performance")))
                .is("plan.duplicateName")
                .at("/assessments/0/dimensions/0/id")
                .says("'performance'", "“performance”")
                .advises("Rename", "改名");
    }

    @Test
    void aTotalCalledAsAColumn() {
        only(mistaken("/id", text("termMark")))
                .is("plan.duplicateName")
                .at("/assessments/0/id")
                .says("'termMark'", "“termMark”")
                .advises("Rename", "改名");
    }

    @Test
    void aScoreOfAnotherTable() {
        only(mistaken("/dimensions/0/of", text("performance")))
                .is("plan.otherTable")
                .at("/assessments/0/dimensions/0")
                .says("'termWork' must be for the rows of 'terms', but is for those of 'staff'", "“terms”的各行")
                .advises("along a key column", "沿键列");
    }

    @Test
    void aConditionOfAnotherTable() {
        only(mistaken("/to", text("paidStaff")))
                .is("plan.otherTable")
                .at("/assessments/0/to")
                .says("'termTotal' must be for the rows of 'terms', but is for those of 'staff'", "“staff”各行的量")
                .advises("Gather it", "请从该表汇总");
    }

    @Test
    void aScoreThatIsUsedForAnotherTable() {
        only(with(assessing(ofTerms()), "/rubric/dimensions/0/of", text("termWork")))
                .is("plan.otherTable")
                .at("/rubric/dimensions/0")
                .says("'performance' must be for the rows of 'staff', but is for those of 'terms'", "“terms”各行的量")
                .advises("Gather it", "请从该表汇总");
    }

    @Test
    void theRubricIsOfTheStaff() {
        only(smallWith("/rubric/table", text("terms")))
                .is("plan.unknownField")
                .at("/rubric/table")
                .says("'table'", "“table”")
                .advises("", "");
    }

    @Test
    void brokenAssessmentsAreReportedOnceEach() {
        Tree.Fields broken = without(ofTerms(), "/id");
        Tree.Fields unnamed = with(without(ofTerms(), "/id"), "/dimensions/0/id", text("otherWork"));
        assertThat(PayPlan.read(assessing(broken, unnamed)).problems())
                .extracting(Problem::code)
                .containsExactly("plan.missingField", "plan.missingField");
    }

    @Test
    void whatUsesABrokenAssessmentIsNotReportedAgain() {
        Tree.Fields broken = mistaken("/dimensions/0/of", text("termMarks"));
        Tree.Fields gathered = Documents.custom(
                "ofTerms",
                Tree.fields()
                        .put(
                                "gather",
                                Tree.fields()
                                        .put("from", "terms")
                                        .put("take", "sum")
                                        .put("of", "termTotal")
                                        .build())
                        .build());
        only(with(broken, "/custom/1", gathered))
                .is("plan.unknownName")
                .at("/assessments/0/dimensions/0/of")
                .says("'termMarks'", "“termMarks”")
                .advises("'termMark'", "“termMark”");
    }
}
