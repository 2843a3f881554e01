package io.github.meritpool.testkit;

import static io.github.meritpool.testkit.PlainPlan.FULL;
import static io.github.meritpool.testkit.PlainPlan.NOBODY;
import static io.github.meritpool.testkit.PlainPlan.decimal;
import static io.github.meritpool.testkit.PlainPlan.dimension;
import static io.github.meritpool.testkit.PlainPlan.fields;
import static io.github.meritpool.testkit.PlainPlan.part;
import static io.github.meritpool.testkit.PlainPlan.read;
import static io.github.meritpool.testkit.PlainPlan.sum;
import static io.github.meritpool.testkit.PlainPlan.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.Conventions;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.Credits;
import io.github.meritpool.rubric.Progress;
import io.github.meritpool.rubric.Ratio;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricType;
import io.github.meritpool.rubric.Scoring;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Tree;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Rubric types come to what a plain reading of their words comes to, written down here without the library. Types with
 * many choices have a class of their own, such as {@link PlainRankPointsProperties}.
 */
class PlainRubricProperties {

    private static final FactTable STAFF = FactTable.of(
            "staff",
            Label.of("staff", "教职工"),
            FactTable.RowsRule.COMPLETE,
            List.of("id"),
            FactColumn.id("id", Label.of("staff id", "工号")),
            FactColumn.integer("mark", Label.of("mark", "得分"), "point", "0", "20"),
            FactColumn.integer("before", Label.of("mark before", "上期得分"), "point", "1", "20"),
            FactColumn.category("group", Label.of("group", "组"), List.of("a", "b")),
            FactColumn.flag("senior", Label.of("senior", "老教师")),
            FactColumn.flag("away", Label.of("away", "外出")));

    private static final FactTable MONTHS = FactTable.of(
            "months",
            Label.of("months", "月份"),
            FactTable.RowsRule.FOR_EACH_KEY,
            List.of("person", "month"),
            FactColumn.reference("person", Label.of("staff id", "工号"), "staff"),
            FactColumn.category("month", Label.of("month", "月份"), List.of("m1", "m2", "m3")),
            FactColumn.integer("monthMark", Label.of("mark of the month", "月度得分"), "point", "0", "20"));

    private static final FactTable MEMBERS = FactTable.of(
            "members",
            Label.of("members", "成员"),
            FactTable.RowsRule.COMPLETE,
            List.of("entry"),
            FactColumn.id("entry", Label.of("entry", "编号")),
            FactColumn.reference("member", Label.of("member", "成员"), "staff"),
            FactColumn.category("team", Label.of("team", "团队"), List.of("x", "y")),
            FactColumn.category("role", Label.of("role", "角色"), List.of("former", "present")),
            FactColumn.integer("order", Label.of("order", "次序"), "", "1", "3"),
            FactColumn.integer("worth", Label.of("worth", "所得"), "point", "0", "20"));

    private static final PayPlan PLAN = PayPlan.builder()
            .id("plain")
            .label(Label.of("plain", "示例"))
            .conventions(Conventions.of("CNY", 12, "2025-12-31"))
            .addTables(STAFF, MONTHS, MEMBERS)
            .rubric(Rubric.builder()
                    .from(Rubric.of("total", Label.of("total", "总分"), dimensions()))
                    .addVetoes(fields("when", "away", "atMost", 100))
                    .addScorings(Scoring.of(
                            "scaled",
                            Label.of("scaled", "折算"),
                            new RubricType("mark", fields("of", "mark", "outOf", 20))))
                    .build())
            .build();

    private static final Settler SETTLER = Settler.of(CompiledPlan.of(PLAN).orElseThrow());

    private static RubricDimension typed(String id, RubricType type) {
        return RubricDimension.builder()
                .from(RubricDimension.of(id, Label.of(id, "分项"), "20", type))
                .whenAbsent(NOBODY)
                .build();
    }

