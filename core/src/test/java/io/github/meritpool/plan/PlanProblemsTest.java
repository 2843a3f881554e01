package io.github.meritpool.plan;

import static io.github.meritpool.plan.Documents.custom;
import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.only;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.smallWith;
import static io.github.meritpool.plan.Documents.smallWithout;
import static io.github.meritpool.plan.Documents.sumOf;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.with;
import static io.github.meritpool.plan.Documents.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Each kind of mistake in a plan: what it is, where, in both languages, and what to do. One mistake, one problem. */
class PlanProblemsTest {

    @Test
    void theSmallPlanHasNone() {
        assertThat(PayPlan.read(small()).errors()).isEmpty();
    }

    @Test
    void aPlanWithoutStaff() {
        only(smallWith("/tables/0/id", text("people")))
                .is("plan.noStaff")
                .at("/tables")
                .says("The plan declares no table 'staff'", "方案没有声明教职工表 staff")
                .advises("Declare a table with the id 'staff'", "请声明标识为 staff");
    }

    @Test
    void aKeyThatIsNoColumn() {
        only(smallWith("/tables/0/key", Tree.texts(List.of("number"))))
                .is("plan.badKey")
                .at("/tables/0/key")
                .says("The table 'staff' has the key 'number'", "表“staff”的键“number”")
                .advises("Correct the key or declare the column", "请更正该键");
    }

    /** A cell holds one id, so it cannot name a row that two columns tell apart. */
    @Test
    void aReferenceToATableWithSeveralKeys() {
        Tree months = table("months", "who", "month")
                .putItems("columns", List.of(reference("who", "staff"), id("month")))
                .build();
        Tree visits = table("visits", "visit")
                .putItems("columns", List.of(id("visit"), reference("of", "months")))
                .build();
        only(with(smallWith("/tables/2", months), "/tables/3", visits))
                .is("plan.severalKeys")
                .at("/tables/3/columns/1/references")
                .says("whose rows are told apart by several columns (who, month)", "由多列（who, month）区分")
                .advises("Give the table a key of one column", "设单列的键");
    }

    private static Tree.FieldsBuilder table(String id, String... key) {
        return element(id, id, id).put("key", Tree.texts(List.of(key))).put("rows", "complete");
    }

    private static Tree id(String id) {
        return element(id, id, id).put("type", "id").build();
    }

    private static Tree reference(String id, String table) {
        return element(id, id, id)
                .put("type", "reference")
                .put("references", table)
                .build();
    }

    @Test
    void aColumnWithoutBounds() {
        only(smallWithout("/tables/0/columns/1/max"))
                .is("plan.badColumn")
                .at("/tables/0/columns/1")
                .says("The column 'mark' of type decimal must state: max", "列“mark”必须写明：max")
                .advises("bounds keep typing errors out of the pay", "上下限可防止误录进入工资");
    }

    @Test
    void aCategoryWithoutValues() {
        only(smallWith("/tables/1/columns/1/values", new Tree.Items(List.of())))
                .is("plan.badColumn")
                .at("/tables/1/columns/1")
                .says("must state: values", "必须写明：values");
    }

    /** What is computed from the column is not reported again. */
    @Test
    void aColumnWithoutDecimals() {
        only(smallWithout("/tables/0/columns/1/decimals"))
                .is("plan.badColumn")
                .at("/tables/0/columns/1")
                .says("must state: decimals", "必须写明：decimals");
    }

    @Test
    void boundsTheWrongWayRound() {
        only(smallWith("/tables/0/columns/1/min", number("200")))
                .is("plan.bounds")
                .at("/tables/0/columns/1/min")
                .says("'mark' must be from 200 to 100", "200 到 100")
                .advises("Swap them", "请对调");
    }

    @Test
    void twoTablesOfOneId() {
        Tree terms = ((Tree.Items) small().get("tables").orElseThrow()).items().get(1);
        only(smallWith("/tables/2", terms))
                .is("plan.duplicateId")
                .at("/tables/2/id")
                .says("The id 'terms' is used for two tables", "标识“terms”用于两个 tables")
                .says("the other is at /tables/1/id", "另一个在 /tables/1/id")
                .advises("Rename one of them", "请给其中一个改名");
    }

