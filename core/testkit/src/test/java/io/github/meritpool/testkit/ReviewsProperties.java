package io.github.meritpool.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.Conventions;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricType;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Reviews come to what a plain reading of the clause comes to, and a better mark never lowers them. */
class ReviewsProperties {

    private static final String SHEETS = "sheets";
    private static final Rational NOBODY = Rational.of(-1);
    private static final Rational PEERS = Rational.parse("0.7");
    private static final Rational HEADS = Rational.parse("0.3");

    private static final PayPlan PLAN = PayPlan.builder()
            .id("reviews")
            .label(Label.of("reviews", "评议"))
            .conventions(Conventions.of("CNY", 12, "2025-12-31"))
            .addTables(
                    FactTable.of(
                            "staff",
                            Label.of("staff", "教职工"),
                            FactTable.RowsRule.COMPLETE,
                            List.of("id"),
                            FactColumn.id("id", Label.of("staff id", "工号")),
                            FactColumn.integer("dropped", Label.of("marks dropped", "去掉的评分数"), "", "0", "4")),
                    FactTable.of(
                            SHEETS,
                            Label.of("sheets", "评议表"),
                            FactTable.RowsRule.COMPLETE,
                            List.of("number"),
                            FactColumn.id("number", Label.of("sheet", "编号")),
                            FactColumn.reference("about", Label.of("about whom", "被评人"), "staff"),
                            FactColumn.category("by", Label.of("by whom", "评议者"), List.of("peers", "heads", "self")),
                            FactColumn.flag("valid", Label.of("valid", "有效")),
                            FactColumn.integer("given", Label.of("mark given", "评分"), "mark", "0", "10")))
            .rubric(Rubric.of(
                    "total",
                    Label.of("total", "总分"),
                    dimension("mean", Tree.fields().put("outOf", number("10"))),
                    dimension(
                            "validOnly",
                            Tree.fields()
                                    .put("where", "valid")
                                    .put("outOf", number("10"))
                                    .put("trim", heads(number("1"), number("1")))),
                    dimension(
                            "ownNumber",
                            Tree.fields()
                                    .put("outOf", number("10"))
                                    .put("trim", heads(new Tree.Text("dropped"), number("1")))),
                    dimension("absent", weighted("absent").put("outOf", number("10"))),
                    dimension(
                            "ownMark",
                            weighted("toOthers")
                                    .put("outOf", number("10"))
                                    .put("floor", number("0"))
                                    .put("ownMark", ownMark())),
                    dimension(
                            "toOthers",
                            weighted("toOthers")
                                    .put("where", "valid")
                                    .put("outOf", number("10"))
                                    .put("trim", share("0.2", "0.1", "halfUp")))))
            .build();

    private static final Settler SETTLER = Settler.of(CompiledPlan.of(PLAN).orElseThrow());

    private static Tree number(String text) {
        return Tree.Decimal.of(text);
    }

    private static RubricDimension dimension(String id, Tree.FieldsBuilder fields) {
        return RubricDimension.builder()
                .id(id)
                .label(Label.of(id, "评议"))
                .full(Rational.of(100))
                .type(new RubricType(
                        "reviews",
                        fields.put("within", SHEETS).put("of", "given").build()))
                .whenAbsent(NOBODY)
                .build();
    }

    private static Tree.Fields heads(Tree lowest, Tree highest) {
        return Tree.fields()
                .put("lowest", lowest)
                .put("highest", highest)
                .put("counting", "heads")
                .build();
    }

    private static Tree.Fields share(String lowest, String highest, String mode) {
        return Tree.fields()
                .put("lowest", number(lowest))
                .put("highest", number(highest))
                .put("counting", "share")
                .put("mode", mode)
                .build();
    }

    private static Tree.Fields ownMark() {
        return Tree.fields()
                .put("group", "self")
                .put("tolerance", number("1"))
                .put("each", number("15"))
                .build();
    }