    private static Tree marked(String id, String of, Object... pairs) {
        return with(part(id, "type", "mark", "of", of), pairs);
    }

    private static RubricDimension combined(String id, String take) {
        return dimension(
                id,
                "type",
                "combined",
                "take",
                take,
                "dimensions",
                List.of(marked("one", "mark"), marked("two", "before")));
    }

    private static RubricDimension credits(String id, Object... pairs) {
        return read(with(part(id, "type", "credits", "within", "members", "team", "team", "of", "worth"), pairs));
    }

    private static Tree.Fields byRole(String without) {
        return fields(
                "role",
                "role",
                "shares",
                fields("former", decimal("0.4"), "present", decimal("0.6")),
                "without",
                without);
    }

    private static RubricDimension[] dimensions() {
        return new RubricDimension[] {
            dimension(
                    "ratioMean",
                    "type",
                    "ratio",
                    "of",
                    "mark",
                    "to",
                    "mean",
                    "over",
                    "senior",
                    "groups",
                    List.of("group")),
            typed("ratioBest", Ratio.toBest("mark")),
            typed("gains", Progress.toBestGain("mark", "before", "lower")),
            typed("alike", Credits.equally("members", "team", "worth")),
            dimension(
                    "ratioStated",
                    "type",
                    "ratio",
                    "of",
                    "mark",
                    "to",
                    "reference",
                    "reference",
                    8,
                    "cap",
                    30,
                    "floor",
                    5),
            dimension(
                    "perUnit",
                    "type",
                    "ratio",
                    "of",
                    "mark",
                    "to",
                    "mean",
                    "perUnit",
                    fields("base", 10, "above", 2, "below", -3, "step", decimal("0.5"))),
            dimension(
                    "relative",
                    "type",
                    "progress",
                    "of",
                    "mark",
                    "since",
                    "before",
                    "better",
                    "higher",
                    "gain",
                    "relative",
                    "by",
                    "perUnit",
                    "perUnit",
                    fields("base", 1, "above", 10, "below", -4)),
            dimension(
                    "places",
                    "type",
                    "progress",
                    "of",
                    "mark",
                    "since",
                    "before",
                    "better",
                    "lower",
                    "gain",
                    "difference",
                    "by",
                    "bestGain",
                    "over",
                    "senior"),
            dimension(
                    "weighted",
                    "type",
                    "combined",
                    "take",
                    "weightedSum",
                    "whole",
                    4,
                    "weights",
                    fields("one", 3, "two", 1),
                    "dimensions",
                    List.of(marked("one", "mark"), marked("two", "before"))),
            combined("highest", "highest"),
            combined("lowest", "lowest"),
            combined("product", "product"),
            dimension(
                    "bestTwo",
                    "type",
                    "gathered",
                    "within",
                    "months",
                    "take",
                    "mean",
                    "best",
                    2,
                    "score",
                    fields("type", "mark", "of", "monthMark")),
            dimension(
                    "allPass",
                    "type",
                    "gathered",
                    "within",
                    "months",
                    "take",
                    "sum",
                    "eachRow",
                    fields("least", 5, "otherwise", 1),
                    "score",
                    fields("type", "mark", "of", "monthMark")),
            dimension(
                    "met",
                    "type",
                    "bands",
                    "edge",
                    "upperBand",
                    "below",
                    0,
                    "met",
                    List.of("senior", fields("not", "away"), fields("of", "mark", "atLeast", 10)),
                    "bands",
                    List.of(fields("from", 2, "points", 6), fields("from", 3, "points", 10))),
            dimension(
                    "attained",
                    "type",
                    "bands",
                    "of",
                    "mark",
                    "outOf",
                    "before",
                    "edge",
                    "upperBand",
                    "below",
                    3,
                    "bands",
                    List.of(fields("from", decimal("0.9"), "points", 5), fields("from", 1, "points", 8))),
            dimension(
                    "line",
                    "type",
                    "rankPoints",
                    "of",
                    "mark",
                    "first",
                    "highest",
                    "ties",
                    "bestPlace",
                    "between",
                    "line",
                    "places",
                    List.of(fields("upTo", 1, "points", 20), fields("upTo", 3, "points", 8)),
                    "otherwise",
                    3),
            dimension(
                    "deduction",
                    "type",
                    "deduction",
                    "floor",
                    0,
                    "items",
                    List.of(
                            fields("of", "mark", "each", decimal("0.5"), "step", 3),
                            fields("of", "before", "each", 1, "rise", decimal("0.5"), "free", 16, "beyond", "excess"))),
            credits("equally"),
            credits("toOthers", "byRole", byRole("toOthers")),
            credits("toNobody", "byRole", byRole("nobody")),
            credits("byOrder", "byOrder", fields("order", "order", "parts", List.of(5, 3, 2))),
            dimension(
                    "rescaled",
                    "type",
                    "combined",
                    "take",
                    "weightedSum",
                    "whole",
                    10,
                    "weights",
                    fields("one", 5, "two", 3, "three", 2),
                    "dimensions",
                    List.of(
                            marked("one", "mark"),
                            marked("two", "before", "notApplicable", fields("when", "away", "counts", "rescaled")),
                            marked(
                                    "three",
                                    "before",
                                    "notApplicable",
                                    fields("when", "senior", "counts", "rescaled")))),
            dimension(
                    "meanOfOthers",
                    "type",
                    "combined",
                    "take",
                    "sum",
                    "dimensions",
                    List.of(marked(
                            "one",
                            "mark",
                            "notApplicable",
                            fields(
                                    "when",
                                    "away",
                                    "counts",
                                    "mean",
                                    "groups",
                                    List.of("group"),
                                    "share",
                                    decimal("0.5"))))),
            dimension(
                    "asBefore",
                    "type",
                    "mark",
                    "of",
                    "mark",
                    "notApplicable",
                    fields("when", "away", "counts", "value", "value", "before")),
            dimension(
                    "inFull", "type", "mark", "of", "mark", "notApplicable", fields("when", "away", "counts", "full")),
            dimension(
                    "vetoed",
                    "type",
                    "mark",
                    "of",
                    "mark",
                    "sanctions",
                    fields("of", "group", "cut", fields("a", 0, "b", decimal("0.25"))),
                    "vetoes",
                    List.of(fields("when", "senior", "atMost", 6), fields("when", "away", "atMost", 4))),
            dimension("named", "type", "scoring", "of", "scaled")
        };
    }

