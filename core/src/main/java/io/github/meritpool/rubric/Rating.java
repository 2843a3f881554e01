package io.github.meritpool.rubric;

import io.github.meritpool.language.Conditions;
import io.github.meritpool.language.RoundingModes;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.CategoryConstant;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.QuotaCount;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
            Declared.of("share", ArgumentType.DECIMAL, "its share of the heads", "该等第的人数比例")
                    .optional(),
            Declared.of("heads", ArgumentType.INTEGER, "its number of heads", "该等第的人数")
                    .optional(),
            Declared.of("when", ArgumentType.CONDITION, "who has this level", "何者属于该等第")
                    .optional());

    private static final Parameters SMALL_GROUP = Parameters.of(
            Declared.of("heads", ArgumentType.INTEGER, "for a group of so many", "该组人数"),
            Declared.of("levels", ArgumentType.TEXT, "the level of each place, from the first", "各名次的等第，自第一名起")
                    .list());

    /** The fields of a rating. */
    public static final Parameters FIELDS = COMMON.and(Parameters.of(
            Declared.of("table", ArgumentType.TEXT, "whose rows are rated; staff if not stated", "被评的表，不写则为教职工")
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
            Declared.of(
                            "then",
                            ArgumentType.QUANTITY,
                            "what decides equal scores, the highest first, one after another",
                            "同分时依次比较，高者优先")
                    .list()
                    .optional(),
            Declared.object("smallGroups", SMALL_GROUP, "groups too small for shares", "人数过少的组另定")
                    .list()
                    .optional()));

    /** One of the levels. */
    private record Level(String id, Arguments with) {}

    private List<Level> levels() {
        return with.objects("levels").stream()
                .map(level -> new Level(level.text("id"), level))
                .toList();
    }

    /**
     * The ids of the levels.
     *
     * @return the ids, from the best level down
     */
    public List<String> levelIds() {
        return levels().stream().map(Level::id).toList();
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
                () -> lower(vocabulary).named(origin("level")));
    }

    private Quantity lower(Vocabulary vocabulary) {
        if (!vocabulary.hasTable(table(), with.pointer() + "/table") || !RatingCheck.isSound(this, vocabulary)) {
            return new Missing(Kind.CATEGORY, Unit.NONE);
        }
        Quantity level = switch (with.text("by")) {
            case "cutScores" -> byCutScores(vocabulary);
            case "quota" -> byQuota(vocabulary);
            default -> byConditions(vocabulary);
        };
        Quantity among = among(vocabulary);
        return among == null ? level : Quantity.choice(among, level, others());
    }

    private Quantity others() {
        return with.optionalText("others")
                .<Quantity>map(CategoryConstant::new)
                .orElse(new Missing(Kind.CATEGORY, Unit.NONE));
    }

    private @Nullable Quantity among(Vocabulary vocabulary) {
        return with.has("among") ? condition(with, "among", vocabulary) : null;
    }

    private Quantity condition(Arguments in, String name, Vocabulary vocabulary) {
        return new Conditions(vocabulary).read(in.tree(name), in.pointer() + "/" + name, table());
    }

    private Quantity of(Vocabulary vocabulary) {
        return vocabulary.quantity(with.tree("of"), with.pointer() + "/of", table(), Unit.NONE);
    }

    /** The first level whose cut score is reached; the last level has none. */
    private Quantity byCutScores(Vocabulary vocabulary) {
        Quantity of = of(vocabulary);
        List<Quantity> operands = new ArrayList<>();
        for (Level level : levels()) {
            reached(level, of, vocabulary).ifPresent(operands::add);
            operands.add(new CategoryConstant(level.id()));
        }
        return new Applied(Choice.FIRST_THAT_HOLDS, operands);
    }

    private Optional<Quantity> reached(Level level, Quantity of, Vocabulary vocabulary) {
        if (!level.with().has("from")) {
            return Optional.empty();
        }
        Quantity cut = vocabulary.quantity(
                level.with().tree("from"), level.with().pointer() + "/from", table(), vocabulary.unitOf(of));
        boolean isWithin = !with.optionalText("edge").equals(Optional.of("lowerLevel"));
        return Optional.of(of.compared(isWithin ? Comparison.AT_LEAST : Comparison.MORE, cut));
    }

    private Quantity byConditions(Vocabulary vocabulary) {
        List<Quantity> operands = new ArrayList<>();
        for (Level level : levels()) {
            if (level.with().has("when")) {
                operands.add(condition(level.with(), "when", vocabulary));
            }
            operands.add(new CategoryConstant(level.id()));
        }
        return new Applied(Choice.FIRST_THAT_HOLDS, operands);
    }

    /** The first level whose places are not used up by better ones, and whose cut score, if it has one, is reached. */
    private Quantity byQuota(Vocabulary vocabulary) {
        Quantity of = of(vocabulary);
        List<Quantity> by = groups(vocabulary);
        Quantity place = place(of, by, vocabulary).named(origin("level").part("place", PLACE));
        Quantity heads = heads(of, by, vocabulary).named(origin("level").part("heads", HEADS));
        List<Level> levels = levels();
        List<Quantity> operands = new ArrayList<>(smallGroups(place, heads));
        for (int i = 0; i < levels.size() - 1; i++) {
            Quantity last = lastPlace(levels.subList(0, i + 1), heads)
                    .named(origin("level").part("cut", lastPlaceOf(levels.get(i))));
            Quantity isIn = place.compared(Comparison.AT_MOST, last);
            operands.add(reached(levels.get(i), of, vocabulary)
                    .map(reached -> Quantity.all(List.of(isIn, reached)))
                    .orElse(isIn));
            operands.add(new CategoryConstant(levels.get(i).id()));
        }
        operands.add(new CategoryConstant(levels.get(levels.size() - 1).id()));
        return new Applied(Choice.FIRST_THAT_HOLDS, operands);
    }

    private static final Label PLACE = Label.of("place", "名次");
    private static final Label HEADS = Label.of("heads rated", "参评人数");

    private static Label lastPlaceOf(Level level) {
        Label words = level.with().label("label");
        return Label.of("last place for " + words.en(), words.zhCn() + "的末位名次");
    }

    private List<Quantity> groups(Vocabulary vocabulary) {
        List<Quantity> by = new ArrayList<>();
        for (Tree name : with.items("groups")) {
            by.add(vocabulary.quantity(name, with.pointer() + "/groups/" + by.size(), table(), Unit.NONE));
        }
        return by;
    }

    private Quantity place(Quantity of, List<Quantity> by, Vocabulary vocabulary) {
        List<Ranked.Key> keys = new ArrayList<>(List.of(new Ranked.Key(of, Ranked.Order.HIGHEST_FIRST)));
        for (Tree name : with.items("then")) {
            Quantity then =
                    vocabulary.quantity(name, with.pointer() + "/then/" + (keys.size() - 1), table(), Unit.NONE);
            keys.add(new Ranked.Key(then, Ranked.Order.HIGHEST_FIRST));
        }
        Ranked.Ties ties = switch (with.text("ties")) {
            case "allIn" -> Ranked.Ties.BEST_PLACE;
            case "noneIn" -> Ranked.Ties.LAST_PLACE;
            default -> Ranked.Ties.BY_ID;
        };
        return new Ranked(table(), keys, ties, among(vocabulary), by);
    }

    private Quantity heads(Quantity of, List<Quantity> by, Vocabulary vocabulary) {
        Quantity isThere = new Applied(Presence.IS_ABSENT, List.of(of)).not();
        Aggregate count = new Aggregate(Aggregate.Function.COUNT, Aggregate.Absents.PROPAGATED);
        return new Statistic(count, table(), isThere, among(vocabulary), by);
    }

    /** The last place that the best levels have together. */
    private Quantity lastPlace(List<Level> best, Quantity heads) {
        List<Level> levels = levels();
        if (levels.stream().anyMatch(level -> level.with().has("heads"))) {
            int sum = best.stream()
                    .mapToInt(level -> level.with().integer("heads"))
                    .sum();
            return Quantity.plain(Rational.of(sum));
        }
        QuotaCount count = new QuotaCount(
                RatingCheck.shares(this),
                RatingCheck.absorbing(this),
                best.size(),
                switch (with.text("counting")) {
                    case "each" -> QuotaCount.Counting.EACH;
                    case "cumulative" -> QuotaCount.Counting.CUMULATIVE;
                    default -> QuotaCount.Counting.LARGEST_REMAINDER;
                },
                RoundingModes.of(with.optionalText("mode").orElse("halfUp")));
        return new Applied(count, List.of(heads));
    }

    private List<Quantity> smallGroups(Quantity place, Quantity heads) {
        List<Quantity> operands = new ArrayList<>();
        for (Arguments group : with.objects("smallGroups")) {
            Quantity isSo = heads.compared(Comparison.EQUAL, Quantity.plain(group.decimal("heads")));
            List<String> levels = group.texts("levels");
            for (int i = 0; i < levels.size(); i++) {
                Quantity isHere = place.compared(Comparison.AT_MOST, Quantity.plain(Rational.of(i + 1L)));
                operands.add(Quantity.all(List.of(isSo, isHere)));
                operands.add(new CategoryConstant(levels.get(i)));
            }
        }
        return operands;
    }
}
