package io.github.meritpool.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.Conventions;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Plans of a few dimensions out of 20 points, which a test holds against its own plain reading of what they say. */
final class PlainPlan {

    static final Rational FULL = Rational.of(20);

    /** The score of who has none. */
    static final Rational NOBODY = Rational.of(-1000);

    private PlainPlan() {}

    /** Data from names and values in turn. */
    static Tree.Fields fields(Object... pairs) {
        Tree.FieldsBuilder fields = Tree.fields();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], tree(pairs[i + 1]));
        }
        return fields.build();
    }

    private static Tree tree(Object value) {
        if (value instanceof Tree tree) {
            return tree;
        } else if (value instanceof List<?> list) {
            return new Tree.Items(list.stream().map(PlainPlan::tree).toList());
        }
        return value instanceof Number ? decimal(value.toString()) : new Tree.Text((String) value);
    }

    static Tree decimal(String text) {
        return Tree.Decimal.of(text);
    }

    /** Data with further names and values. */
    static Tree.Fields with(Tree.Fields data, Object... pairs) {
        Map<String, Tree> all = new LinkedHashMap<>(data.fields());
        all.putAll(fields(pairs).fields());
        return new Tree.Fields(all);
    }

    /** The data of a dimension, from names and values in turn. */
    static Tree.Fields part(String id, Object... pairs) {
        return with(Element.fields(id, Label.of(id, "分项")).put("full", tree(20)).build(), pairs);
    }

    /** A dimension in which who has no score has {@link #NOBODY}. */
    static RubricDimension dimension(String id, Object... pairs) {
        return read(with(part(id, pairs), "whenAbsent", decimal(NOBODY.toString())));
    }

    static RubricDimension read(Tree.Fields dimension) {
        ProblemCollector problems = new ProblemCollector();
        return RubricDimension.read(dimension, "", RubricTypes.builtIn(), problems)
                .orElseThrow(() -> new IllegalStateException(problems.problems().toString()));
    }

    /** The table of staff, with a column for the id besides those stated. */
    static FactTable staff(FactColumn... columns) {
        List<FactColumn> all = new ArrayList<>(List.of(FactColumn.id("id", Label.of("staff id", "工号"))));
        all.addAll(List.of(columns));
        return FactTable.of(
                "staff",
                Label.of("staff", "教职工"),
                FactTable.RowsRule.COMPLETE,
                List.of("id"),
                all.toArray(new FactColumn[0]));
    }

    /** A table of events, with columns for their number and for whose each is besides those stated. */
    static FactTable events(String id, FactColumn... columns) {
        List<FactColumn> all = new ArrayList<>(List.of(
                FactColumn.id("entry", Label.of("entry", "编号")),
                FactColumn.reference("person", Label.of("staff id", "工号"), "staff")));
        all.addAll(List.of(columns));
        return FactTable.of(
                id, Label.of(id, "记录"), FactTable.RowsRule.COMPLETE, List.of("entry"), all.toArray(new FactColumn[0]));
    }

    /** A column of whole points. */
    static FactColumn points(String id, int least, int most) {
        return FactColumn.integer(id, Label.of(id, id + "分"), "point", Integer.toString(least), Integer.toString(most));
    }

    static PayPlan of(List<FactTable> tables, List<RubricDimension> dimensions) {
        return PayPlan.builder()
                .id("plain")
                .label(Label.of("plain", "示例"))
                .conventions(Conventions.of("CNY", 12, "2025-12-31"))
                .addAllTables(tables)
                .rubric(Rubric.of("total", Label.of("total", "总分"), dimensions.toArray(new RubricDimension[0])))
                .build();
    }

    static Settler settler(PayPlan plan) {
        return Settler.of(CompiledPlan.of(plan).orElseThrow());
    }

    /** Everyone's scores are what the plain reading comes to; where it comes to nothing, they have {@link #NOBODY}. */
    static void assertScores(
            Settler settler, RosterRows rows, BiFunction<RosterRows, String, Map<String, Optional<Rational>>> reading) {
        Settlement settlement = settler.settle(Inputs.of(rows.roster())).orElseThrow();
        for (String id : rows.staffIds()) {
            Map<String, Rational> plain = new LinkedHashMap<>();
            reading.apply(rows, id).forEach((dimension, score) -> plain.put(dimension, recorded(score)));
            assertThat(settlement.payout(id).scores()).as("scores of %s", id).isEqualTo(plain);
        }
    }

    private static Rational recorded(Optional<Rational> score) {
        return score.map(exact -> exact.rounded(12, RoundingMode.HALF_UP)).orElse(NOBODY);
    }

    static Rational number(RosterRows rows, String id, String column) {
        return Rational.parse(rows.cell("staff", id, column));
    }

    static boolean is(RosterRows rows, String id, String column) {
        return rows.cell("staff", id, column).equals("true");
    }

    /** A column of the events of one person. */
    static List<String> events(RosterRows rows, String table, String id, String column) {
        return rows.rows(table).stream()
                .filter(row -> row.get("person").equals(id))
                .map(row -> row.get(column))
                .toList();
    }

    static Rational sum(List<Rational> numbers) {
        return numbers.stream().reduce(Rational.ZERO, Rational::plus);
    }
}
