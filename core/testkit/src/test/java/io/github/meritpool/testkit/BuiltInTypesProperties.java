package io.github.meritpool.testkit;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.plan.FactTable;
import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.Award;
import io.github.meritpool.rubric.Bands;
import io.github.meritpool.rubric.ByPopulation;
import io.github.meritpool.rubric.Combined;
import io.github.meritpool.rubric.Credits;
import io.github.meritpool.rubric.Deduction;
import io.github.meritpool.rubric.GatheredScore;
import io.github.meritpool.rubric.LevelPoints;
import io.github.meritpool.rubric.Mark;
import io.github.meritpool.rubric.NamedScoring;
import io.github.meritpool.rubric.Progress;
import io.github.meritpool.rubric.RankPoints;
import io.github.meritpool.rubric.Ratio;
import io.github.meritpool.rubric.Reviews;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.rubric.Scoring;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Tree;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import org.assertj.core.api.Assertions;

/** The library's own rubric types keep the contract that vendors' types keep; only their names have no vendor. */
class BuiltInTypesProperties {

    private static final FactTable STAFF = FactTable.of(
            "staff",
            Label.of("staff", "教职工"),
            FactTable.RowsRule.COMPLETE,
            List.of("id"),
            FactColumn.id("id", Label.of("staff id", "工号")),
            FactColumn.decimal("mark", Label.of("mark", "得分"), "point", 1, "0", "50"),
            FactColumn.decimal("markBefore", Label.of("mark before", "上期得分"), "point", 1, "0", "50"),
            FactColumn.decimal("days", Label.of("days absent", "缺勤天数"), "day", 1, "0", "20"),
            FactColumn.category("level", Label.of("level", "等第"), List.of("good", "fair", "poor")),
            FactColumn.flag("senior", Label.of("senior", "老教师")));

    private static final FactTable TERMS = FactTable.of(
            "terms",
            Label.of("terms", "学期"),
            FactTable.RowsRule.FOR_EACH_KEY,
            List.of("person", "term"),
            FactColumn.reference("person", Label.of("staff id", "工号"), "staff"),
            FactColumn.category("term", Label.of("term", "学期"), List.of("first", "second")),
            FactColumn.decimal("termMark", Label.of("mark of the term", "学期得分"), "point", 1, "0", "50"));

    private static final FactTable PRIZES = FactTable.of(
            "prizes",
            Label.of("prizes", "获奖"),
            FactTable.RowsRule.COMPLETE,
            List.of("number"),
            FactColumn.id("number", Label.of("entry", "编号")),
            FactColumn.reference("coach", Label.of("coach", "指导教师"), "staff"),
            FactColumn.reference("helper", Label.of("second coach", "第二指导教师"), "staff"),
            FactColumn.category("contest", Label.of("contest", "赛事"), List.of("maths", "music")),
            FactColumn.category("rank", Label.of("level", "级别"), List.of("county", "city")),
            FactColumn.category("won", Label.of("prize", "奖次"), List.of("first", "second")),
            FactColumn.flag("official", Label.of("of the authority", "教育部门主办")),
            FactColumn.integer("winners", Label.of("winners", "获奖人数"), "pupil", "0", "9"));

    private static final FactTable OPINIONS = FactTable.of(
            "opinions",
            Label.of("opinions", "评议"),
            FactTable.RowsRule.COMPLETE,
            List.of("number"),
            FactColumn.id("number", Label.of("sheet", "编号")),
            FactColumn.reference("about", Label.of("about whom", "被评人"), "staff"),
            FactColumn.reference("from", Label.of("by whom", "评议人"), "staff"),
            FactColumn.category("group", Label.of("group", "类别"), List.of("self", "peers", "heads")),
            FactColumn.flag("valid", Label.of("valid", "有效")),
            FactColumn.decimal("given", Label.of("mark given", "评分"), "mark", 1, "0", "100"));

    private static final FactTable MEMBERS = FactTable.of(
            "members",
            Label.of("members of projects", "课题成员"),
            FactTable.RowsRule.COMPLETE,
            List.of("number"),
            FactColumn.id("number", Label.of("entry", "编号")),
            FactColumn.reference("member", Label.of("member", "成员"), "staff"),
            FactColumn.category("project", Label.of("project", "课题"), List.of("reading", "science")),
            FactColumn.category("role", Label.of("role", "角色"), List.of("leader", "member")),
            FactColumn.decimal("worth", Label.of("points of the project", "课题得分"), "point", 1, "0", "50"));