    /** What the words say of one person, read without the library. */
    private record Plain(RosterRows rows, String id) {

        Rational fact(String column) {
            return fact(id, column);
        }

        Rational fact(String whose, String column) {
            return Rational.parse(rows.cell("staff", whose, column));
        }

        boolean is(String whose, String column) {
            return rows.cell("staff", whose, column).equals("true");
        }

        boolean sameGroup(String other) {
            return rows.cell("staff", other, "group").equals(rows.cell("staff", id, "group"));
        }

        List<Rational> facts(String column, Predicate<String> whose) {
            return rows.staffIds().stream()
                    .filter(whose)
                    .map(one -> fact(one, column))
                    .toList();
        }

        Rational mark() {
            return fact("mark");
        }

        Rational gained(String whose) {
            return max(Rational.ZERO, fact(whose, "before").minus(fact(whose, "mark")));
        }

        Rational mean() {
            return mean(facts("mark", one -> true)).orElseThrow();
        }

        List<Rational> months() {
            return rows.rows("months").stream()
                    .filter(row -> row.get("person").equals(id))
                    .map(row -> Rational.parse(row.get("monthMark")))
                    .sorted()
                    .toList();
        }

        /** The sum over one's memberships of the worth times the part that the rule gives. */
        Rational credit(CreditRule rule) {
            Rational sum = Rational.ZERO;
            for (Map<String, String> row : rows.rows("members")) {
                if (row.get("member").equals(id)) {
                    List<Map<String, String>> team = rows.rows("members").stream()
                            .filter(other -> other.get("team").equals(row.get("team")))
                            .toList();
                    sum = sum.plus(Rational.parse(row.get("worth")).times(rule.part(row, team)));
                }
            }
            return sum;
        }