    private static Tree.FieldsBuilder weighted(String without) {
        Tree.Fields peers = Tree.fields()
                .put("group", "peers")
                .put("label", Element.tree(Label.of("peers", "同事")))
                .put("weight", number(PEERS.toString()))
                .build();
        Tree.Fields heads = Tree.fields()
                .put("group", "heads")
                .put("label", Element.tree(Label.of("heads", "领导")))
                .put("weight", number(HEADS.toString()))
                .put("trim", share("0", "0.5", "up"))
                .build();
        return Tree.fields()
                .put("by", "by")
                .putItems("groups", List.of(peers, heads))
                .put("without", without);
    }

    /** The mean of marks after the stated numbers of them are cut off at both ends, if any are left. */
    private static Optional<Rational> mean(List<Integer> marks, int lowest, int highest) {
        List<Integer> sorted = marks.stream().sorted().toList();
        if (sorted.size() <= lowest + highest) {
            return Optional.empty();
        }
        List<Integer> kept = sorted.subList(lowest, sorted.size() - highest);
        long sum = kept.stream().mapToLong(Integer::longValue).sum();
        return Optional.of(Rational.ratio(sum, kept.size()));
    }

    private static int part(String share, int of, RoundingMode mode) {
        return new BigDecimal(share)
                .multiply(BigDecimal.valueOf(of))
                .setScale(0, mode)
                .intValueExact();
    }

    private static Optional<Rational> ofHeads(List<Integer> marks) {
        return mean(marks, 0, part("0.5", marks.size(), RoundingMode.UP));
    }

    private static Optional<Rational> ofPeers(List<Integer> marks) {
        return mean(
                marks,
                part("0.2", marks.size(), RoundingMode.HALF_UP),
                part("0.1", marks.size(), RoundingMode.HALF_UP));
    }

    private static Rational outOfTen(Optional<Rational> mean) {
        return mean.map(one -> one.times(Rational.of(10)).rounded(12, RoundingMode.HALF_UP))
                .orElse(NOBODY);
    }

    private static Optional<Rational> both(Optional<Rational> peers, Optional<Rational> heads) {
        return peers.flatMap(one -> heads.map(other -> one.times(PEERS).plus(other.times(HEADS))));
    }

    /** What the clauses say, read without the library. */
    private static Map<String, Rational> plain(RosterRows rows, String staffId) {
        Optional<Rational> peers = ofPeers(marks(rows, staffId, "peers", true));
        Optional<Rational> heads = ofHeads(marks(rows, staffId, "heads", true));
        Map<String, Rational> plain = new LinkedHashMap<>();
        plain.put("mean", outOfTen(mean(marks(rows, staffId, "", false), 0, 0)));
        plain.put("validOnly", outOfTen(mean(marks(rows, staffId, "", true), 1, 1)));
        int dropped = Integer.parseInt(rows.cell("staff", staffId, "dropped"));
        plain.put("ownNumber", outOfTen(mean(marks(rows, staffId, "", false), dropped, 1)));
        plain.put(
                "absent",
                outOfTen(both(
                        mean(marks(rows, staffId, "peers", false), 0, 0),
                        ofHeads(marks(rows, staffId, "heads", false)))));
        Optional<Rational> byPeers = mean(marks(rows, staffId, "peers", false), 0, 0);
        Optional<Rational> byHeads = ofHeads(marks(rows, staffId, "heads", false));
        plain.put(
                "ownMark",
                lessForOwnMark(
                        both(byPeers, byHeads).or(() -> byPeers).or(() -> byHeads),
                        mean(marks(rows, staffId, "self", false), 0, 0)));
        plain.put("toOthers", outOfTen(both(peers, heads).or(() -> peers).or(() -> heads)));
        return plain;
    }

    /** 15 points off for each mark by which one's own is more than 1 above what the others come to. */
    private static Rational lessForOwnMark(Optional<Rational> mean, Optional<Rational> own) {
        if (mean.isEmpty()) {
            return NOBODY;
        }
        Rational above = own.orElse(mean.get()).minus(mean.get()).minus(Rational.ONE);
        Rational off = Rational.ZERO.max(above).times(Rational.of(15));
        return Rational.ZERO.max(mean.get().times(Rational.of(10)).minus(off)).rounded(12, RoundingMode.HALF_UP);
    }

