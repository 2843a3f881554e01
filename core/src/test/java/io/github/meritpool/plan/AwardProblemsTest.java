package io.github.meritpool.plan;

import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.only;
import static io.github.meritpool.plan.Documents.smallWith;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.warning;
import static io.github.meritpool.plan.Documents.with;
import static io.github.meritpool.plan.Documents.without;
import static io.github.meritpool.plan.Documents.words;

import io.github.meritpool.spi.Tree;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Mistakes in awards and in the marks of reviewers. One mistake, one problem. */
class AwardProblemsTest {

    private static final Tree.Fields AWARD = element("performance", "performance", "业绩")
            .put("full", number("90"))
            .put("type", "award")
            .put("within", "terms")
            .put(
                    "byLevel",
                    Tree.fields()
                            .put("level", "term")
                            .putItems("levels", List.of(level("first", "5"), level("second", "3")))
                            .build())
            .put(
                    "best",
                    Tree.fields().put("by", "level").put("most", number("1")).build())
            .build();

    private static final Tree.Fields REVIEWS = element("performance", "performance", "业绩")
            .put("full", number("90"))
            .put("type", "reviews")
            .put("within", "terms")
            .put("of", "termMark")
            .put(
                    "trim",
                    Tree.fields()
                            .put("lowest", number("1"))
                            .put("highest", number("1"))
                            .put("counting", "heads")
                            .build())
            .put("by", "term")
            .putItems("groups", List.of(group("first", "0.5"), group("second", "0.5")))
            .put("without", "absent")
            .build();

    private static Tree.Fields level(String level, String points) {
        return Tree.fields()
                .put("level", level)
                .putItems("points", List.of(number(points)))
                .build();
    }

    private static Tree.Fields group(String group, String weight) {
        return Tree.fields()
                .put("group", group)
                .put("label", words(group, "学期"))
                .put("weight", number(weight))
                .build();
    }

    private static Tree.Fields plan(Tree.Fields dimension) {
        return smallWith("/rubric/dimensions/0", dimension);
    }

    @Test
    void bothAreSoundAsTheyStand() {
        for (Tree.Fields dimension : List.of(AWARD, REVIEWS)) {
            Assertions.assertThat(PayPlan.read(plan(dimension)).isOk()).isTrue();
        }
    }

    @Test
    void anEventWorthTwoThings() {
        only(plan(with(AWARD, "/each", number("5"))))
                .is("rubric.awardPoints")
                .at("/rubric/dimensions/0")
                .says(
                        "must state either the points of 'each' event or its points 'byLevel'",
                        "每项得分 each 或按级别的得分 byLevel")
                .advises("State \"each\", or \"byLevel\"", "请写明 \"each\"");
    }

    @Test
    void aBestThatDoesNotSayHowMany() {
        only(plan(without(AWARD, "/best/most")))
                .is("rubric.awardBest")
                .at("/rubric/dimensions/0/best")
                .says("must state 'once' or 'most'", "必须写明 once 或 most")
                .advises("how many count at \"most\"", "最多计几项 \"most\"");
    }

    @Test
    void aBestByLevelWithoutLevels() {
        only(plan(with(without(AWARD, "/byLevel"), "/each", number("5"))))
                .is("rubric.awardBest")
                .at("/rubric/dimensions/0/best")
                .says("can go by level only where points are 'byLevel'", "只有按 byLevel 计分时才能按级别择优")
                .advises("without levels, say \"by\": \"points\"", "没有级别时写 \"by\": \"points\"");
    }

    /** What is lowered of it must not stumble over the list that is not there. */
    @Test
    void aPrizeWithoutPrizes() {
        Tree.Fields document = plan(with(AWARD, "/byLevel/prize", text("term")));
        Assertions.assertThat(PayPlan.read(document).errors())
                .extracting(problem -> problem.location().pointer().orElse(""))
                .contains("/rubric/dimensions/0/byLevel/prize");
        Tree.Fields empty = with(with(AWARD, "/byLevel/prize", text("term")), "/byLevel/prizes", Tree.texts(List.of()));
        Assertions.assertThat(PayPlan.read(plan(empty)).isOk()).isFalse();
    }