        private static Rational max(Rational one, Rational other) {
            return one.compareTo(other) >= 0 ? one : other;
        }

        static Optional<Rational> mean(List<Rational> numbers) {
            return numbers.isEmpty()
                    ? Optional.empty()
                    : Optional.of(sum(numbers).dividedBy(Rational.of(numbers.size())));
        }
    }

    /** The part of the whole that a member of a team has. */
    @FunctionalInterface
    private interface CreditRule {
        Rational part(Map<String, String> member, List<Map<String, String>> team);
    }

    private static Optional<Rational> over(Rational own, Optional<Rational> other) {
        return other.filter(one -> !one.isZero()).map(one -> own.dividedBy(one).times(FULL));
    }

    private static Rational inHalves(Rational amount) {
        return amount.times(Rational.of(2)).rounded(0, RoundingMode.DOWN).dividedBy(Rational.of(2));
    }

    private static Rational perUnit(Plain one) {
        Rational difference = one.mark().minus(one.mean());
        return difference.signum() >= 0
                ? Rational.of(10).plus(inHalves(difference).times(Rational.of(2)))
                : Rational.of(10)
                        .minus(inHalves(Rational.ZERO.minus(difference)).times(Rational.of(3)));
    }

    private static Rational relative(Plain one) {
        Rational gain = one.mark().minus(one.fact("before")).dividedBy(one.fact("before"));
        return Rational.ONE.plus(gain.times(Rational.of(gain.signum() >= 0 ? 10 : 4)));
    }

    private static Optional<Rational> places(Plain one, Predicate<String> whose) {
        Optional<Rational> best =
                one.rows().staffIds().stream().filter(whose).map(one::gained).reduce(Rational::max);
        return best.map(most -> most.isZero()
                ? Rational.ZERO
                : one.gained(one.id()).dividedBy(most).times(FULL));
    }

    private static Rational met(Plain one) {
        long met = Stream.of(
                        one.is(one.id(), "senior"),
                        !one.is(one.id(), "away"),
                        one.mark().compareTo(Rational.of(10)) >= 0)
                .filter(holds -> holds)
                .count();
        return Rational.of(met == 3 ? 10 : met == 2 ? 6 : 0);
    }

    private static Rational attained(Plain one) {
        Rational rate = one.mark().dividedBy(one.fact("before"));
        return Rational.of(rate.compareTo(Rational.ONE) >= 0 ? 8 : rate.compareTo(Rational.parse("0.9")) >= 0 ? 5 : 3);
    }

    private static Rational line(Plain one) {
        long better = one.facts("mark", other -> true).stream()
                .filter(mark -> mark.compareTo(one.mark()) > 0)
                .count();
        return Rational.of(better > 2 ? 3 : 20 - 6 * better);
    }

    private static Rational deduction(Plain one) {
        Rational threes = one.mark()
                .dividedBy(Rational.of(3))
                .rounded(0, RoundingMode.DOWN)
                .times(Rational.of(3));
        Rational cost = threes.times(Rational.parse("0.5"));
        int beyond = Math.max(0, Integer.parseInt(one.rows().cell("staff", one.id(), "before")) - 16);
        for (int i = 0; i < beyond; i++) {
            cost = cost.plus(Rational.ONE).plus(Rational.ratio(i, 2));
        }
        return Rational.ZERO.max(FULL.minus(cost));
    }

    private static long heads(List<Map<String, String>> team, String role) {
        return team.stream().filter(row -> row.get("role").equals(role)).count();
    }

    private static Rational shareOf(Map<String, String> member) {
        return Rational.parse(member.get("role").equals("former") ? "0.4" : "0.6");
    }

