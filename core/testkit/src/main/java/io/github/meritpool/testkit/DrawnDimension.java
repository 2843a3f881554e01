package io.github.meritpool.testkit;

import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One dimension of a plan that is drawn: its type with arguments that mean something and fit together, and the columns
 * that they rest on. No score is below 0, so that points can be shared by; whoever could be without a score has 0.
 */
final class DrawnDimension {

    /** How the arguments of a type are drawn. */
    private interface Drawing {
        Tree.FieldsBuilder of(DrawnDimension dimension);
    }

    /** The plainest first: that is where shrinking ends. */
    private static final Map<String, Drawing> TYPES = types();

    private final String id;
    private final BigDecimal full;
    private final Choices choices;
    private final DrawnTables tables;
    private Optional<Tree.Fields> scoring = Optional.empty();

    DrawnDimension(int number, Choices choices, DrawnTables tables) {
        this.id = "d" + number;
        this.full = choices.of(BigDecimal.TEN, BigDecimal.valueOf(20), BigDecimal.valueOf(5), BigDecimal.valueOf(30));
        this.choices = choices;
        this.tables = tables;
    }

    private static Map<String, Drawing> types() {
        Map<String, Drawing> types = new LinkedHashMap<>();
        types.put("mark", DrawnDimension::mark);
        types.put("deduction", DrawnDimension::deduction);
        types.put("levelPoints", DrawnDimension::levelPoints);
        types.put("bands", DrawnDimension::bands);
        types.put("ratio", DrawnDimension::ratio);
        types.put("rankPoints", DrawnDimension::rankPoints);
        types.put("progress", DrawnDimension::progress);
        types.put("award", DrawnDimension::award);
        types.put("byPopulation", DrawnDimension::byPopulation);
        types.put("combined", DrawnDimension::combined);
        types.put("scoring", DrawnDimension::scoring);
        types.put("gathered", DrawnDimension::gathered);
        types.put("reviews", DrawnDimension::reviews);
        types.put("credits", DrawnDimension::credits);
        return types;
    }

    /** The types that can be drawn. */
    static List<String> typeNames() {
        return List.copyOf(TYPES.keySet());
    }

    BigDecimal full() {
        return full;
    }

    /** What the rubric must state for this dimension to use it. */
    Optional<Tree.Fields> statedScoring() {
        return scoring;
    }

    Tree.Fields tree(String type, String clause) {
        Tree.FieldsBuilder dimension = Element.fields(id, Label.of("dimension " + id, "分项 " + id))
                .put("clause", clause)
                .put("full", full)
                .put("type", type);
        Optional.ofNullable(TYPES.get(type))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No plans are drawn with the type '" + type + "', only with " + typeNames() + "."))
                .of(this)
                .build()
                .fields()
                .forEach(dimension::put);
        return dimension.build();
    }

    // Names and numbers

    private String staffPoints(String name) {
        return tables.points(Rubric.STAFF, id + name, most());
    }

    private String staffFlag(String name) {
        return tables.flag(Rubric.STAFF, id + name);
    }

    private String level() {
        return tables.category(Rubric.STAFF, id + "Level", DrawnTables.LEVELS);
    }

    private String most() {
        return full.toPlainString();
    }

    private static Tree.Decimal number(String text) {
        return Tree.Decimal.of(text);
    }

    /** Such a part of the full mark, to one decimal. */
    private BigDecimal part(int tenths) {
        return full.multiply(BigDecimal.valueOf(tenths)).movePointLeft(1).stripTrailingZeros();
    }

    private Tree.FieldsBuilder sometimes(Tree.FieldsBuilder fields, String name, Tree value) {
        return choices.oneIn(3) ? fields.put(name, value) : fields;
    }

    private Tree.Items groups() {
        return Tree.texts(List.of(level()));
    }

    // Types

