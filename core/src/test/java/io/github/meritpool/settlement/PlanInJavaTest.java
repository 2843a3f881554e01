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
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A plan written in Java by the factories of its elements, without any of them as raw data. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
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
                    dimension("posts", Mark.of("postsHeldTwice", "2"))))
            .build();

    private Settlement settlement = settled();

    private static RubricDimension dimension(String id, RubricType type) {
        return RubricDimension.of(id, Label.of(id, "分项"), "20", type);
    }
}
