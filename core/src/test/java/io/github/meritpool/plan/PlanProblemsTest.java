package io.github.meritpool.plan;

import static io.github.meritpool.plan.Documents.custom;
import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.sumOf;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.with;
import static io.github.meritpool.plan.Documents.without;
import static io.github.meritpool.plan.Documents.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemAssert;
import io.github.meritpool.spi.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each kind of mistake in a plan: what it is, where, in both languages, and what to do. One mistake, one problem. */
class PlanProblemsTest {

    private static ProblemAssert only(Tree.Fields document) {
        return ProblemAssert.only(PayPlan.read(document).problems());
    }

    private static Tree.Fields smallWith(String pointer, Tree data) {
        return with(small(), pointer, data);
    }

    private static Tree.Fields smallWithout(String pointer) {
        return without(small(), pointer);
    }

    @Test
    void theSmallPlanHasNone() {
        assertThat(PayPlan.read(small()).problems()).isEmpty();
    }

    @Test
    void aVersionThatIsNotRead() {
        only(smallWith("/meritpool", text("2")))
                .is("plan.version")
                .at("/meritpool")
                .says("says \"meritpool\": \"2\", but this library reads version 1", "而本程序库读取的版本是 1")
                .advises("use the release that reads version 2", "使用能读取版本 2 的程序库");
    }

    @Test
    void aFieldThatIsNotKnown() {
        only(smallWith("/rubric/dimensions/0/ful", number("3")))
                .is("plan.unknownField")
                .at("/rubric/dimensions/0/ful")
                .says("The field 'ful' is not known here; the fields are: id, label, clause,", "此处没有字段“ful”")
                .advises("Maybe 'full' is meant", "是否应为“full”");
    }

    @Test
    void aFieldThatIsMissing() {
        only(smallWithout("/rubric/dimensions/0/full"))
                .is("plan.missingField")
                .at("/rubric/dimensions/0")
                .says("'full' (its full mark, in points) is missing", "缺少字段“full”（满分）")
                .advises("Add the field 'full': a decimal number", "请补上字段“full”：十进制数");
    }

    @Test
    void dataOfAnotherType() {
        only(smallWith("/rubric/dimensions/0/full", text("many")))
                .is("plan.wrongType")
                .at("/rubric/dimensions/0/full")
                .says("holds a text (many), but must hold a decimal number", "的内容是文字（many），而应为十进制数")
                .advises("Write a decimal number", "请写成十进制数");
    }

    @Test
    void aListWhereAnObjectBelongs() {
        only(smallWith("/conventions", new Tree.Items(List.of())))
                .is("plan.wrongType")
                .at("/conventions")
                .says("holds a list (…), but must hold an object", "的内容是列表（…），而应为对象");
    }

    @Test
    void anOptionThatIsNone() {
        only(smallWith("/conventions/moneyRounding", text("halfup")))
                .is("plan.unknownOption")
                .at("/conventions/moneyRounding")
                .says("says 'halfup', but must say one of: halfUp, halfEven", "写的是“halfup”，而只能是：halfUp, halfEven")
                .advises("Maybe 'halfUp' is meant", "是否应为“halfUp”");
    }

    @Test
    void anIdThatIsNone() {
        only(smallWith("/custom/0/id", text("2nd")))
                .is("plan.badId")
                .at("/custom/0/id")
                .says("The id '2nd' must begin with a letter", "标识“2nd”必须以字母开头")
                .advises("Choose another id", "请改用别的标识");
    }

    @Test
    void wordsThatAreBlankInOneLanguage() {
        only(smallWith("/label/zh-CN", text(" ")))
                .is("plan.blankWords")
                .at("/label/zh-CN")
                .says("The words 'zh-CN' are blank", "“zh-CN”的文字是空白")
                .advises("give the same words twice", "可两处写同样的文字");
    }

    @Test
    void aNumberOutOfItsRange() {
        only(smallWith("/conventions/scoreRounding/decimals", number("13")))
                .is("plan.outOfRange")
                .at("/conventions/scoreRounding/decimals")
                .says("The field 'decimals' is 13, but must be from 0 to 12", "为 13，而应在 0 与 12 之间")
                .advises("Correct the number", "请更正");
    }

    @Test
    void decimalsOfADimensionAreBoundedToo() {
        Tree rounding = Tree.fields()
                .put("decimals", number("2000000000"))
                .put("mode", "halfUp")
                .build();
        only(smallWith("/rubric/dimensions/0/rounding", rounding))
                .is("plan.outOfRange")
                .at("/rubric/dimensions/0/rounding/decimals");
    }

    @Test
    void aNumberOfTooManyDigits() {
        only(smallWith("/pools/0/amount", number("1" + "0".repeat(40))))
                .is("plan.tooManyDigits")
                .at("/pools/0/amount")
                .says("more than 30 digits", "超过 30 位");
    }

