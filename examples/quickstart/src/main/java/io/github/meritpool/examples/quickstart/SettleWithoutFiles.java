package io.github.meritpool.examples.quickstart;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Pool;
import io.github.meritpool.plan.Conventions;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.Population;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.rubric.Mark;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Tree;
import java.util.List;
import java.util.Map;

/** Builds a plan and its facts in a program, and settles them. */
public final class SettleWithoutFiles {

    private SettleWithoutFiles() {}

    /**
     * Prints what two people are paid, and what one would be paid with another mark.
     *
     * @param args none
     */
    public static void main(String[] args) {
        PayPlan plan = plan();
        // tag::facts[]
        Roster roster = Roster.builder(plan)
                .row("staff", Map.of("id", "T0001", "mark", "60", "teaches", "true"), Location.row("T0001"))
                .row("staff", Map.of("id", "T0002", "mark", "30.5", "teaches", "true"), Location.row("T0002"))
                .build()
                .orElseThrow();
        Settler settler = Settler.of(plan);
        Settlement settlement = settler.settle(Inputs.of(roster)).orElseThrow();
        System.out.println(settlement.payout("T0002").total());

        Roster better = roster.withFact("T0002", "mark", "60").orElseThrow();
        System.out.println(
                settler.settle(Inputs.of(better)).orElseThrow().payout("T0002").total());
        // end::facts[]
    }

    // tag::plan[]
    private static PayPlan plan() {
        FactTable staff = FactTable.of(
                "staff",
                Label.of("staff", "教职工"),
                FactTable.RowsRule.COMPLETE,
                List.of("id"),
                FactColumn.id("id", Label.of("staff id", "工号")),
                FactColumn.decimal("mark", Label.of("mark", "评分"), "point", 2, "0", "100"),
                FactColumn.flag("teaches", Label.of("teaches", "任课")));
        RubricDimension work = RubricDimension.of("work", Label.of("work", "工作"), "100", Mark.of("mark"));
        Tree.Fields byPoints =
                Tree.fields().put("points", "total").put("to", "teachers").build();
        return PayPlan.builder()
                .id("small")
                .label(Label.of("A small plan", "小方案"))
                .conventions(Conventions.of("CNY", 2, "2025-12-31"))
                .addTables(staff)
                .addPopulations(Population.of("teachers", Label.of("teachers", "教师"), new Tree.Text("teaches")))
                .rubric(Rubric.of("total", Label.of("total score", "总分"), work))
                .addPools(Pool.of("merit", Label.of("merit pay", "奖励性绩效"), "1000"))
                .addLines(PayLine.of("meritPay", Label.of("merit pay", "绩效奖"), "merit", 1, "pointValue", byPoints))
                .build();
    }
    // end::plan[]
}