    private Tree.FieldsBuilder mark() {
        if (!choices.oneIn(2)) {
            return Tree.fields().put("of", staffPoints("Mark"));
        }
        return Tree.fields()
                .put("of", tables.points(Rubric.STAFF, id + "Mark", "40"))
                .put("outOf", number("40"));
    }

    private Tree.FieldsBuilder deduction() {
        boolean isByTerms = choices.oneIn(4);
        String table = isByTerms ? tables.terms(id + "Terms") : Rubric.STAFF;
        List<Tree> items = new ArrayList<>();
        int many = 1 + choices.below(3);
        for (int i = 1; i <= many; i++) {
            items.add(item(tables.days(table, id + "Days" + i)));
        }
        return Tree.fields()
                .put("within", isByTerms ? table : null)
                .putItems("items", items)
                .put("floor", number("0"));
    }

    private Tree.Fields item(String of) {
        Tree.FieldsBuilder item = Tree.fields().put("of", of).put("each", choices.number("0.5", "0.3", 4));
        if (choices.oneIn(2)) {
            item.put("free", choices.number("1", "0.5", 4)).put("beyond", choices.of("excess", "cliff"));
        }
        return choices.oneIn(3)
                ? item.put("step", number("0.5")).put("rise", number("0.1")).build()
                : item.build();
    }

    private Tree.FieldsBuilder levelPoints() {
        return Tree.fields()
                .put("of", level())
                .put(
                        "points",
                        Tree.fields()
                                .put("good", full)
                                .put("fair", part(1 + choices.below(9)))
                                .build())
                .put("otherwise", number("0"));
    }

    private Tree.FieldsBuilder bands() {
        Tree.FieldsBuilder bands = Tree.fields();
        switch (choices.below(3)) {
            case 0 -> bands.put("of", tables.points(Rubric.STAFF, id + "Result", "100"));
            case 1 ->
                bands.put("of", tables.points(Rubric.STAFF, id + "Result", "200"))
                        .put("above", number("60"));
            default ->
                bands.put("of", tables.points(Rubric.STAFF, id + "Result", "100"))
                        .putItems(
                                "countsAs",
                                List.of(Tree.fields()
                                        .put("when", staffFlag("Excused"))
                                        .put("value", number("60"))
                                        .build()));
        }
        List<Tree> edges = List.of(band("60", part(6)), band("85", full));
        bands.put("below", number("0")).putItems("bands", edges).put("edge", choices.of("upperBand", "lowerBand"));
        return choices.oneIn(4) ? bands.put("oneBandUp", staffFlag("BandUp")) : bands;
    }

    private static Tree.Fields band(String from, BigDecimal points) {
        return Tree.fields().put("from", number(from)).put("points", points).build();
    }

    private Tree.FieldsBuilder ratio() {
        Tree.FieldsBuilder ratio = Tree.fields().put("of", tables.days(Rubric.STAFF, id + "Amount"));
        String to = choices.of("mean", "best", "reference");
        ratio.put("to", to);
        if (to.equals("reference")) {
            ratio.put("reference", choices.number("5", "2.5", 4));
        } else if (choices.oneIn(3)) {
            ratio.put("over", staffFlag("Counted"));
        } else if (choices.oneIn(3)) {
            ratio.put("groups", groups());
        }
        if (choices.oneIn(4)) {
            ratio.put("perUnit", perUnit());
        }
        return ratio.put("cap", full).put("floor", number("0")).put("whenAbsent", number("0"));
    }

    private Tree.Fields perUnit() {
        return Tree.fields()
                .put("base", part(9))
                .put("above", choices.number("0.5", "0.25", 4))
                .put("below", choices.number("-0.5", "-0.25", 4))
                .build();
    }

