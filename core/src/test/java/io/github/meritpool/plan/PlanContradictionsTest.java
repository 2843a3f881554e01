package io.github.meritpool.plan;

import static io.github.meritpool.plan.Documents.custom;
import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.smallWith;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.warning;
import static io.github.meritpool.plan.Documents.with;
import static io.github.meritpool.plan.Documents.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.spi.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan says against itself: the plan can be used, and each contradiction is told once, before any facts. */
class PlanContradictionsTest {

    private static List<String> warnings(Tree.Fields document) {
        return PayPlan.read(document).warnings().stream().map(Problem::code).toList();
    }

    private static Tree.Fields compared(String of, String comparison, String bound) {
        return Tree.fields().put("of", of).put(comparison, number(bound)).build();
    }

    private static Tree.Fields all(Tree... conditions) {
        return Tree.fields().put("all", new Tree.Items(List.of(conditions))).build();
    }

    private static Tree.Fields population(Tree when) {
        return smallWith(
                "/populations/1",
                element("group", "group", "一组").put("when", when).build());
    }

    @Test
    void aClauseThatNothingCites() {
        Tree clause = Tree.fields()
                .put("id", "C-3")
                .put("says", words("a rule", "一条规定"))
                .build();
        warning(smallWith("/clauses/2", clause), "plan.uncitedClause")
                .at("/clauses/2/id")
                .says("The clause 'C-3' is declared, but nothing", "没有任何内容引用它")
                .advises("leave the clause out", "请删去该条款");
        assertThat(warnings(small())).doesNotContain("plan.uncitedClause");
    }

    @Test
    void aPopulationThatContradictsItself() {
        warning(
                        population(all(compared("mark", "atLeast", "60"), compared("mark", "lessThan", "50"))),
                        "plan.neverHolds")
                .at("/populations/1")
                .says("The condition of 'group' never holds", "“group”的条件在任何情况下都不成立")
                .advises("nobody and nothing is in it", "无人无物符合");
    }

    /** A mark is from 0 to 100, a status paid or out. */
    @ParameterizedTest
    @CsvSource({
        "atLeast, 100.1, true",
        "atLeast, 100, false",
        "moreThan, 100, true",
        "lessThan, 0, true",
        "atMost, 0, false",
        "equalTo, 101, true",
        "equalTo, 50, false",
    })
    void theBoundsOfAColumnDecide(String comparison, String bound, boolean isNever) {
        assertThat(warnings(population(compared("mark", comparison, bound))).contains("plan.neverHolds"))
                .isEqualTo(isNever);
    }

    @ParameterizedTest
    @CsvSource({
        "moreThan, 50, lessThan, 50, true",
        "atLeast, 50, lessThan, 50, true",
        "moreThan, 50, atMost, 50, true",
        "atLeast, 50, atMost, 50, false",
        "equalTo, 50, equalTo, 51, true",
        "lessThan, 60, moreThan, 50, false",
    })
    void twoBoundsLeaveAStretchOrNothing(String one, String first, String other, String second, boolean isNever) {
        Tree.Fields both = all(compared("mark", one, first), compared("mark", other, second));
        assertThat(warnings(population(both)).contains("plan.neverHolds")).isEqualTo(isNever);
        Tree.Fields neither =
                Tree.fields().put("not", Tree.fields().put("not", both).build()).build();
        assertThat(warnings(population(neither)).contains("plan.neverHolds")).isEqualTo(isNever);
    }

    @Test
    void aCategoryIsNeverTwoThingsAtOnce() {
        Tree paid = Tree.fields().put("of", "status").put("is", "paid").build();
        Tree out = Tree.fields().put("of", "status").put("is", "out").build();
        Tree isNot = Tree.fields()
                .put("of", "status")
                .put("isNot", Tree.texts(List.of("paid", "out")))
                .build();
        assertThat(warnings(population(all(paid, out)))).contains("plan.neverHolds");
        assertThat(warnings(population(isNot))).contains("plan.neverHolds");
        assertThat(warnings(population(all(text("paidStaff"), out)))).contains("plan.neverHolds");
        assertThat(warnings(population(all(text("paidStaff"), paid)))).doesNotContain("plan.neverHolds");
    }

