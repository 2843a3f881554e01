package io.github.meritpool.plan;

import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.only;
import static io.github.meritpool.plan.Documents.smallWith;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.warning;
import static io.github.meritpool.plan.Documents.with;
import static io.github.meritpool.plan.Documents.without;

import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Mistakes in dimensions that compare, combine, divide among teams, or do not apply. One mistake, one problem. */
class CombinedProblemsTest {

    private static final String PLACE = "/rubric/dimensions/0";

    private static final Tree.Fields RATIO =
            dimension("ratio", "of", text("mark"), "to", text("reference"), "reference", number("80"));

    private static final Tree.Fields PROGRESS = dimension(
            "progress",
            "of",
            text("mark"),
            "since",
            number("50"),
            "better",
            text("higher"),
            "gain",
            text("difference"),
            "by",
            text("bestGain"));

    private static final Tree.Fields WEIGHTED = dimension(
            "combined",
            "take",
            text("weightedSum"),
            "weights",
            fields("one", number("60"), "two", number("40")),
            "whole",
            number("100"),
            "dimensions",
            new Tree.Items(List.of(part("one"), part("two"))));

    private static final Tree.Fields CREDITS = dimension(
            "credits",
            "within",
            text("terms"),
            "team",
            text("term"),
            "of",
            text("termMark"),
            "byRole",
            fields(
                    "role",
                    text("term"),
                    "shares",
                    fields("first", number("0.4"), "second", number("0.6")),
                    "without",
                    text("nobody")));