    /** A type that is added to the library is added here. */
    @Example
    void allOfThemAreHere() {
        Set<String> tested = new TreeSet<>();
        for (Class<?> group : BuiltInTypesProperties.class.getDeclaredClasses()) {
            if (BuiltIn.class.isAssignableFrom(group) && !group.isInterface()) {
                tested.add(group.getSimpleName());
            }
        }
        Assertions.assertThat(tested)
                .containsExactlyElementsOf(new TreeSet<>(RubricTypes.builtIn().all().stream()
                        .map(type -> type.getClass().getSimpleName() + "Contract")
                        .toList()));
    }

    /** The contract without a vendor's name. */
    interface BuiltIn extends RubricTypeContract {
        @Override
        default String nameForm() {
            return "[a-z][A-Za-z0-9]*";
        }
    }

    private static Tree number(String text) {
        return Tree.Decimal.of(text);
    }

    private static Tree.Fields markOf(String column) {
        return Tree.fields()
                .put("type", "mark")
                .put("of", column)
                .put("outOf", number("50"))
                .build();
    }

    private static Tree.Fields levelIs(String level) {
        return Tree.fields().put("of", "level").put("is", level).build();
    }

    @Group
    class MarkContract implements BuiltIn {
        @Override
        public RubricTypeProvider provider() {
            return new Mark();
        }

        @Override
        public RubricTypeExample example() {
            Tree.Fields arguments =
                    Tree.fields().put("of", "mark").put("outOf", number("50")).build();
            return RubricTypeExample.of("20", arguments, STAFF);
        }
    }

    @Group
    class DeductionContract implements BuiltIn {
        @Override
        public RubricTypeProvider provider() {
            return new Deduction();
        }

        @Override
        public RubricTypeExample example() {
            Tree.Fields item = Tree.fields()
                    .put("of", "days")
                    .put("each", number("0.5"))
                    .put("free", number("2"))
                    .put("beyond", "cliff")
                    .put("step", number("0.5"))
                    .put("rise", number("0.1"))
                    .build();
            Tree.Fields arguments = Tree.fields()
                    .putItems("items", List.of(item))
                    .put("floor", number("0"))
                    .build();
            return RubricTypeExample.of("10", arguments, STAFF);
        }
    }

    @Group
    class LevelPointsContract implements BuiltIn {
        @Override
        public RubricTypeProvider provider() {
            return new LevelPoints();
        }

        @Override
        public RubricTypeExample example() {
            Tree.Fields points = Tree.fields()
                    .put("good", number("10"))
                    .put("fair", number("8"))
                    .build();
            Tree.Fields arguments = Tree.fields()
                    .put("of", "level")
                    .put("points", points)
                    .put("otherwise", number("0"))
                    .build();
            return RubricTypeExample.of("10", arguments, STAFF);
        }
    }

    @Group
    class RankPointsContract implements BuiltIn {
        @Override
        public RubricTypeProvider provider() {
            return new RankPoints();
        }

        @Override
        public RubricTypeExample example() {
            Tree.Fields first = Tree.fields()
                    .put("upTo", number("1"))
                    .put("points", number("10"))
                    .build();
            Tree.Fields next = Tree.fields()
                    .put("upTo", number("3"))
                    .put("points", number("8"))
                    .build();
            Tree.Fields arguments = Tree.fields()
                    .put("of", "mark")
                    .put("first", "highest")
                    .put("ties", "bestPlace")
                    .put("groups", Tree.texts(List.of("level")))
                    .putItems("places", List.of(first, next))
                    .put("otherwise", number("5"))
                    .build();
            return RubricTypeExample.of("10", arguments, STAFF);
        }
    }

    /** It is compared in one of three ways, so no example states every parameter. */
    @Group
    class RatioContract implements BuiltIn {
        @Override
        public RubricTypeProvider provider() {
            return new Ratio();
        }

        @Override
        public RubricTypeExample example() {
            Tree.Fields arguments = Tree.fields()
                    .put("of", "days")
                    .put("to", "mean")
                    .put("over", "senior")
                    .put("cap", number("45"))
                    .put("floor", number("5"))
                    .build();
            return RubricTypeExample.of("30", arguments, STAFF);
        }
    }

    @Group
    class ProgressContract implements BuiltIn {
        @Override
        public RubricTypeProvider provider() {
            return new Progress();
        }

