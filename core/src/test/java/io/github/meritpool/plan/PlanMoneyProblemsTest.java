package io.github.meritpool.plan;

import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.only;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.smallWith;
import static io.github.meritpool.plan.Documents.smallWithout;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.with;
import static io.github.meritpool.plan.Documents.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.spi.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mistakes in a plan's pools and lines. One mistake, one problem. */
class PlanMoneyProblemsTest {

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
                .at("/lines/2/step")
                .says(
                        "'meritPay' and 'zweite' both share all that remains of the pool 'merit' in step 2",
                        "“meritPay”和“zweite”")
                .advises("Give the second a later step", "请给它更靠后的步次");
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
                .says("must name accounts in 'topUpFrom'", "才须指明账户 topUpFrom")
                .advises("Add or remove \"topUpFrom\"", "请补上或删去 \"topUpFrom\"");
        only(with(
                        smallWith("/pools/0/overdrawn", text("topUp")),
                        "/pools/0/topUpFrom",
                        Tree.fields().build()))
                .is("distribution.topUpAccount");
    }

    /** Written as numbers or as texts, they must make 1: 0.3 and 0.6 are nine tenths of what is missing. */
    @Test
    void sharesOfATopUpThatDoNotMakeOne() {
        only(toppedUp(number("0.3"), text("0.6")))
                .is("distribution.topUpNotWhole")
                .at("/pools/0/topUpFrom")
                .says("accounts make up the pool 'merit' come to 0.9, but must make 1", "比例合计为 0.9，而应为 1")
                .advises("Correct the shares under \"topUpFrom\"", "请更正 \"topUpFrom\" 中的比例");
        assertThat(PayPlan.read(toppedUp(number("0.3"), text("0.7"))).errors()).isEmpty();
    }

    private static Tree.Fields toppedUp(Tree fromFund, Tree fromTown) {
        Tree.Fields town = element("town", "town", "镇").build();
        Tree.Fields shares =
                Tree.fields().put("fund", fromFund).put("town", fromTown).build();
        return with(
                with(smallWith("/pools/0/overdrawn", text("topUp")), "/accounts/1", town),
                "/pools/0/topUpFrom",
                shares);
    }

    @Test
    void aCeilingOfAPoolWithoutAMeasure() {
        only(ceiling(Tree.fields()))
                .is("distribution.poolCeiling")
                .at("/pools/0/ceiling")
                .says("The ceiling of the pool 'merit' must state an 'amount'", "总量“merit”的上限须写明 amount")
                .advises("State the amount, or both 'percent' and 'of'", "同时写明 percent 和 of");
        only(ceiling(Tree.fields().put("percent", "10"))).is("distribution.poolCeiling");
        only(ceiling(Tree.fields().put("amount", "10").put("of", "100"))).is("distribution.poolCeiling");
    }

    @Test
    void whatIsAboveACeilingThatGoesNowhere() {
        only(smallWith(
                        "/pools/0/ceiling",
                        Tree.fields().put("amount", "500").put("above", "fun").build()))
                .is("distribution.unknownSource")
                .at("/pools/0/ceiling/above")
                .advises("Maybe 'fund' is meant", "是否应为“fund”");
    }

    private static Tree.Fields ceiling(Tree.FieldsBuilder most) {
        return smallWith("/pools/0/ceiling", most.put("above", "fund").build());
    }

    @Test
    void percentagesOfASplitThatDoNotMakeAHundred() {
        Tree part = Tree.fields().put("into", "fund").put("percent", "99.9").build();
        only(smallWith("/pools/0/split", new Tree.Items(List.of(part))))
                .is("distribution.splitNotWhole")
                .at("/pools/0/split")
                .says("the pool 'merit' is split come to 99.9, but must make 100", "百分比合计为 99.9，而应为 100")
                .advises("let one part state \"remainder\": true", "\"remainder\"：true");
    }

    /** {@code "remainder": false} is no way to state a part. */
    @Test
    void aPartThatIsNotTheRemainder() {
        Tree part = Tree.fields()
                .put("into", "fund")
                .put("remainder", new Tree.Flag(false))
                .build();
        assertThat(PayPlan.read(smallWith("/pools/0/split", new Tree.Items(List.of(part))))
                        .errors())
                .extracting(Problem::code)
                .contains("distribution.splitPart");
        Tree group = Tree.fields()
                .put("label", words("monthly", "按月"))
                .put("remainder", new Tree.Flag(false))
                .build();
        assertThat(PayPlan.read(smallWith("/lines/0/instalments", new Tree.Items(List.of(group))))
                        .errors())
                .extracting(Problem::code)
                .contains("distribution.instalmentWay");
    }

    @Test
    void percentagesOfInstalmentsThatDoNotMakeAHundred() {
        Tree group = Tree.fields()
                .put("label", words("monthly", "按月"))
                .put("times", number("12"))
                .put("percent", number("70"))
                .build();
        only(smallWith("/lines/0/instalments", new Tree.Items(List.of(group))))
                .is("distribution.instalmentsNotWhole")
                .at("/lines/0/instalments")
                .says("the line 'allowance' come to 70, but must make 100", "百分比合计为 70，而应为 100")
                .advises("let one say \"remainder\": true", "\"remainder\"：true");
    }

    @Test
    void whatIsNotEarnedWithoutAHome() {
        only(smallWith("/lines/0/draws", text("rate")))
                .is("distribution.withheld")
                .at("/lines/0/draws")
                .says("must name in 'withheldTo' an account or a pool", "才须指明未发部分的账户 withheldTo")
                .advises("Add or remove \"withheldTo\"", "请补上或删去 \"withheldTo\"");
    }

    @Test
    void aPoolThatStatesItsMoneyTwice() {
        only(smallWith(
                        "/pools/0/sources",
                        new Tree.Items(List.of(Tree.fields()
                                .put(
                                        "label",
                                        Tree.fields()
                                                .put("en", "x")
                                                .put("zh-CN", "x")
                                                .build())
                                .put("rate", number("1"))
                                .build()))))
                .is("distribution.poolSource")
                .at("/pools/0")
                .says("must say where its money comes from: an 'amount', or 'sources'", "amount，或 sources")
                .advises("State an amount or sources, not both", "不可并用");
    }
}
