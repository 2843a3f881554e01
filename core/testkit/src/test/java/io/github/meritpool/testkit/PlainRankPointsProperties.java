package io.github.meritpool.testkit;

import static io.github.meritpool.testkit.PlainPlan.fields;
import static io.github.meritpool.testkit.PlainPlan.is;
import static io.github.meritpool.testkit.PlainPlan.number;
import static io.github.meritpool.testkit.PlainPlan.points;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Points by place: every way of ties, from either end, with each choice by itself and with all of them. */
class PlainRankPointsProperties {

    private static final List<Choice> CHOICES = choices();

    private static final PayPlan PLAN = PlainPlan.of(
            List.of(PlainPlan.staff(
                    points("mark", 0, 3),
                    points("before", 0, 2),
                    FactColumn.category("group", Label.of("group", "组"), List.of("a", "b")),
                    FactColumn.flag("senior", Label.of("senior", "老教师")))),
            CHOICES.stream().map(Choice::dimension).toList());

    private static final Settler SETTLER = PlainPlan.settler(PLAN);

    /** What a dimension states: one of the things that may be stated, all of them, or none. */
    private record Choice(String ties, String first, String states) {

        boolean has(String what) {
            return states.equals(what) || states.equals("all");
        }

        String id() {
            return ties + "-" + first + "-" + states;
        }

        RubricDimension dimension() {
            List<Object> pairs = new ArrayList<>(List.of("type", "rankPoints", "of", "mark"));
            pairs.addAll(List.of("ties", ties, "first", first, "places", places()));
            if (has("then")) {
                pairs.addAll(List.of("then", List.of("before")));
            }
            if (has("among")) {
                pairs.addAll(List.of("among", "senior"));
            }
            if (has("groups")) {
                pairs.addAll(List.of("groups", List.of("group")));
            }
            if (has("line")) {
                pairs.addAll(List.of("between", "line"));
            }
            if (has("otherwise")) {
                pairs.addAll(List.of("otherwise", 1));
            }
            return PlainPlan.dimension(id(), pairs.toArray());
        }

        private static List<Tree> places() {
            return List.of(
                    fields("upTo", 1, "points", 20), fields("upTo", 2, "points", 12), fields("upTo", 4, "points", 5));
        }
    }

    private static List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (String ties : List.of("bestPlace", "lastPlace", "dense", "byId")) {
            for (String states : List.of("nothing", "then", "among", "groups", "line", "otherwise", "all")) {
                choices.add(new Choice(ties, "highest", states));
                choices.add(new Choice(ties, "lowest", states));
            }
        }
        return choices;
    }

    /** Who is ranked together with somebody, the first first; none if they are not ranked themselves. */
    private static List<String> rivals(Choice choice, RosterRows rows, String id) {
        boolean isRanked = !choice.has("among") || is(rows, id, "senior");
        return rows.staffIds().stream()
                .filter(other -> isRanked)
                .filter(other -> !choice.has("among") || is(rows, other, "senior"))
                .filter(other -> !choice.has("groups")
                        || rows.cell("staff", other, "group").equals(rows.cell("staff", id, "group")))
                .sorted(order(choice, rows).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static Comparator<String> order(Choice choice, RosterRows rows) {
        Comparator<String> byMark = Comparator.comparing(id -> number(rows, id, "mark"));
        Comparator<String> order = choice.first().equals("highest") ? byMark.reversed() : byMark;
        Comparator<String> then = Comparator.comparing(id -> number(rows, id, "before"));
        return choice.has("then") ? order.thenComparing(then.reversed()) : order;
    }

    private static int place(Choice choice, RosterRows rows, String id) {
        List<String> rivals = rivals(choice, rows, id);
        Comparator<String> order = order(choice, rows);
        List<String> before =
                rivals.stream().filter(one -> order.compare(one, id) < 0).toList();
        long tied = rivals.stream().filter(one -> order.compare(one, id) == 0).count();
        long keysBefore = before.stream()
                .filter(one -> before.indexOf(one) == 0 || order.compare(before.get(before.indexOf(one) - 1), one) < 0)
                .count();
        return switch (choice.ties()) {
            case "bestPlace" -> before.size() + 1;
            case "lastPlace" -> before.size() + (int) tied;
            case "dense" -> (int) keysBefore + 1;
            default -> rivals.indexOf(id) + 1;
        };
    }

    private static Optional<Rational> score(Choice choice, RosterRows rows, String id) {
        Optional<Rational> otherwise = choice.has("otherwise") ? Optional.of(Rational.ONE) : Optional.empty();
        if (!rivals(choice, rows, id).contains(id)) {
            return otherwise;
        }
        return switch (place(choice, rows, id)) {
            case 1 -> Optional.of(Rational.of(20));
            case 2 -> Optional.of(Rational.of(12));
            case 3 -> Optional.of(Rational.parse(choice.has("line") ? "8.5" : "5"));
            case 4 -> Optional.of(Rational.of(5));
            default -> otherwise;
        };
    }

    private static Map<String, Optional<Rational>> plain(RosterRows rows, String id) {
        Map<String, Optional<Rational>> plain = new LinkedHashMap<>();
        CHOICES.forEach(choice -> plain.put(choice.id(), score(choice, rows, id)));
        return plain;
    }

    @Provide
    Arbitrary<RosterRows> rosters() {
        return RosterShape.of(PLAN).staff(1, 7).arbitrary();
    }

    @Property(tries = 150)
    void placesAndTheirPoints(@ForAll("rosters") RosterRows rows) {
        PlainPlan.assertScores(SETTLER, rows, PlainRankPointsProperties::plain);
    }
}