    private static Tree.Fields fields(Object... pairs) {
        Map<String, Tree> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], (Tree) pairs[i + 1]);
        }
        return new Tree.Fields(fields);
    }

    private static Tree.Fields dimension(String type, Object... pairs) {
        Tree.FieldsBuilder dimension = element("performance", "performance", "业绩")
                .put("full", number("90"))
                .put("type", type);
        fields(pairs).fields().forEach(dimension::put);
        return dimension.build();
    }

    private static Tree.Fields part(String id) {
        return element(id, id, "分项")
                .put("full", number("90"))
                .put("type", "mark")
                .put("of", "mark")
                .build();
    }

    private static Tree.Fields plan(Tree.Fields dimension) {
        return smallWith(PLACE, dimension);
    }

    @Test
    void allAreSoundAsTheyStand() {
        for (Tree.Fields dimension : List.of(RATIO, PROGRESS, WEIGHTED, CREDITS)) {
            Assertions.assertThat(CompiledPlan.of(PayPlan.read(plan(dimension)).orElseThrow())
                            .isOk())
                    .isTrue();
        }
    }

    @Test
    void aReferenceThatIsNotStated() {
        only(plan(without(RATIO, "/reference")))
                .is("rubric.choiceNeeds")
                .at(PLACE + "/to")
                .says("states \"to\": \"reference\", which needs 'reference'", "它需要 reference，而没有写")
                .advises("Add \"reference\", or choose another \"to\"", "请补充 \"reference\"");
    }

    @Test
    void aPopulationForAStatedReference() {
        Tree everyone = fields("of", text("mark"), "atLeast", number("0"));
        only(plan(with(RATIO, "/over", everyone)))
                .is("rubric.choiceIdle")
                .at(PLACE + "/over")
                .says(
                        "states 'over', which has no meaning with \"to\": \"reference\"",
                        "写有 over，而它在 \"to\": \"reference\" 时没有意义")
                .advises("Remove \"over\", or choose \"to\" from: mean, best", "请删去 \"over\"");
    }

    @Test
    void aFloorAboveTheCap() {
        only(plan(with(with(RATIO, "/cap", number("80")), "/floor", number("81"))))
                .is("rubric.limits")
                .at(PLACE + "/floor")
                .says("no less than 81 and no more than 80", "最低分为 81，最高分为 80")
                .advises("Correct \"floor\" or \"cap\"", "请更正 \"floor\" 或 \"cap\"");
    }

    @Test
    void pointsForNoUnit() {
        only(plan(with(RATIO, "/perUnit", fields("base", number("50")))))
                .is("rubric.perUnit")
                .at(PLACE + "/perUnit")
                .says("must state the points for each unit 'above' or 'below'", "每高一个单位 above 或每低一个单位 below")
                .advises("a side that is not stated changes nothing", "未写的一侧不影响得分");
    }

    @Test
    void aStepOfNothing() {
        Tree perUnit = fields("base", number("50"), "above", number("1"), "step", number("0"));
        only(plan(with(RATIO, "/perUnit", perUnit)))
                .is("rubric.step")
                .at(PLACE + "/perUnit/step")
                .says("counts in steps of 0, but a step must be more than 0", "按 0 的整数倍计，而步长必须大于 0")
                .advises("leave it out if parts of it count too", "若不足一步也计，请不写");
    }

    @Test
    void aGainByUnitsWithoutPoints() {
        only(plan(with(PROGRESS, "/by", text("perUnit"))))
                .is("rubric.choiceNeeds")
                .at(PLACE + "/by")
                .says("which needs 'perUnit'", "它需要 perUnit")
                .advises("Add \"perUnit\"", "请补充 \"perUnit\"");
    }

    @Test
    void weightsThatMakeMoreThanTheWhole() {
        warning(plan(with(WEIGHTED, "/weights/two", number("50"))), "rubric.shares")
                .at(PLACE + "/weights")
                .says("add up to 110, but should make 100", "比例之和为 110，而应为 100")
                .advises("Correct the shares", "请更正比例");
    }

    @Test
    void aWeightForNoDimension() {
        Tree weights = fields("one", number("60"), "three", number("40"));
        only(plan(with(WEIGHTED, "/weights", weights)))
                .is("rubric.weightNames")
                .at(PLACE + "/weights")
                .says(
                        "has weights for one, three, but must have one for each of its dimensions: one, two",
                        "权重写给 one, three")
                .advises("Name each dimension's id once", "请在 \"weights\" 中把每个分项的标识各写一次");
    }

    @Test
    void fullMarksThatMakeAnotherWhole() {
        only(plan(with(WEIGHTED, "/dimensions/0/full", number("100"))))
                .is("rubric.combinedFull")
                .at(PLACE)
                .says("make 96 by \"take\": \"weightedSum\", but its full mark is 90", "合成为 96，而其满分为 90")
                .advises("Correct a full mark or a weight", "请更正某项满分或权重");
    }

    @Test
    void whatIsRescaledWhereNothingIsAddedUp() {
        Tree.Fields rescaled = with(part("one"), "/notApplicable", fields("when", away(), "counts", text("rescaled")));
        Tree.Fields highest = dimension(
                "combined", "take", text("highest"), "dimensions", new Tree.Items(List.of(rescaled, part("two"))));
        only(plan(highest))
                .is("rubric.rescaled")
                .at(PLACE + "/dimensions/0/notApplicable/counts")
                .says("nothing is added up there: it takes the 'highest'", "此处并不相加，取的是 highest")
                .advises("or take a sum", "或改为相加");
    }

    private static Tree away() {
        return fields("of", text("days"), "moreThan", number("20"));
    }

    @Test
    void aValueThatIsNotStatedWhereADimensionDoesNotApply() {
        Tree.Fields notApplicable = fields("when", away(), "counts", text("value"));
        only(plan(with(part("performance"), "/notApplicable", notApplicable)))
                .is("rubric.choiceNeeds")
                .at(PLACE + "/notApplicable/counts")
                .says("states \"counts\": \"value\", which needs 'value'", "它需要 value")
                .advises("Add \"value\"", "请补充 \"value\"");
    }

    @Test
    void bandsOfTwoThings() {
        Tree.Fields bands = dimension(
                "bands",
                "of",
                text("mark"),
                "met",
                new Tree.Items(List.of(away())),
                "edge",
                text("upperBand"),
                "below",
                number("0"),
                "bands",
                new Tree.Items(List.of(fields("from", number("1"), "points", number("5")))));
        only(plan(bands))
                .is("rubric.bandsOf")
                .at(PLACE)
                .says("either a quantity 'of' or the number of conditions 'met'", "按数量 of 或按所满足的条件数 met 分档")
                .advises("State \"of\", or list the conditions under \"met\"", "请写明 \"of\"");
    }

    @Test
    void creditByTwoRules() {
        Tree byOrder = fields("order", text("termMark"), "parts", new Tree.Items(List.of(number("1"), number("1"))));
        only(plan(with(CREDITS, "/byOrder", byOrder)))
                .is("rubric.credits")
                .at(PLACE)
                .says("divides credit both 'byRole' and 'byOrder'", "既按角色 byRole 又按次序 byOrder")
                .advises("without both, all members have equal parts", "都不写时各成员均分");
    }

    @Test
    void sharesOfRolesThatAreNoWhole() {
        warning(plan(with(CREDITS, "/byRole/shares/first", number("0.5"))), "rubric.shares")
                .at(PLACE + "/byRole/shares")
                .says("add up to 1.1, but should make 1", "比例之和为 1.1，而应为 1")
                .advises("Correct the shares", "请更正比例");
    }

    @Test
    void aScoringThatTheRubricDoesNotState() {
        only(plan(dimension("scoring", "of", text("asMarkd"))))
                .is("rubric.unknownScoring")
                .at(PLACE + "/of")
                .says("is scored as 'asMarkd', but the rubric states no scoring of that name", "没有这一统一计分方式")
                .advises("stated under \"scorings\" of the rubric", "写在考核方案的 \"scorings\" 下");
    }

    private static Tree.Fields withScorings(Tree.Fields document, Tree.Fields... scores) {
        List<Tree> scorings = new ArrayList<>();
        for (Tree.Fields score : scores) {
            scorings.add(element("scoring" + scorings.size(), "scoring", "计分")
                    .put("score", score)
                    .build());
        }
        return with(document, "/rubric/scorings", new Tree.Items(scorings));
    }

    private static final Tree.Fields MARK = fields("type", text("mark"), "of", text("mark"), "outOf", number("100"));

    @Test
    void aScoringThatNothingUses() {
        only(withScorings(plan(RATIO), MARK))
                .is("rubric.unusedScoring")
                .at("/rubric/scorings/0/id")
                .says("The scoring 'scoring0' is stated and used nowhere", "“scoring0”已写明，但没有使用")
                .advises("Use it by \"type\": \"scoring\", or remove it", "或将其删去");
    }

    /** Used twice, what is wrong in it is said once. */
    @Test
    void whatIsWrongInAScoringIsSaidOnce() {
        Tree.Fields uses = dimension(
                "combined", "take", text("highest"), "dimensions", new Tree.Items(List.of(use("one"), use("two"))));
        only(withScorings(plan(uses), fields("type", text("mark"), "of", text("marc"))))
                .is("plan.unknownName")
                .at("/rubric/scorings/0/score/of")
                .says("marc", "marc")
                .advises("mark", "mark");
    }

    private static Tree.Fields use(String id) {
        return element(id, id, "分项")
                .put("full", number("90"))
                .put("type", "scoring")
                .put("of", "scoring0")
                .build();
    }

    @Test
    void aScoringInAScoring() {
        Tree.Fields inner = fields("type", text("scoring"), "of", text("scoring1"));
        only(withScorings(plan(use("performance")), inner, MARK))
                .is("rubric.scoringNested")
                .at("/rubric/scorings/0/score/of")
                .says("'scoring1' is used inside a scoring", "“scoring1”用在另一个统一计分方式之中")
                .advises("Write out there how it is scored", "请在该处直接写明如何计分");
    }

    @Test
    void aVetoOfALevelThatThereIsNot() {
        Tree.Fields level =
                element("good", "good", "好").put("from", number("80")).build();
        Tree.Fields rest = element("fair", "fair", "一般").build();
        Tree.Fields rating = element("grade", "grade", "等第")
                .put("by", "cutScores")
                .put("of", "mark")
                .put("edge", "upperLevel")
                .putItems("levels", List.of(level, rest))
                .putItems("vetoes", List.of(fields("when", away(), "level", text("failed"))))
                .build();
        only(smallWith("/ratings", new Tree.Items(List.of(rating))))
                .is("rubric.unknownLevel")
                .at("/ratings/0/vetoes/0/level")
                .says("has no level 'failed'; its levels are: good, fair", "没有等第“failed”")
                .advises("Name one of these", "请写其中之一");
    }

    @Test
    void aStatedMarkAboveTheFullMark() {
        only(plan(dimension("mark", "of", number("91"))))
                .is("rubric.aboveFull")
                .at(PLACE + "/of")
                .says("is 91, but the full mark of 'performance' is 90", "的满分为 90")
                .advises("use an award for points beyond the full mark", "满分以外的加分用 award");
    }
}
