package io.github.meritpool.testkit;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Pool;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.Account;
import io.github.meritpool.plan.CustomQuantity;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.PlanParameter;
import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricType;
import io.github.meritpool.rubric.Sanctions;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.List;

/**
 * The same regulation with what the plain plan leaves out: days counted in each term, two terms gathered, results by
 * bands, a post split in proportion, kindergarten staff marked otherwise, a table of sanctions that add up, a parameter
 * left blank, what is not earned withheld to an account and a pool that an account tops up.
 */
final class ThpByTerms {

    private static final Label TERM = Label.of("term", "学期");

    private ThpByTerms() {}

    static PayPlan plan(Thp.Beyond beyond) {
        return Thp.common()
                .addParameters(blankPool())
                .addTables(
                        Thp.staff(
                                FactColumn.category(
                                        "segment", Label.of("segment", "学段"), List.of("primary", "kindergarten")),
                                FactColumn.decimal("teaching", Label.of("teaching share", "任课比例"), "", 1, "0", "1"),
                                FactColumn.flag("oldHand", Label.of("58 or older", "年满 58 岁"))),
                        terms(),
                        sanctions())
                .addCustom(fullTimeWeekly())
                .rubric(rubric(beyond))
                .addAccounts(Account.of("districtFund", Label.of("district fund", "区级资金")))
                .addAccounts(Account.of("trainingFund", Label.of("training fund", "培训经费")))
                .addPools(pool())
                .addLines(allowance(), Thp.meritPay("paidByPoints"))
                .build();
    }

    private static PlanParameter blankPool() {
        return new PlanParameter(Arguments.of(
                PlanParameter.FIELDS,
                Element.fields("meritPool", Label.of("merit pool", "绩效总量"))
                        .put("type", "money")
                        .put("min", Thp.number("0"))
                        .put("max", Thp.number("100000000"))
                        .build()));
    }

    private static FactTable terms() {
        return FactTable.of(
                "terms",
                TERM,
                FactTable.RowsRule.FOR_EACH_KEY,
                List.of("person", "term"),
                FactColumn.reference("person", Label.of("staff id", "工号"), Thp.STAFF),
                FactColumn.category("term", TERM, List.of("first", "second")),
                Thp.days("sickDays", "sick-leave days of the term", "学期病假天数"),
                Thp.mark("termMark", "mark of the term", "学期得分", "100"));
    }

    private static FactTable sanctions() {
        return FactTable.of(
                "sanctions",
                Label.of("sanctions", "处分"),
                FactTable.RowsRule.COMPLETE,
                List.of("case"),
                FactColumn.id("case", Label.of("case", "案号")),
                FactColumn.reference("who", Label.of("staff id", "工号"), Thp.STAFF),
                FactColumn.category("kind", Label.of("kind", "种类"), Thp.SANCTIONS));
    }

    /** Hours weighed by the share of a post that is teaching, in the algebra. */
    private static CustomQuantity fullTimeWeekly() {
        return CustomQuantity.of(
                "taughtHours",
                Label.of("hours of teaching", "任课课时"),
                Thp.STAFF,
                Tree.fields()
                        .putItems("product", List.of(new Tree.Text("weekly"), new Tree.Text("teaching")))
                        .build());
    }

    private static Rubric rubric(Thp.Beyond beyond) {
        return Rubric.builder()
                .id("total")
                .label(Label.of("total score", "总分"))
                .full(Rational.of(100))
                .addDimensions(attendance(beyond), Thp.workload(), process(), achievement())
                .sanctions(new Sanctions(Tree.fields()
                        .put("of", "kind")
                        .put("table", "sanctions")
                        .put("several", "added")
                        .put("cut", Thp.cuts())
                        .build()))
                .build();
    }

