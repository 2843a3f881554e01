package io.github.meritpool.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.Conventions;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.Award;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricType;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Awards come to what a plain reading of the clause comes to, and better facts raise them where that is true. */
class AwardProperties {

    private static final String PRIZES = "prizes";
    private static final List<String> LEVELS = List.of("nation", "province", "county");
    private static final List<String> WON = List.of("first", "second");
    private static final int[][] POINTS = {{40, 20}, {30, 15}, {10, 5}};
    private static final Rational CAP = Rational.of(100);

    private static final PayPlan PLAN = PayPlan.builder()
            .id("awards")
            .label(Label.of("awards", "加分"))
            .conventions(Conventions.of("CNY", 4, "2025-12-31"))
            .addTables(
                    FactTable.of(
                            "staff",
                            Label.of("staff", "教职工"),
                            FactTable.RowsRule.COMPLETE,
                            List.of("id"),
                            FactColumn.id("id", Label.of("staff id", "工号"))),
                    FactTable.of(
                            PRIZES,
                            Label.of("prizes", "获奖"),
                            FactTable.RowsRule.COMPLETE,
                            List.of("number"),
                            FactColumn.id("number", Label.of("entry", "编号")),
                            FactColumn.reference("coach", Label.of("coach", "指导教师"), "staff"),
                            FactColumn.category("contest", Label.of("contest", "赛事"), List.of("maths", "music", "art")),
                            FactColumn.category("level", Label.of("level", "级别"), LEVELS),
                            FactColumn.category("won", Label.of("prize", "奖次"), WON),
                            FactColumn.flag("official", Label.of("of the authority", "教育部门主办")),
                            FactColumn.decimal("winners", Label.of("winners", "获奖人数"), "pupil", 1, "0", "6")))
            .rubric(Rubric.of(
                    "total",
                    Label.of("total", "总分"),
                    dimension("each", Award.each(PRIZES, "2.5")),
                    dimension("all", byLevel(Tree.fields().put("where", "official"))),
                    dimension(
                            "capped",
                            byLevel(Tree.fields().put("of", "winners").put("cap", Tree.Decimal.of(CAP.toString())))),
                    dimension("once", byLevel(best("level", true, 0).put("where", "official"))),
                    dimension("onceByPoints", byLevel(best("points", true, 0).put("of", "winners"))),
                    dimension("two", byLevel(best("points", false, 2))),
                    dimension("twoOnce", byLevel(best("level", true, 2).put("where", "official"))),
                    dimension("rising", award(counted("2"))),
                    dimension("overLine", award(counted("0.5").put("over", Tree.Decimal.of("1.5"))))))
            .build();

    private static final Settler SETTLER = Settler.of(CompiledPlan.of(PLAN).orElseThrow());

    private static RubricDimension dimension(String id, RubricType type) {
        return RubricDimension.of(id, Label.of(id, "加分"), "100", type);
    }

    private static RubricType award(Tree.FieldsBuilder fields) {
        return new RubricType("award", fields.put("within", PRIZES).build());
    }

    private static Tree.FieldsBuilder counted(String rise) {
        return Tree.fields()
                .put("of", "winners")
                .put("each", Tree.Decimal.of("3"))
                .put("rise", Tree.Decimal.of(rise));
    }

    private static Tree.FieldsBuilder best(String by, boolean once, int most) {
        Tree.FieldsBuilder best = Tree.fields().put("by", by);
        if (once) {
            best.put("once", Tree.texts(List.of("contest")));
        }
        if (most > 0) {
            best.put("most", Tree.Decimal.of(String.valueOf(most)));
        }
        return Tree.fields().put("best", best.build());
    }

    private static RubricType byLevel(Tree.FieldsBuilder fields) {
        List<Tree.Fields> levels = new ArrayList<>();
        for (int[] points : POINTS) {
            levels.add(Tree.fields()
                    .put("level", LEVELS.get(levels.size()))
                    .putItems(
                            "points",
                            List.of(
                                    Tree.Decimal.of(String.valueOf(points[0])),
                                    Tree.Decimal.of(String.valueOf(points[1]))))
                    .build());
        }
        return award(fields.put(
                "byLevel",
                Tree.fields()
                        .put("level", "level")
                        .put("prize", "won")
                        .put("prizes", Tree.texts(WON))
                        .putItems("levels", levels)
                        .build()));
    }

    /** One prize as it stands in the table. */
    private record Prize(String coach, String contest, int level, int prize, boolean isOfficial, Rational winners) {

        static Prize of(Map<String, String> row) {
            return new Prize(
                    row.get("coach"),
                    row.get("contest"),
                    LEVELS.indexOf(row.get("level")),
                    WON.indexOf(row.get("won")),
                    row.get("official").equals("true"),
                    Rational.parse(row.get("winners")));
        }

        Rational points() {
            return Rational.of(POINTS[level][prize]);
        }

        Rational forEachWinner() {
            return points().times(winners);
        }

        /** Adds 3, then 3 + rise, then 3 + 2 × rise, … one whole winner after another. */
        Rational rising(String rise, String over) {
            Rational sum = Rational.ZERO;
            Rational next = Rational.of(3);
            Rational left = winners.minus(Rational.parse(over));
            while (left.compareTo(Rational.ONE) >= 0) {
                sum = sum.plus(next);
                next = next.plus(Rational.parse(rise));
                left = left.minus(Rational.ONE);
            }
            return sum;
        }
    }

    private static final Comparator<Prize> BY_LEVEL =
            Comparator.comparingInt(Prize::level).thenComparingInt(Prize::prize);

    private static Rational sum(List<Rational> numbers) {
        return numbers.stream().reduce(Rational.ZERO, Rational::plus);
    }

