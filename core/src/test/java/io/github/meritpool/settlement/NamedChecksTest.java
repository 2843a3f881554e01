package io.github.meritpool.settlement;

import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.with;
import static io.github.meritpool.plan.Documents.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemAssert;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.spi.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether someone may stand for principal (CSP-2.1): a certificate, 5 years in education, a title. */
class NamedChecksTest {

    private static final String CHECK = "/checks/0";

    private static Tree.Fields column(String id, String en, String zhCn, String type) {
        return element(id, en, zhCn).put("type", type).build();
    }

    private static Tree.Fields years() {
        return element("years", "years in education", "教龄")
                .put("type", "integer")
                .put("unit", "year")
                .put("min", number("0"))
                .put("max", number("60"))
                .put("notApplicable", "none")
                .build();
    }

    private static Tree.Fields title() {
        return element("title", "title", "职称")
                .put("type", "category")
                .put("values", Tree.texts(List.of("none", "assistant", "intermediate")))
                .build();
    }

    private static Tree.Fields part(String id, String en, String zhCn, Tree when) {
        return element(id, en, zhCn).put("when", when).build();
    }

    private static Tree.Fields check() {
        Tree experienced =
                Tree.fields().put("of", "years").put("atLeast", number("5")).build();
        Tree titled = Tree.fields()
                .put("of", "title")
                .put("is", Tree.texts(List.of("assistant", "intermediate")))
                .build();
        return element("mayStand", "may stand for principal", "可竞聘校长")
                .put("clause", "C-1")
                .putItems(
                        "parts",
                        List.of(
                                part("hasCertificate", "teaching certificate", "教师资格", text("certified")),
                                with(
                                        part("isExperienced", "5 years in education", "教龄满 5 年", experienced),
                                        "/clause",
                                        text("C-2")),
                                part("isTitled", "assistant title or above", "初级及以上职称", titled)))
                .build();
    }

    private static Tree.Fields plan() {
        Tree.Fields plan = without(small(), "/tables/1");
        plan = with(plan, "/tables/0/columns/4", column("certified", "holds a certificate", "持有资格证", "flag"));
        plan = with(plan, "/tables/0/columns/5", years());
        plan = with(plan, "/tables/0/columns/6", title());
        plan = without(plan, "/parameters");
        return with(plan, "/checks", new Tree.Items(List.of(check())));
    }

    private static Roster roster(PayPlan plan) {
        RosterBuilder roster = Roster.builder(plan);
        row(roster, "A", "true", "12", "intermediate");
        row(roster, "B", "true", "3", "none");
        row(roster, "C", "false", "none", "assistant");
        row(roster, "D", "true", "none", "assistant");
        return roster.build().orElseThrow();
    }