    @Test
    void moreNumbersThanPrizes() {
        only(plan(with(AWARD, "/byLevel/levels/0/points", new Tree.Items(List.of(number("5"), number("4"))))))
                .is("rubric.prizePoints")
                .at("/rubric/dimensions/0/byLevel/levels/0/points")
                .says("The level 'first' of 'performance' has 2 numbers of points, but needs 1", "写有 2 个得分，而应有 1 个")
                .advises("in the order of the prizes", "请按奖次的顺序");
    }

    @Test
    void aLevelListedTwice() {
        only(plan(with(AWARD, "/byLevel/levels/1/level", text("first"))))
                .is("rubric.listedTwice")
                .at("/rubric/dimensions/0/byLevel/levels")
                .says("The list of 'performance' has a name twice: first, first", "“performance”的列表中有重复的名称")
                .advises("Remove what stands twice", "请删去重复的名称");
    }

    @Test
    void aLevelThatTheColumnDoesNotHave() {
        only(plan(with(AWARD, "/byLevel/levels/1/level", text("nation"))))
                .is("plan.unknownCategory")
                .at("/rubric/dimensions/0/byLevel/levels/1/level");
    }

    @Test
    void aLineWithoutWhatIsCounted() {
        only(plan(with(AWARD, "/over", number("5")))).is("rubric.fieldAlone").at("/rubric/dimensions/0/over");
    }

    @Test
    void prizesWithoutTheirCategory() {
        only(plan(with(AWARD, "/byLevel/prizes", Tree.texts(List.of("gold")))))
                .is("rubric.fieldAlone")
                .at("/rubric/dimensions/0/byLevel/prizes");
    }

    @Test
    void theBestOfOneselfAlone() {
        Tree.Fields own = element("performance", "performance", "业绩")
                .put("full", number("90"))
                .put("type", "award")
                .put("each", number("5"))
                .put(
                        "best",
                        Tree.fields()
                                .put("by", "points")
                                .put("most", number("1"))
                                .build())
                .build();
        only(plan(own)).is("rubric.fieldAlone").at("/rubric/dimensions/0/best");
    }

    @Test
    void aTableThatIsNone() {
        only(plan(with(AWARD, "/within", text("term")))).at("/rubric/dimensions/0/within");
        only(plan(with(REVIEWS, "/within", text("term")))).at("/rubric/dimensions/0/within");
    }

    @Test
    void trimmingThatLeavesNothingOutOrIsNoNumberOfHeads() {
        only(plan(with(REVIEWS, "/trim/lowest", number("0.5"))))
                .is("rubric.trim")
                .at("/rubric/dimensions/0/trim")
                .says("leaves out the lowest 0.5 and the highest 1 by heads", "按 heads 去掉最低的 0.5 和最高的 1")
                .advises("state \"mode\" with shares, and only with them", "按比例时写明 \"mode\"");
        only(plan(with(with(REVIEWS, "/trim/lowest", number("0")), "/trim/highest", number("0"))))
                .is("rubric.trim");
        only(plan(with(REVIEWS, "/trim/mode", text("down")))).is("rubric.trim");
        only(plan(with(REVIEWS, "/trim/lowest", number("-1")))).is("rubric.trim");
    }

    @Test
    void sharesThatLeaveNothingOrHaveNoRounding() {
        Tree.Fields byShare = with(REVIEWS, "/trim/counting", text("share"));
        Tree.Fields tenth = with(with(byShare, "/trim/lowest", number("0.1")), "/trim/highest", number("0.1"));
        only(plan(tenth)).is("rubric.trim");
        only(plan(with(with(tenth, "/trim/mode", text("up")), "/trim/lowest", number("0.9"))))
                .is("rubric.trim");
        Assertions.assertThat(PayPlan.read(plan(with(tenth, "/trim/mode", text("up"))))
                        .isOk())
                .isTrue();
    }

    @Test
    void weightsThatAreNoWhole() {
        warning(plan(with(REVIEWS, "/groups/0/weight", number("0.6"))), "rubric.shares")
                .at("/rubric/dimensions/0/groups");
    }

    @Test
    void aGroupListedTwice() {
        only(plan(with(REVIEWS, "/groups/1/group", text("first"))))
                .is("rubric.listedTwice")
                .at("/rubric/dimensions/0/groups");
    }

    @Test
    void groupsWithoutWhatBecomesOfAnEmptyOne() {
        only(plan(without(REVIEWS, "/without"))).is("rubric.fieldAlone").at("/rubric/dimensions/0/groups");
    }
}
