package com.example.peerreview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.testkit.RosterRows;
import io.github.meritpool.testkit.RosterShape;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the marks, the score is what a plain reading of the rule comes to. */
class PlainReadingProperties {

    private static final PayPlan PLAN = plan("levelled");
    private static final Settler LEVELLED = Settler.of(PLAN);
    private static final Settler AS_GIVEN = Settler.of(plan("asGiven"));
    private static final Settler LEFT_OUT = Settler.of(plan("leftOut"));
    private static final Rational NOBODY = Rational.of(12);
    private static final Rational FULL = Rational.of(20);

    /** A mark, and who gave it to whom. */
    private record Mark(String about, String by, Rational given) {}

    private static PayPlan plan(String single) {
        return School.read(School.planText("\"single\": \"levelled\"", "\"single\": \"" + single + "\""))
                .orElseThrow();
    }

    @Provide
    Arbitrary<RosterRows> rosters() {
        return RosterShape.of(PLAN).staff(1, 4).rows("reviews", 0, 14).arbitrary();
    }

    @Property(tries = 200)
    void levelled(@ForAll("rosters") RosterRows rows) {
        List<Mark> marks = marks(rows);
        assertThat(scores(LEVELLED, rows)).isEqualTo(plain(rows, marks, mark -> levelled(mark, marks, marks)));
    }

    @Property(tries = 200)
    void asGiven(@ForAll("rosters") RosterRows rows) {
        List<Mark> marks = marks(rows);
        assertThat(scores(AS_GIVEN, rows))
                .isEqualTo(plain(
                        rows,
                        marks,
                        mark -> isOneOfSeveral(mark, marks) ? levelled(mark, marks, marks) : mark.given()));
    }

    @Property(tries = 200)
    void leftOut(@ForAll("rosters") RosterRows rows) {
        List<Mark> marks = marks(rows);
        List<Mark> counted =
                marks.stream().filter(mark -> isOneOfSeveral(mark, marks)).toList();
        assertThat(scores(LEFT_OUT, rows)).isEqualTo(plain(rows, counted, mark -> levelled(mark, marks, counted)));
    }

    private static Map<String, Rational> scores(Settler settler, RosterRows rows) {
        return settler.settle(Inputs.of(rows.roster()).with("meritPool", "0.00")).orElseThrow().payouts().stream()
                .collect(Collectors.toMap(
                        payout -> payout.staffId(), payout -> payout.scores().getOrDefault("peers", Rational.ZERO)));
    }

    private static List<Mark> marks(RosterRows rows) {
        return rows.rows("reviews").stream()
                .filter(row -> !"self".equals(row.get("relation")))
                .map(row -> new Mark(
                        row.getOrDefault("about", ""),
                        row.getOrDefault("by", ""),
                        Rational.parse(row.getOrDefault("given", ""))))
                .toList();
    }

    private static boolean isOneOfSeveral(Mark mark, List<Mark> marks) {
        return by(mark.by(), marks).size() > 1;
    }

    private static List<Mark> by(String reviewer, List<Mark> marks) {
        return marks.stream().filter(mark -> mark.by().equals(reviewer)).toList();
    }

    private static Rational levelled(Mark mark, List<Mark> marks, List<Mark> all) {
        return mark.given().minus(mean(by(mark.by(), marks), Mark::given)).plus(mean(all, Mark::given));
    }

    private static Rational mean(List<Mark> marks, Function<Mark, Rational> of) {
        Rational sum = marks.stream().map(of).reduce(Rational.ZERO, Rational::plus);
        return sum.dividedBy(Rational.of(marks.size()));
    }

    private static Map<String, Rational> plain(RosterRows rows, List<Mark> marks, Function<Mark, Rational> of) {
        return rows.staffIds().stream().collect(Collectors.toMap(staffId -> staffId, staffId -> {
            List<Mark> about =
                    marks.stream().filter(mark -> mark.about().equals(staffId)).toList();
            return about.isEmpty() ? NOBODY : scaled(mean(about, of));
        }));
    }

    private static Rational scaled(Rational mean) {
        Rational score = mean.times(FULL).dividedBy(Rational.of(10)).rounded(4, RoundingMode.HALF_UP);
        return Rational.ZERO.max(score).min(FULL);
    }
}
