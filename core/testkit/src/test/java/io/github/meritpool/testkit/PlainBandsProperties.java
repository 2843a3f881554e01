package io.github.meritpool.testkit;

import static io.github.meritpool.testkit.PlainPlan.decimal;
import static io.github.meritpool.testkit.PlainPlan.dimension;
import static io.github.meritpool.testkit.PlainPlan.fields;
import static io.github.meritpool.testkit.PlainPlan.is;
import static io.github.meritpool.testkit.PlainPlan.number;
import static io.github.meritpool.testkit.PlainPlan.part;
import static io.github.meritpool.testkit.PlainPlan.points;
import static io.github.meritpool.testkit.PlainPlan.read;
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
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Points by bands: of a quantity, a difference, a share or a count of conditions; 1, 4 or 9 points, from 5 and 8 on. */
class PlainBandsProperties {

    private static final PayPlan PLAN = PlainPlan.of(
            List.of(PlainPlan.staff(
                    points("mark", 0, 12),
                    points("reference", 1, 6),
                    points("low", 1, 5),
                    points("high", 6, 9),
                    FactColumn.flag("senior", Label.of("senior", "老教师")),
                    FactColumn.flag("away", Label.of("away", "外出")))),
            List.of(
                    bands("upperBand", "of", "mark", "edge", "upperBand"),
                    bands("lowerBand", "of", "mark", "edge", "lowerBand"),
                    bands("above", "of", "mark", "edge", "upperBand", "above", "reference"),
                    bands("outOf", "of", "mark", "edge", "lowerBand", "outOf", "reference"),
                    bands("countsAs", "of", "mark", "edge", "upperBand", "countsAs", countsAs()),
                    bands("oneBandUp", "of", "mark", "edge", "upperBand", "oneBandUp", "senior"),
                    bands(
                            "all",
                            "of",
                            "mark",
                            "above",
                            "reference",
                            "edge",
                            "lowerBand",
                            "countsAs",
                            countsAs(),
                            "oneBandUp",
                            "away"),
                    dimension(
                            "chosenEdges",
                            "type",
                            "bands",
                            "of",
                            "mark",
                            "edge",
                            "upperBand",
                            "below",
                            1,
                            "bands",
                            List.of(band("low", 4), band("high", 9)),
                            "oneBandUp",
                            "senior"),
                    dimension(
                            "met",
                            "type",
                            "bands",
                            "met",
                            List.of("senior", fields("not", "away"), fields("of", "mark", "atLeast", 6)),
                            "edge",
                            "upperBand",
                            "below",
                            1,
                            "bands",
                            List.of(band(2, 4), band(3, 9)),
                            "oneBandUp",
                            "away")));

    private static final Settler SETTLER = PlainPlan.settler(PLAN);

    private static RubricDimension bands(String id, Object... pairs) {
        Tree.Fields shared = part(id, "type", "bands", "below", 1, "bands", List.of(band(5, 4), band(8, 9)));
        return read(with(shared, pairs));
    }

    private static Tree band(Object from, int points) {
        return fields("from", from, "points", points);
    }

    /** Seniors count as having at least 5, and those who are away as having at least 7.5. */
    private static List<Tree> countsAs() {
        return List.of(fields("when", "senior", "value", 5), fields("when", "away", "value", decimal("7.5")));
    }

    private static int reached(Rational value, boolean belongsAbove, Rational low, Rational high) {
        return Stream.of(low, high)
                .mapToInt(edge -> value.compareTo(edge) > 0 || belongsAbove && value.equals(edge) ? 1 : 0)
                .sum();
    }

    private static int reached(Rational value, boolean belongsAbove) {
        return reached(value, belongsAbove, Rational.of(5), Rational.of(8));
    }

    private static Optional<Rational> ofBand(int reached, boolean isUp) {
        return Optional.of(Rational.of(List.of(1, 4, 9).get(Math.min(2, isUp ? reached + 1 : reached))));
    }

    private static Rational counted(Rational value, boolean isSenior, boolean isAway) {
        Rational first = isSenior ? value.max(Rational.of(5)) : value;
        return isAway ? first.max(Rational.parse("7.5")) : first;
    }

    private static Map<String, Optional<Rational>> plain(RosterRows rows, String id) {
        boolean isSenior = is(rows, id, "senior");
        boolean isAway = is(rows, id, "away");
        Rational mark = number(rows, id, "mark");
        Rational reference = number(rows, id, "reference");
        Rational above = mark.minus(reference);
        long met = Stream.of(isSenior, !isAway, mark.compareTo(Rational.of(6)) >= 0)
                .filter(holds -> holds)
                .count();
        Map<String, Optional<Rational>> plain = new LinkedHashMap<>();
        plain.put("upperBand", ofBand(reached(mark, true), false));
        plain.put("lowerBand", ofBand(reached(mark, false), false));
        plain.put("above", ofBand(reached(above, true), false));
        plain.put("outOf", ofBand(reached(mark.dividedBy(reference), false), false));
        plain.put("countsAs", ofBand(reached(counted(mark, isSenior, isAway), true), false));
        plain.put("oneBandUp", ofBand(reached(mark, true), isSenior));
        plain.put("all", ofBand(reached(counted(above, isSenior, isAway), false), isAway));
        plain.put(
                "chosenEdges",
                ofBand(reached(mark, true, number(rows, id, "low"), number(rows, id, "high")), isSenior));
        plain.put("met", ofBand(Math.max(0, (int) met - 1), isAway));
        return plain;
    }

    @Provide
    Arbitrary<RosterRows> rosters() {
        return RosterShape.of(PLAN).staff(1, 4).arbitrary();
    }

    @Property(tries = 300)
    void bandsAndTheirPoints(@ForAll("rosters") RosterRows rows) {
        PlainPlan.assertScores(SETTLER, rows, PlainBandsProperties::plain);
    }
}
