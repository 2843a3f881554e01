package io.github.meritpool.settlement;

import static io.github.meritpool.plan.Documents.custom;
import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.with;
import static io.github.meritpool.plan.Documents.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.money.Money;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemAssert;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.spi.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What stands in the way of a settlement: nothing is guessed where a value is missing, and either everyone is paid to
 * the minor unit or nobody is.
 */
class SettlementProblemsTest {

    /** The small plan without its table of terms, so that a person is one row. */
    private static Tree.Fields plain() {
        return without(small(), "/tables/1");
    }

    private static Inputs inputs(PayPlan plan, String... rows) {
        RosterBuilder builder = Roster.builder(plan);
        for (String row : rows) {
            String[] cells = row.split(" ", -1);
            Map<String, String> byColumn = new LinkedHashMap<>();
            byColumn.put("id", cells[0]);
            byColumn.put("mark", cells[1]);
            byColumn.put("days", cells[2]);
            byColumn.put("status", cells[3]);
            builder.row("staff", byColumn, Location.row(cells[0]));
        }
        return Inputs.of(builder.build().orElseThrow());
    }

    private static Checked<Settlement> settle(Tree.Fields document, String... rows) {
        PayPlan plan = PayPlan.read(document).orElseThrow();
        return Settler.of(plan).settle(inputs(plan, rows));
    }

    private static ProblemAssert only(Checked<Settlement> settlement) {
        return ProblemAssert.only(settlement.problems());
    }

    /** Two people: 90 × 80 % + 10 = 82 and 90 × 41 % + 10 − 0.5 = 46.4 points, 1,000 less 2 × 20 in allowances. */
    @Test
    void whatIsWholeIsPaid() {
        Settlement settlement = settle(
                        with(plain(), "/parameters/0/chosen", number("0.5")), "T1 80 1 paid", "T2 41 3 paid")
                .orElseThrow();
        assertThat(settlement.payout("T1").lines()).containsEntry("meritPay", Money.of("CNY", "613.08"));
        assertThat(settlement.payout("T2").lines()).containsEntry("meritPay", Money.of("CNY", "346.92"));
        assertThat(settlement.pools()).allMatch(PoolStatement::balances);
    }

    @Test
    void aBlankParameterIsNotGuessed() {
        only(settle(plain(), "T1 80 1 paid"))
                .is("settlement.parameterUnset")
                .says("'rate' (rate) has no value; it must be chosen, since a blank is not guessed", "参数“rate”（比例）没有取值")
                .at("/parameters/0")
                .advises("such as in a parameters file, or as \"chosen\" in the plan", "写在参数文件里")
                .advises("a number from 0 to 1, with at most 2 decimals", "数，不小于 0，不大于 1，至多 2 位小数");
    }

    @Test
    void aValueForAParameterThatIsNone() {
        PayPlan plan = PayPlan.read(plain()).orElseThrow();
        Inputs inputs = inputs(plan, "T1 80 1 paid").with("rate", "0.5").with("rato", "0.5");
        only(Settler.of(plan).settle(inputs))
                .is("settlement.unknownParameter")
                .says("The plan has no parameter 'rato'", "方案没有参数“rato”")
                .advises("Maybe 'rate' is meant", "是否应为“rate”");
    }

    @Test
    void aValueThatDoesNotFitItsParameter() {
        PayPlan plan = PayPlan.read(plain()).orElseThrow();
        for (String value : List.of("2", "-1", "0.555", "half", "1e0")) {
            only(Settler.of(plan).settle(inputs(plan, "T1 80 1 paid").with("rate", value)))
                    .is("settlement.badParameter")
                    .says("is given as", "取值为")
                    .advises("Correct the value", "请更正该值");
        }
    }

    /** What is given as a blank is not given, and what the plan chose is not taken in its place. */
    @Test
    void aBlankValueIsNone() {
        PayPlan plan = PayPlan.read(with(plain(), "/parameters/0/chosen", number("0.5")))
                .orElseThrow();
        only(Settler.of(plan).settle(inputs(plan, "T1 80 1 paid").with("rate", " ")))
                .is("settlement.parameterUnset");
    }

    @Test
    void aRosterForOtherTables() {
        PayPlan plan = PayPlan.read(with(plain(), "/parameters/0/chosen", number("0.5")))
                .orElseThrow();
        PayPlan other = PayPlan.read(with(plain(), "/tables/0/columns/1/max", number("50")))
                .orElseThrow();
        only(Settler.of(plan).settle(inputs(other, "T1 40 1 paid")))
                .is("settlement.otherTables")
                .says("The roster was made for other tables than those of the plan 'small'", "方案“small”")
                .advises("Read the facts again with this plan", "请用此方案重新读取事实");
    }

