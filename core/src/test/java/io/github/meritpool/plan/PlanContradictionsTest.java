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

    /** Two parts that rest on one fact may never be at their best together, so nobody is accused of it. */
    @Test
    void whatCountsTwiceIsNotTakenForTooMuch() {
        Tree two = Tree.fields().put("sum", Tree.texts(List.of("mark", "mark"))).build();
        Tree.Fields document = with(mark("90", ""), "/custom/0", custom("doubled", two));
        assertThat(warnings(with(document, "/rubric/dimensions/0/of", text("doubled"))))
                .doesNotContain("plan.aboveFull");
    }
}