    /** What rests on a condition that never holds is not told of again. */
    @Test
    void onlyTheConditionThatContradictsItselfIsNamed() {
        Tree.Fields document = population(compared("mark", "moreThan", "100"));
        Tree inner = element("inner", "inner", "其中")
                .put("when", all(text("group"), text("paidStaff")))
                .build();
        Tree.Fields nested = with(with(document, "/populations/2", inner), "/lines/0/to", text("inner"));
        warning(nested, "plan.neverHolds").at("/populations/1");
        assertThat(warnings(nested)).doesNotContain("plan.caseNeverTaken");
    }

    private static Tree one(Tree when, String then) {
        return Tree.fields().put("when", when).put("then", number(then)).build();
    }

    private static Tree.Fields cases(Tree... cases) {
        Tree.Fields choose = Tree.fields()
                .put("cases", new Tree.Items(List.of(cases)))
                .put("otherwise", number("0"))
                .build();
        return smallWith(
                "/custom/0",
                custom("doubled", Tree.fields().put("choose", choose).build()));
    }

    @Test
    void aCaseThatThoseBeforeItTakeWhole() {
        warning(
                        cases(one(compared("mark", "atLeast", "60"), "1"), one(compared("mark", "atLeast", "80"), "2")),
                        "plan.caseNeverTaken")
                .at("/custom/0")
                .says("'doubled' has a case that is never taken, whatever is recorded: case 2", "不会出现：第 2 种")
                .advises("whether cases before it take all", "在它之前的情形");
        assertThat(warnings(cases(
                        one(compared("mark", "atLeast", "80"), "2"), one(compared("mark", "atLeast", "60"), "1"))))
                .doesNotContain("plan.caseNeverTaken");
    }

    @Test
    void whatEverybodyIsInLeavesNobodyForTheRest() {
        assertThat(warnings(cases(one(compared("mark", "atLeast", "0"), "1")))).doesNotContain("plan.caseNeverTaken");
        assertThat(warnings(cases(one(compared("mark", "atLeast", "0"), "1"), one(text("paidStaff"), "2"))))
                .contains("plan.caseNeverTaken");
    }

    private static Tree.Fields byBand(String... edges) {
        Tree.FieldsBuilder table = Tree.fields().put("of", "mark").put("edge", "upperBand");
        table.putItems(
                "bands",
                List.of(edges).stream()
                        .map(edge -> Tree.fields()
                                .put("from", number(edge))
                                .put("value", number(edge))
                                .build())
                        .toList());
        return smallWith(
                "/custom/0",
                custom("doubled", Tree.fields().put("byBand", table.build()).build()));
    }

    @Test
    void aBandThatNoNumberIsIn() {
        warning(byBand("0", "60", "120"), "plan.caseNeverTaken")
                .at("/custom/0")
                .says("the band from 120", "自 120 起的一档");
        assertThat(warnings(byBand("0", "60", "100"))).doesNotContain("plan.caseNeverTaken");
    }

    @Test
    void bandsThatBeginTooHigh() {
        warning(byBand("60", "80"), "plan.bandMissed")
                .at("/custom/0")
                .says("'doubled' looks up 'mark' in bands from 60 up, but it can be as little as 0", "最小可为 0")
                .advises("State what holds \"below\"", "请写明低于第一档");
        assertThat(warnings(byBand("0", "80"))).doesNotContain("plan.bandMissed");
    }

    private static Tree.Fields mark(String full, String outOf) {
        Tree.FieldsBuilder mark = element("performance", "performance", "业绩")
                .put("full", number(full))
                .put("type", "mark")
                .put("of", "mark");
        return smallWith("/rubric/dimensions/0", (outOf.isEmpty() ? mark : mark.put("outOf", number(outOf))).build());
    }

    @Test
    void aFullMarkThatNobodyCanReach() {
        warning(mark("90", "200"), "plan.fullOutOfReach")
                .at("/rubric/dimensions/0/full")
                .says("The full mark of 'performance' is 90, but nobody can have more than 45", "任何人最多只能得 45")
                .advises("Correct the full mark", "请更正满分");
        assertThat(warnings(mark("90", "100"))).doesNotContain("plan.fullOutOfReach", "plan.aboveFull");
    }

