package io.github.meritpool.testkit;

import static io.github.meritpool.testkit.PlainPlan.decimal;
import static io.github.meritpool.testkit.PlainPlan.dimension;
import static io.github.meritpool.testkit.PlainPlan.fields;
import static io.github.meritpool.testkit.PlainPlan.number;
import static io.github.meritpool.testkit.PlainPlan.points;
import static io.github.meritpool.testkit.PlainPlan.sum;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Label;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Cuts of a score: by a column of one's own, and by a table in which one can be recorded several times. */
class PlainSanctionsProperties {

    private static final List<String> KINDS = List.of("warning", "demerit", "removal");

    private static final PayPlan PLAN = PlainPlan.of(
            List.of(PlainPlan.staff(points("mark", 0, 20), kind()), PlainPlan.events("records", kind())),
            List.of(
                    dimension("own", "type", "mark", "of", "mark", "sanctions", fields("of", "kind", "cut", cuts())),
                    dimension("largest", "type", "mark", "of", "mark", "sanctions", several("largest")),
                    dimension("added", "type", "mark", "of", "mark", "sanctions", several("added"))));

    private static final Settler SETTLER = PlainPlan.settler(PLAN);

    private static FactColumn kind() {
        return FactColumn.category("kind", Label.of("kind of sanction", "处分类别"), KINDS);
    }

    private static Tree cuts() {
        return fields("warning", decimal("0.2"), "demerit", decimal("0.45"), "removal", 1);
    }

    private static Tree several(String several) {
        return fields("of", "kind", "table", "records", "several", several, "cut", cuts());
    }

    private static Rational cut(String kind) {
        return Rational.parse(List.of("0.2", "0.45", "1").get(KINDS.indexOf(kind)));
    }

    private static Map<String, Optional<Rational>> plain(RosterRows rows, String id) {
        List<Rational> cuts = PlainPlan.events(rows, "records", id, "kind").stream()
                .map(PlainSanctionsProperties::cut)
                .toList();
        Rational mark = number(rows, id, "mark");
        Rational largest = cuts.stream().reduce(Rational.ZERO, Rational::max);
        Rational added = sum(cuts).min(Rational.ONE);
        Map<String, Optional<Rational>> plain = new LinkedHashMap<>();
        plain.put("own", Optional.of(mark.minus(mark.times(cut(rows.cell("staff", id, "kind"))))));
        plain.put("largest", Optional.of(mark.minus(mark.times(largest))));
        plain.put("added", Optional.of(mark.minus(mark.times(added))));
        return plain;
    }

    @Provide
    Arbitrary<RosterRows> rosters() {
        return RosterShape.of(PLAN).staff(1, 3).rows("records", 0, 6).arbitrary();
    }

    @Property(tries = 150)
    void whatIsLeftAfterSanctions(@ForAll("rosters") RosterRows rows) {
        PlainPlan.assertScores(SETTLER, rows, PlainSanctionsProperties::plain);
    }
}
