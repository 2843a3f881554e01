package io.github.meritpool.plan;

import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.only;
import static io.github.meritpool.plan.Documents.smallWith;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.with;
import static io.github.meritpool.plan.Documents.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.ProblemAssert;
import io.github.meritpool.spi.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in ratings and in points by place. One mistake, one problem. */
class RatingProblemsTest {

    private static final Tree.Fields CUTS = element("grade", "grade", "等第")
            .put("by", "cutScores")
            .put("of", "mark")
            .put("edge", "upperLevel")
            .putItems(
                    "levels",
                    List.of(
                            level("good").put("from", number("80")).build(),
                            level("fair").build()))
            .build();

    private static final Tree.Fields SHARES = element("grade", "grade", "等第")
            .put("by", "quota")
            .put("of", "mark")
            .put("whole", number("3"))
            .put("counting", "each")
            .put("mode", "halfUp")
            .put("ties", "byId")
            .putItems(
                    "levels",
                    List.of(
                            level("good").put("share", number("1")).build(),
                            level("fair").build(),
                            level("poor").put("share", number("1")).build()))
            .putItems("smallGroups", List.of(smallGroup("2", "good", "poor")))
            .build();

    private static final Tree.Fields HEADS = element("grade", "grade", "等第")
            .put("by", "quota")
            .put("of", "mark")
            .put("ties", "allIn")
            .putItems(
                    "levels",
                    List.of(
                            level("good").put("heads", number("2")).build(),
                            level("fair").build()))
            .build();

    private static final Tree.Fields CONDITIONS = element("grade", "grade", "等第")
            .put("by", "conditions")
            .put("among", "paidStaff")
            .put("others", "fair")
            .putItems(
                    "levels",
                    List.of(
                            level("good").put("when", atLeast("80")).build(),
                            level("fair").build()))
            .build();

    private static Tree.FieldsBuilder level(String id) {
        return element(id, id, "等第");
    }

    private static Tree.Fields atLeast(String mark) {
        return Tree.fields().put("of", "mark").put("atLeast", number(mark)).build();
    }

    private static Tree.Fields smallGroup(String heads, String... levels) {
        return Tree.fields()
                .put("heads", number(heads))
                .put("levels", Tree.texts(List.of(levels)))
                .build();
    }

    private static Tree.Fields plan(Tree.Fields rating) {
        return smallWith("/ratings", new Tree.Items(List.of(rating)));
    }

    private static ProblemAssert onlyOf(Tree.Fields rating) {
        return only(plan(rating));
    }

    private static Tree.Fields rating(String by) {
        return switch (by) {
            case "cutScores" -> CUTS;
            case "shares" -> SHARES;
            case "heads" -> HEADS;
            default -> CONDITIONS;
        };
    }

    @Test
    void allAreSoundAsTheyStand() {
        for (Tree.Fields rating : List.of(CUTS, SHARES, HEADS, CONDITIONS)) {
            assertThat(PayPlan.read(plan(rating)).isOk()).isTrue();
        }
    }

    @Test
    void aLevelThatStandsTwice() {
        Tree.Fields fair = with(CUTS, "/levels/1/from", number("60"));
        onlyOf(with(fair, "/levels/2", level("fair").build()))
                .is("rubric.levelTwice")
                .at("/ratings/0/levels/2/id")
                .says("The rating 'grade' has the level 'fair' twice", "等第“fair”出现两次")
                .advises("Rename or remove one of them", "请改名或删去其中一个");
    }

    @Test
    void aSingleLevel() {
        onlyOf(with(CUTS, "/levels", new Tree.Items(List.of(level("fair").build()))))
                .is("rubric.fewLevels")
                .at("/ratings/0/levels")
                .says("The rating 'grade' must have at least two levels", "评定“grade”至少要有两个等第")
                .advises("State the levels from the best down", "请由高到低写明各等第");
    }

    @Test
    void levelsThatTheRatingDoesNotHave() {
        onlyOf(with(CONDITIONS, "/others", text("failed")))
                .is("rubric.unknownLevel")
                .at("/ratings/0/others")
                .says("has no level 'failed'; its levels are: good, fair", "没有等第“failed”；其等第有：good, fair")
                .advises("Name one of these", "请写其中之一");
        onlyOf(with(SHARES, "/smallGroups/0/levels/1", text("failed")))
                .is("rubric.unknownLevel")
                .at("/ratings/0/smallGroups/0/levels");
    }