    private static Rational toNobody(Map<String, String> member, List<Map<String, String>> team) {
        return shareOf(member).dividedBy(Rational.of(heads(team, member.get("role"))));
    }

    /** A share of a role that nobody has leaves the other with everything. */
    private static Rational toOthers(Map<String, String> member, List<Map<String, String>> team) {
        boolean isMixed = heads(team, "former") > 0 && heads(team, "present") > 0;
        return isMixed ? toNobody(member, team) : Rational.ratio(1, team.size());
    }

    private static Rational byOrder(Map<String, String> member, List<Map<String, String>> team) {
        Rational all = Rational.ZERO;
        for (Map<String, String> one : team) {
            all = all.plus(partByOrder(one, team));
        }
        return partByOrder(member, team).dividedBy(all);
    }

    private static Rational partByOrder(Map<String, String> member, List<Map<String, String>> team) {
        int order = Integer.parseInt(member.get("order"));
        long before = team.stream()
                .filter(row -> Integer.parseInt(row.get("order")) < order)
                .count();
        return Rational.of(List.of(5, 3, 2).get((int) before));
    }

    /** Weighted by 5, 3 and 2, of which the second does not apply to who is away and the third not to seniors. */
    private static Rational rescaled(Plain one) {
        Rational sum = one.mark().times(Rational.of(5));
        int weights = 5;
        if (!one.is(one.id(), "away")) {
            sum = sum.plus(one.fact("before").times(Rational.of(3)));
            weights += 3;
        }
        if (!one.is(one.id(), "senior")) {
            sum = sum.plus(one.fact("before").times(Rational.of(2)));
            weights += 2;
        }
        return sum.dividedBy(Rational.of(weights));
    }

    private static Optional<Rational> meanOfOthers(Plain one) {
        return one.is(one.id(), "away")
                ? Plain.mean(one.facts("mark", other -> one.sameGroup(other) && !one.is(other, "away")))
                        .map(mean -> mean.dividedBy(Rational.of(2)))
                : Optional.of(one.mark());
    }

    private static Rational vetoed(Plain one) {
        boolean isCut = one.rows().cell("staff", one.id(), "group").equals("b");
        Rational score = isCut ? one.mark().times(Rational.parse("0.75")) : one.mark();
        score = one.is(one.id(), "senior") ? score.min(Rational.of(6)) : score;
        return one.is(one.id(), "away") ? score.min(Rational.of(4)) : score;
    }