    private static List<Integer> marks(RosterRows rows, String staffId, String by, boolean onlyValid) {
        return rows.rows(SHEETS).stream()
                .filter(row -> row.get("about").equals(staffId))
                .filter(row -> by.isEmpty() || row.get("by").equals(by))
                .filter(row -> !onlyValid || row.get("valid").equals("true"))
                .map(row -> Integer.valueOf(row.get("given")))
                .toList();
    }

    @Provide
    Arbitrary<RosterRows> rosters() {
        return RosterShape.of(PLAN)
                .staff(1, 3)
                .rows(SHEETS, 0, 16)
                .cells(SHEETS, "by", "peers", "peers", "peers", "heads", "heads", "self")
                .arbitrary();
    }

    private static Map<String, Rational> scores(RosterRows rows, String staffId) {
        return SETTLER.settle(Inputs.of(rows.roster()))
                .orElseThrow()
                .payout(staffId)
                .scores();
    }

    @Property(tries = 500)
    void reviewsAreWhatAPlainReadingComesTo(@ForAll("rosters") RosterRows rows) {
        for (String staffId : rows.staffIds()) {
            assertThat(scores(rows, staffId)).isEqualTo(plain(rows, staffId));
        }
    }

    /**
     * Who is left out depends on the order of marks alone, and each mark in that order rises or stays. Only where points
     * are taken off for it can one's own mark lower a score.
     */
    @Property(tries = 300)
    void aBetterMarkNeverLowersAScore(@ForAll("rosters") RosterRows rows, @ForAll int which) {
        List<String> ids = rows.ids(SHEETS);
        Assume.that(!ids.isEmpty());
        String sheet = ids.get(Math.floorMod(which, ids.size()));
        String staffId = rows.cell(SHEETS, sheet, "about");
        boolean isOwn = rows.cell(SHEETS, sheet, "by").equals("self");
        Map<String, Rational> better = scores(rows.with(SHEETS, sheet, "given", "10"), staffId);
        scores(rows, staffId).forEach((dimension, before) -> {
            if (!isOwn || !dimension.equals("ownMark")) {
                assertThat(better.get(dimension)).as(dimension).isGreaterThanOrEqualTo(before);
            }
        });
    }

    /** One's own mark is recorded and counts nowhere that groups are listed. */
    @Property(tries = 100)
    void marksOfGroupsThatAreNotListedDoNotCount(@ForAll("rosters") RosterRows rows) {
        String staffId = rows.staffIds().get(0);
        Map<String, String> own = sheet("own", staffId, "self", "10");
        Map<String, Rational> before = scores(rows, staffId);
        Map<String, Rational> after = scores(rows.and(SHEETS, own), staffId);
        for (String dimension : List.of("absent", "toOthers")) {
            assertThat(after.get(dimension)).as(dimension).isEqualTo(before.get(dimension));
        }
    }

    /** A further mark may raise a score or lower it. */
    @Example
    void aFurtherMarkMovesTheMeanEitherWay() {
        RosterRows one = RosterRows.none(PLAN)
                .and("staff", Map.of("id", "T1", "dropped", "0"))
                .and(SHEETS, sheet("1", "T1", "peers", "6"));
        assertThat(mean(one)).isEqualTo(Rational.of(60));
        assertThat(mean(one.and(SHEETS, sheet("2", "T1", "peers", "10")))).isEqualTo(Rational.of(80));
        assertThat(mean(one.and(SHEETS, sheet("2", "T1", "peers", "4")))).isEqualTo(Rational.of(50));
    }

    private static Rational mean(RosterRows rows) {
        return scores(rows, "T1").getOrDefault("mean", NOBODY);
    }

    private static Map<String, String> sheet(String number, String about, String by, String given) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("number", number);
        row.put("about", about);
        row.put("by", by);
        row.put("valid", "true");
        row.put("given", given);
        return row;
    }
}