    @Test
    void twoClausesOfOneId() {
        only(without(smallWith("/clauses/1/id", text("C-1")), "/lines/1/clause"))
                .is("plan.duplicateId")
                .at("/clauses/1/id")
                .says("The id 'C-1' is used for two clauses", "标识“C-1”");
    }

    @Test
    void aNameForTwoThings() {
        only(smallWith("/custom/0/id", text("mark")))
                .is("plan.duplicateName")
                .at("/custom/0/id")
                .says("The name 'mark' is given to two things", "名称“mark”给了两个对象")
                .says("the other is a column of the table 'staff'", "另一个是表“staff”的一列")
                .advises("Rename one of them", "请给其中一个改名");
    }

    @Test
    void aClauseThatIsNotDeclared() {
        only(smallWith("/rubric/dimensions/0/clause", text("C-3")))
                .is("plan.unknownClause")
                .at("/rubric/dimensions/0/clause")
                .says("The clause 'C-3' is cited, but not declared", "引用了条款“C-3”")
                .advises("Maybe 'C-1' is meant; otherwise add it to \"clauses\"", "是否应为“C-1”");
    }

    @Test
    void aChoiceThatDoesNotFit() {
        only(smallWith("/parameters/0/chosen", text("2")))
                .is("plan.badChoice")
                .at("/parameters/0/chosen")
                .says(
                        "'rate' is chosen as '2', but must be: a number from 0 to 1, with at most 2 decimals",
                        "参数“rate”选定为“2”")
                .advises("Correct the value", "请更正");
    }

    @Test
    void aNameThatMeansNothing() {
        only(smallWith("/rubric/dimensions/0/of", text("marks")))
                .is("plan.unknownName")
                .at("/rubric/dimensions/0/of")
                .says("The name 'marks' means nothing for rows of 'staff'", "名称“marks”对表“staff”的行没有意义")
                .advises("Maybe 'mark' is meant", "是否应为“mark”");
    }

    @Test
    void aTableThatIsNotDeclared() {
        only(smallWith("/tables/1/columns/0/references", text("stuff")))
                .is("plan.unknownTable")
                .at("/tables/1/columns/0/references")
                .says("The table 'stuff' is not declared; the tables are: staff, terms", "表“stuff”没有声明")
                .advises("Maybe 'staff' is meant", "是否应为“staff”");
    }

    @Test
    void rowsWithoutAKeyBetweenThem() {
        Tree gathered = Tree.fields()
                .put(
                        "gather",
                        Tree.fields()
                                .put("from", "staff")
                                .put("take", "sum")
                                .put("of", "mark")
                                .build())
                .build();
        only(smallWith("/custom/0/value", gathered))
                .is("plan.noKey")
                .at("/custom/0/value/gather/from")
                .says("The table 'staff' has 0 key columns that refer to 'staff'", "有 0 个键列指向“staff”")
                .advises("declare a column with \"references\": \"staff\"", "请声明一个 \"references\": \"staff\" 的列");
    }

    @Test
    void aCategoryThatIsNeverSaid() {
        only(smallWith("/populations/0/when/is", text("payed")))
                .is("plan.unknownCategory")
                .at("/populations/0/when/is")
                .says("The column 'status' never says 'payed'; it says one of: paid, out", "列“status”没有“payed”")
                .advises("Maybe 'paid' is meant", "是否应为“paid”");
    }

    @Test
    void aConditionThatComparesNothing() {
        only(smallWith("/populations/0/when", Tree.fields().put("of", "status").build()))
                .is("plan.badCondition")
                .at("/populations/0/when")
                .says("compare 'of' by at least one of: is, isNot, atLeast", "is、isNot、atLeast")
                .advises("{\"of\": \"age\", \"atLeast\": 58}", "{\"of\": \"age\", \"atLeast\": 58}");
    }