    @Test
    void aSmallGroupWithoutALevelForEachPlace() {
        onlyOf(with(SHARES, "/smallGroups/0/heads", number("3")))
                .is("rubric.smallGroup")
                .at("/ratings/0/smallGroups/0/levels")
                .says("a group of 3 has 2 levels stated, but needs one for each place", "3 人的组写有 2 个等第")
                .advises("State as many levels as heads", "请自第一名起按人数写明等第");
    }

    @ParameterizedTest
    @CsvSource({
        "cutScores, '', of, grade",
        "cutScores, '', edge, grade",
        "cutScores, /levels/0, from, good",
        "shares, '', of, grade",
        "shares, '', ties, grade",
        "shares, '', counting, grade",
        "shares, '', mode, grade",
        "heads, '', ties, grade",
        "heads, /levels/0, heads, good",
        "conditions, /levels/0, when, good",
    })
    void whatAWayOfRatingNeeds(String by, String place, String field, String whose) {
        String way = by.equals("shares") || by.equals("heads") ? "quota" : by;
        onlyOf(without(rating(by), place + "/" + field))
                .is("rubric.ratingNeeds")
                .at("/ratings/0" + place)
                .says(
                        "'" + whose + "' in the rating 'grade' states no '" + field + "', which levels by " + way,
                        "评定“grade”中的“" + whose + "”未写明 " + field + "，而按 " + way + " 评定需要它")
                .advises("Add \"" + field + "\"", "请补充 \"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "conditions, '', of, mark, grade",
        "conditions, '', edge, upperLevel, grade",
        "conditions, '', ties, byId, grade",
        "conditions, /levels/1, when, paidStaff, fair",
        "conditions, /levels/0, from, mark, good",
        "cutScores, '', counting, each, grade",
        "cutScores, '', mode, halfUp, grade",
        "cutScores, '', ties, byId, grade",
        "cutScores, '', first, lowest, grade",
        "cutScores, '', others, fair, grade",
        "cutScores, /levels/0, when, paidStaff, good",
        "cutScores, /levels/0, share, rate, good",
        "cutScores, /levels/0, heads, rate, good",
        "cutScores, /levels/1, from, mark, fair",
        "heads, '', counting, each, grade",
        "heads, '', mode, halfUp, grade",
        "heads, /levels/1, heads, 2, fair",
        "shares, /levels/0, heads, rate, good",
        "shares, /levels/2, from, mark, poor",
    })
    void whatAWayOfRatingHasNoUseFor(String by, String place, String field, String value, String whose) {
        String way = by.equals("shares") || by.equals("heads") ? "quota" : by;
        onlyOf(with(rating(by), place + "/" + field, text(value)))
                .is("rubric.ratingIdle")
                .at("/ratings/0" + place + "/" + field)
                .says(
                        "'" + whose + "' in the rating 'grade' states '" + field + "', which has no meaning there for"
                                + " levels by " + way,
                        "评定“grade”中的“" + whose + "”写有 " + field + "，而按 " + way + " 评定时")
                .advises("Remove \"" + field + "\", or give levels in another way", "请删去 \"" + field + "\"");
    }

    @Test
    void listsAndNumbersThatAWayOfRatingHasNoUseFor() {
        Tree mark = Tree.texts(List.of("mark"));
        onlyOf(with(CUTS, "/groups", mark)).is("rubric.ratingIdle").at("/ratings/0/groups");
        onlyOf(with(CUTS, "/then", mark)).is("rubric.ratingIdle").at("/ratings/0/then");
        onlyOf(with(CUTS, "/smallGroups", new Tree.Items(List.of(smallGroup("1", "fair")))))
                .is("rubric.ratingIdle")
                .at("/ratings/0/smallGroups");
        onlyOf(with(HEADS, "/whole", number("3"))).is("rubric.ratingIdle").at("/ratings/0/whole");
        onlyOf(with(HEADS, "/levels/0/to", number("90")))
                .is("rubric.ratingIdle")
                .at("/ratings/0/levels/0/to");
    }