    private static RubricDimension attendance(Thp.Beyond beyond) {
        Tree.Fields item = Tree.fields()
                .put("of", "sickDays")
                .put("each", Thp.number("0.2"))
                .put("free", Thp.number("2"))
                .put("beyond", beyond == Thp.Beyond.EXCESS ? "excess" : "cliff")
                .build();
        Tree.Fields arguments = Tree.fields()
                .put("floor", Thp.number("0"))
                .put("within", "terms")
                .putItems("items", List.of(item))
                .build();
        return dimension("attendance", Label.of("attendance", "考勤"), "10", "deduction", arguments);
    }

    private static RubricDimension dimension(String id, Label label, String full, String type, Tree.Fields with) {
        return RubricDimension.of(id, label, full, new RubricType(type, with));
    }

    private static RubricDimension process() {
        Tree.Fields shares = Tree.fields()
                .put("first", Thp.number("0.4"))
                .put("second", Thp.number("0.6"))
                .build();
        Tree.Fields gathered = Tree.fields()
                .put("within", "terms")
                .put("score", markOf("termMark", "100"))
                .put("by", "term")
                .put("shares", shares)
                .build();
        return dimension("process", Label.of("process", "教育教学过程"), "40", "gathered", gathered);
    }

    private static Tree.Fields markOf(String column, String outOf) {
        return Tree.fields()
                .put("type", "mark")
                .put("of", column)
                .put("outOf", Thp.number(outOf))
                .build();
    }

    /** Kindergarten staff by their research mark; the others by bands of results, and in part by routine. */
    private static RubricDimension achievement() {
        Tree.Fields kindergarten = Tree.fields()
                .put(
                        "when",
                        Tree.fields()
                                .put("of", "segment")
                                .put("is", "kindergarten")
                                .build())
                .put("score", markOf("research", "30"))
                .build();
        Tree.Fields split = Tree.fields()
                .put("type", "combined")
                .put("take", "weightedSum")
                .put(
                        "weights",
                        Tree.fields()
                                .put("teaching", Thp.number("0.7"))
                                .put("duty", Thp.number("0.3"))
                                .build())
                .put("whole", Thp.number("1"))
                .putItems(
                        "dimensions",
                        List.of(part("teaching", "教学", bands()), part("duty", "兼职", markOf("routine", "40"))))
                .build();
        Tree.Fields arguments = Tree.fields()
                .putItems("cases", List.of(kindergarten))
                .put("otherwise", split)
                .build();
        return dimension("achievement", Label.of("results", "教育教学业绩"), "20", "byPopulation", arguments);
    }

    private static Tree.Fields part(String id, String zhCn, Tree.Fields score) {
        Tree.FieldsBuilder part = Element.fields(id, Label.of(id, zhCn)).put("full", Thp.number("20"));
        score.fields().forEach(part::put);
        return part.build();
    }

    private static Tree.Fields bands() {
        return Tree.fields()
                .put("type", "bands")
                .put("of", "results")
                .put("below", Thp.number("8"))
                .putItems("bands", List.of(band("5", "12"), band("10", "16"), band("15", "20")))
                .put("edge", "upperBand")
                .put("oneBandUp", "oldHand")
                .build();
    }

    private static Tree.Fields band(String from, String points) {
        return Tree.fields()
                .put("from", Thp.number(from))
                .put("points", Thp.number(points))
                .build();
    }

    private static Pool pool() {
        return new Pool(Arguments.of(
                Pool.FIELDS,
                Element.fields("merit", Label.of("merit pay", "奖励性绩效总量"))
                        .put("amount", "meritPool")
                        .put("overdrawn", "topUp")
                        .put(
                                "topUpFrom",
                                Tree.fields()
                                        .put("districtFund", BigDecimal.ONE)
                                        .build())
                        .put("rest", "closing")
                        .build()));
    }

    private static PayLine allowance() {
        return PayLine.of(
                "classTeacherPay",
                Label.of("class-teacher allowance", "班主任津贴"),
                "merit",
                1,
                "allowance",
                Thp.allowance()
                        .put("draws", "rate")
                        .put("withheldTo", "trainingFund")
                        .build());
    }
}
