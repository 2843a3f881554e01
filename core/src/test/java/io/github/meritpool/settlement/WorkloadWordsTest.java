package io.github.meritpool.settlement;

import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.post.PostCheck;
import io.github.meritpool.problem.Location;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.spi.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a settlement says of workload and posts, in both languages. */
class WorkloadWordsTest {

    private static Tree.Fields point(String at, String factor) {
        return Tree.fields().put("at", number(at)).put("factor", factor).build();
    }

    /** 89 days away stand for 89 pupils: 1.9 + (2.2 − 1.9) × 14 ÷ 25 = 2.068. */
    private static Tree.Fields workload() {
        Tree.Fields line = Tree.fields()
                .put("by", "days")
                .put("atLeast", number("25"))
                .putItems("points", List.of(point("25", "1"), point("75", "1.9"), point("100", "2.2")))
                .build();
        Tree.Fields repeated = Tree.fields()
                .put("nth", Tree.texts(List.of("1", "0.9")))
                .put("within", Tree.texts(List.of("status")))
                .put("inOrderOf", "mark")
                .build();
        Tree.Fields added = Tree.fields()
                .put(
                        "label",
                        element("x", "further preparation", "多授课头")
                                .build()
                                .get("label")
                                .orElseThrow())
                .putItems(
                        "cases",
                        List.of(Tree.fields()
                                .put(
                                        "when",
                                        Tree.fields()
                                                .put("of", "mark")
                                                .put("atLeast", "60")
                                                .build())
                                .put("add", "2")
                                .build()))
                .build();
        Tree.Fields conversion = element("work", "merged classes", "合班课时")
                .put("clause", "C-1")
                .put("table", "staff")
                .put("of", "mark")
                .putItems("factors", List.of(line, repeated))
                .putItems("adds", List.of(added))
                .build();
        Tree.Fields norm = element("over", "overtime", "超课时")
                .put("load", "work")
                .put("take", "over")
                .put("full", "100")
                .putItems("tiers", List.of(tier("0", "1"), tier("20", "1.5")))
                .put("tiering", "graduated")
                .build();
        return Tree.fields()
                .putItems("conversions", List.of(conversion))
                .putItems("norms", List.of(norm))
                .build();
    }

    private static Tree.Fields tier(String from, String times) {
        return Tree.fields().put("from", number(from)).put("times", times).build();
    }

    private static Tree.Fields held() {
        List<Tree.Fields> columns = List.of(
                element("who", "who", "受聘人")
                        .put("type", "reference")
                        .put("references", "staff")
                        .build(),
                element("position", "post", "岗位")
                        .put("type", "category")
                        .put("values", Tree.texts(List.of("head", "teacher")))
                        .build(),
                element("since", "first day", "首日")
                        .put("type", "date")
                        .put("earliest", "2000-01-01")
                        .put("latest", "2030-12-31")
                        .build());
        return element("held", "appointments", "聘任")
                .put("key", Tree.texts(List.of("who", "position")))
                .put("rows", "complete")
                .putItems("columns", columns)
                .build();
    }

    private static Tree.Fields posts() {
        Tree.Fields quota = Tree.fields()
                .put("bound", "exactly")
                .put("time", "partTime")
                .put("number", "heads")
                .build();
        Tree.Fields head = element("head", "head", "校长")
                .put("category", "management")
                .put("weight", "2")
                .put("quota", quota)
                .put("notWith", Tree.texts(List.of("teacher")))
                .build();
        Tree.Fields teacher =
                element("teacher", "teacher", "教师").put("category", "teaching").build();
        Tree.Fields appointments = Tree.fields()
                .put("table", "held")
                .put("staff", "who")
                .put("post", "position")
                .put("from", "since")
                .build();
        Tree.Fields figure = element("weight", "weight of the posts", "岗位系数")
                .put("clause", "C-2")
                .put("of", "weight")
                .put("take", "highest")
                .put("held", "asOf")
                .build();
        return Tree.fields()
                .putItems("catalogue", List.of(head, teacher))
                .put("appointments", appointments)
                .putItems("figures", List.of(figure))
                .build();
    }

