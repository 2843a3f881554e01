package io.github.meritpool.settlement;

import static io.github.meritpool.plan.Documents.custom;
import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.with;
import static io.github.meritpool.plan.Documents.without;
import static io.github.meritpool.plan.Documents.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Money;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemAssert;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What must not be below zero or beyond a whole is refused: where the plan states it when the plan is checked, where it
 * is chosen or recorded when it is settled.
 */
class BoundsTest {

    /** The small plan without its table of terms, and with a parameter x that may be from -100 to 100. */
    private static Tree.Fields plan() {
        Tree x = element("x", "the x", "某值")
                .put("type", "decimal")
                .put("min", number("-100"))
                .put("max", number("100"))
                .build();
        return with(without(small(), "/tables/1"), "/parameters/0", x);
    }

    private static Tree.Fields planWith(String pointer, Tree data) {
        return with(plan(), pointer, data);
    }

    private static List<Problem> checked(Tree.Fields document) {
        return PayPlan.read(document).problems();
    }

    /** Two people with full marks and no day absent, T1 paid and T2 not. */
    private static List<Problem> settled(Tree.Fields document, String x) {
        return settled(document, x, "T1 100 0 paid", "T2 100 0 out");
    }

    private static List<Problem> settled(Tree.Fields document, String x, String... rows) {
        PayPlan plan = PayPlan.read(document).orElseThrow();
        RosterBuilder roster = Roster.builder(plan);
        for (String row : rows) {
            String[] cells = row.split(" ");
            Map<String, String> byColumn = new LinkedHashMap<>();
            byColumn.put("id", cells[0]);
            byColumn.put("mark", cells[1]);
            byColumn.put("days", cells[2]);
            byColumn.put("status", cells[3]);
            roster.row("staff", byColumn, Location.row(cells[0]));
        }
        Inputs inputs = Inputs.of(roster.build().orElseThrow()).with("x", x);
        return Settler.of(plan).settle(inputs).problems();
    }

    private static String codes(List<Problem> problems) {
        return String.join(
                ", ",
                problems.stream()
                        .map(problem -> problem.code() + " " + problem.location())
                        .toList());
    }

