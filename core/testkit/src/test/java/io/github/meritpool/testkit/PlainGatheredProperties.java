package io.github.meritpool.testkit;

import static io.github.meritpool.testkit.PlainPlan.decimal;
import static io.github.meritpool.testkit.PlainPlan.dimension;
import static io.github.meritpool.testkit.PlainPlan.fields;
import static io.github.meritpool.testkit.PlainPlan.points;
import static io.github.meritpool.testkit.PlainPlan.sum;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Scores gathered over the rows of another table: each thing that can be taken of them, of all or of the best two. */
class PlainGatheredProperties {

    private static final PayPlan PLAN = PlainPlan.of(
            List.of(
                    PlainPlan.staff(),
                    PlainPlan.events(
                            "terms",
                            points("given", 0, 20),
                            FactColumn.category("term", Label.of("term", "学期"), List.of("autumn", "spring")))),
            List.of(
                    gathered("mean", "take", "mean"),
                    gathered("sum", "take", "sum"),
                    gathered("highest", "take", "highest"),
                    gathered("lowest", "take", "lowest"),
                    gathered("bestMean", "take", "mean", "best", 2),
                    gathered("bestSum", "take", "sum", "best", 2),
                    gathered("shares", "by", "term", "shares", shares()),
                    gathered("eachRow", "take", "highest", "eachRow", fields("least", 5, "otherwise", 1)),
                    gathered(
                            "eachShare",
                            "by",
                            "term",
                            "shares",
                            shares(),
                            "eachRow",
                            fields("least", 3, "otherwise", 2))));

    private static final Settler SETTLER = PlainPlan.settler(PLAN);

    private static RubricDimension gathered(String id, Object... pairs) {
        List<Object> all = new ArrayList<>(List.of("type", "gathered", "within", "terms"));
        all.addAll(List.of("score", fields("type", "mark", "of", "given")));
        all.addAll(List.of(pairs));
        return dimension(id, all.toArray());
    }

    private static Tree shares() {
        return fields("autumn", decimal("0.4"), "spring", decimal("0.6"));
    }

    private static Optional<Rational> mean(List<Rational> numbers) {
        return numbers.isEmpty() ? Optional.empty() : Optional.of(sum(numbers).dividedBy(Rational.of(numbers.size())));
    }

    private static Rational shared(RosterRows rows, String id, List<Rational> given) {
        List<String> terms = PlainPlan.events(rows, "terms", id, "term");
        Rational sum = Rational.ZERO;
        for (int i = 0; i < terms.size(); i++) {
            Rational share = Rational.parse(terms.get(i).equals("autumn") ? "0.4" : "0.6");
            sum = sum.plus(given.get(i).times(share));
        }
        return sum;
    }

    private static boolean isShort(List<Rational> given, int least) {
        return given.stream().anyMatch(one -> one.compareTo(Rational.of(least)) < 0);
    }

    private static Map<String, Optional<Rational>> plain(RosterRows rows, String id) {
        List<Rational> given = PlainPlan.events(rows, "terms", id, "given").stream()
                .map(Rational::parse)
                .toList();
        List<Rational> rising = given.stream().sorted().toList();
        List<Rational> bestTwo = rising.subList(Math.max(0, rising.size() - 2), rising.size());
        Optional<Rational> highest = given.stream().reduce(Rational::max);
        Rational shared = shared(rows, id, given);
        Map<String, Optional<Rational>> plain = new LinkedHashMap<>();
        plain.put("mean", mean(given));
        plain.put("sum", Optional.of(sum(given)));
        plain.put("highest", highest);
        plain.put("lowest", given.stream().reduce(Rational::min));
        plain.put("bestMean", mean(bestTwo));
        plain.put("bestSum", Optional.of(sum(bestTwo)));
        plain.put("shares", Optional.of(shared));
        plain.put("eachRow", isShort(given, 5) ? Optional.of(Rational.ONE) : highest);
        plain.put("eachShare", Optional.of(isShort(given, 3) ? Rational.of(2) : shared));
        return plain;
    }

    @Provide
    Arbitrary<RosterRows> rosters() {
        return RosterShape.of(PLAN).staff(1, 3).rows("terms", 0, 8).arbitrary();
    }

    @Property(tries = 200)
    void rowsAreGathered(@ForAll("rosters") RosterRows rows) {
        PlainPlan.assertScores(SETTLER, rows, PlainGatheredProperties::plain);
    }
}