    @Test
    void aConditionThatIsANumber() {
        only(smallWith("/populations/0/when", text("mark")))
                .is("plan.wrongKind")
                .at("/populations/0/when")
                .says("'when' needs a flag, but 'mark' is a number", "“when”需要是非值，而“得分”是数");
    }

    /** At what is compared, and nothing that uses the population is reported as well. */
    @Test
    void aCategoryComparedAsANumber() {
        Tree when =
                Tree.fields().put("of", "status").put("atLeast", number("1")).build();
        only(smallWith("/populations/0/when", when))
                .is("plan.wrongKind")
                .at("/populations/0/when/of")
                .says("'atLeast' needs a number, but 'status' is a category", "“atLeast”需要数，而“身份”是类别")
                .advises("a category compares with 'is'", "类别用“is”比较");
    }

    @Test
    void aNumberComparedAsACategory() {
        Tree when = Tree.fields().put("of", "mark").put("isNot", "paid").build();
        only(smallWith("/lines/1/to", when))
                .is("plan.wrongKind")
                .at("/lines/1/to/of")
                .says("'isNot' needs a category, but 'mark' is a number", "“isNot”需要类别，而“得分”是数");
    }

    /** Where nothing says so sooner: a category as a mark. */
    @Test
    void aCategoryAsAMark() {
        only(smallWith("/rubric/dimensions/0/of", text("status")))
                .is("quantity.kindMismatch")
                .says("needs a number, but is given a category", "需要数，得到的却是类别");
    }

    @Test
    void anExpressionOfTwoOperations() {
        Tree two = Tree.fields()
                .put("sum", Tree.texts(List.of("mark")))
                .put("min", Tree.texts(List.of("mark")))
                .build();
        only(smallWith("/custom/0/value", two))
                .is("plan.badExpression")
                .at("/custom/0/value")
                .says("exactly one operation of: sum, difference", "只含以下一种运算的对象：sum, difference")
                .advises("Maybe 'sum' is meant", "是否应为“sum”");
    }

    @Test
    void aDifferenceOfOne() {
        Tree one = Tree.fields().put("difference", Tree.texts(List.of("mark"))).build();
        only(smallWith("/custom/0/value", one))
                .is("plan.itemCount")
                .at("/custom/0/value/difference")
                .says("The list 'difference' has 1 items, but must have 2.", "列表“difference”有 1 项，而应有 2 项。")
                .advises("Correct the list", "请更正该列表");
    }

    @Test
    void daysPlusPoints() {
        only(smallWith("/custom/0/value", sumOf("days", "mark")))
                .is("quantity.unitMismatch")
                .at("/custom/0")
                .says("puts 'day' and 'point' together", "把“day”和“point”放在一起")
                .advises("Convert one of them first", "请先换算其中之一");
    }

    @Test
    void aCategoryAddedToANumber() {
        only(smallWith("/custom/0/value", sumOf("status", "mark")))
                .is("plan.wrongKind")
                .at("/custom/0/value/sum/0")
                .says("'sum' needs a number, but 'status' is a category", "“sum”需要数，而“身份”是类别")
                .advises("a category compares with 'is'", "类别用“is”比较");
    }

    @Test
    void rowsOfTwoTablesThatMeet() {
        Tree over = Tree.fields()
                .put(
                        "over",
                        Tree.fields()
                                .put("table", "terms")
                                .put("take", "sum")
                                .put("of", "termMark")
                                .put("where", "paidStaff")
                                .build())
                .build();
        only(smallWith("/custom/0/value", over))
                .is("quantity.tableMismatch")
                .at("/custom/0")
                .says("rows of the tables 'terms' and 'staff' meet", "表“terms”与表“staff”的行相遇")
                .advises("Gather the one along its key", "请沿键汇集其中一表");
    }