    @Test
    void theSmallPlanHasNoProblem() {
        assertThat(settled(plan(), "1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/lines/0/base, -5000",
        "/lines/0/months, -5",
        "/lines/0/cap, -290",
        "/pools/0/amount, -1",
        "/rubric/dimensions/1/items/0/each, -0.3",
        "/rubric/dimensions/1/items/0/free, -2",
        "/rubric/dimensions/0/full, -90",
        "/rubric/dimensions/0/outOf, -100",
    })
    void whatIsStatedBelowZero(String pointer, String value) {
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        ProblemAssert.only(checked(planWith(pointer, number(value))))
                .is("plan.outOfRange")
                .at(pointer)
                .says(
                        "The field '" + field + "' is " + value + ", but must be at least 0",
                        "字段“" + field + "”为 " + value + "，而应不小于 0")
                .advises("Correct the number", "请更正该数");
    }

    @ParameterizedTest
    @CsvSource({"/lines/0/months, -1", "/rubric/dimensions/1/items/0/each, -1", "/pools/0/sources/0/rate, -1"})
    void whatIsChosenBelowZero(String pointer, String value) {
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        Tree.Fields document = field.equals("rate") ? without(plan(), "/pools/0/amount") : plan();
        if (field.equals("rate")) {
            Tree words = Tree.fields().put("en", "each").put("zh-CN", "人均").build();
            Tree source = Tree.fields().put("label", words).build();
            document = with(document, "/pools/0/sources", new Tree.Items(List.of(source)));
        }
        document = with(with(document, "/parameters/0/decimals", number("0")), pointer, text("x"));
        Tree unit = field.equals("each") ? text("point/day") : null;
        document = unit == null ? document : with(document, "/parameters/0/unit", unit);
        document = field.equals("rate") ? money(document) : document;
        ProblemAssert.only(settled(document, value))
                .is("plan.chosenOutOfRange")
                .at(pointer)
                .says("'the x' is -1, but stands as '" + field + "' in '", "“某值”为 -1")
                .says("which must be at least 0", "应不小于 0")
                .advises("Correct the chosen or recorded value", "请更正所选或所录的值");
    }

    private static Tree.Fields money(Tree.Fields document) {
        return with(without(document, "/parameters/0/decimals"), "/parameters/0/type", text("money"));
    }

    /** Only those who are paid by the line matter: T2's is negative as well. */
    @Test
    void whatIsRecordedBelowZero() {
        Tree months = Tree.fields()
                .put("difference", new Tree.Items(List.of(text("days"), number("3"))))
                .build();
        Tree.Fields document = with(planWith("/custom/0", custom("beyond", months)), "/lines/0/months", text("beyond"));
        document = with(without(document, "/tables/0/columns/2/unit"), "/tables/0/columns/2/decimals", number("0"));
        ProblemAssert.only(settled(document, "0", "T1 100 2 paid", "T2 100 0 out", "T3 100 3 paid"))
                .is("plan.chosenOutOfRange")
                .at("T1 /lines/0/months")
                .says("'beyond' is -1, but stands as 'months' in 'allowance'", "在“allowance”中用作“months”");
    }

    /** 10 − 1 × 12 = −2 for a month, for 2 months. */
    @Test
    void aPaymentBelowZero() {
        Tree.Fields document = with(planWith("/lines/0/each", text("x")), "/lines/0/count", number("12"));
        document = money(document);
        ProblemAssert.only(settled(document, "-1"))
                .is("distribution.negativePayment")
                .at("T1 /lines/0")
                .says("The line 'allowance' comes to CNY -4.00 for T1", "项目“allowance”对 T1 的金额为 CNY -4.00")
                .advises("stay at 0 or above", "不小于 0");
    }

    /** The full rate is below zero, and nothing of it is earned. */
    @Test
    void aRateBelowZeroThatIsNotPaid() {
        Tree.Fields document = with(planWith("/lines/0/each", text("x")), "/lines/0/count", number("12"));
        document = with(with(document, "/lines/0/score", number("0")), "/lines/0/draws", text("rate"));
        document = money(with(document, "/lines/0/withheldTo", text("fund")));
        assertThat(codes(settled(document, "-1"))).isEqualTo("distribution.negativePayment T1 /lines/0");
    }

    private static Tree.Fields cut(Tree paid) {
        Tree cut = Tree.fields().put("paid", paid).put("out", number("0")).build();
        return planWith(
                "/rubric/sanctions",
                Tree.fields().put("of", "status").put("cut", cut).build());
    }

    @ParameterizedTest
    @CsvSource({"-0.5", "1.5", "20"})
    void aStatedCutThatIsNoShare(String value) {
        ProblemAssert.only(checked(cut(number(value))))
                .is("plan.outOfRange")
                .at("/rubric/sanctions/cut/paid")
                .says(
                        "The field 'cut' is " + value + ", but must be from 0 to 1",
                        "字段“cut”为 " + value + "，而应在 0 与 1 之间");
    }

    /** Once, not for each person who is cut, and not again as a claim below zero. */
    @Test
    void aChosenCutThatIsNoShare() {
        ProblemAssert.only(settled(cut(text("x")), "20", "T1 100 0 paid", "T2 100 0 paid"))
                .is("plan.chosenOutOfRange")
                .at("/rubric/sanctions/cut/paid")
                .says("'the x' is 20, but stands as 'cut' in 'total', which must be from 0 to 1", "应在 0 与 1 之间");
        assertThat(settled(cut(text("x")), "0.5")).isEmpty();
    }

    private static Tree.Fields split(String first, String second) {
        Tree.Fields split = element("performance", "performance", "业绩")
                .put("full", number("90"))
                .put("type", "combined")
                .put("take", "weightedSum")
                .put(
                        "weights",
                        Tree.fields()
                                .put("first", text(first))
                                .put("second", text(second))
                                .build())
                .put("whole", number("1"))
                .putItems("dimensions", List.of(part("first"), part("second")))
                .build();
        return planWith("/rubric/dimensions/0", split);
    }

    private static Tree.Fields part(String id) {
        return element(id, id, id)
                .put("full", number("90"))
                .put("type", "mark")
                .put("of", "mark")
                .put("outOf", number("100"))
                .build();
    }

    @Test
    void sharesBeyondAWhole() {
        assertThat(codes(checked(split("1.5", "-0.5"))))
                .isEqualTo("plan.outOfRange /rubric/dimensions/0/weights/second");
        assertThat(codes(settled(with(split("x", "y"), "/parameters/1", negative()), "1.5")))
                .isEqualTo("plan.chosenOutOfRange /rubric/dimensions/0/weights/second");
    }

    /** The first level has x of the whole, the last half of it. */
    private static Tree.Fields rated(String field) {
        Tree.Fields first =
                element("first", "first", "一等").put(field, text("x")).build();
        Tree.Fields second = element("second", "second", "二等").build();
        Tree.FieldsBuilder rating = element("level", "level", "等第")
                .put("by", "quota")
                .put("of", "mark")
                .put("ties", "byId");
        if (field.equals("heads")) {
            return planWith(
                    "/ratings",
                    new Tree.Items(List.of(
                            rating.putItems("levels", List.of(first, second)).build())));
        }
        Tree.Fields third =
                element("third", "third", "三等").put("share", number("0.5")).build();
        return planWith(
                "/ratings",
                new Tree.Items(List.of(rating.put("counting", "each")
                        .put("mode", "halfUp")
                        .putItems("levels", List.of(first, second, third))
                        .build())));
    }

    @Test
    void quotasChosenOverAWholeOrBelowZero() {
        assertThat(settled(rated("share"), "0.5")).isEmpty();
        ProblemAssert.only(settled(rated("share"), "0.51"))
                .is("rubric.chosenQuota")
                .at("/ratings/0/levels")
                .says("are so chosen that they make 1.01, but must make at most 1", "取值合计为 1.01，而合计不得超过 1")
                .advises("what they leave falls to the level without a share", "剩余部分归未写比例的等第");
        assertThat(codes(settled(rated("share"), "-0.1"))).isEqualTo("plan.chosenOutOfRange /ratings/0/levels/0/share");
        Tree.Fields heads = with(rated("heads"), "/parameters/0/type", text("integer"));
        assertThat(settled(heads, "1")).isEmpty();
        assertThat(codes(settled(heads, "-1"))).isEqualTo("plan.chosenOutOfRange /ratings/0/levels/0/heads");
    }

    private static Tree negative() {
        return element("y", "the y", "另一值")
                .put("type", "decimal")
                .put("chosen", number("-0.5"))
                .build();
    }

    @Test
    void aMarkAboveTheMostItCanBe() {
        ProblemAssert.only(settled(
                        planWith("/rubric/dimensions/0/outOf", number("80")), "0", "T1 80 0 paid", "T2 81 0 out"))
                .is("rubric.aboveOutOf")
                .at("T2 /rubric/dimensions/0/outOf")
                .says("'mark' is 81, but 'performance' takes it out of 80", "“得分”为 81，而“performance”按满分 80 折算")
                .advises("Correct the mark, or \"outOf\"", "请更正该评分，或更正 \"outOf\"");
    }

    /** The same mark on two scales: a mark is held to the scale of the person's own case. */
    @Test
    void aMarkIsHeldToTheScaleItIsTakenOn() {
        Tree.Fields paid =
                Tree.fields().put("when", "paidStaff").put("score", mark("80")).build();
        Tree.Fields everyone = Tree.fields()
                .put(
                        "when",
                        Tree.fields()
                                .put("of", "mark")
                                .put("atLeast", number("0"))
                                .build())
                .put("score", mark("100"))
                .build();
        Tree cases = element("performance", "performance", "业绩")
                .put("full", number("90"))
                .put("type", "byPopulation")
                .putItems("cases", List.of(paid, everyone))
                .put("otherwise", mark("10"))
                .build();
        Tree.Fields document = planWith("/rubric/dimensions/0", cases);
        assertThat(settled(document, "0", "T1 80 0 paid", "T2 100 0 out")).isEmpty();
        assertThat(codes(settled(document, "0", "T1 81 0 paid", "T2 100 0 out")))
                .isEqualTo("rubric.aboveOutOf T1 /rubric/dimensions/0/cases/0/score/outOf");
    }

    private static Tree.Fields mark(String outOf) {
        return Tree.fields()
                .put("type", "mark")
                .put("of", "mark")
                .put("outOf", number(outOf))
                .build();
    }

    @Test
    void aMarkOutOfNothing() {
        ProblemAssert.only(checked(planWith("/rubric/dimensions/0/outOf", number("0"))))
                .is("plan.zeroDivisor")
                .at("/rubric/dimensions/0/outOf")
                .says("'outOf' of 'performance' is 0, but a number is divided by it", "“performance”的“outOf”为 0，而它是除数")
                .advises("Correct the number", "请更正该数");
        Tree.Fields chosen =
                with(planWith("/rubric/dimensions/0/outOf", text("x")), "/parameters/0/unit", text("point"));
        assertThat(codes(settled(chosen, "0", "T1 0 0 paid", "T2 0 0 out")))
                .isEqualTo("plan.zeroDivisor /rubric/dimensions/0/outOf");
    }

    private static Tree.Fields meanPaid(Tree times, Tree... conditions) {
        List<Tree> items = new ArrayList<>();
        for (Tree condition : conditions) {
            items.add(Tree.fields().put("to", condition).put("times", times).build());
        }
        return planWith("/lines/1/meanPaid", new Tree.Items(items));
    }

    private static Tree out() {
        return Tree.fields().put("of", "status").put("is", "out").build();
    }

    private static Tree absent() {
        return Tree.fields().put("of", "days").put("moreThan", number("0")).build();
    }

    /** T1 is paid by points and, being absent, the mean; T3 is paid the mean twice over. */
    @Test
    void aPersonWhoIsPaidTwice() {
        List<Problem> problems =
                settled(meanPaid(number("1"), out(), absent()), "0", "T1 90 1 paid", "T2 90 0 paid", "T3 90 2 out");
        assertThat(codes(problems))
                .isEqualTo("distribution.paidTwice T1 /lines/1/meanPaid/1/to,"
                        + " distribution.paidTwice T3 /lines/1/meanPaid/1/to");
        ProblemAssert.of(problems.get(0))
                .says(
                        "The line 'meritPay' pays T1 both as 'paid' and as 'meanPaid/1/to'",
                        "项目“meritPay”对 T1 既按“参加分配”又按“meanPaid/1/to”发放")
                .advises("leave the one out of the other's condition", "在其中一个条件中排除另一个");
    }

    /** One head in the mean, to whom twice the mean is paid. */
    @Test
    void aMeanThatThereIsNot() {
        Tree.Fields document = with(meanPaid(text("x"), out()), "/lines/1/meanOver", out());
        ProblemAssert.only(settled(document, "2", "T1 90 0 paid", "T2 90 0 out"))
                .is("distribution.noMean")
                .at("/lines/1/meanPaid")
                .says("The line 'meritPay' needs a mean for 'meanPaid', but there is none", "均值不存在")
                .says("come to -1, not above 0", "为 -1，没有大于 0")
                .advises("Check who is in the mean", "请核对均值的范围");
        assertThat(codes(settled(document, "1", "T1 90 0 paid", "T2 90 0 out")))
                .isEqualTo("distribution.noMean /lines/1/meanPaid");
        assertThat(codes(settled(document, "-1", "T1 90 0 paid", "T2 90 0 out")))
                .isEqualTo("plan.chosenOutOfRange /lines/1/meanPaid/0/times");
    }

    /** Nobody needs the mean of nobody. */
    @Test
    void aMeanThatNobodyIsPaid() {
        Tree.Fields document = with(meanPaid(number("1"), out()), "/lines/1/meanOver", out());
        assertThat(settled(document, "0", "T1 90 0 paid")).isEmpty();
    }

    @Test
    void aPartOfAMonth() {
        ProblemAssert.only(checked(planWith("/lines/0/months", number("5.5"))))
                .is("distribution.partOfAMonth")
                .at("/lines/0/months")
                .says(
                        "The line 'allowance' pays for 5.5 months, which must be whole",
                        "项目“allowance”发放 5.5 个月，而月数必须是整数")
                .advises("State whole months", "请写整月数");
    }

    /** T1's 20 for two months is all that is paid besides the points. */
    @Test
    void monthsFromAnIntegerAreWhole() {
        Tree.Fields document = with(planWith("/lines/0/months", text("x")), "/parameters/0/type", text("integer"));
        PayPlan plan = PayPlan.read(document).orElseThrow();
        Roster roster = Roster.builder(plan)
                .row("staff", Map.of("id", "T1", "mark", "1", "days", "0", "status", "paid"), Location.row("T1"))
                .build()
                .orElseThrow();
        Settlement settlement =
                Settler.of(plan).settle(Inputs.of(roster).with("x", "2")).orElseThrow();
        assertThat(settlement.payout("T1").lines()).containsEntry("allowance", Money.of("CNY", "20"));
    }
}
