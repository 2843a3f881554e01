package io.github.meritpool.testkit;

import static io.github.meritpool.testkit.PlainPlan.FULL;
import static io.github.meritpool.testkit.PlainPlan.decimal;
import static io.github.meritpool.testkit.PlainPlan.dimension;
import static io.github.meritpool.testkit.PlainPlan.fields;
import static io.github.meritpool.testkit.PlainPlan.part;
import static io.github.meritpool.testkit.PlainPlan.read;
import static io.github.meritpool.testkit.PlainPlan.sum;
import static io.github.meritpool.testkit.PlainPlan.with;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Deductions for days of absence: of one's own, and of each term by itself. Each day, or step of days, costs half a point. */
class PlainDeductionProperties {

    private static final PayPlan PLAN = PlainPlan.of(
            List.of(PlainPlan.staff(days()), PlainPlan.events("terms", days())),
            List.of(
                    own("each", item()),
                    own("excess", item("free", 3, "beyond", "excess")),
                    own("cliff", item("free", 3, "beyond", "cliff")),
                    own("step", item("step", 5)),
                    own("rise", item("rise", decimal("0.25"))),
                    own("cliffByStep", item("free", 3, "beyond", "cliff", "step", 5)),
                    own("excessRises", item("free", 3, "beyond", "excess", "rise", decimal("0.25"))),
                    own("cliffRisesByStep", item("free", 3, "beyond", "cliff", "step", 2, "rise", 1)),
                    dimension("noFloor", "type", "deduction", "items", List.of(item("rise", 1))),
                    own("items", item("step", 5), item("free", 3, "beyond", "cliff")),
                    inTerms("termsEach", item()),
                    inTerms("termsCliff", item("free", 3, "beyond", "cliff")),
                    inTerms("termsExcessRises", item("free", 3, "beyond", "excess", "rise", decimal("0.25")))));

    private static final Settler SETTLER = PlainPlan.settler(PLAN);

    private static FactColumn days() {
        return FactColumn.integer("days", Label.of("days away", "缺勤天数"), "day", "0", "12");
    }

    private static Tree.Fields item(Object... pairs) {
        return with(fields("of", "days", "each", decimal("0.5")), pairs);
    }

    private static Tree.Fields deduction(String id, Tree... items) {
        return part(id, "type", "deduction", "floor", 0, "items", List.of(items));
    }

    private static RubricDimension own(String id, Tree... items) {
        return read(deduction(id, items));
    }

    private static RubricDimension inTerms(String id, Tree... items) {
        return read(with(deduction(id, items), "within", "terms"));
    }

    private static int excess(int days) {
        return Math.max(0, days - 3);
    }

    private static int cliff(int days) {
        return days > 3 ? days : 0;
    }

    private static int wholeSteps(int days, int step) {
        return days / step * step;
    }

    private static Rational each(int days) {
        return Rational.ratio(days, 2);
    }

    /** Half a point for the first day, and so much more for each further one than for the one before. */
    private static Rational rising(int days, String rise) {
        Rational cost = Rational.ZERO;
        Rational next = Rational.ratio(1, 2);
        for (int i = 0; i < days; i++) {
            cost = cost.plus(next);
            next = next.plus(Rational.parse(rise));
        }
        return cost;
    }

    private static Optional<Rational> left(Rational cost) {
        return Optional.of(Rational.ZERO.max(FULL.minus(cost)));
    }

    private static Optional<Rational> leftOver(List<Integer> terms, IntFunction<Rational> cost) {
        return left(sum(terms.stream().map(cost::apply).toList()));
    }

    private static Map<String, Optional<Rational>> plain(RosterRows rows, String id) {
        int days = Integer.parseInt(rows.cell("staff", id, "days"));
        List<Integer> terms = PlainPlan.events(rows, "terms", id, "days").stream()
                .map(Integer::valueOf)
                .toList();
        Map<String, Optional<Rational>> plain = new LinkedHashMap<>();
        plain.put("each", left(each(days)));
        plain.put("excess", left(each(excess(days))));
        plain.put("cliff", left(each(cliff(days))));
        plain.put("step", left(each(wholeSteps(days, 5))));
        plain.put("rise", left(rising(days, "0.25")));
        plain.put("cliffByStep", left(each(wholeSteps(cliff(days), 5))));
        plain.put("excessRises", left(rising(excess(days), "0.25")));
        plain.put("cliffRisesByStep", left(rising(wholeSteps(cliff(days), 2), "1")));
        plain.put("noFloor", Optional.of(FULL.minus(rising(days, "1"))));
        plain.put("items", left(each(wholeSteps(days, 5)).plus(each(cliff(days)))));
        plain.put("termsEach", leftOver(terms, PlainDeductionProperties::each));
        plain.put("termsCliff", leftOver(terms, one -> each(cliff(one))));
        plain.put("termsExcessRises", leftOver(terms, one -> rising(excess(one), "0.25")));
        return plain;
    }

    @Provide
    Arbitrary<RosterRows> rosters() {
        return RosterShape.of(PLAN).staff(1, 3).rows("terms", 0, 6).arbitrary();
    }

    @Property(tries = 200)
    void whatIsTakenOff(@ForAll("rosters") RosterRows rows) {
        PlainPlan.assertScores(SETTLER, rows, PlainDeductionProperties::plain);
    }
}
