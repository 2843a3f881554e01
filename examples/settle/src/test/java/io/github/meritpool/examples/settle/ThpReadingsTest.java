package io.github.meritpool.examples.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.examples.settle.ThpSchool.Change;
import io.github.meritpool.formats.JsonDocument;
import io.github.meritpool.formats.JsonLimits;
import io.github.meritpool.money.Money;
import io.github.meritpool.settlement.PoolStatement;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Where the THP regulation can be read in more than one way, the plan can say each: one reading is swapped at a time, and
 * a person and the pool are worked by hand. As the plan stands, 188,181.50 is shared by 5,663.3656 points of 70 people
 * and 15.2 means, which weigh 5,663.3656 × 85.2 ÷ 70 = 6,893.124987428… points together.
 */
class ThpReadingsTest {

    private static final String ATTENDANCE = "/rubric/dimensions/0";
    private static final String PROCESS = "/rubric/dimensions/2";
    private static final String ALLOWANCE = "/lines/0";
    private static final String MERIT = "/lines/1";

    private static Settlement read(Change... changes) {
        Settlement settled = ThpSchool.reading(changes).settled();
        assertThat(settled.pools()).allMatch(PoolStatement::balances);
        return settled;
    }

    private static void assertSettled(Settlement settled, String staffId, String line, String pool) {
        assertThat(ThpSchool.line(settled, staffId)).isEqualTo(line);
        assertThat(ThpSchool.pool(settled)).isEqualTo(pool);
    }

    /**
     * THP-2.2, passing an allowance makes the whole count: T003 10 − 0.2 × 3 − 0.1 × 6 = 8.8. T004 loses 0.9 more as
     * well, T011 0.4: 5,663.3656 − 0.9 − 0.9 − 0.4 = 5,661.1656 points, × 85.2 ÷ 70 = 6,890.447273142…;
     * 188,181.50 × 86.4599 ÷ 6,890.447273142… = 2,361.2623…, 59th for 34 fen.
     */
    @Test
    void anAllowanceIsACliff() {
        Settlement settled = read(
                Change.text(ATTENDANCE + "/items/0/beyond", "cliff"),
                Change.text(ATTENDANCE + "/items/3/beyond", "cliff"));
        assertSettled(
                settled,
                "T003",
                "8.8 35.8349 33.825 8 0 = 86.4599 528.00 2361.26",
                "195395.00 = 7213.50 188181.50 0.00");
    }

    /**
     * THP-7.1, the mean of everyone who is paid: 70 + 12 + 4 = 86 people share 188,181.50, so it is 2,188.1569…, and 80%
     * of it 1,750.5255…; among 41 fen both get one.
     */
    @Test
    void theMeanIsOfEveryoneWhoIsPaid() {
        Settlement settled = read(Change.text(MERIT + "/meanOver", "paid"));
        assertSettled(settled, "T071", "0.00 2188.16", "195395.00 = 7213.50 188181.50 0.00");
        assertThat(ThpSchool.line(settled, "T083")).isEqualTo("0.00 1750.53");
    }

    /**
     * THP-6.1, sanctions are added: T042 (10 + 28.9994 + 34.95 + 17) × (1 − 0.2 − 0.3) = 45.4747; T043 with 0.3 + 0.8 has
     * nothing left, T044 loses 0.2 more of 85.6868. 5,663.3656 − 18.18988 − 16.47134 − 17.13736 = 5,611.56702 points;
     * 188,181.50 × 45.4747 ÷ (5,611.56702 × 85.2 ÷ 70) = 1,252.9134…
     */
    @Test
    void sanctionsAreAdded() {
        Settlement settled = read(Change.text("/rubric/sanctions/several", "added"));
        assertSettled(
                settled, "T042", "10 28.9994 34.95 17 0 = 45.4747 0.00 1252.91", "195395.00 = 7213.50 188181.50 0.00");
        assertThat(settled.payout("T043").score().orElseThrow()).hasToString("0");
    }