    private static void row(RosterBuilder roster, String id, String certified, String years, String title) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("id", id);
        cells.put("mark", "80");
        cells.put("days", "0");
        cells.put("status", id.equals("B") ? "out" : "paid");
        cells.put("certified", certified);
        cells.put("years", years);
        cells.put("title", title);
        roster.row("staff", cells, Location.nowhere());
    }

    private static Settlement settled(Tree.Fields document) {
        PayPlan plan = PayPlan.read(document).orElseThrow();
        return Settler.of(plan).settle(Inputs.of(roster(plan))).orElseThrow();
    }

    @Test
    void everyoneHasAnAnswerPartByPart() {
        CheckAnswers answers = settled(plan()).check("mayStand");
        assertThat(answers.passing()).containsExactly("A");
        assertThat(answers.failing()).containsExactly("B", "C");
        assertThat(answers.rows(Answer.UNTOLD)).containsExactly("D");
        CheckAnswer of = answers.rows().get(2);
        assertThat(of.parts().keySet()).containsExactly("hasCertificate", "isExperienced", "isTitled");
        assertThat(of.parts().values()).containsExactly(Answer.NO, Answer.UNTOLD, Answer.YES);
    }

    /** A meets 3, B 1, C and D an untold number: nobody is told to pass by what has no value. */
    @ParameterizedTest
    @CsvSource({"1, A B C D, '', ''", "2, A, B, C D", "3, A, B C, D"})
    void someOfThePartsMaySuffice(int needed, String passing, String failing, String untold) {
        Tree.Fields plan = with(plan(), CHECK + "/atLeast", number(String.valueOf(needed)));
        CheckAnswers answers = settled(plan).check("mayStand");
        assertThat(String.join(" ", answers.passing())).isEqualTo(passing);
        assertThat(String.join(" ", answers.failing())).isEqualTo(failing);
        assertThat(String.join(" ", answers.rows(Answer.UNTOLD))).isEqualTo(untold);
    }

    @Test
    void theReasonsAreToldPartByPart() {
        Settlement settlement = settled(plan());
        CheckExplanation why = settlement.explainCheck("mayStand", "B");
        assertThat(why.met()).isEqualTo(1);
        assertThat(why.text(Locale.ENGLISH)).isEqualTo("""
                        B
                        no: may stand for principal: 1 of 3 met, 3 needed                       C-1
                          yes: teaching certificate: holds a certificate                        C-1
                          no: 5 years in education: years in education 3 < 5                    C-2
                          no: assistant title or above: title none                              C-1
                        """);
        assertThat(why.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                        B
                        否：可竞聘校长：3 项中符合 1 项，须符合 3 项                            C-1
                          是：教师资格：持有资格证                                              C-1
                          否：教龄满 5 年：教龄 3 < 5                                           C-2
                          否：初级及以上职称：职称 none                                         C-1
                        """);
        assertThat(settlement.explainCheck("mayStand", "C").text(Locale.ENGLISH))
                .contains("no: teaching certificate: not holds a certificate")
                .contains("cannot be told: 5 years in education, no value: years in education");
    }

    @Test
    void aCheckOfOneConditionGivesItsReason() {
        Tree.Fields one = element("mustMove", "must move", "应当交流")
                .put("clause", "C-2")
                .put(
                        "when",
                        Tree.fields()
                                .put("of", "mark")
                                .put("atLeast", number("60"))
                                .build())
                .build();
        assertThat(settled(with(plan(), "/checks/1", one))
                        .explainCheck("mustMove", "A")
                        .text(Locale.ENGLISH))
                .isEqualTo("""
                        A
                        yes: must move: mark 80 ≥ 60                                            C-2
                        """);
    }

    @Test
    void onlyThoseItIsAskedAboutHaveAnAnswer() {
        Settlement settlement = settled(with(plan(), CHECK + "/to", text("paidStaff")));
        assertThat(settlement.check("mayStand").rows())
                .extracting(CheckAnswer::row)
                .containsExactly("A", "C", "D");
        assertThatThrownBy(() -> settlement.explainCheck("mayStand", "B"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not asked about a row 'B'");
        assertThatThrownBy(() -> settlement.check("mayStay")).hasMessageContaining("no check 'mayStay'");
    }

    /** The answer of a check, or of one of its parts, is a condition like any other. */
    @Test
    void aCheckDecidesWhoIsPaid() {
        Tree.Fields byPart = with(plan(), "/lines/0/to", text("hasCertificate"));
        assertThat(settled(byPart).payouts())
                .extracting(payout -> payout.lines().get("allowance").toString())
                .containsExactly("CNY 20.00", "CNY 20.00", "CNY 0.00", "CNY 20.00");
        Tree.Fields byCheck = with(plan(), "/lines/0/to", text("mayStand"));
        PayPlan plan = PayPlan.read(byCheck).orElseThrow();
        List<Problem> problems =
                Settler.of(plan).settle(Inputs.of(roster(plan))).errors();
        assertThat(problems).extracting(Problem::code).containsExactly("settlement.absentPayment");
    }

    @Test
    void aCheckSaysOneThing() {
        Tree when = Tree.fields().put("of", "mark").put("atLeast", number("60")).build();
        ProblemAssert.only(PayPlan.read(with(plan(), CHECK + "/when", when)).errors())
                .is("plan.checkForm")
                .at("/checks/0/id")
                .says("must state either 'when' it is passed or the 'parts'", "二者取一")
                .advises("State \"when\" for one condition", "只有一个条件时写");
        ProblemAssert.only(PayPlan.read(without(plan(), CHECK + "/parts")).errors())
                .is("plan.checkForm");
        ProblemAssert.only(PayPlan.read(with(plan(), CHECK + "/atLeast", number("4")))
                        .errors())
                .is("plan.checkCount")
                .at("/checks/0/atLeast")
                .says("at least as many of its 3 parts as nobody can meet", "共有 3 项要求")
                .advises("from 1 to 3", "应为 1 至 3");
    }

    @Test
    void whatIsWrongInACheckIsToldOnce() {
        ProblemAssert.only(PayPlan.read(with(plan(), CHECK + "/to", text("nobody")))
                        .errors())
                .is("plan.unknownName")
                .at("/checks/0/to");
        ProblemAssert.only(PayPlan.read(with(plan(), CHECK + "/parts/1/when/of", text("yeers")))
                        .errors())
                .is("plan.unknownName")
                .at("/checks/0/parts/1/when/of");
        ProblemAssert.only(PayPlan.read(with(plan(), CHECK + "/parts/1/id", text("isTitled")))
                        .errors())
                .is("plan.duplicateName")
                .at("/checks/0/parts/2/id");
        Tree.Fields unreadable = with(plan(), CHECK + "/parts/1/when/atLeest", number("1"));
        ProblemAssert.only(PayPlan.read(with(unreadable, "/lines/0/to", text("hasCertificate")))
                        .errors())
                .is("plan.unknownField");
    }

    @Test
    void aCheckIsOfItsOwnTable() {
        Tree check = element("group", "group", "一组")
                .put("table", "terms")
                .put("when", "paidStaff")
                .build();
        Tree.Fields terms = with(small(), "/checks", new Tree.Items(List.of(check)));
        ProblemAssert.only(PayPlan.read(terms).errors()).is("plan.otherTable").at("/checks/0");
    }

    @Test
    void theReferenceAgrees() {
        PayPlan plan = PayPlan.read(plan()).orElseThrow();
        Settlement reference = Settler.reference(CompiledPlan.of(plan).orElseThrow())
                .settle(Inputs.of(roster(plan)))
                .orElseThrow();
        assertThat(reference.checks()).isEqualTo(settled(plan()).checks());
    }
}
