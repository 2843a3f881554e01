package io.github.meritpool.settlement;

import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Pool;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.Conventions;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.PlanParameter;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two people, A and B, with marks in two terms and hours in their posts: A teaches 10 hours and has 5 in the office, B
 * teaches 7.5. They are scored on one dimension, which a test states.
 */
final class TwoPeople {

    static final String DIMENSION = "/rubric/dimensions/0";

    private final Map<String, Label> posts = new LinkedHashMap<>();
    private final Map<String, String> chosen = new LinkedHashMap<>();
    private final List<PlanParameter> parameters = new ArrayList<>();
    private Optional<Tree> assessed = Optional.empty();
    private String markOfB = "20";
    private String postOfB = "teaching";

    TwoPeople() {
        posts.put("teaching", Label.of("class teaching", "教学"));
        posts.put("office", Label.of("office work", "行政"));
    }

    /** A parameter of a unit, chosen as a value. */
    TwoPeople chosen(String id, String unit, String value) {
        Tree.Fields fields = Element.fields(id, Label.of("the " + id, id + "值"))
                .put("type", "decimal")
                .put("unit", unit.isEmpty() ? null : unit)
                .build();
        parameters.add(new PlanParameter(Arguments.of(PlanParameter.FIELDS, fields)));
        chosen.put(id, value);
        return this;
    }

    TwoPeople assessing(Tree condition) {
        assessed = Optional.of(condition);
        return this;
    }

    TwoPeople markOfB(String cell) {
        markOfB = cell;
        return this;
    }

    TwoPeople postOfB(String cell) {
        postOfB = cell;
        return this;
    }

    static Tree.FieldsBuilder type(String type) {
        return Tree.fields().put("type", type);
    }

    static Tree number(String text) {
        return Tree.Decimal.of(text);
    }

    /** Score and total of both, or the problems with their places. */
    String scored(String full, Tree.FieldsBuilder type) {
        Checked<Settlement> settled = settled(full, type);
        return settled.isOk() ? scores(settled.orElseThrow()) : problems(settled.errors());
    }

    private static String scores(Settlement settlement) {
        List<String> scores = new ArrayList<>();
        for (Payout payout : settlement.payouts()) {
            scores.add(payout.staffId() + " "
                    + payout.score().map(Object::toString).orElse("-"));
        }
        return String.join(", ", scores);
    }

    private static String problems(List<Problem> problems) {
        return String.join(
                ", ",
                problems.stream()
                        .map(problem -> problem.code() + " " + problem.location())
                        .toList());
    }

    Checked<Settlement> settled(String full, Tree.FieldsBuilder type) {
        Tree.FieldsBuilder dimension =
                Element.fields("score", Label.of("score", "得分")).put("full", number(full));
        type.build().fields().forEach(dimension::put);
        ProblemCollector problems = new ProblemCollector();
        Optional<RubricDimension> read =
                RubricDimension.read(dimension.build(), DIMENSION, RubricTypes.builtIn(), problems);
        return read.isEmpty() ? problems.refuse() : settled(read.get());
    }

    private Checked<Settlement> settled(RubricDimension dimension) {
        PayPlan plan = PayPlan.builder()
                .id("two")
                .label(Label.of("two people", "两人"))
                .conventions(Conventions.of("CNY", 4, "2025-12-31"))
                .addAllParameters(parameters)
                .addTables(staff(), terms(), posts())
                .rubric(Rubric.builder()
                        .from(Rubric.of("total", Label.of("total", "总分"), dimension))
                        .to(assessed)
                        .build())
                .addPools(Pool.of("merit", Label.of("merit pay", "绩效"), "100"))
                .addLines(PayLine.of("pay", Label.of("pay", "绩效"), "merit", 1, "pointValue", share()))
                .build();
        return CompiledPlan.of(plan)
                .then(compiled -> roster(plan)
                        .then(roster ->
                                Settler.of(compiled).settle(Inputs.of(roster).withAll(chosen))));
    }

    private Tree.Fields share() {
        Tree everyone =
                Tree.fields().put("of", "mark").put("atLeast", number("0")).build();
        return Tree.fields()
                .put("points", "total")
                .put("to", assessed.orElse(everyone))
                .build();
    }

    private static FactTable staff() {
        return FactTable.of(
                "staff",
                Label.of("staff", "教职工"),
                FactTable.RowsRule.COMPLETE,
                List.of("id"),
                FactColumn.id("id", Label.of("staff id", "工号")),
                notApplicable(FactColumn.decimal("mark", Label.of("mark", "评分"), "point", 1, "0", "40")),
                FactColumn.decimal("part", Label.of("part", "比例"), "", 2, "0", "1"));
    }

    private static FactColumn notApplicable(FactColumn column) {
        Tree.FieldsBuilder fields = Tree.fields();
        column.with().fields().fields().forEach(fields::put);
        fields.put("notApplicable", "-");
        return new FactColumn(Arguments.of(FactColumn.FIELDS, fields.build()));
    }

    private static FactTable terms() {
        return FactTable.of(
                "terms",
                Label.of("terms", "学期"),
                FactTable.RowsRule.FOR_EACH_KEY,
                List.of("person", "term"),
                FactColumn.reference("person", Label.of("staff id", "工号"), "staff"),
                FactColumn.category("term", Label.of("term", "学期"), List.of("autumn", "spring")),
                FactColumn.decimal("days", Label.of("days", "天数"), "day", 1, "0", "100"),
                FactColumn.decimal("termMark", Label.of("term mark", "学期评分"), "point", 1, "0", "40"));
    }

    private FactTable posts() {
        return FactTable.of(
                "posts",
                Label.of("posts", "岗位"),
                FactTable.RowsRule.COMPLETE,
                List.of("holder", "post"),
                FactColumn.reference("holder", Label.of("staff id", "工号"), "staff"),
                FactColumn.category("post", Label.of("post", "岗位"), posts),
                FactColumn.decimal("hours", Label.of("hours", "课时"), "hour", 1, "0", "40"));
    }

    private Checked<Roster> roster(PayPlan plan) {
        RosterBuilder roster = Roster.builder(plan);
        row(roster, "staff", "id", "A", "mark", "30", "part", "0.6");
        row(roster, "staff", "id", "B", "mark", markOfB, "part", "0.5");
        row(roster, "terms", "person", "A", "term", "autumn", "days", "3", "termMark", "40");
        row(roster, "terms", "person", "A", "term", "spring", "days", "0", "termMark", "20");
        row(roster, "terms", "person", "B", "term", "autumn", "days", "2", "termMark", "10");
        row(roster, "terms", "person", "B", "term", "spring", "days", "2", "termMark", "30");
        row(roster, "posts", "holder", "A", "post", "teaching", "hours", "10");
        row(roster, "posts", "holder", "A", "post", "office", "hours", "5");
        row(roster, "posts", "holder", "B", "post", postOfB, "hours", "7.5");
        return roster.build();
    }

    private static void row(RosterBuilder roster, String table, String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        roster.row(table, row, Location.row(cells[1]));
    }
}