    @Test
    void quotasOverTheWhole() {
        onlyOf(with(SHARES, "/levels/0/share", number("2.5")))
                .is("rubric.quota")
                .at("/ratings/0/levels")
                .says("make 3.5 and 1 levels state none; they must make at most 3", "比例合计 3.5，有 1 个等第未写比例；比例合计不得超过 3")
                .advises("Correct the shares or \"whole\"", "请更正比例或 \"whole\"");
        onlyOf(without(SHARES, "/whole")).is("rubric.quota").says("make 2 and 1", "合计不得超过 1");
    }

    /** What is chosen cannot make up for what is stated beyond the whole. */
    @Test
    void statedSharesOverTheWholeBesideChosenOnes() {
        Tree.Fields chosen = with(SHARES, "/levels/2/share", text("rate"));
        assertThat(PayPlan.read(plan(chosen)).isOk()).isTrue();
        onlyOf(with(chosen, "/levels/0/share", number("3.5")))
                .is("rubric.quota")
                .at("/ratings/0/levels");
    }

    @Test
    void sharesThatNobodyAbsorbs() {
        onlyOf(with(SHARES, "/levels/1/share", number("1")))
                .is("rubric.quota")
                .at("/ratings/0/levels")
                .says("make 3 and 0 levels state none", "有 0 个等第未写比例")
                .advises("leave out the share of the level that absorbs", "只对吸收余数的那一个等第不写比例");
        onlyOf(without(SHARES, "/levels/0/share")).is("rubric.quota").says("make 1 and 2 levels", "有 2 个等第");
    }

    @Test
    void quotasBelowZeroAndAWholeOfNothing() {
        onlyOf(with(SHARES, "/levels/0/share", number("-1")))
                .is("plan.outOfRange")
                .at("/ratings/0/levels/0/share");
        onlyOf(with(HEADS, "/levels/0/heads", number("-1")))
                .is("plan.outOfRange")
                .at("/ratings/0/levels/0/heads");
        onlyOf(with(SHARES, "/whole", number("0"))).is("plan.outOfRange").at("/ratings/0/whole");
    }

    @Test
    void quotasThatDifferFromRowToRow() {
        onlyOf(with(SHARES, "/levels/0/share", text("mark")))
                .is("rubric.quotaByRow")
                .at("/ratings/0/levels/0/share")
                .says(
                        "The 'share' of the level 'good' in the rating 'grade' differs from row to row",
                        "等第“good”的 share 逐行不同")
                .advises("a parameter or a quantity that is the same for all", "请写明数值、参数或对全体相同的量");
        onlyOf(with(HEADS, "/levels/0/heads", text("days")))
                .is("rubric.quotaByRow")
                .at("/ratings/0/levels/0/heads");
    }

    @Test
    void partsOfHeads() {
        for (Tree heads : List.of(number("2.5"), text("rate"))) {
            onlyOf(with(HEADS, "/levels/0/heads", heads))
                    .is("rubric.partOfAHead")
                    .at("/ratings/0/levels/0/heads")
                    .says("The 'heads' of the level 'good' in the rating 'grade' must be a whole number", "须为整数")
                    .advises("or a \"share\" with its \"counting\"", "或改写比例 \"share\"");
        }
    }

    @Test
    void aTableThatIsNone() {
        onlyOf(with(CUTS, "/table", text("classes"))).is("plan.unknownTable").at("/ratings/0/table");
    }

    @Test
    void placesThatDoNotRise() {
        Tree.Fields points = element("performance", "performance", "业绩")
                .put("full", number("90"))
                .put("type", "rankPoints")
                .put("of", "mark")
                .put("first", "highest")
                .put("ties", "bestPlace")
                .putItems("places", List.of(place("3"), place("2")))
                .put("otherwise", number("0"))
                .build();
        only(smallWith("/rubric/dimensions/0", points))
                .is("rubric.places")
                .at("/rubric/dimensions/0/places")
                .says("The places of 'performance' end at [3, 2], but must rise from place 1 on", "名次分界为 [3, 2]")
                .advises("Order them from the first place on", "请自第一名起排列，逐个递增");
    }

    private static Tree.Fields place(String upTo) {
        return Tree.fields()
                .put("upTo", number(upTo))
                .put("points", number("10"))
                .build();
    }
}
