package io.github.meritpool.cases;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Pool;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.Conventions;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.Population;
import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.Combined;
import io.github.meritpool.rubric.Deduction;
import io.github.meritpool.rubric.Mark;
import io.github.meritpool.rubric.Ratio;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.Sanctions;
import io.github.meritpool.spi.Tree;
import java.util.List;

/** The plan of the worked THP cases, made by builders. */
public final class ThpCasePlan {

    private ThpCasePlan() {}

    /**
     * The plan with the readings of a case.
     *
     * @param readings whose readings
     * @return the plan
     */
    public static PayPlan of(ThpCase readings) {
        return PayPlan.builder()
                .id("thp-cases")
                .label(Label.of("Township centre school, 100-point merit pay", "乡镇中心校百分制奖励性绩效"))
                .conventions(Conventions.of("CNY", 4, "2025-12-31"))
                .addTables(staff())
                .addPopulations(
                        Population.of(
                                "paidByPoints", Label.of("paid by points", "按分发放"), when("status", "is", "points")),
                        Population.of("notOut", Label.of("paid", "参加分配"), when("status", "isNot", "out")),
                        Population.of(
                                "classTeachers",
                                Label.of("class teachers", "班主任"),
                                Tree.fields()
                                        .put("of", "pupils")
                                        .put("moreThan", number("0"))
                                        .build()))
                .rubric(rubric(readings.beyond()))
                .addPools(Pool.perHead("merit", Label.of("merit pay", "奖励性绩效总量"), "2000"))
                .addLines(classTeacherPay(), meritPay(readings.meanOver()))
                .build();
    }

    private static FactTable staff() {
        return FactTable.of(
                "staff",
                Label.of("staff", "教职工"),
                FactTable.RowsRule.COMPLETE,
                List.of("id"),
                FactColumn.id("id", Label.of("staff id", "工号")),
                FactColumn.decimal("sick", Label.of("sick-leave days", "病假天数"), "day", 1, "0", "366"),
                FactColumn.decimal("personal", Label.of("personal-leave days", "事假天数"), "day", 1, "0", "366"),
                FactColumn.decimal("absent", Label.of("days absent", "旷工天数"), "day", 1, "0", "366"),
                FactColumn.integer("missed", Label.of("missed sign-ins", "漏签次数"), "time", "0", "1000"),
                FactColumn.decimal("weekly", Label.of("weekly workload", "周工作量"), "hour", 2, "0", "100"),
                FactColumn.decimal("routine", Label.of("routine mark", "常规得分"), "point", 2, "0", "40"),
                FactColumn.decimal("research", Label.of("research mark", "教研得分"), "point", 2, "0", "30"),
                FactColumn.decimal("results", Label.of("results mark", "业绩得分"), "point", 2, "0", "20"),
                FactColumn.integer("pupils", Label.of("pupils in the class", "班级人数"), "pupil", "0", "100"),
                FactColumn.decimal("classscore", Label.of("class-teacher score", "班主任考核分"), "point", 1, "0", "100"),
                FactColumn.category(
                        "sanction",
                        Label.of("sanction", "处分"),
                        List.of("none", "criticism", "warning", "demerit", "major")),
                FactColumn.category("status", Label.of("status", "身份"), List.of("points", "mean", "mean80", "out")));
    }

    private static Rubric rubric(String beyond) {
        return Rubric.builder()
                .from(Rubric.of(
                        "total",
                        Label.of("total score", "总分"),
                        attendance(beyond),
                        RubricDimension.of("workload", Label.of("workload", "工作量"), "30", Ratio.toMean("weekly")),
                        process(),
                        RubricDimension.of("achievement", Label.of("results", "教育教学业绩"), "20", Mark.of("results"))))
                .full(Rational.of(100))
                .sanctions(sanctions())
                .build();
    }

    private static RubricDimension attendance(String beyond) {
        return RubricDimension.of(
                "attendance",
                Label.of("attendance", "考勤"),
                "10",
                Deduction.of(
                        free(Deduction.item("sick", "0.2"), "2", beyond),
                        Deduction.item("personal", "0.5"),
                        Deduction.item("absent", "5"),
                        free(Deduction.item("missed", "0.1"), "5", beyond)));
    }

    private static Deduction.Item free(Deduction.Item item, String free, String beyond) {
        return beyond.equals("excess") ? item.excessOver(free) : item.cliffAt(free);
    }

    private static RubricDimension process() {
        return RubricDimension.of(
                "process",
                Label.of("process", "教育教学过程"),
                "40",
                Combined.sum(
                        RubricDimension.of("routinePart", Label.of("routine", "常规"), "30", Mark.of("routine", "40")),
                        RubricDimension.of(
                                "researchPart", Label.of("research", "教研"), "10", Mark.of("research", "30"))));
    }

    private static Sanctions sanctions() {
        Tree.Fields cut = Tree.fields()
                .put("none", number("0"))
                .put("criticism", number("0.2"))
                .put("warning", number("0.3"))
                .put("demerit", number("0.8"))
                .put("major", number("1"))
                .build();
        return new Sanctions(Tree.fields().put("of", "sanction").put("cut", cut).build());
    }

    private static PayLine classTeacherPay() {
        Tree.Fields allowance = Tree.fields()
                .put("to", "classTeachers")
                .put("base", number("30"))
                .put("each", number("0.5"))
                .put("count", "pupils")
                .put("cap", number("60"))
                .put("capBinds", "beforeScore")
                .put("score", "classscore")
                .put("outOf", number("100"))
                .put("months", number("10"))
                .put("draws", "paid")
                .build();
        Label label = Label.of("class-teacher allowance", "班主任津贴");
        return PayLine.of("classTeacherPay", label, "merit", 1, "allowance", allowance);
    }

    private static PayLine meritPay(String meanOver) {
        Tree.Fields share = Tree.fields()
                .put("points", "total")
                .put("to", "paidByPoints")
                .putItems("meanPaid", List.of(multiple("mean", "1"), multiple("mean80", "0.8")))
                .put("meanOver", meanOver)
                .build();
        return PayLine.of("meritPay", Label.of("merit pay", "绩效奖"), "merit", 2, "pointValue", share);
    }

    private static Tree.Fields multiple(String status, String times) {
        return Tree.fields()
                .put("to", when("status", "is", status))
                .put("times", number(times))
                .build();
    }

    private static Tree.Fields when(String of, String comparison, String value) {
        return Tree.fields().put("of", of).put(comparison, value).build();
    }

    private static Tree number(String text) {
        return Tree.Decimal.of(text);
    }
}