    @Test
    void aScoreThatCanBeMoreThanItsFullMark() {
        warning(mark("90", ""), "plan.aboveFull")
                .at("/rubric/dimensions/0/full")
                .says("'performance' can come to 100, but its full mark is 90", "最高可得 100，而其满分为 90")
                .advises("states \"outOf\"", "请写明 \"outOf\"");
    }

    /** What a parameter allows, whoever chooses it may avoid, as shares that must make the whole do. */
    @Test
    void whatIsChosenIsNotTakenForTooMuch() {
        Tree product = Tree.fields()
                .put("product", Tree.texts(List.of("mark", "weight")))
                .build();
        Tree weight = element("weight", "weight", "权重")
                .put("type", "decimal")
                .put("min", number("0"))
                .put("max", number("1"))
                .build();
        Tree.Fields document = with(mark("90", ""), "/custom/0", custom("weighted", product));
        assertThat(warnings(with(with(document, "/parameters/1", weight), "/rubric/dimensions/0/of", text("weighted"))))
                .doesNotContain("plan.aboveFull");
    }

    /** Two parts that rest on one fact may never be at their best together, so nobody is accused of it. */
    @Test
    void whatCountsTwiceIsNotTakenForTooMuch() {
        Tree two = Tree.fields().put("sum", Tree.texts(List.of("mark", "mark"))).build();
        Tree.Fields document = with(mark("90", ""), "/custom/0", custom("doubled", two));
        assertThat(warnings(with(document, "/rubric/dimensions/0/of", text("doubled"))))
                .doesNotContain("plan.aboveFull");
    }

    private static Tree.Fields smallWithOne(String section, Tree element) {
        return smallWith(section, new Tree.Items(List.of(element)));
    }

    private static Tree.Fields statement(Tree value, Tree other) {
        Tree also = Tree.fields().put("value", other).put("clause", "C-2").build();
        return smallWithOne(
                "/statements",
                element("capOfClassTeachers", "cap of the allowance", "津贴上限")
                        .put("clause", "C-1")
                        .put("value", value)
                        .putItems("alsoStated", List.of(also))
                        .build());
    }

    private static Tree expression(String operation, Tree... operands) {
        return Tree.fields().put(operation, new Tree.Items(List.of(operands))).build();
    }

    @Test
    void twoCapsOnOneAllowance() {
        warning(statement(number("300"), number("350")), "plan.statedDifferently")
                .at("/statements/0/alsoStated/0/value")
                .says("'capOfClassTeachers' is stated as 300, but also as 350; the first counts", "另处又规定为 350")
                .advises("Ask which of them holds", "请查明以何者为准");
        assertThat(warnings(statement(number("300"), number("300.0")))).doesNotContain("plan.statedDifferently");
    }

    @Test
    void aBundleAndItsParts() {
        assertThat(warnings(statement(number("120"), expression("sum", number("50"), number("40"), number("40")))))
                .contains("plan.statedDifferently");
        assertThat(warnings(statement(number("120"), expression("sum", number("50"), number("30"), number("40")))))
                .doesNotContain("plan.statedDifferently");
    }

    /** 10 months of 120 and a bonus of 150 make 1350, not 1300; a parameter can be what it likes within its bounds. */
    @Test
    void aYearlyAmountAndItsMonths() {
        Tree months = expression("product", number("120"), number("10"));
        assertThat(warnings(statement(number("1300"), expression("sum", months, number("150")))))
                .contains("plan.statedDifferently");
        assertThat(warnings(statement(number("1"), text("rate")))).doesNotContain("plan.statedDifferently");
        assertThat(warnings(statement(number("2"), text("rate")))).contains("plan.statedDifferently");
        Tree.Fields chosen = with(statement(number("1"), text("rate")), "/parameters/0/chosen", number("0.5"));
        assertThat(warnings(chosen)).contains("plan.statedDifferently");
    }