    @Test
    void aCurrencyThatIsNone() {
        only(smallWith("/conventions/currency", text("RMB")))
                .is("plan.currency")
                .at("/conventions/currency")
                .says("The currency 'RMB' is no ISO 4217 code", "“RMB”不是")
                .advises("Write such as CNY", "CNY");
    }

    @Test
    void aDateThatIsNone() {
        only(smallWith("/conventions/asOf", text("2025-02-30")))
                .is("plan.wrongType")
                .at("/conventions/asOf")
                .says("(2025-02-30), but must hold a date of the calendar", "（2025-02-30）")
                .advises("such as 2025-12-31", "形如 2025-12-31 的日期");
    }

    /** What stands in the table cannot be told from what does not, so only the table is missed. */
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
                .says("'rate' is chosen as '2', but must be: decimal 0 … 1, decimals <= 2", "参数“rate”选定为“2”")
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
                .is("quantity.kindMismatch")
                .at("/populations/0/when")
                .says("In 'paidStaff' the operation when needs a flag, but is given a number", "需要 flag，得到的却是 number");
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
                .is("quantity.kindMismatch")
                .at("/custom/0")
                .says("needs a number, but is given a category", "需要 number，得到的却是 category")
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
                .says("'performance' must be a number in point for each of the staff, but is day", "得到的却是 day");
    }

    @Test
    void aRubricTypeThatIsNone() {
        only(smallWith("/rubric/dimensions/0/type", text("marks")))
                .is("rubric.unknownType")
                .at("/rubric/dimensions/0/type")
                .says("The rubric type 'marks' is not known", "没有计分方式“marks”")
                .advises("Maybe 'mark' is meant; a vendor's type needs the vendor's jar", "第三方的计分方式需要加入其程序包");
    }

    @Test
    void fullMarksThatDoNotAddUp() {
        only(smallWith("/rubric/full", number("110")))
                .is("rubric.fullMarks")
                .at("/rubric/full")
                .says("add up to 100, but its full mark is 110", "各指标满分之和为 100，而其满分为 110")
                .advises("Correct the full mark of a dimension", "请更正某一指标或总体的满分");
    }

    @Test
    void bandsThatDoNotRise() {
        Tree.Fields bands = element("performance", "performance", "业绩")
                .put("full", number("90"))
                .put("type", "bands")
                .put("of", "mark")
                .put("below", number("0"))
                .put("edge", "upperBand")
                .putItems("bands", List.of(band("5", "1"), band("5", "2")))
                .build();
        only(smallWith("/rubric/dimensions/0", bands))
                .is("rubric.edges")
                .at("/rubric/dimensions/0/bands")
                .says("begin at [5, 5], but each must begin above the one before", "每档的起点必须高于前一档")
                .advises("Order the bands from the lowest up", "请从低到高排列各档");
    }

    private static Tree.Fields band(String from, String points) {
        return Tree.fields()
                .put("from", number(from))
                .put("points", number(points))
                .build();
    }

    @Test
    void anAllowanceWithoutWhatLiesBeyond() {
        only(smallWithout("/rubric/dimensions/1/items/0/beyond"))
                .is("rubric.beyond")
                .at("/rubric/dimensions/1/items/0")
                .says("The item 'days' must state 'free' and what counts 'beyond' it", "扣分项“days”的免扣额度")
                .advises("\"excess\"", "\"cliff\"");
    }

    @Test
    void partsThatAreNoWhole() {
        Tree.Fields part = Tree.fields()
                .put("share", number("0.9"))
                .put("label", words("part", "部分"))
                .put(
                        "score",
                        Tree.fields().put("type", "mark").put("of", "mark").build())
                .build();
        Tree.Fields split = element("performance", "performance", "业绩")
                .put("full", number("90"))
                .put("type", "split")
                .putItems("parts", List.of(part))
                .build();
        only(smallWith("/rubric/dimensions/0", split))
                .is("rubric.shares")
                .at("/rubric/dimensions/0/parts")
                .says("add up to 0.9, but must make 1", "比例之和为 0.9，而应为 1")
                .advises("Correct the shares", "请更正比例");
    }

    @Test
    void rowsThatAreGatheredNobodyKnowsHow() {
        Tree.Fields gathered = element("performance", "performance", "业绩")
                .put("full", number("90"))
                .put("type", "gathered")
                .put("within", "terms")
                .put(
                        "score",
                        Tree.fields().put("type", "mark").put("of", "termMark").build())
                .build();
        only(smallWith("/rubric/dimensions/0", gathered))
                .is("rubric.gathering")
                .at("/rubric/dimensions/0")
                .says("'shares' of the gathered rows or what is to 'take' of them", "各行所占的 shares，或取法 take")
                .advises("State \"shares\" with \"by\"", "请写明 \"shares\" 与 \"by\"");
    }

    @Test
    void sanctionsFromTwoPlaces() {
        Tree.Fields sanctions = Tree.fields()
                .put("of", "status")
                .put("table", "terms")
                .put("cut", Tree.fields().put("paid", number("0")).build())
                .build();
        only(smallWith("/rubric/sanctions", sanctions))
                .is("rubric.sanctionSource")
                .at("/rubric/sanctions")
                .says("The sanctions must name either one category", "处分必须指明")
                .advises("State \"of\" alone", "请只写 \"of\"");
    }

    @Test
    void aLineFromAPoolThatIsNone() {
        only(smallWith("/lines/0/from", text("meritt")))
                .is("distribution.unknownSource")
                .at("/lines/0/from")
                .says("'meritt' is no pool and no account of the plan; there are: merit, fund", "没有名为“meritt”的总量或账户")
                .advises("Maybe 'merit' is meant", "是否应为“merit”");
    }

    @Test
    void aFormulaThatIsNone() {
        only(smallWith("/lines/0/formula", text("allowances")))
                .is("distribution.unknownFormula")
                .at("/lines/0/formula")
                .says("The formula 'allowances' is not known", "没有分配公式“allowances”")
                .advises("Maybe 'allowance' is meant", "是否应为“allowance”");
    }

    /** Which other fields there are cannot be said without it. */
    @Test
    void aLineWithoutAFormula() {
        only(smallWithout("/lines/0/formula"))
                .is("plan.missingField")
                .at("/lines/0")
                .says("'formula' (how it pays) is missing", "缺少字段“formula”（分配公式）");
    }

    @Test
    void aLineThatIsAText() {
        only(smallWith("/lines/0", text("pointValue"))).is("plan.wrongType").at("/lines/0");
    }

    @Test
    void aRemainderOfAnAccount() {
        only(smallWith("/lines/1/from", text("fund")))
                .is("distribution.shareNeedsPool")
                .at("/lines/1/from")
                .says("draws on the account 'fund', which has no end", "却从账户“fund”列支")
                .advises("Let it draw on a pool", "请改为从总量中列支");
    }

    @Test
    void twoLinesForOneRemainder() {
        Tree line = ((Tree.Items) small().get("lines").orElseThrow()).items().get(1);
        only(smallWith("/lines/2", with((Tree.Fields) line, "/id", text("zweite"))))
                .is("distribution.twoRemainders")
                .at("/lines/2/formula")
                .says("'meritPay' and 'zweite' both share all that remains of the pool 'merit'", "“meritPay”和“zweite”")
                .advises("Give one of them another pool", "请让其中一个改用别的总量或公式");
    }

    @Test
    void aLineAfterTheRemainder() {
        only(smallWith("/lines/0/step", number("2")))
                .is("distribution.afterRemainder")
                .at("/lines/0/step")
                .says("'allowance' (step 2) draws on the pool 'merit' in or after the step", "（第 2 步）")
                .advises("Give it an earlier step", "请给它更靠前的步次");
    }

    @Test
    void aTopUpFromNowhere() {
        only(smallWith("/pools/0/overdrawn", text("topUp")))
                .is("distribution.topUpAccount")
                .at("/pools/0/overdrawn")
                .says("must name the account 'topUpFrom'", "才须指明账户 topUpFrom")
                .advises("Add or remove \"topUpFrom\"", "请补上或删去 \"topUpFrom\"");
    }

    @Test
    void whatIsNotEarnedWithoutAHome() {
        only(smallWith("/lines/0/draws", text("rate")))
                .is("distribution.withheld")
                .at("/lines/0/draws")
                .says("must name the account 'withheldTo'", "才须指明未发部分的账户 withheldTo")
                .advises("Add or remove \"withheldTo\"", "请补上或删去 \"withheldTo\"");
    }

    @Test
    void aPoolThatStatesItsMoneyTwice() {
        only(smallWith(
                        "/pools/0/perHead",
                        Tree.fields().put("rate", number("1")).build()))
                .is("distribution.poolSource")
                .at("/pools/0")
                .says("either an 'amount', or a rate 'perHead'", "amount，或 perHead")
                .advises("State one of them", "请写明其中一种");
    }

    @Test
    void aProblemIsTheSameHoweverOftenThePlanIsRead() {
        List<Problem> once =
                PayPlan.read(smallWith("/rubric/full", number("110"))).problems();
        assertThat(PayPlan.read(smallWith("/rubric/full", number("110"))).problems())
                .isEqualTo(once);
    }
}
