package io.github.meritpool.testkit;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Pool;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.Clause;
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
import io.github.meritpool.rubric.RubricType;
import io.github.meritpool.rubric.Sanctions;
import io.github.meritpool.spi.Tree;
import java.util.Arrays;
import java.util.List;

/**
 * A township school's merit pay of 100 points, made by builders: attendance, workload against the mean, process,
 * results, sanctions, class teachers' allowances before the rest is shared by points, and people who are paid the mean,
 * 80 % of it or nothing.
 */
final class Thp {

    /** How an allowance of free days is read. */
    enum Beyond {
        EXCESS,
        CLIFF
    }

    /** Whose pay the mean is taken of. */
    enum MeanOver {
        PAID_BY_POINTS("paidByPoints"),
        EVERYONE_PAID("notOut");

        private final String population;

        MeanOver(String population) {
            this.population = population;
        }
    }

    static final String STAFF = "staff";
    static final List<String> SANCTIONS = List.of("none", "criticism", "warning", "demerit", "major");
    static final List<String> STATUS = List.of("points", "mean", "mean80", "out");

    private static final Population PAID_BY_POINTS = Population.of(
            "paidByPoints",
            Label.of("paid by points", "按分发放"),
            Tree.fields().put("of", "status").put("is", "points").build());
    private static final Population NOT_OUT = Population.of(
            "notOut",
            Label.of("paid", "参加分配"),
            Tree.fields().put("of", "status").put("isNot", "out").build());
    private static final Population CLASS_TEACHERS = Population.of(
            "classTeachers",
            Label.of("class teachers", "班主任"),
            Tree.fields().put("of", "pupils").put("moreThan", number("0")).build());

    private Thp() {}

    static PayPlan plan(Beyond beyond, MeanOver meanOver) {
        return common().addTables(staff())
                .rubric(rubric(beyond))
                .addPools(Pool.perHead("merit", Label.of("merit pay", "奖励性绩效总量"), "2000"))
                .addLines(classTeacherPay(), meritPay(meanOver.population))
                .build();
    }

    /** What this plan and that with terms have in common. */
    static PayPlan.Builder common() {
        return PayPlan.builder()
                .id("thp")
                .label(Label.of("Township centre school, 100-point merit pay", "乡镇中心校百分制奖励性绩效"))
                .conventions(Conventions.of("CNY", 4, "2025-12-31"))
                .addClauses(
                        Clause.of("THP-2.1", Label.of("attendance, 10 points", "考勤 10 分")),
                        Clause.of("THP-8.1", Label.of("paid by points", "按分发放")))
                .addPopulations(PAID_BY_POINTS, NOT_OUT, CLASS_TEACHERS);
    }

    static FactTable staff(FactColumn... more) {
        FactColumn[] columns = {
            FactColumn.id("id", Label.of("staff id", "工号")),
            days("sick", "sick-leave days", "病假天数"),
            days("personal", "personal-leave days", "事假天数"),
            days("absent", "days absent", "旷工天数"),
            FactColumn.integer("missed", Label.of("missed sign-ins", "漏签次数"), "time", "0", "1000"),
            FactColumn.decimal("weekly", Label.of("weekly workload", "周工作量"), "hour", 2, "0", "100"),
            mark("routine", "routine mark", "常规得分", "40"),
            mark("research", "research mark", "教研得分", "30"),
            mark("results", "results mark", "业绩得分", "20"),
            FactColumn.integer("pupils", Label.of("pupils in the class", "班级人数"), "pupil", "0", "100"),
            FactColumn.decimal("classscore", Label.of("class-teacher score", "班主任考核分"), "point", 1, "0", "100"),
            FactColumn.category("sanction", Label.of("sanction", "处分"), SANCTIONS),
            FactColumn.category("status", Label.of("status", "身份"), STATUS)
        };
        FactColumn[] all = Arrays.copyOf(columns, columns.length + more.length);
        System.arraycopy(more, 0, all, columns.length, more.length);
        return FactTable.of(STAFF, Label.of("staff", "教职工"), FactTable.RowsRule.COMPLETE, List.of("id"), all);
    }

