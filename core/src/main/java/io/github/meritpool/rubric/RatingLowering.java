package io.github.meritpool.rubric;

import io.github.meritpool.language.Conditions;
import io.github.meritpool.language.PrintedEnds;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Applied;
import io.github.meritpool.quantity.CategoryConstant;
import io.github.meritpool.quantity.CategoryTable;
import io.github.meritpool.quantity.Choice;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.Presence;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Statistic;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lowers a rating. What it states is read once, whether or not the whole is sound, so that all of it is checked. */
final class RatingLowering {

    private static final Label PLACE = Label.of("place", "名次");
    private static final Label VETO = Label.of("veto", "一票否决");
    private static final Label HEADS = Label.of("heads rated", "参评人数");

    private final Rating rating;
    private final Arguments with;
    private final Vocabulary vocabulary;
    private final Quantity of;
    private final @Nullable Quantity among;
    private final List<Quantity> groups;
    private final List<Quantity> then;
    private final LevelQuota quota;
    private final Map<String, Quantity> cuts = new LinkedHashMap<>();
    private final Map<String, Quantity> whens = new LinkedHashMap<>();
    private final List<Quantity> vetoes = new ArrayList<>();

    private RatingLowering(Rating rating, Vocabulary vocabulary) {
        this.rating = rating;
        this.with = rating.with();
        this.vocabulary = vocabulary;
        this.of = with.has("of")
                ? quantity(with.tree("of"), with.pointer() + "/of", Unit.NONE)
                : new Missing(Kind.NUMBER, Unit.NONE);
        this.among = with.has("among") ? condition(with, "among") : null;
        this.groups = listed("groups");
        this.then = listed("then");
        this.quota = LevelQuota.read(rating, vocabulary);
        for (Arguments level : levels()) {
            if (level.has("from")) {
                cuts.put(
                        level.text("id"),
                        quantity(
                                level.tree("from"),
                                level.pointer() + "/from",
                                vocabulary.shapes().unitOf(of)));
            }
            if (level.has("when")) {
                whens.put(level.text("id"), condition(level, "when"));
            }
        }
        with.objects("vetoes").forEach(veto -> vetoes.add(condition(veto, "when")));
    }

    /** The level of each row; a missing one if there are problems, which are now reported. */
    static Quantity lower(Rating rating, Vocabulary vocabulary) {
        if (!vocabulary.hasTable(rating.table(), rating.with().pointer() + "/table")) {
            return new Missing(Kind.CATEGORY, Unit.NONE);
        }
        RatingLowering lowering = new RatingLowering(rating, vocabulary);
        return RatingCheck.isSound(rating, lowering.quota, vocabulary)
                ? lowering.level()
                : new Missing(Kind.CATEGORY, Unit.NONE);
    }

    private Quantity quantity(Tree data, String pointer, Unit unit) {
        return vocabulary.quantity(data, pointer, rating.table(), unit);
    }

    private Quantity condition(Arguments in, String name) {
        return new Conditions(vocabulary).read(in.tree(name), in.pointer() + "/" + name, rating.table());
    }

    private List<Quantity> listed(String name) {
        List<Quantity> quantities = new ArrayList<>();
        for (Tree item : with.items(name)) {
            quantities.add(quantity(item, with.pointer() + "/" + name + "/" + quantities.size(), Unit.NONE));
        }
        return quantities;
    }

    private List<Arguments> levels() {
        return with.objects("levels");
    }

    private Quantity level() {
        Quantity level = switch (with.text("by")) {
            case "cutScores" -> byCutScores();
            case "quota" -> byQuota();
            default -> byConditions();
        };
        return vetoed(among == null ? level : Quantity.choice(among, level, others()));
    }

    /** A veto leaves a level that is no better as it is. */
    private Quantity vetoed(Quantity level) {
        Quantity best = level;
        for (int i = 0; i < vetoes.size(); i++) {
            Arguments veto = with.objects("vetoes").get(i);
            String clause = veto.optionalText("clause").or(rating::clause).orElse(null);
            Label label = veto.has("label") ? veto.label("label") : VETO;
            Quantity under =
                    noBetterThan(veto.text("level"), best).named(new Origin(rating.id(), "veto", clause, label));
            best = Quantity.choice(vetoes.get(i), under, best);
        }
        return best;
    }

    private Quantity noBetterThan(String level, Quantity than) {
        List<String> levels = rating.levelIds();
        List<Quantity> operands = new ArrayList<>(List.of(than));
        for (int i = 0; i < levels.size(); i++) {
            operands.add(new CategoryConstant(levels.get(Math.max(i, levels.indexOf(level)))));
        }
        operands.add(new Missing(Kind.CATEGORY, Unit.NONE));
        return new Applied(new CategoryTable(levels), operands);
    }

