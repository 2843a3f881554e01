package io.github.meritpool.examples.benchmarks;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Pool;
import io.github.meritpool.money.Money;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.Conventions;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.Population;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.rubric.Combined;
import io.github.meritpool.rubric.Deduction;
import io.github.meritpool.rubric.Mark;
import io.github.meritpool.rubric.Ratio;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.Sanctions;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The job with the plan as data. */
final class MeritpoolJob {

    private static final PayPlan PLAN = plan();
    private static final Settler SETTLER = Settler.of(CompiledPlan.of(PLAN).orElseThrow());

    private MeritpoolJob() {}

    static Settlement settle(Roster roster) {
        return SETTLER.settle(Inputs.of(roster)).orElseThrow();
    }

    /** Each one's allowance and merit pay, in fen, one after the other. */
    static long[] pay(Settlement settlement) {
        long[] pay = new long[2 * settlement.payouts().size()];
        int next = 0;
        for (Payout payout : settlement.payouts()) {
            // In the order of the plan: the allowance, then merit pay.
            for (Money amount : payout.lines().values()) {
                pay[next++] = amount.minorUnits().longValueExact();
            }
        }
        return pay;
    }

    static Roster roster(School school) {
        RosterBuilder roster = Roster.builder(PLAN);
        for (int i = 0; i < school.size; i++) {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("id", School.id(i));
            cells.put("sick", decimal(school.sick[i], 1));
            cells.put("personal", decimal(school.personal[i], 1));
            cells.put("absent", decimal(school.absent[i], 1));
            cells.put("missed", decimal(school.missed[i], 0));
            cells.put("weekly", decimal(school.weekly[i], 2));
            cells.put("routine", decimal(school.routine[i], 1));
            cells.put("research", decimal(school.research[i], 1));
            cells.put("results", decimal(school.results[i], 2));
            cells.put("pupils", decimal(school.pupils[i], 0));
            cells.put("assessment", decimal(school.assessment[i], 1));
            cells.put("sanction", School.SANCTIONS[school.sanction[i]]);
            roster.row("staff", cells, Location.row(School.id(i)));
        }
        return roster.build().orElseThrow();
    }

    private static String decimal(int unscaled, int decimals) {
        return BigDecimal.valueOf(unscaled, decimals).toPlainString();
    }

    private static PayPlan plan() {
        return PayPlan.builder()
                .id("job")
                .label(Label.same("benchmark"))
                .conventions(Conventions.of("CNY", 4, "2025-12-31"))
                .addTables(staff())
                .addPopulations(Population.of("everyone", Label.same("everyone"), condition("pupils", "atLeast", "0")))
                .addPopulations(Population.of(
                        "classTeachers", Label.same("class teachers"), condition("pupils", "moreThan", "0")))
                .rubric(rubric())
                .addPools(Pool.perHead("pool", Label.same("pool"), "2000"))
                .addLines(PayLine.of(
                        "classTeacher",
                        Label.same("class-teacher allowance"),
                        "pool",
                        1,
                        "allowance",
                        Tree.fields()
                                .put("to", "classTeachers")
                                .put("base", "30")
                                .put("each", "0.5")
                                .put("count", "pupils")
                                .put("cap", "60")
                                .put("capBinds", "beforeScore")
                                .put("score", "assessment")
                                .put("outOf", "100")
                                .put("months", "10")
                                .put("draws", "paid")
                                .build()))
                .addLines(PayLine.of(
                        "merit",
                        Label.same("merit pay"),
                        "pool",
                        2,
                        "pointValue",
                        Tree.fields()
                                .put("points", "total")
                                .put("to", "everyone")
                                .build()))
                .build();
    }

    private static Tree condition(String of, String comparison, String bound) {
        return Tree.fields().put("of", of).put(comparison, bound).build();
    }

    private static FactTable staff() {
        return FactTable.of(
                "staff",
                Label.same("staff"),
                FactTable.RowsRule.COMPLETE,
                List.of("id"),
                FactColumn.id("id", Label.same("id")),
                number("sick", "day", 1),
                number("personal", "day", 1),
                number("absent", "day", 1),
                number("missed", "time", 0),
                number("weekly", "hour", 2),
                number("routine", "point", 1),
                number("research", "point", 1),
                number("results", "point", 2),
                number("pupils", "pupil", 0),
                number("assessment", "point", 1),
                FactColumn.category("sanction", Label.same("sanction"), Arrays.asList(School.SANCTIONS)));
    }

    private static FactColumn number(String id, String unit, int decimals) {
        return FactColumn.decimal(id, Label.same(id), unit, decimals, "0", "1000");
    }

    private static Rubric rubric() {
        RubricDimension attendance = RubricDimension.of(
                "attendance",
                Label.same("attendance"),
                "10",
                Deduction.of(
                        Deduction.item("sick", "0.2").excessOver("2"),
                        Deduction.item("personal", "0.5"),
                        Deduction.item("absent", "5"),
                        Deduction.item("missed", "0.1").excessOver("5")));
        RubricDimension workload = RubricDimension.of("workload", Label.same("workload"), "30", Ratio.toMean("weekly"));
        RubricDimension process = RubricDimension.of(
                "process",
                Label.same("process"),
                "40",
                Combined.sum(
                        RubricDimension.of("routinePart", Label.same("routine"), "30", Mark.of("routine", "40")),
                        RubricDimension.of("researchPart", Label.same("research"), "10", Mark.of("research", "30"))));
        RubricDimension results = RubricDimension.of("achievement", Label.same("results"), "20", Mark.of("results"));
        Rubric rubric = Rubric.of("total", Label.same("total"), attendance, workload, process, results);
        Tree.FieldsBuilder cut = Tree.fields();
        String[] shares = {"0", "0.2", "0.3", "0.8", "1"};
        for (int i = 0; i < shares.length; i++) {
            cut.put(School.SANCTIONS[i], shares[i]);
        }
        Tree.Fields sanctions =
                Tree.fields().put("of", "sanction").put("cut", cut.build()).build();
        return Rubric.builder()
                .from(rubric)
                .sanctions(new Sanctions(
                        Arguments.of(Sanctions.PARAMETERS, sanctions).fields()))
                .build();
    }
}
