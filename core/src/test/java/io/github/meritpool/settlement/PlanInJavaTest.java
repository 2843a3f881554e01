package io.github.meritpool.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.Conventions;
import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.post.AppointmentTable;
import io.github.meritpool.post.PostCategory;
import io.github.meritpool.post.PostEntry;
import io.github.meritpool.post.PostFigure;
import io.github.meritpool.post.Posts;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.rubric.GatheredScore;
import io.github.meritpool.rubric.LevelPoints;
import io.github.meritpool.rubric.Mark;
import io.github.meritpool.rubric.RankPoints;
import io.github.meritpool.rubric.Rating;
import io.github.meritpool.rubric.Reviews;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A plan written in Java by the factories of its elements, without any of them as raw data. */
class PlanInJavaTest {

    private static final PayPlan PLAN = PayPlan.builder()
            .id("java")
            .label(Label.of("written in Java", "以代码写成"))
            .conventions(Conventions.of("CNY", 2, "2025-12-31"))
            .addTables(staff(), table("held", post()), table("sheets", points("given")))
            .posts(new Posts(
                    List.of(
                            PostEntry.of("head", Label.of("head", "校长"), PostCategory.MANAGEMENT),
                            PostEntry.of("teacher", Label.of("teacher", "教师"), PostCategory.TEACHING)),
                    Optional.of(AppointmentTable.of("held", "person", "post")),
                    List.of(PostFigure.of("postsHeld", Label.of("posts held", "任职数"), "count", "sum"))))
            .addRatings(Rating.byCutScores(
                    "level",
                    Label.of("level", "等第"),
                    "mark",
                    Rating.from("18", "good", Label.of("good", "良好")),
                    Rating.from("12", "fit", Label.of("fit", "合格")),
                    Rating.lowest("unfit", Label.of("unfit", "不合格"))))
            .rubric(Rubric.of(
                    "total",
                    Label.of("total", "总分"),
                    dimension("byLevel", LevelPoints.of("level", levels())),
                    dimension(
                            "byPlace",
                            RankPoints.of(
                                    "mark", "highest", "bestPlace", RankPoints.upTo(1, "20"), RankPoints.upTo(3, "8"))),
                    dimension("bestSheet", GatheredScore.of("highest", "sheets", Mark.of("given"))),
                    dimension("allSheets", Reviews.of("sheets", "given", "25")),
                    dimension("byPosts", Mark.of("postsHeld", "2"))))
            .build();

    private static RubricDimension dimension(String id, RubricType type) {
        return RubricDimension.of(id, Label.of(id, "分项"), "20", type);
    }

    private static Map<String, String> levels() {
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put("good", "20");
        levels.put("fit", "16");
        levels.put("unfit", "0");
        return levels;
    }

    private static FactTable staff() {
        return FactTable.of(
                "staff",
                Label.of("staff", "教职工"),
                FactTable.RowsRule.COMPLETE,
                List.of("id"),
                FactColumn.id("id", Label.of("staff id", "工号")),
                points("mark"));
    }

    private static FactTable table(String id, FactColumn column) {
        return FactTable.of(
                id,
                Label.of(id, "记录"),
                FactTable.RowsRule.COMPLETE,
                List.of("entry"),
                FactColumn.id("entry", Label.of("entry", "编号")),
                FactColumn.reference("person", Label.of("staff id", "工号"), "staff"),
                column);
    }

    private static FactColumn points(String id) {
        return FactColumn.integer(id, Label.of(id, "评分"), "point", "0", "20");
    }

    private static FactColumn post() {
        return FactColumn.category("post", Label.of("post", "岗位"), List.of("head", "teacher"));
    }

    private static Roster roster() {
        RosterBuilder roster = Roster.builder(PLAN);
        row(roster, "staff", "id", "A", "mark", "18");
        row(roster, "staff", "id", "B", "mark", "15");
        row(roster, "staff", "id", "C", "mark", "15");
        row(roster, "held", "entry", "1", "person", "A", "post", "head");
        row(roster, "held", "entry", "2", "person", "A", "post", "teacher");
        row(roster, "held", "entry", "3", "person", "B", "post", "teacher");
        row(roster, "sheets", "entry", "1", "person", "A", "given", "10");
        row(roster, "sheets", "entry", "2", "person", "A", "given", "20");
        row(roster, "sheets", "entry", "3", "person", "B", "given", "5");
        row(roster, "sheets", "entry", "4", "person", "C", "given", "20");
        return roster.build().orElseThrow();
    }

    private static void row(RosterBuilder roster, String table, String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        roster.row(table, row, Location.row(cells[1]));
    }

    private static Settlement settled() {
        return Settler.of(CompiledPlan.of(PLAN).orElseThrow())
                .settle(Inputs.of(roster()))
                .orElseThrow();
    }

    /**
     * Levels: 18 is good, 15 fit. Places: A is first, B and C share the second. Sheets: the best of 10 and 20; their mean
     * of 15 is 12 of 20 where 25 is the most. Posts: 2, 1 and none of 2.
     */
    @Test
    void itIsSettledLikeAnyOther() {
        Settlement settlement = settled();
        assertThat(settlement.payout("A").scores())
                .hasToString("{byLevel=20, byPlace=20, bestSheet=20, allSheets=12, byPosts=20}");
        assertThat(settlement.payout("B").scores())
                .hasToString("{byLevel=16, byPlace=8, bestSheet=5, allSheets=4, byPosts=10}");
        assertThat(settlement.payout("C").scores())
                .hasToString("{byLevel=16, byPlace=8, bestSheet=20, allSheets=16, byPosts=0}");
    }

    /** Of 18 and 15, only the first reaches the cut score of 18. */
    @Test
    void ratingsSayWhichCutScoreIsReached() {
        Settlement settlement = settled();
        assertThat(settlement.explain("A").text("byLevel", Locale.ENGLISH))
                .contains("byLevel 20 = 20 for level good\n  level good, since mark 18 ≥ 18");
        assertThat(settlement.explain("A").text("byLevel", Locale.SIMPLIFIED_CHINESE))
                .contains("分项 20 = 20，对应等第 good\n  等第 good，因为评分 18 ≥ 18");
        assertThat(settlement.explain("B").text("byLevel", Locale.ENGLISH))
                .contains("level fit, since 12 ≤ mark 15 < 18");
    }

    @Test
    void itReadsAsItIsWritten() {
        assertThat(PayPlan.read(PLAN.toTree()).orElseThrow()).isEqualTo(PLAN);
    }
}