    private static Tree.Fields document() {
        Tree.Fields heads = element("heads", "number of heads", "校长人数")
                .put("type", "integer")
                .put("min", number("0"))
                .put("max", number("9"))
                .put("chosen", number("2"))
                .build();
        Tree.Fields plan = with(with(small(), "/tables/1", held()), "/tables/0/columns/2/max", number("200"));
        return with(with(with(plan, "/workload", workload()), "/posts", posts()), "/parameters/1", heads);
    }

    private static Settlement settled() {
        PayPlan plan = PayPlan.read(document()).orElseThrow();
        RosterBuilder roster = Roster.builder(plan);
        roster.row("staff", cells("id", "A", "mark", "60", "days", "89", "status", "paid"), Location.nowhere());
        roster.row("staff", cells("id", "B", "mark", "70", "days", "12", "status", "paid"), Location.nowhere());
        roster.row("held", cells("who", "A", "position", "head", "since", "2025-09-01"), Location.nowhere());
        roster.row("held", cells("who", "B", "position", "teacher", "since", "2025-09-01"), Location.nowhere());
        roster.row("held", cells("who", "B", "position", "head", "since", "2026-02-01"), Location.nowhere());
        return Settler.of(plan)
                .settle(Inputs.of(roster.build().orElseThrow()).with("rate", "0.5"))
                .orElseThrow();
    }

    private static Map<String, String> cells(String... namesAndTexts) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            cells.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return cells;
    }

    @Test
    void overtimeIsExplainedInEnglish() {
        assertThat(settled().explain("over", "A").text(Locale.ENGLISH)).isEqualTo("""
                A
                overtime 29.12 = tier (0–20) 20 + tier (20–) 6.08 × 1.5
                  tier (0–20) 20 = before tiers 26.08, at most 20 − 0, at least 0
                    before tiers 26.08 = merged classes 126.08 − 100, at least 0
                      merged classes 126.08 = before additions 124.08 + further preparation 2  C-1
                        before additions 124.08 = mark 60 × factor by days absent 2.068 × factor for repeats 1  C-1
                          factor by days absent 2.068 = interpolated for number that counts 89  C-1
                            number that counts 89 = days absent 89, at least 25         C-1
                          factor for repeats 1, since which time 1 < 2                  C-1
                            which time 1 = place 1 of 2 by mark 60                      C-1
                        further preparation 2, since mark 60 ≥ 60                       C-1
                  tier (20–) 6.08 = before tiers 26.08 − 20, at least 0
                """);
    }

    @Test
    void workIsExplainedInChinese() {
        assertThat(settled().explain("work", "B").text(Locale.CHINA)).isEqualTo("""
                B
                合班课时 65 = 增加前 63 + 多授课头 2                                    C-1
                  增加前 63 = 得分 70 × 按缺勤天数的系数 1 × 重复系数 0.9               C-1
                    按缺勤天数的系数 1 = 按直线插值，对应计入的数 25                    C-1
                      计入的数 25 = 缺勤天数 12，最低 25                                C-1
                    重复系数 0.9，因为2 ≤ 第几次 2                                      C-1
                      第几次 2 = 在 2 个中列第 2，依据得分 70                           C-1
                  多授课头 2，因为得分 70 ≥ 60                                          C-1
                """);
    }

    @Test
    void theWeightOfPostsIsExplained() {
        assertThat(settled().explain("weight", "A").text(Locale.ENGLISH)).isEqualTo("""
                A
                weight of the posts 2 = weight of the post (head) 2, since first day (head) 2025-09-01 ≤ 2025-12-31  C-2
                  weight of the post (head) 2 = 2 for post head                         C-2
                """);
    }

    /** On the last day of 2025 A is head, one of two; from February B is, beside teaching, which nobody may. */
    @Test
    void staffingIsReportedAndKeepsNobodyFromBeingPaid() {
        PostCheck check = settled().staffing().orElseThrow();
        assertThat(check.posts().stream().map(post -> post.text(Locale.CHINA)))
                .containsExactly("校长：恰为 2（兼职），在岗 1，空缺 1，超出 0", "教师：不少于 0（专职），在岗 1，空缺 0，超出 0");
        assertThat(check.problems())
                .extracting(problem -> problem.code() + " " + problem.values().get("day"))
                .containsExactly("post.moreThanFullTime 2026-02-01", "post.heldTogether 2026-02-01");
        assertThat(check.post("head").post().weight()).isEqualTo(Rational.of(2));
    }
}