    /**
     * THP-8.2, the cap binds after the score: T004 (30 + 0.5 × 72) × 95.5% = 63.03, at most 60.00: 600.00 instead of
     * 573.00; T003 53.24 and T017 56.70 a month. The allowances come to 7,213.50 + 27.00 + 4.40 + 27.00.
     */
    @Test
    void theCapBindsAfterTheScore() {
        Settlement settled = read(Change.text(ALLOWANCE + "/capBinds", "afterScore"));
        assertSettled(
                settled,
                "T004",
                "9.6 40.4955 35.2583 11 0 = 96.3538 600.00 2629.63",
                "195395.00 = 7271.90 188123.10 0.00");
    }

    /**
     * THP-8.2, the pool loses the full rate: the 16 class teachers' rates are 828.00 a month, 8,280.00 in all, of which
     * 7,213.50 is earned. T005 is paid 363.00 all the same, and of 187,115.00 then 2,624.7390…, 10th for 45 fen.
     */
    @Test
    void thePoolLosesTheFullRate() {
        Tree account = Tree.fields()
                .put("id", "unearned")
                .put(
                        "label",
                        Tree.fields().put("en", "unearned").put("zh-CN", "未发津贴").build())
                .build();
        Settlement settled = read(
                new Change("/accounts", new Tree.Items(List.of(account))),
                Change.text(ALLOWANCE + "/draws", "rate"),
                Change.text(ALLOWANCE + "/withheldTo", "unearned"));
        assertSettled(
                settled,
                "T005",
                "10 35.576 31.1167 20 0 = 96.6927 363.00 2624.74",
                "195395.00 = 7213.50 187115.00 unearned 1066.50 0.00");
        assertThat(settled.accounts().get("unearned")).isEqualTo(Money.of("CNY", "1066.50"));
    }

    /**
     * THP-8.2, the score is that of the 100 points, which only those have who are assessed: T005 42.50 × 96.6927% =
     * 41.0943…, 410.90 in all. A month of everyone, in the order of their ids: 49.61 + 59.19 + 52.42 + 57.81 + 41.09 +
     * 39.59 + 46.22 + 46.06 + 47.19 + 58.65 + 55.14 + 0 + 47.00 + 46.30 = 646.27.
     */
    @Test
    void theScoreOfAClassTeacherIsTheTotal() {
        Tree both = Tree.fields()
                .put("all", Tree.texts(List.of("classTeachers", "paidByPoints")))
                .build();
        Settlement settled = read(Change.text(ALLOWANCE + "/score", "total"), new Change(ALLOWANCE + "/to", both));
        assertSettled(
                settled,
                "T005",
                "10 35.576 31.1167 20 0 = 96.6927 410.90 2650.23",
                "195395.00 = 6462.70 188932.30 0.00");
    }

    /**
     * THP-4.4, the mean of both terms instead of stated shares: T003 (29 + 38.5) ÷ 2 ÷ 40 × 30 = 25.3125 and
     * (21 + 25) ÷ 2 ÷ 30 × 10 = 7.6666…, together 32.9792; of 5,659.53281 points then 2,363.4242…, 27th for 30 fen.
     */
    @Test
    void termsAreGatheredByTheirMean() {
        String parts = PROCESS + "/cases/1/score/dimensions";
        Settlement settled = read(
                new Change(parts + "/0", byMean(parts + "/0")),
                new Change(parts + "/1/otherwise", byMean(parts + "/1/otherwise")));
        assertSettled(
                settled,
                "T003",
                "9.7 35.8349 32.9792 8 0 = 86.5141 528.00 2363.43",
                "195395.00 = 7213.50 188181.50 0.00");
    }

    /** The same gathering with "take": "mean" in place of shares. */
    private static Tree byMean(String pointer) {
        Tree gathered = ThpSchool.sample().plan().toTree();
        for (String step : pointer.substring(1).split("/", -1)) {
            gathered = gathered instanceof Tree.Items list
                    ? list.items().get(Integer.parseInt(step))
                    : ((Tree.Fields) gathered).get(step).orElseThrow();
        }
        Tree.FieldsBuilder fields = Tree.fields();
        ((Tree.Fields) gathered).fields().forEach((name, value) -> {
            if (!List.of("by", "shares", "sharesClause").contains(name)) {
                fields.put(name, value);
            }
        });
        return fields.put("take", "mean").build();
    }