    private static Map<String, Rational> plain(RosterRows rows, String id) {
        Plain one = new Plain(rows, id);
        Rational mark = one.mark();
        Rational before = one.fact("before");
        List<Rational> months = one.months();
        boolean isAway = one.is(id, "away");
        Map<String, Optional<Rational>> all = new LinkedHashMap<>();
        all.put(
                "ratioMean",
                over(mark, Plain.mean(one.facts("mark", other -> one.is(other, "senior") && one.sameGroup(other)))));
        all.put(
                "ratioBest",
                over(mark, one.facts("mark", other -> true).stream().reduce(Rational::max)));
        all.put(
                "ratioStated",
                Optional.of(Rational.of(5)
                        .max(mark.dividedBy(Rational.of(8)).times(FULL))
                        .min(Rational.of(30))));
        all.put("perUnit", Optional.of(perUnit(one)));
        all.put("relative", Optional.of(relative(one)));
        all.put("places", places(one, other -> one.is(other, "senior")));
        all.put("gains", places(one, other -> true));
        all.put("alike", Optional.of(one.credit((row, team) -> Rational.ratio(1, team.size()))));
        all.put("weighted", Optional.of(mark.times(Rational.of(3)).plus(before).dividedBy(Rational.of(4))));
        all.put("highest", Optional.of(mark.max(before)));
        all.put("lowest", Optional.of(mark.min(before)));
        all.put("product", Optional.of(mark.times(before).dividedBy(FULL)));
        all.put("bestTwo", Plain.mean(months.subList(1, 3)));
        all.put("allPass", Optional.of(months.get(0).compareTo(Rational.of(5)) < 0 ? Rational.ONE : sum(months)));
        all.put("met", Optional.of(met(one)));
        all.put("attained", Optional.of(attained(one)));
        all.put("line", Optional.of(line(one)));
        all.put("deduction", Optional.of(deduction(one)));
        all.put("equally", Optional.of(one.credit((row, team) -> Rational.ratio(1, team.size()))));
        all.put("toOthers", Optional.of(one.credit(PlainRubricProperties::toOthers)));
        all.put("toNobody", Optional.of(one.credit(PlainRubricProperties::toNobody)));
        all.put("byOrder", Optional.of(one.credit(PlainRubricProperties::byOrder)));
        all.put("rescaled", Optional.of(rescaled(one)));
        all.put("meanOfOthers", meanOfOthers(one));
        all.put("asBefore", Optional.of(isAway ? before : mark));
        all.put("inFull", Optional.of(isAway ? FULL : mark));
        all.put("vetoed", Optional.of(vetoed(one)));
        all.put("named", Optional.of(mark));
        Map<String, Rational> plain = new LinkedHashMap<>();
        all.forEach((dimension, score) -> plain.put(
                dimension,
                score.map(exact -> exact.rounded(12, RoundingMode.HALF_UP)).orElse(NOBODY)));
        return plain;
    }

    @Provide
    Arbitrary<RosterRows> rosters() {
        return RosterShape.of(PLAN)
                .staff(1, 5)
                .rows("members", 0, 3)
                .cells("staff", "away", "false", "false", "true")
                .arbitrary();
    }

    @Property(tries = 250)
    void scoresAreWhatAPlainReadingComesTo(@ForAll("rosters") RosterRows rows) {
        Settlement settlement = SETTLER.settle(Inputs.of(rows.roster())).orElseThrow();
        for (String id : rows.staffIds()) {
            assertThat(settlement.payout(id).scores()).as("scores of %s", id).isEqualTo(plain(rows, id));
        }
    }

    /** Where no share is left to nobody, what a team has earned is given out whole. */
    @Property(tries = 100)
    void creditIsGivenOutWhole(@ForAll("rosters") RosterRows rows) {
        RosterRows alike = rows;
        for (String entry : rows.ids("members")) {
            alike = alike.with("members", entry, "worth", "12");
        }
        Settlement settlement = SETTLER.settle(Inputs.of(alike.roster())).orElseThrow();
        long teams = alike.rows("members").stream()
                .map(row -> row.get("team"))
                .distinct()
                .count();
        for (String rule : List.of("equally", "toOthers", "byOrder")) {
            Rational given = Rational.ZERO;
            for (String id : alike.staffIds()) {
                given = given.plus(settlement.payout(id).scores().getOrDefault(rule, NOBODY));
            }
            assertThat(given.rounded(9, RoundingMode.HALF_UP)).as(rule).isEqualTo(Rational.of(12 * teams));
        }
    }

    /** The total is the sum of the scores, and a veto of it caps it for those who are away. */
    @Property(tries = 50)
    void aVetoOfTheTotalCapsTheSum(@ForAll("rosters") RosterRows rows) {
        Settlement settlement = SETTLER.settle(Inputs.of(rows.roster())).orElseThrow();
        for (String id : rows.staffIds()) {
            Rational sum = sum(List.copyOf(settlement.payout(id).scores().values()));
            Rational total = rows.cell("staff", id, "away").equals("true") ? sum.min(Rational.of(100)) : sum;
            assertThat(settlement.payout(id).score()).as("total of %s", id).contains(total);
        }
    }

    @Example
    void thePlanReadsAsItIsWritten() {
        assertThat(PayPlan.read(PLAN.toTree()).orElseThrow()).isEqualTo(PLAN);
    }
}