    static FactColumn days(String id, String en, String zhCn) {
        return FactColumn.decimal(id, Label.of(en, zhCn), "day", 1, "0", "366");
    }

    static FactColumn mark(String id, String en, String zhCn, String most) {
        return FactColumn.decimal(id, Label.of(en, zhCn), "point", 2, "0", most);
    }

    private static Rubric rubric(Beyond beyond) {
        return Rubric.builder()
                .id("total")
                .label(Label.of("total score", "总分"))
                .full(Rational.of(100))
                .addDimensions(attendance(beyond), workload(), process(), achievement())
                .sanctions(new Sanctions(
                        Tree.fields().put("of", "sanction").put("cut", cuts()).build()))
                .build();
    }

    static Tree.Fields cuts() {
        return Tree.fields()
                .put("none", number("0"))
                .put("criticism", number("0.2"))
                .put("warning", number("0.3"))
                .put("demerit", number("0.8"))
                .put("major", number("1"))
                .build();
    }

    static Tree number(String text) {
        return Tree.Decimal.of(text);
    }

    private static RubricDimension attendance(Beyond beyond) {
        return RubricDimension.builder()
                .from(RubricDimension.of("attendance", Label.of("attendance", "考勤"), "10", deductions(beyond)))
                .clause("THP-2.1")
                .build();
    }

    static RubricType deductions(Beyond beyond) {
        return Deduction.of(
                free(Deduction.item("sick", "0.2"), "2", beyond),
                Deduction.item("personal", "0.5"),
                Deduction.item("absent", "5"),
                free(Deduction.item("missed", "0.1"), "5", beyond));
    }

    private static Deduction.Item free(Deduction.Item item, String free, Beyond beyond) {
        return beyond == Beyond.EXCESS ? item.excessOver(free) : item.cliffAt(free);
    }

    static RubricDimension workload() {
        return RubricDimension.of("workload", Label.of("workload", "工作量"), "30", Ratio.toMean("weekly"));
    }

    static RubricDimension process() {
        return RubricDimension.of(
                "process",
                Label.of("process", "教育教学过程"),
                "40",
                Combined.sum(
                        RubricDimension.of("routinePart", Label.of("routine", "常规"), "30", Mark.of("routine", "40")),
                        RubricDimension.of(
                                "researchPart", Label.of("research", "教研"), "10", Mark.of("research", "30"))));
    }

    static RubricDimension achievement() {
        return RubricDimension.of("achievement", Label.of("results", "教育教学业绩"), "20", Mark.of("results"));
    }

    static PayLine classTeacherPay() {
        return PayLine.of(
                "classTeacherPay",
                Label.of("class-teacher allowance", "班主任津贴"),
                "merit",
                1,
                "allowance",
                allowance().put("draws", "paid").build());
    }

    static Tree.FieldsBuilder allowance() {
        return Tree.fields()
                .put("to", "classTeachers")
                .put("base", number("30"))
                .put("each", number("0.5"))
                .put("count", "pupils")
                .put("cap", number("60"))
                .put("capBinds", "beforeScore")
                .put("score", "classscore")
                .put("outOf", number("100"))
                .put("months", number("10"));
    }

    static PayLine meritPay(String meanOver) {
        List<Tree.Fields> meanPaid = List.of(paidTimesMean("mean", "1"), paidTimesMean("mean80", "0.8"));
        return PayLine.of(
                "meritPay",
                Label.of("merit pay", "绩效奖"),
                "merit",
                2,
                "pointValue",
                Tree.fields()
                        .put("clause", "THP-8.1")
                        .put("points", "total")
                        .put("to", "paidByPoints")
                        .putItems("meanPaid", meanPaid)
                        .put("meanOver", meanOver)
                        .build());
    }

    private static Tree.Fields paidTimesMean(String status, String times) {
        return Tree.fields()
                .put("to", Tree.fields().put("of", "status").put("is", status).build())
                .put("times", number(times))
                .build();
    }
}