    @Test
    void aStatementIsTheSameForAll() {
        Documents.only(statement(text("mark"), number("1")))
                .is("plan.statedByRow")
                .at("/statements/0/value")
                .says("'capOfClassTeachers' must be the same for all", "应对所有人相同")
                .advises("Write it under \"custom\"", "请改写在 \"custom\" 中");
        Documents.only(statement(number("1"), text("mark"))).at("/statements/0/alsoStated/0/value");
    }

    @Test
    void whatIsStatedCanBeUsed() {
        Tree cap = Tree.fields()
                .put(
                        "number",
                        Tree.fields()
                                .put("value", number("8"))
                                .put("unit", "CNY")
                                .build())
                .build();
        Tree.Fields document = with(statement(cap, number("8")), "/lines/0/cap", text("capOfClassTeachers"));
        assertThat(PayPlan.read(document).errors()).isEmpty();
    }

    private static Tree.Fields printed(String from, String to, String next, String decimals) {
        Tree lower = Tree.fields()
                .put("from", number(from))
                .put("points", number("1"))
                .put("to", number(to))
                .build();
        Tree upper = Tree.fields()
                .put("from", number(next))
                .put("points", number("90"))
                .build();
        Tree.Fields bands = element("performance", "performance", "业绩")
                .put("full", number("90"))
                .put("type", "bands")
                .put("of", "mark")
                .put("below", number("0"))
                .put("edge", "upperBand")
                .putItems("bands", List.of(lower, upper))
                .build();
        Tree.Fields document = smallWith("/rubric/dimensions/0", bands);
        return with(document, "/tables/0/columns/1/decimals", number(decimals));
    }

    @ParameterizedTest
    @CsvSource({
        "60, 70, 70, 0, plan.sharedEdge",
        "60, 70, 70, 1, plan.sharedEdge",
        "60, 69, 70, 0, ''",
        "60, 69, 70, 1, plan.bandGap",
        "60, 69.9, 70, 1, ''",
        "60, 65, 70, 0, plan.bandGap",
        "60, 75, 70, 0, plan.bandOverlap",
    })
    void printedEndsOfBands(String from, String to, String next, String decimals, String expected) {
        assertThat(warnings(printed(from, to, next, decimals)).stream()
                        .filter(code -> code.matches("plan.*(Edge|Gap|Overlap)"))
                        .toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void whereAnEdgeCountsIsSaid() {
        warning(printed("60", "70", "70", "0"), "plan.sharedEdge")
                .at("/rubric/dimensions/0/bands/0/to")
                .says("The source names 70 in two bands", "按自 70 起的一档计")
                .advises("\"edge\" says to which", "请查明应归属哪一档");
        warning(printed("60", "65", "70", "0"), "plan.bandGap")
                .says("it counts to the band from 60", "按自 60 起的一档计")
                .advises("Ask where it belongs", "请查明应归属哪一档");
        warning(printed("60", "75", "70", "0"), "plan.bandOverlap")
                .says("it counts to the band from 70", "按自 70 起的一档计")
                .advises("correct where the bands begin", "更正各档的起点");
    }

    @Test
    void printedEndsOfLevelsAndOfBandsOfAQuantity() {
        Tree good = element("good", "good", "良好")
                .put("from", number("80"))
                .put("to", number("90"))
                .build();
        Tree best = element("best", "best", "优秀").put("from", number("90")).build();
        Tree rest = element("rest", "rest", "其他").build();
        Tree.Fields rating = element("grade", "grade", "等第")
                .put("of", "mark")
                .put("by", "cutScores")
                .put("edge", "upperLevel")
                .putItems("levels", List.of((Tree.Fields) best, (Tree.Fields) good, (Tree.Fields) rest))
                .build();
        warning(smallWithOne("/ratings", rating), "plan.sharedEdge").at("/ratings/0/levels/1/to");
        Tree.Fields byBand = with(byBand("0", "60"), "/custom/0/value/byBand/bands/0/to", number("60"));
        warning(byBand, "plan.sharedEdge").at("/custom/0/value/byBand/bands/0/to");
    }
}