        @Override
        public RubricTypeExample example() {
            Tree.Fields arguments = Tree.fields()
                    .put("of", "mark")
                    .put("since", "markBefore")
                    .put("better", "higher")
                    .put("gain", "difference")
                    .put("by", "bestGain")
                    .put("over", "senior")
                    .put("groups", Tree.texts(List.of("level")))
                    .put("cap", number("20"))
                    .build();
            return RubricTypeExample.of("20", arguments, STAFF);
        }
    }

    @Group
    class BandsContract implements BuiltIn {
        @Override
        public RubricTypeProvider provider() {
            return new Bands();
        }

        @Override
        public RubricTypeExample example() {
            Tree.Fields countsAs = Tree.fields()
                    .put("when", levelIs("good"))
                    .put("value", number("0"))
                    .build();
            Tree.Fields arguments = Tree.fields()
                    .put("of", "mark")
                    .put("above", number("25"))
                    .put("below", number("5"))
                    .putItems("bands", List.of(band("-10", "8"), band("0", "12"), band("12.5", "15")))
                    .put("edge", "lowerBand")
                    .putItems("countsAs", List.of(countsAs))
                    .put("oneBandUp", "senior")
                    .build();
            return RubricTypeExample.of("15", arguments, STAFF);
        }

        private static Tree.Fields band(String from, String points) {
            return Tree.fields()
                    .put("from", number(from))
                    .put("points", number(points))
                    .build();
        }
    }

    @Group
    class CombinedContract implements BuiltIn {
        @Override
        public RubricTypeProvider provider() {
            return new Combined();
        }

        @Override
        public RubricTypeExample example() {
            Tree.Fields weights = Tree.fields()
                    .put("one", number("60"))
                    .put("two", number("40"))
                    .build();
            Tree.Fields arguments = Tree.fields()
                    .put("take", "weightedSum")
                    .put("weights", weights)
                    .put("whole", number("100"))
                    .putItems("dimensions", List.of(dimension("one", "30"), dimension("two", "5")))
                    .build();
            return RubricTypeExample.of("20", arguments, STAFF);
        }

        private static Tree.Fields dimension(String id, String full) {
            Tree.FieldsBuilder fields = Element.fields(id, Label.of(id, "分项")).put("full", number(full));
            markOf("mark").fields().forEach(fields::put);
            return fields.build();
        }
    }

    /** Parts go by role or by order, so no example states every parameter. */
    @Group
    class CreditsContract implements BuiltIn {
        @Override
        public RubricTypeProvider provider() {
            return new Credits();
        }

        @Override
        public RubricTypeExample example() {
            Tree.Fields shares = Tree.fields()
                    .put("leader", number("0.5"))
                    .put("member", number("0.5"))
                    .build();
            Tree.Fields byRole = Tree.fields()
                    .put("role", "role")
                    .put("shares", shares)
                    .put("without", "toOthers")
                    .build();
            Tree.Fields arguments = Tree.fields()
                    .put("within", "members")
                    .put("along", "member")
                    .put("team", "project")
                    .put("of", "worth")
                    .put("byRole", byRole)
                    .put("cap", number("20"))
                    .build();
            return RubricTypeExample.of("20", arguments, STAFF, MEMBERS);
        }
    }

    @Group
    class NamedScoringContract implements BuiltIn {
        @Override
        public RubricTypeProvider provider() {
            return new NamedScoring();
        }

        @Override
        public RubricTypeExample example() {
            Tree.Fields arguments = Tree.fields().put("of", "asMarked").build();
            return RubricTypeExample.of("20", arguments, STAFF)
                    .withScorings(Scoring.of("asMarked", Label.of("as marked", "按评分"), Mark.of("mark", "50")));
        }
    }

    @Group
    class ByPopulationContract implements BuiltIn {
        @Override
        public RubricTypeProvider provider() {
            return new ByPopulation();
        }

        @Override
        public RubricTypeExample example() {
            Tree.Fields senior = Tree.fields()
                    .put("when", "senior")
                    .put("score", markOf("mark"))
                    .build();
            Tree.Fields good = Tree.fields()
                    .put("when", levelIs("good"))
                    .put(
                            "score",
                            Tree.fields()
                                    .put("type", "mark")
                                    .put("of", number("20"))
                                    .build())
                    .build();
            Tree.Fields otherwise = Tree.fields()
                    .put("type", "mark")
                    .put("of", "days")
                    .put("outOf", number("20"))
                    .build();
            Tree.Fields arguments = Tree.fields()
                    .putItems("cases", List.of(senior, good))
                    .put("otherwise", otherwise)
                    .build();
            return RubricTypeExample.of("20", arguments, STAFF);
        }
    }

