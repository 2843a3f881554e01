package io.github.meritpool.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.plan.Fragment;
import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Direction;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Tree;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program builds is what a document says, and each type is called what it is called in documents. */
class RubricFactoriesTest {

    private static final Label GOOD = Label.of("good", "良好");

    private static void says(RubricType type, String fragment) {
        assertThat(type.toTree()).isEqualTo(Fragment.tree(fragment));
    }

    @Test
    void ofTypes() {
        says(Mark.of("mark"), "{'type': 'mark', 'of': 'mark'}");
        says(Mark.of("mark", "50"), "{'type': 'mark', 'of': 'mark', 'outOf': 50}");
        says(
                Deduction.of(
                        Deduction.item("sick", "0.5"),
                        Deduction.item("late", "1").excessOver("2"),
                        Deduction.item("away", "2").cliffAt("3")),
                """
                {'type': 'deduction', 'floor': 0, 'items': [{'of': 'sick', 'each': 0.5},
                 {'of': 'late', 'each': 1, 'free': 2, 'beyond': 'excess'},
                 {'of': 'away', 'each': 2, 'free': 3, 'beyond': 'cliff'}]}""");
        says(Ratio.toMean("mark"), "{'type': 'ratio', 'of': 'mark', 'to': 'mean'}");
        says(Ratio.toBest("mark"), "{'type': 'ratio', 'of': 'mark', 'to': 'best'}");
        says(Ratio.toReference("mark", "80"), "{'type': 'ratio', 'of': 'mark', 'to': 'reference', 'reference': '80'}");
        says(
                Progress.toBestGain("now", "then", "higher"),
                "{'type': 'progress', 'of': 'now', 'since': 'then', 'better': 'higher', 'gain': 'difference', 'by': 'bestGain'}");
        says(
                Bands.of("mark", "upperBand", "0", Bands.band("60", "5")),
                "{'type': 'bands', 'of': 'mark', 'edge': 'upperBand', 'below': 0, 'bands': [{'from': 60, 'points': 5}]}");
        says(
                RankPoints.of("mark", "highest", "dense", RankPoints.upTo(3, "8")),
                "{'type': 'rankPoints', 'of': 'mark', 'first': 'highest', 'ties': 'dense', 'places': [{'upTo': 3, 'points': 8}]}");
        says(
                LevelPoints.of("level", Map.of("good", "20")),
                "{'type': 'levelPoints', 'of': 'level', 'points': {'good': 20}}");
        says(
                GatheredScore.of("mean", "terms", Mark.of("mark")),
                "{'type': 'gathered', 'within': 'terms', 'score': {'type': 'mark', 'of': 'mark'}, 'take': 'mean'}");
        says(Award.each("prizes", "3"), "{'type': 'award', 'within': 'prizes', 'each': 3}");
        says(
                Credits.equally("members", "team", "earned"),
                "{'type': 'credits', 'within': 'members', 'team': 'team', 'of': 'earned'}");
        says(Reviews.of("sheets", "mark", "25"), "{'type': 'reviews', 'within': 'sheets', 'of': 'mark', 'outOf': 25}");
        says(NamedScoring.of("common"), "{'type': 'scoring', 'of': 'common'}");
    }

    @Test
    void ofDimensionsAndRatings() {
        RubricDimension part = RubricDimension.of("part", GOOD, "20", Mark.of("mark"));
        Tree.Items parts =
                (Tree.Items) Combined.sum(part).arguments().get("dimensions").orElseThrow();
        assertThat(parts.items()).containsExactly(part.toTree());
        assertThat(NotApplicable.of("excused", "full"))
                .isEqualTo(Fragment.tree("{'when': 'excused', 'counts': 'full'}"));
        Rating rating =
                Rating.byCutScores("level", GOOD, "mark", Rating.from("60", "good", GOOD), Rating.lowest("poor", GOOD));
        assertThat(rating.with().fields()).isEqualTo(Fragment.tree("""
                        {'id': 'level', 'label': {'en': 'good', 'zh-CN': '良好'}, 'of': 'mark', 'by': 'cutScores', 'levels': [
                          {'id': 'good', 'label': {'en': 'good', 'zh-CN': '良好'}, 'from': 60},
                          {'id': 'poor', 'label': {'en': 'good', 'zh-CN': '良好'}}], 'edge': 'upperLevel'}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "mark, mark, 评分",
        "deduction, deduction, 扣分",
        "ratio, ratio to a reference, 与基准之比",
        "progress, progress on an earlier period, 进步",
        "bands, points by bands, 分档计分",
        "levelPoints, points by level, 按等第计分",
        "rankPoints, points by place, 按名次计分",
        "award, award, 加分",
        "reviews, marks by several reviewers, 多元评议",
        "combined, combined dimensions, 分项合成",
        "byPopulation, by population, 分人群计分",
        "gathered, gathered over terms, 分期汇总",
        "credits, part in what teams earned, 团队成果分计",
        "scoring, as stated once for the rubric, 按方案统一规定的计分方式",
    })
    void isCalled(String name, String en, String zhCn) {
        assertThat(provider(name).label()).isEqualTo(Label.of(en, zhCn));
    }

    private static RubricTypeProvider provider(String name) {
        return RubricTypes.builtIn().get(name).orElseThrow();
    }

    /** Where less is better, what there is now lowers a score; by units it does what the plan says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "progress | 'better': 'higher' | of | RAISES",
                "progress | 'better': 'higher' | since | LOWERS",
                "progress | 'better': 'lower' | of | LOWERS",
                "progress | 'better': 'lower' | since | RAISES",
                "progress | 'better': 'lower' | cap | RAISES",
                "progress | 'better': 'lower', 'perUnit': {'base': 1, 'above': 1} | of | EITHER",
                "ratio | 'to': 'mean' | of | RAISES",
                "ratio | 'to': 'mean', 'perUnit': {'base': 1, 'above': 1} | of | EITHER",
                "ratio | 'to': 'mean' | total | LOWERS",
                "ratio | 'to': 'mean' | cap | RAISES",
            })
    void moreOfAFactRaisesOrLowers(String name, String fragment, String field, Direction expected) {
        RubricTypeProvider provider = provider(name);
        String whole = name.equals("progress")
                ? "{'of': 'now', 'since': 'then', 'gain': 'difference', 'by': 'bestGain', " + fragment + "}"
                : "{'of': 'mark', " + fragment + "}";
        Arguments with = Arguments.of(provider.parameters(), Fragment.fields(whole));
        assertThat(provider.direction(provider.parameters().get(field).orElseThrow(), with))
                .isEqualTo(expected);
    }
}