    /** A mean over nobody is absent, and so is what is measured against it. */
    @Test
    void aMeanOverNobody() {
        Tree ratio = element("performance", "performance", "业绩")
                .put("full", number("90"))
                .put("type", "ratio")
                .put("to", "mean")
                .put("of", "mark")
                .put("over", "paidStaff")
                .build();
        Tree.Fields document = without(with(plain(), "/rubric/dimensions/0", ratio), "/parameters");
        List<Problem> problems = settle(document, "T1 80 1 out", "T2 70 1 out").problems();
        assertThat(problems)
                .extracting(problem -> problem.location() + " " + problem.code())
                .containsExactly(
                        "T1 /rubric/dimensions/0 settlement.absent", "T2 /rubric/dimensions/0 settlement.absent");
        ProblemAssert.of(problems.get(0))
                .says(
                        "'performance' of T1 has no value, because 'head count' is 0, and nothing can be divided by it",
                        "T1 的“performance”没有值，因为“人数”为 0，不能作除数")
                .advises("\"whenAbsent\"", "whenAbsent");
    }

    @Test
    void whatCountsWhenAScoreIsAbsentIsStated() {
        Tree ratio = element("performance", "performance", "业绩")
                .put("full", number("90"))
                .put("type", "ratio")
                .put("to", "mean")
                .put("of", "mark")
                .put("over", "paidStaff")
                .put("whenAbsent", number("60"))
                .build();
        Tree.Fields document = without(with(plain(), "/rubric/dimensions/0", ratio), "/parameters");
        Tree.Fields closing = with(document, "/pools/0/rest", text("closing"));
        Settlement settlement = settle(closing, "T1 80 1 out").orElseThrow();
        assertThat(settlement.payout("T1").scores().get("performance")).hasToString("60");
    }

    /** Where a case stands for some and nothing is said of the others, these have no score. */
    @Test
    void aPersonWhomNoCaseFits() {
        Tree.Fields one = Tree.fields()
                .put("when", "paidStaff")
                .put(
                        "score",
                        Tree.fields().put("type", "mark").put("of", "mark").build())
                .build();
        Tree cases = element("performance", "performance", "业绩")
                .put("full", number("90"))
                .put("type", "byPopulation")
                .putItems("cases", List.of(one))
                .build();
        Tree.Fields document = without(with(plain(), "/rubric/dimensions/0", cases), "/parameters");
        only(settle(document, "T1 80 1 paid", "T2 70 1 out"))
                .is("settlement.absent")
                .at("T2 /rubric/dimensions/0")
                .says("because the plan states nothing for this case of 'performance'", "因为方案没有写明“业绩”在此情形下的取值");
    }

    /** Not applicable propagates until someone says what counts then. */
    @Test
    void whatDoesNotApplyDoesNotCountAsZero() {
        Tree.Fields document = without(with(plain(), "/tables/0/columns/1/notApplicable", text("-")), "/parameters");
        only(settle(document, "T1 80 1 paid", "T2 - 1 paid"))
                .is("settlement.absent")
                .at("T2 /rubric/dimensions/0")
                .says("because 'mark' has none", "因为“得分”没有值");
        Tree.Fields stated = with(document, "/rubric/dimensions/0/whenAbsent", number("45"));
        Settlement settlement = settle(stated, "T1 80 1 paid", "T2 - 1 paid").orElseThrow();
        assertThat(settlement.payout("T2").scores().get("performance")).hasToString("45");
    }

    /** The pool's remainder depends on it as well; the person is named, not the pool. */
    @Test
    void anAllowanceByAFactThatDoesNotApply() {
        Tree days = element("days", "days absent", "缺勤天数")
                .put("type", "integer")
                .put("min", number("0"))
                .put("max", number("31"))
                .put("notApplicable", "-")
                .build();
        Tree.Fields document = without(with(plain(), "/tables/0/columns/2", days), "/parameters");
        document = with(document, "/rubric/dimensions/1/whenAbsent", number("10"));
        document = with(document, "/lines/0/months", text("days"));
        assertThat(settle(document, "T1 80 1 paid", "T2 70 2 paid").errors()).isEmpty();
        only(settle(document, "T1 80 1 paid", "T2 70 - paid"))
                .is("settlement.absentPayment")
                .at("T2 /lines/0")
                .says("The line 'allowance' has no amount for T2, because 'days absent' has none", "因为“缺勤天数”没有值")
                .advises("let the line pay only those who have", "使该项目只发给");
    }