    private Quantity others() {
        return with.optionalText("others")
                .<Quantity>map(CategoryConstant::new)
                .orElse(new Missing(Kind.CATEGORY, Unit.NONE));
    }

    /** The first level whose cut score is reached; the last level has none. */
    private Quantity byCutScores() {
        checkPrintedEnds();
        List<Quantity> operands = new ArrayList<>();
        for (String level : rating.levelIds()) {
            reached(level).ifPresent(operands::add);
            operands.add(new CategoryConstant(level));
        }
        return new Applied(Choice.FIRST_THAT_HOLDS, operands);
    }

    private void checkPrintedEnds() {
        List<Arguments> rising = new ArrayList<>(levels().subList(0, cuts.size()));
        List<Quantity> from = new ArrayList<>(cuts.values());
        Collections.reverse(rising);
        Collections.reverse(from);
        boolean isUpper = with.optionalText("edge").equals(Optional.of("upperLevel"));
        PrintedEnds.check(rising, from, vocabulary.shapes().decimalsOf(of), isUpper, vocabulary.problems()::add);
    }

    private Optional<Quantity> reached(String level) {
        boolean isWithin = !with.optionalText("edge").equals(Optional.of("lowerLevel"));
        return Optional.ofNullable(cuts.get(level)).map(cut -> of.compared(reaching(isWithin), cut));
    }

    private Comparison reaching(boolean isWithin) {
        if (isLowestFirst()) {
            return isWithin ? Comparison.AT_MOST : Comparison.LESS;
        }
        return isWithin ? Comparison.AT_LEAST : Comparison.MORE;
    }

    private boolean isLowestFirst() {
        return with.optionalText("first").equals(Optional.of("lowest"));
    }

    private Quantity byConditions() {
        List<Quantity> operands = new ArrayList<>();
        for (String level : rating.levelIds()) {
            Optional.ofNullable(whens.get(level)).ifPresent(operands::add);
            operands.add(new CategoryConstant(level));
        }
        return new Applied(Choice.FIRST_THAT_HOLDS, operands);
    }

    /** The first level whose places are not used up by better ones, and whose cut score, if it has one, is reached. */
    private Quantity byQuota() {
        Quantity place = place().named(rating.origin("level").part("place", PLACE));
        Quantity heads = heads().named(rating.origin("level").part("heads", HEADS));
        List<Arguments> levels = levels();
        List<Quantity> operands = new ArrayList<>(smallGroups(place, heads));
        for (int i = 0; i < levels.size() - 1; i++) {
            Quantity last =
                    quota.lastPlace(i + 1, heads).named(rating.origin("level").part("cut", lastPlaceOf(levels.get(i))));
            Quantity isIn = place.compared(Comparison.AT_MOST, last);
            operands.add(reached(levels.get(i).text("id"))
                    .map(reached -> Quantity.all(List.of(isIn, reached)))
                    .orElse(isIn));
            operands.add(new CategoryConstant(levels.get(i).text("id")));
        }
        operands.add(new CategoryConstant(levels.get(levels.size() - 1).text("id")));
        return new Applied(Choice.FIRST_THAT_HOLDS, operands);
    }

    private static Label lastPlaceOf(Arguments level) {
        Label words = level.label("label");
        return Label.of("last place for " + words.en(), words.zhCn() + "的末位名次");
    }

    private Quantity place() {
        List<Ranked.Key> keys = new ArrayList<>(
                List.of(new Ranked.Key(of, isLowestFirst() ? Ranked.Order.LOWEST_FIRST : Ranked.Order.HIGHEST_FIRST)));
        then.forEach(next -> keys.add(new Ranked.Key(next, Ranked.Order.HIGHEST_FIRST)));
        Ranked.Ties ties = switch (with.text("ties")) {
            case "allIn" -> Ranked.Ties.BEST_PLACE;
            case "noneIn" -> Ranked.Ties.LAST_PLACE;
            default -> Ranked.Ties.BY_ID;
        };
        return new Ranked(rating.table(), keys, ties, among, groups);
    }

    private Quantity heads() {
        Quantity isThere = new Applied(Presence.IS_ABSENT, List.of(of)).not();
        Aggregate count = new Aggregate(Aggregate.Function.COUNT, Aggregate.Absents.PROPAGATED);
        return new Statistic(count, rating.table(), isThere, among, groups);
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
