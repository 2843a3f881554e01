package io.github.meritpool.testkit;

import static io.github.meritpool.testkit.PlainPlan.FULL;
import static io.github.meritpool.testkit.PlainPlan.dimension;
import static io.github.meritpool.testkit.PlainPlan.fields;
import static io.github.meritpool.testkit.PlainPlan.is;
import static io.github.meritpool.testkit.PlainPlan.number;
import static io.github.meritpool.testkit.PlainPlan.points;

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

/** Marks as they are and scaled, points by level, and dimensions that are scored differently for different people. */
class PlainCasesProperties {

    private static final PayPlan PLAN = PlainPlan.of(
            List.of(PlainPlan.staff(
                    points("mark", 0, 20),
                    points("before", 0, 20),
                    points("outOf", 20, 40),
                    FactColumn.category("level", Label.of("level", "等第"), List.of("a", "b", "c", "d")),
                    FactColumn.flag("senior", Label.of("senior", "老教师")),
                    FactColumn.flag("away", Label.of("away", "外出")))),
            List.of(
                    dimension("asItIs", "type", "mark", "of", "mark"),
                    dimension("outOfFifty", "type", "mark", "of", "mark", "outOf", 50),
                    dimension("outOfOwn", "type", "mark", "of", "mark", "outOf", "outOf"),
                    dimension("levels", "type", "levelPoints", "of", "level", "points", levels()),
                    dimension(
                            "otherLevels",
                            "type",
                            "levelPoints",
                            "of",
                            "level",
                            "points",
                            levels(),
                            "otherwise",
                            "before"),
                    dimension("cases", "type", "byPopulation", "cases", cases()),
                    dimension(
                            "otherCases",
                            "type",
                            "byPopulation",
                            "cases",
                            cases(),
                            "otherwise",
                            fields("type", "mark", "of", "mark", "outOf", "outOf"))));

    private static final Settler SETTLER = PlainPlan.settler(PLAN);

    private static Tree levels() {
        return fields("a", 20, "b", "mark", "c", 5);
    }

    /** Seniors who are away are scored as seniors: the first case that fits. */
    private static List<Tree> cases() {
        return List.of(
                fields("when", "senior", "score", fields("type", "mark", "of", "mark")),
                fields(
                        "when",
                        "away",
                        "score",
                        fields("type", "levelPoints", "of", "level", "points", levels(), "otherwise", 1)));
    }

    private static Optional<Rational> level(String level, Rational mark) {
        return switch (level) {
            case "a" -> Optional.of(Rational.of(20));
            case "b" -> Optional.of(mark);
            case "c" -> Optional.of(Rational.of(5));
            default -> Optional.empty();
        };
    }

    private static Map<String, Optional<Rational>> plain(RosterRows rows, String id) {
        Rational mark = number(rows, id, "mark");
        Rational scaled = mark.dividedBy(number(rows, id, "outOf")).times(FULL);
        Optional<Rational> level = level(rows.cell("staff", id, "level"), mark);
        Optional<Rational> ofThoseAway =
                is(rows, id, "away") ? Optional.of(level.orElse(Rational.ONE)) : Optional.empty();
        Optional<Rational> byCase = is(rows, id, "senior") ? Optional.of(mark) : ofThoseAway;
        Map<String, Optional<Rational>> plain = new LinkedHashMap<>();
        plain.put("asItIs", Optional.of(mark));
        plain.put("outOfFifty", Optional.of(mark.times(Rational.ratio(2, 5))));
        plain.put("outOfOwn", Optional.of(scaled));
        plain.put("levels", level);
        plain.put("otherLevels", level.or(() -> Optional.of(number(rows, id, "before"))));
        plain.put("cases", byCase);
        plain.put("otherCases", byCase.or(() -> Optional.of(scaled)));
        return plain;
    }

    @Provide
    Arbitrary<RosterRows> rosters() {
        return RosterShape.of(PLAN).staff(1, 4).arbitrary();
    }

    @Property(tries = 200)
    void whatEachCaseComesTo(@ForAll("rosters") RosterRows rows) {
        PlainPlan.assertScores(SETTLER, rows, PlainCasesProperties::plain);
    }
}