    private Tree.FieldsBuilder rankPoints() {
        Tree.FieldsBuilder rank = Tree.fields()
                .put("of", staffPoints("Result"))
                .put("first", choices.of("highest", "lowest"))
                .put("ties", choices.of("bestPlace", "lastPlace", "dense", "byId"));
        if (choices.oneIn(3)) {
            rank.put("groups", groups());
        }
        if (choices.oneIn(3)) {
            rank.put("among", staffFlag("Ranked"));
        }
        return rank.putItems("places", List.of(place("1", full), place("3", part(8))))
                .put("between", choices.oneIn(3) ? "line" : null)
                .put("otherwise", part(5));
    }

    private static Tree.Fields place(String upTo, BigDecimal points) {
        return Tree.fields().put("upTo", number(upTo)).put("points", points).build();
    }

    private Tree.FieldsBuilder progress() {
        Tree.FieldsBuilder progress = Tree.fields()
                .put("of", staffPoints("Now"))
                .put("since", staffPoints("Before"))
                .put("better", choices.of("higher", "lower"))
                .put("gain", choices.of("difference", "relative"));
        if (choices.oneIn(2)) {
            progress.put("by", "perUnit").put("perUnit", perUnit());
        } else {
            progress.put("by", "bestGain");
            if (choices.oneIn(3)) {
                progress.put("groups", groups());
            }
        }
        return progress.put("cap", full).put("floor", number("0")).put("whenAbsent", number("0"));
    }

    private Tree.FieldsBuilder award() {
        String table = tables.events(id + "Events");
        Tree.FieldsBuilder award = Tree.fields().put("within", table);
        boolean isByLevel = choices.oneIn(2);
        if (isByLevel) {
            Tree.Fields byLevel = Tree.fields()
                    .put("level", tables.category(table, id + "Rank", List.of("city", "county")))
                    .put("prize", tables.category(table, id + "Prize", DrawnTables.TERMS))
                    .put("prizes", Tree.texts(DrawnTables.TERMS))
                    .putItems("levels", List.of(awardLevel("city", "4", "3"), awardLevel("county", "3", "1.5")))
                    .build();
            award.put("byLevel", byLevel);
        } else {
            award.put("each", choices.number("1", "0.5", 4));
        }
        if (choices.oneIn(3)) {
            award.put("where", tables.flag(table, id + "Official"));
        }
        if (choices.oneIn(3)) {
            award.put("of", tables.count(table, id + "Winners", "pupil"));
        }
        if (choices.oneIn(3)) {
            Tree.FieldsBuilder best = Tree.fields().put("by", isByLevel ? choices.of("points", "level") : "points");
            award.put("best", best.put("most", choices.number("1", "1", 3)).build());
        }
        return award.put("cap", full);
    }

    private static Tree.Fields awardLevel(String level, String first, String second) {
        return Tree.fields()
                .put("level", level)
                .putItems("points", List.of(number(first), number(second)))
                .build();
    }

    private Tree.FieldsBuilder byPopulation() {
        Tree.Fields first = Tree.fields()
                .put("when", staffFlag("Senior"))
                .put("score", scored(staffPoints("SeniorMark")))
                .build();
        return Tree.fields()
                .putItems("cases", List.of(first))
                .put("otherwise", choices.oneIn(2) ? levelScore() : scored(staffPoints("Mark")));
    }

    private static Tree.Fields scored(String mark) {
        return Tree.fields().put("type", "mark").put("of", mark).build();
    }

    private Tree.Fields levelScore() {
        Tree.FieldsBuilder score = Tree.fields().put("type", "levelPoints");
        levelPoints().build().fields().forEach(score::put);
        return score.build();
    }

    private Tree.FieldsBuilder combined() {
        String take = choices.of("sum", "weightedSum", "highest", "lowest");
        Tree.FieldsBuilder combined = Tree.fields().put("take", take);
        if (take.equals("weightedSum")) {
            Tree.Fields weights = Tree.fields()
                    .put(id + "a", number("60"))
                    .put(id + "b", number("40"))
                    .build();
            combined.put("weights", weights).put("whole", number("100"));
        }
        BigDecimal each = take.equals("sum") ? part(5) : full;
        return combined.putItems("dimensions", List.of(marked("a", each), marked("b", each)));
    }