    private static List<Prize> bestOfEachContest(List<Prize> prizes, Comparator<Prize> best) {
        Map<String, Prize> byContest = new TreeMap<>();
        for (Prize prize : prizes) {
            byContest.merge(prize.contest(), prize, (one, other) -> best.compare(one, other) <= 0 ? one : other);
        }
        return List.copyOf(byContest.values());
    }

    /** What the clauses say, read without the library. */
    private static Map<String, Rational> plain(List<Prize> prizes) {
        List<Prize> official = prizes.stream().filter(Prize::isOfficial).toList();
        Comparator<Prize> mostForWinners =
                Comparator.comparing(Prize::forEachWinner).reversed();
        List<Prize> once = bestOfEachContest(official, BY_LEVEL);
        Map<String, Rational> plain = new LinkedHashMap<>();
        plain.put("each", Rational.parse("2.5").times(Rational.of(prizes.size())));
        plain.put("all", sum(official.stream().map(Prize::points).toList()));
        plain.put(
                "capped",
                sum(prizes.stream().map(Prize::forEachWinner).toList()).min(CAP));
        plain.put("once", sum(once.stream().map(Prize::points).toList()));
        plain.put(
                "onceByPoints",
                sum(bestOfEachContest(prizes, mostForWinners).stream()
                        .map(Prize::forEachWinner)
                        .toList()));
        plain.put(
                "two",
                sum(prizes.stream()
                        .map(Prize::points)
                        .sorted(Comparator.reverseOrder())
                        .limit(2)
                        .toList()));
        plain.put(
                "twoOnce",
                sum(once.stream().sorted(BY_LEVEL).limit(2).map(Prize::points).toList()));
        plain.put("rising", sum(prizes.stream().map(one -> one.rising("2", "0")).toList()));
        plain.put(
                "overLine",
                sum(prizes.stream().map(one -> one.rising("0.5", "1.5")).toList()));
        return plain;
    }

    @Provide
    Arbitrary<RosterRows> rosters() {
        return RosterShape.of(PLAN).staff(1, 3).rows(PRIZES, 0, 12).arbitrary();
    }

    private static Map<String, Rational> scores(RosterRows rows, String staffId) {
        return SETTLER.settle(Inputs.of(rows.roster()))
                .orElseThrow()
                .payout(staffId)
                .scores();
    }

    @Property(tries = 500)
    void anAwardIsWhatAPlainReadingComesTo(@ForAll("rosters") RosterRows rows) {
        Map<String, List<Prize>> prizes = rows.rows(PRIZES).stream()
                .map(Prize::of)
                .collect(Collectors.groupingBy(Prize::coach, TreeMap::new, Collectors.toList()));
        for (String staffId : rows.staffIds()) {
            assertThat(scores(rows, staffId)).isEqualTo(plain(prizes.getOrDefault(staffId, List.of())));
        }
    }

    /** A further winner of any event never lowers an award. All these scores are exact: they have few decimals. */
    @Property(tries = 300)
    void moreWinnersNeverLowerAnAward(@ForAll("rosters") RosterRows rows, @ForAll int which) {
        List<String> ids = rows.ids(PRIZES);
        Assume.that(!ids.isEmpty());
        String prize = ids.get(Math.floorMod(which, ids.size()));
        String coach = rows.cell(PRIZES, prize, "coach");
        Map<String, Rational> more = scores(rows.with(PRIZES, prize, "winners", "6"), coach);
        scores(rows, coach)
                .forEach((dimension, before) ->
                        assertThat(more.get(dimension)).as(dimension).isGreaterThanOrEqualTo(before));
    }

    /** A further event never lowers an award, unless the best is chosen by something else than points. */
    @Property(tries = 300)
    void aFurtherEventNeverLowersWhatIsNotChosenByLevel(@ForAll("rosters") RosterRows rows, @ForAll int which) {
        List<String> ids = rows.ids(PRIZES);
        Assume.that(!ids.isEmpty());
        String prize = ids.get(Math.floorMod(which, ids.size()));
        String coach = rows.cell(PRIZES, prize, "coach");
        Map<String, Rational> fewer = scores(without(rows, prize), coach);
        Map<String, Rational> all = scores(rows, coach);
        for (String dimension : List.of("each", "all", "capped", "onceByPoints", "two", "rising", "overLine")) {
            assertThat(all.get(dimension)).as(dimension).isGreaterThanOrEqualTo(fewer.get(dimension));
        }
    }

    private static RosterRows without(RosterRows rows, String prize) {
        RosterRows fewer = RosterRows.none(PLAN);
        for (Map<String, String> row : rows.rows("staff")) {
            fewer = fewer.and("staff", row);
        }
        for (Map<String, String> row : rows.rows(PRIZES)) {
            fewer = row.get("number").equals(prize) ? fewer : fewer.and(PRIZES, row);
        }
        return fewer;
    }

    /** The first prize of the province is 30, the second of the nation 20: of the same contest only the latter counts. */
    @Example
    void aPrizeOfAHigherLevelMayLowerWhatIsChosenByLevel() {
        RosterRows province =
                RosterRows.none(PLAN).and("staff", Map.of("id", "T1")).and(PRIZES, prize("P1", "province", "first"));
        RosterRows both = province.and(PRIZES, prize("P2", "nation", "second"));
        assertThat(scores(province, "T1").get("once")).isEqualTo(Rational.of(30));
        assertThat(scores(both, "T1").get("once")).isEqualTo(Rational.of(20));
        assertThat(scores(both, "T1").get("two")).isEqualTo(Rational.of(50));
    }

    private static Map<String, String> prize(String number, String level, String won) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("number", number);
        row.put("coach", "T1");
        row.put("contest", "maths");
        row.put("level", level);
        row.put("won", won);
        row.put("official", "true");
        row.put("winners", "1");
        return row;
    }
}