    /** 1,000 ÷ the number of those who are paid: nobody is. */
    @Test
    void aPoolWithoutAnAmount() {
        Tree heads = Tree.fields()
                .put(
                        "over",
                        Tree.fields()
                                .put("table", "staff")
                                .put("where", "paidStaff")
                                .put("take", "count")
                                .put("of", number("1"))
                                .build())
                .build();
        Tree yuan = Tree.fields()
                .put(
                        "number",
                        Tree.fields()
                                .put("value", number("1000"))
                                .put("unit", "CNY")
                                .build())
                .build();
        Tree rounded = Tree.fields()
                .put(
                        "of",
                        Tree.fields().putItems("quotient", List.of(yuan, heads)).build())
                .put("decimals", number("2"))
                .put("mode", "halfUp")
                .build();
        Tree.Fields each = Tree.fields().put("rounded", rounded).build();
        Tree.Fields document = with(without(plain(), "/parameters"), "/custom/0", custom("each", each));
        only(settle(with(document, "/pools/0/amount", text("each")), "T1 80 1 out"))
                .is("settlement.absentAmount")
                .at("/pools/0")
                .says("The pool 'merit' has no amount, because the divisor in 'each' is 0", "因为“自定义量”中的除数为 0")
                .advises("what the pool is computed from", "更正该总量所用的量");
    }

    /** The people who draw too much from the pool are not paid less: the pool is a problem. */
    @Test
    void aPoolThatIsOverdrawn() {
        Tree.Fields document = without(with(plain(), "/pools/0/amount", number("39.99")), "/parameters");
        only(settle(document, "T1 80 1 paid", "T2 70 1 paid"))
                .is("distribution.overdrawn")
                .at("/pools/0")
                .says("has CNY 39.99 and the lines allowance draw CNY 40.00 from it, CNY 0.01 more", "超出")
                .advises("let the plan state \"overdrawn\": \"topUp\"", "\"topUp\"");
    }

    /** A share of the top-up that is chosen: 0.4 and the parameter 0.5 leave a tenth without a payer. */
    @Test
    void chosenSharesOfATopUpThatDoNotMakeOne() {
        Tree.Fields shares =
                Tree.fields().put("fund", number("0.4")).put("town", "rate").build();
        Tree.Fields document = with(plain(), "/pools/0/overdrawn", text("topUp"));
        document = with(document, "/accounts/1", element("town", "town", "镇").build());
        document = with(document, "/pools/0/topUpFrom", shares);
        only(settle(with(document, "/parameters/0/chosen", number("0.5")), "T1 80 1 paid"))
                .is("distribution.topUpNotWhole")
                .at("/pools/0/topUpFrom")
                .says("accounts make up the pool 'merit' come to 0.9, but must make 1", "比例合计为 0.9，而应为 1");
        assertThat(settle(with(document, "/parameters/0/chosen", number("0.6")), "T1 80 1 paid")
                        .isOk())
                .isTrue();
    }

    @Test
    void moneyThatNobodyCanBePaid() {
        only(settle(without(plain(), "/parameters"), "T1 80 1 out"))
                .is("distribution.restLeft")
                .at("/pools/0")
                .says("CNY 1000.00 of the pool 'merit' can be paid to nobody", "无人可付")
                .advises("\"rest\": \"closing\"", "\"rest\"");
    }

    /** A score below zero, 10 − 29 × 0.5, cannot be a claim on a pool. */
    @Test
    void aClaimBelowZero() {
        Tree.Fields document = without(without(plain(), "/parameters"), "/rubric/dimensions/1/floor");
        only(settle(document, "T1 80 1 paid", "T2 0 31 paid"))
                .is("distribution.negativeClaim")
                .at("T2 /lines/1/points")
                .says(
                        "T2 claims -4.5 of what the line 'meritPay' shares by 'total', but a claim must be 0 or more",
                        "项目“meritPay”按“total”分配，T2 的份额依据为 -4.5")
                .advises("floor 'total' at 0", "以 0 为下限");
    }

    /** Every person without a value is named, not only the first. */
    @Test
    void allOfThemAtOnce() {
        Tree.Fields document = without(with(plain(), "/tables/0/columns/1/notApplicable", text("-")), "/parameters");
        assertThat(settle(document, "T3 - 1 paid", "T1 - 1 paid", "T2 1 1 paid").problems())
                .extracting(problem -> problem.location() + " " + problem.code())
                .containsExactly(
                        "T1 /rubric/dimensions/0 settlement.absent", "T3 /rubric/dimensions/0 settlement.absent");
    }

    @Test
    void anExceptionCarriesTheSameProblems() {
        Checked<Settlement> refused = settle(plain(), "T1 80 1 paid");
        assertThatThrownBy(refused::orElseThrow)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problems()).isEqualTo(refused.problems()))
                .hasMessageContaining("[settlement.parameterUnset]");
    }

    @Test
    void nobodyAtAllIsASchoolToo() {
        Tree.Fields document = with(without(plain(), "/parameters"), "/pools/0/rest", text("closing"));
        Settlement settlement = settle(document).orElseThrow();
        assertThat(settlement.payouts()).isEmpty();
        assertThat(settlement.pools().get(0).closing()).isEqualTo(Money.of("CNY", "1000"));
    }
}