    /** THP-5.2, exactly two places: T021 and T024 rose three and stay at 8 points; T020 rose two. */
    @Test
    void exactlyTwoPlacesCount() {
        String bands = "/rubric/scorings/0/score/score/countsAs/0/when/all/1";
        Tree two = Tree.fields()
                .put("of", "placesUp")
                .put("equalTo", Tree.Decimal.of("2"))
                .build();
        Settlement settled = read(new Change(bands, two));
        assertSettled(
                settled, "T021", "9 31.3297 29.85 8 0 = 78.1797 0.00 2141.10", "195395.00 = 7213.50 188181.50 0.00");
        assertThat(settled.payout("T020").scores().get("achievement")).hasToString("17");
    }

    /** THP-7.3, two months themselves are out: T011 and T012 with exactly 44 days take no part. */
    @Test
    void twoMonthsThemselvesAreOut() {
        Tree atLeast =
                Tree.fields().put("of", "leaveDays").put("atLeast", "twoMonths").build();
        Settlement settled = read(new Change("/populations/3/when/where", atLeast));
        assertSettled(settled, "T011", "0.00 0.00", "195395.00 = 7213.50 188181.50 0.00");
        assertThat(ThpSchool.line(settled, "T012")).isEqualTo("0.00 0.00");
    }

    /**
     * THP-3.1, without the people of section 7: 1,142.1 weighted hours ÷ 70 heads = 16.315714…, and T003 has 17.3 ÷ that
     * × 30.
     */
    @Test
    void theMeanWorkloadIsOfThosePaidByPoints() {
        Settlement settled = read(Change.text("/rubric/dimensions/1/over", "paidByPoints"));
        assertThat(settled.payout("T003").scores().get("workload")).hasToString("31.8098");
    }

    /** THP-3.1, the total of all posts from the table of posts itself, unweighted: 1,404.0 hours ÷ 96 heads = 14.625; 17.3 ÷ 14.625 × 30. */
    @Test
    void theTotalIsThatOfThePosts() {
        Settlement settled =
                read(custom("hoursOfPosts", "staff", """
                        {"over": {"table": "posts", "take": "sum", "of": "hours"}}"""), Change.text("/rubric/dimensions/1/total", "hoursOfPosts"));
        assertThat(settled.payout("T003").scores().get("workload")).hasToString("35.4872");
    }

    /** THP-7.3, two months in the year: T012 with 5 days in autumn and 44 in spring takes no part, T011 with 44 does. */
    @Test
    void twoMonthsAreThoseOfTheYear() {
        Tree over = Tree.fields()
                .put("of", "leaveOfYear")
                .put("moreThan", "twoMonths")
                .build();
        Settlement settled = read(custom("leaveOfYear", "staff", """
                        {"gather": {"from": "terms", "take": "sum", "of": "leaveDays"}}"""), new Change("/populations/3/when", over));
        assertThat(ThpSchool.line(settled, "T012")).isEqualTo("0.00 0.00");
        assertThat(settled.payout("T011").score()).isPresent();
    }

    /** One more custom quantity beside the leave of a term. */
    private static Change custom(String id, String table, String expression) {
        Tree value = JsonDocument.parse(expression, id, JsonLimits.defaults())
                .orElseThrow()
                .tree();
        Tree quantity = Tree.fields()
                .put("id", id)
                .put("label", Tree.fields().put("en", id).put("zh-CN", id).build())
                .put("table", table)
                .put("value", value)
                .build();
        List<Tree> all = new ArrayList<>(List.of(quantity));
        ThpSchool.sample().plan().custom().forEach(one -> all.add(one.with().fields()));
        return new Change("/custom", new Tree.Items(all));
    }
}