    /** It takes either shares or what is to be taken of the rows, so no example states every parameter. */
    @Group
    class GatheredScoreContract implements BuiltIn {
        @Override
        public RubricTypeProvider provider() {
            return new GatheredScore();
        }

        @Override
        public RubricTypeExample example() {
            Tree.Fields shares = Tree.fields()
                    .put("first", number("0.25"))
                    .put("second", number("0.75"))
                    .build();
            Tree.Fields arguments = Tree.fields()
                    .put("within", "terms")
                    .put("score", markOf("termMark"))
                    .put("by", "term")
                    .put("shares", shares)
                    .put(
                            "eachRow",
                            Tree.fields()
                                    .put("least", number("2"))
                                    .put("otherwise", number("1"))
                                    .build())
                    .build();
            return RubricTypeExample.of("20", arguments, STAFF, TERMS);
        }
    }

    /** It takes either points for each event or points by level, so no example states every parameter. */
    @Group
    class AwardContract implements BuiltIn {
        @Override
        public RubricTypeProvider provider() {
            return new Award();
        }

        @Override
        public RubricTypeExample example() {
            Tree.Fields byLevel = Tree.fields()
                    .put("level", "rank")
                    .put("prize", "won")
                    .put("prizes", Tree.texts(List.of("first", "second")))
                    .putItems("levels", List.of(level("city", "4", "3"), level("county", "3", "2")))
                    .build();
            Tree.Fields best = Tree.fields()
                    .put("by", "level")
                    .put("once", Tree.texts(List.of("contest")))
                    .put("most", number("2"))
                    .build();
            Tree.Fields arguments = Tree.fields()
                    .put("within", "prizes")
                    .put("along", "coach")
                    .put("where", "official")
                    .put("byLevel", byLevel)
                    .put("of", "winners")
                    .put("over", number("1"))
                    .put("rise", number("0.5"))
                    .put("best", best)
                    .put("cap", number("20"))
                    .build();
            return RubricTypeExample.of("20", arguments, STAFF, PRIZES);
        }

        private static Tree.Fields level(String level, String first, String second) {
            return Tree.fields()
                    .put("level", level)
                    .putItems("points", List.of(number(first), number(second)))
                    .build();
        }
    }

    @Group
    class ReviewsContract implements BuiltIn {
        @Override
        public RubricTypeProvider provider() {
            return new Reviews();
        }

        @Override
        public RubricTypeExample example() {
            Tree.Fields trim = Tree.fields()
                    .put("lowest", number("0.25"))
                    .put("highest", number("0"))
                    .put("counting", "share")
                    .put("mode", "down")
                    .build();
            Tree.Fields trimOfHeads = Tree.fields()
                    .put("lowest", number("1"))
                    .put("highest", number("0"))
                    .put("counting", "heads")
                    .build();
            Tree.Fields arguments = Tree.fields()
                    .put("within", "opinions")
                    .put("along", "about")
                    .put("of", "given")
                    .put("where", "valid")
                    .put("outOf", number("100"))
                    .put("trim", trim)
                    .put("by", "group")
                    .putItems(
                            "groups",
                            List.of(
                                    group("peers", "同事", "0.7").build(),
                                    group("heads", "领导", "0.3")
                                            .put("trim", trimOfHeads)
                                            .build()))
                    .put("without", "toOthers")
                    .build();
            return RubricTypeExample.of("20", arguments, STAFF, OPINIONS);
        }

        /** One person, about whom most sheets are valid and by others: few people have no score, and then nobody has. */
        @Override
        public Arbitrary<RosterRows> exampleRosters() {
            return RosterShape.of(example().plan(provider()))
                    .staff(1, 1)
                    .rows("opinions", 1, 9)
                    .cells("opinions", "group", "peers", "peers", "peers", "heads", "self")
                    .cells("opinions", "valid", "true", "true", "true", "false")
                    .arbitrary();
        }

        private static Tree.FieldsBuilder group(String group, String zhCn, String weight) {
            return Tree.fields()
                    .put("group", group)
                    .put("label", Element.tree(Label.of(group, zhCn)))
                    .put("weight", number(weight));
        }
    }
}