    private Tree.Fields marked(String letter, BigDecimal most) {
        return Element.fields(id + letter, Label.of("part " + letter, "部分 " + letter))
                .put("full", most)
                .put("type", "mark")
                .put("of", tables.points(Rubric.STAFF, id + letter + "Mark", most.toPlainString()))
                .build();
    }

    private Tree.FieldsBuilder scoring() {
        String name = id + "Way";
        scoring = Optional.of(Element.fields(name, Label.of("a stated way", "统一计分方式"))
                .put("score", choices.oneIn(2) ? levelScore() : scored(staffPoints("Mark")))
                .build());
        return Tree.fields().put("of", name);
    }

    private Tree.FieldsBuilder gathered() {
        String table = tables.terms(id + "Terms");
        Tree.FieldsBuilder gathered =
                Tree.fields().put("within", table).put("score", scored(tables.points(table, id + "TermMark", most())));
        if (choices.oneIn(2)) {
            Tree.Fields shares = Tree.fields()
                    .put("first", number("0.4"))
                    .put("second", number("0.6"))
                    .build();
            return gathered.put("by", "term").put("shares", shares);
        }
        gathered.put("take", choices.of("mean", "highest", "lowest"));
        Tree.Fields eachRow =
                Tree.fields().put("least", part(3)).put("otherwise", part(1)).build();
        return sometimes(gathered, "eachRow", eachRow);
    }

    private Tree.FieldsBuilder reviews() {
        String table = tables.events(id + "Sheets");
        Tree.FieldsBuilder reviews = Tree.fields()
                .put("within", table)
                .put("of", tables.points(table, id + "Given", "100"))
                .put("outOf", number("100"));
        if (choices.oneIn(3)) {
            reviews.put("where", tables.flag(table, id + "Valid"));
        }
        if (choices.oneIn(3)) {
            Tree.FieldsBuilder trim = Tree.fields();
            boolean isOfHeads = choices.oneIn(2);
            trim.put("lowest", number(isOfHeads ? "1" : "0.25")).put("highest", number(isOfHeads ? "1" : "0.25"));
            reviews.put(
                    "trim",
                    isOfHeads
                            ? trim.put("counting", "heads").build()
                            : trim.put("counting", "share").put("mode", "down").build());
        }
        if (choices.oneIn(2)) {
            reviews.put("by", tables.category(table, id + "Group", List.of("peers", "heads")))
                    .putItems("groups", List.of(reviewers("peers", "0.7"), reviewers("heads", "0.3")))
                    .put("without", choices.of("toOthers", "absent"));
        }
        return reviews.put("whenAbsent", number("0"));
    }

    private static Tree.Fields reviewers(String group, String weight) {
        return Tree.fields()
                .put("group", group)
                .put("label", Element.tree(Label.of(group, "评议人")))
                .put("weight", number(weight))
                .build();
    }

    private Tree.FieldsBuilder credits() {
        String table = tables.events(id + "Members");
        Tree.FieldsBuilder credits = Tree.fields()
                .put("within", table)
                .put("team", tables.category(table, id + "Project", List.of("reading", "science")))
                .put("of", tables.points(table, id + "Worth", most()));
        if (choices.oneIn(2)) {
            Tree.Fields shares = Tree.fields()
                    .put("leader", number("0.6"))
                    .put("member", number("0.4"))
                    .build();
            Tree.FieldsBuilder byRole = Tree.fields()
                    .put("role", tables.category(table, id + "Role", List.of("leader", "member")))
                    .put("shares", shares)
                    .put("without", choices.of("toOthers", "nobody"));
            credits.put("byRole", byRole.build());
        }
        return credits.put("cap", full);
    }
}