    /** Money in fractions that are rounded nowhere: reported at the pool, not again in what is left of it. */
    @Test
    void aPoolThatIsAFraction() {
        Tree yuan = Tree.fields()
                .put(
                        "number",
                        Tree.fields()
                                .put("value", number("1"))
                                .put("unit", "CNY")
                                .build())
                .build();
        Tree third =
                Tree.fields().putItems("quotient", List.of(yuan, number("3"))).build();
        only(with(smallWith("/custom/0", custom("third", third)), "/pools/0/amount", text("third")))
                .is("quantity.unrounded")
                .at("/pools/0")
                .says("'merit' is an exact fraction that is rounded nowhere", "“merit”的结果是未经取整的精确分数")
                .advises("State a rounding", "请写明取整的小数位数和方式");
    }

    @Test
    void aPoolInPoints() {
        only(smallWith("/pools/0/amount", text("mark")))
                .is("plan.badResult")
                .at("/pools/0")
                .says("'merit' must be a number in CNY", "以 CNY")
                .advises("Check the units", "请检查它所用的列和参数的单位");
    }

    /** The total that adds it up and the line that pays by the total are not reported as well. */
    @Test
    void aScoreInDays() {
        only(without(smallWith("/rubric/dimensions/0/of", text("days")), "/rubric/dimensions/0/outOf"))
                .is("plan.badResult")
                .at("/rubric/dimensions/0")
                .says("'performance' must be a number in point for each row of 'staff', but is day", "得到的却是 day");
    }

    /** Half a fen for each day. */
    @Test
    void aPaymentFinerThanAFen() {
        Tree each = Tree.fields()
                .put(
                        "number",
                        Tree.fields()
                                .put("value", number("10.005"))
                                .put("unit", "CNY")
                                .build())
                .build();
        only(with(smallWith("/custom/0", custom("fine", each)), "/pools/0/amount", text("fine")))
                .is("plan.tooFine")
                .at("/pools/0")
                .says("'merit' can come to 3 decimals, but money has 2", "“merit”的结果可能有 3 位小数，而金额只有 2 位")
                .advises("State a rounding", "请写明取整的小数位数和方式");
    }

    @Test
    void accountsThatAreNone() {
        only(smallWith("/pools/0/rest", text("keep")))
                .is("distribution.unknownRest")
                .at("/pools/0/rest")
                .says(
                        "to go to 'keep', but can only go to one of: problem, closing, fund",
                        "“keep”，而只能是以下之一：problem, closing, fund")
                .advises("Maybe '", "是否应为“");
        Tree.Fields topUp = with(
                smallWith("/pools/0/overdrawn", text("topUp")),
                "/pools/0/topUpFrom",
                Tree.fields().put("fundd", BigDecimal.ONE).build());
        only(topUp)
                .is("distribution.unknownAccount")
                .at("/pools/0/topUpFrom/fundd")
                .says("'topUpFrom' says 'fundd', which is no account of the plan; the accounts are: fund", "现有账户：fund")
                .advises("Maybe 'fund' is meant", "是否应为“fund”");
        only(without(topUp, "/accounts"))
                .is("distribution.noAccounts")
                .says("must be an account, but the plan declares none", "方案没有声明任何账户")
                .advises("Declare it under \"accounts\"", "请在 \"accounts\" 中声明");
    }

    @Test
    void wordsInOneLanguageOnly() {
        only(smallWith("/lines/0/label", text("allowance")))
                .is("plan.wrongType")
                .at("/lines/0/label")
                .says(
                        "The field 'label' holds a text (allowance), but must hold an object with the texts 'en' and 'zh-CN'",
                        "含 en 与 zh-CN");
        assertThat(PayPlan.read(smallWith(
                                "/lines/0/label",
                                Tree.fields().put("en", "a").put("zh", "b").build()))
                        .problems())
                .extracting(problem -> problem.code() + " " + problem.advice(Locale.ENGLISH))
                .contains("plan.unknownField Maybe 'zh-CN' is meant; otherwise remove the field.");
    }

    @Test
    void aProblemIsTheSameHoweverOftenThePlanIsRead() {
        List<Problem> once =
                PayPlan.read(smallWith("/rubric/full", number("110"))).problems();
        assertThat(PayPlan.read(smallWith("/rubric/full", number("110"))).problems())
                .isEqualTo(once);
    }
}
