package io.github.meritpool.rubric;

import io.github.meritpool.language.PrintedEnds;
import io.github.meritpool.language.RoundingModes;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.util.Arrays;
import java.util.List;

/**
 * Puts people, or the rows of another table, into named levels (等第), from the best down: by cut scores, by quotas of
 * heads, or by conditions. Counterpart: Ed-Fi's RatingLevel, 考核等次.
 *
 * @param with its data
 */
public record Rating(Arguments with) implements Element {

    private static final Parameters LEVEL = Parameters.of(
            Declared.of("id", ArgumentType.ID, "the level's id", "等第标识"),
            Declared.of("label", ArgumentType.LABEL, "its words", "等第名称"),
            Declared.of("clause", ArgumentType.TEXT, "the clause, if it is another", "条款（若不同）")
                    .optional(),
            Declared.of("from", ArgumentType.QUANTITY, "the cut score: the least for this level", "该等第的分数线")
                    .optional(),
            PrintedEnds.TO,
            Declared.of("share", ArgumentType.QUANTITY, "its share of the heads", "该等第的人数比例")
                    .atLeast(0)
                    .optional(),
            Declared.of("heads", ArgumentType.QUANTITY, "its number of heads", "该等第的人数")
                    .atLeast(0)
                    .optional(),
            Declared.of("when", ArgumentType.CONDITION, "who has this level", "何者属于该等第")
                    .optional());

    private static final Parameters SMALL_GROUP = Parameters.of(
            Declared.of("heads", ArgumentType.INTEGER, "for a group of so many", "该组人数"),
            Declared.of("levels", ArgumentType.TEXT, "the level of each place, from the first", "各名次的等第，自第一名起")
                    .list());

    private static final Parameters VETO = Parameters.of(
            Declared.of("when", ArgumentType.CONDITION, "what is vetoed", "否决的情形"),
            Declared.of("level", ArgumentType.TEXT, "the best level that can then be reached", "此时至多可评的等第"),
            Declared.of("label", ArgumentType.LABEL, "what it is called in explanations", "在说明中的名称")
                    .optional(),
            Declared.of("clause", ArgumentType.TEXT, "the clause, if it is another", "条款（若不同）")
                    .optional());

    /** The fields of a rating. */
    public static final Parameters FIELDS = COMMON.and(Parameters.of(
            Declared.of("table", ArgumentType.TABLE, "whose rows are rated; staff if not stated", "被评的表，不写则为教职工")
                    .optional(),
            Declared.of("of", ArgumentType.QUANTITY, "what the level rests on", "依据")
                    .optional(),
            Declared.option("by", List.of("cutScores", "quota", "conditions"), "how levels are given", "评定方式"),
            Declared.object("levels", LEVEL, "the levels, from the best down", "各等第，由高到低")
                    .list(),
            Declared.option(
                            "edge",
                            List.of("upperLevel", "lowerLevel"),
                            "to which level a cut score itself belongs",
                            "分数线本身归属哪一等第")
                    .optional(),
            Declared.of("among", ArgumentType.CONDITION, "who is rated; everyone if not stated", "参评者，不写则为全体")
                    .optional(),
            Declared.of(
                            "others",
                            ArgumentType.TEXT,
                            "the level of those who are not rated; none if not stated",
                            "不参评者的等第，不写则无")
                    .optional(),
            Declared.of(
                            "groups",
                            ArgumentType.QUANTITY,
                            "what the rows of a group share: each group has its quota",
                            "分组依据，各组分别核定人数")
                    .list()
                    .optional(),
            Declared.of(
                            "whole",
                            ArgumentType.DECIMAL,
                            "what the shares make together, such as 3 where a share of 1 is a third; 1 if not stated",
                            "比例合计应为多少，如为 3 则比例 1 即三分之一；不写则为 1")
                    .atLeast(1)
                    .optional(),
            Declared.option(
                            "counting",
                            List.of("each", "cumulative", "largestRemainder"),
                            "how shares of heads become whole heads",
                            "人数比例如何取整")
                    .optional(),
            RoundingModes.DECLARED.optional(),
            Declared.option(
                            "ties",
                            List.of("allIn", "noneIn", "byId"),
                            "what becomes of equal scores that a quota would part",
                            "名额线上同分者的处理")
                    .optional(),
            Declared.option(
                            "first",
                            List.of("highest", "lowest"),
                            "who stands first: lowest for recorded places or times; highest if not stated",
                            "何者排前，如名次、用时取最低者；不写则取最高者")
                    .optional(),
            Declared.of(
                            "then",
                            ArgumentType.QUANTITY,
                            "what decides equal scores, the highest first, one after another",
                            "同分时依次比较，高者优先")
                    .list()
                    .optional(),
            Declared.object("smallGroups", SMALL_GROUP, "groups too small for shares", "人数过少的组另定")
                    .list()
                    .optional(),
            Declared.object(
                            "vetoes",
                            VETO,
                            "what keeps one from a better level, whatever else was done",
                            "一票否决：出现所列情形时等第不高于规定等第")
                    .list()
                    .notEmpty()
                    .optional()));

    /**
     * A rating of the staff by cut scores, each of which belongs to the level that it is the least of.
     *
     * @param id the name of everyone's level
     * @param label its words
     * @param of what the level rests on
     * @param levels the levels from the best down, each made by {@link #from}, and the last by {@link #lowest}
     * @return the rating
     */
    public static Rating byCutScores(String id, Label label, String of, Tree.Fields... levels) {
        return new Rating(Arguments.of(
                FIELDS,
                Element.fields(id, label)
                        .put("of", of)
                        .put("by", "cutScores")
                        .putItems("levels", Arrays.asList(levels))
                        .put("edge", "upperLevel")
                        .build()));
    }

    /**
     * A level with a cut score.
     *
     * @param score the least for the level, a decimal number
     * @param id the level's id
     * @param label its words
     * @return the level as data
     */
    public static Tree.Fields from(String score, String id, Label label) {
        return Element.fields(id, label).put("from", Tree.Decimal.of(score)).build();
    }

    /**
     * The level of everyone who reaches no cut score.
     *
     * @param id the level's id
     * @param label its words
     * @return the level as data
     */
    public static Tree.Fields lowest(String id, Label label) {
        return Element.fields(id, label).build();
    }

    /**
     * The ids of the levels.
     *
     * @return the ids, from the best level down
     */
    public List<String> levelIds() {
        return with.objects("levels").stream().map(level -> level.text("id")).toList();
    }

    /**
     * The table whose rows are rated.
     *
     * @return the table's id
     */
    public String table() {
        return with.optionalText("table").orElse(Rubric.STAFF);
    }

    /**
     * Gives the rating's id its meaning: for each row the id of its level.
     *
     * @param vocabulary where the name goes
     */
    public void define(Vocabulary vocabulary) {
        vocabulary.defineCategory(
                id(),
                with.pointer() + "/id",
                levelIds(),
                () -> RatingLowering.lower(this, vocabulary).named(origin("level")));
    }
}
