package io.github.meritpool.rubric;

import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.spi.Arguments;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is checked of a rating before any facts: that every level says how it is given, and that quotas fit. */
final class RatingCheck {

    private final Rating rating;
    private final Vocabulary vocabulary;

    private RatingCheck(Rating rating, Vocabulary vocabulary) {
        this.rating = rating;
        this.vocabulary = vocabulary;
    }

    /** Whether the rating can be lowered; reports what is wrong with it. */
    static boolean isSound(Rating rating, Vocabulary vocabulary) {
        int before = vocabulary.problems().errors();
        RatingCheck check = new RatingCheck(rating, vocabulary);
        check.levels();
        check.named();
        check.needs();
        if (vocabulary.problems().errors() == before && rating.with().text("by").equals("quota")) {
            check.quota();
        }
        return vocabulary.problems().errors() == before;
    }

    private List<Arguments> all() {
        return rating.with().objects("levels");
    }

    private Problem problem(RubricProblem kind, Location place) {
        return Problem.of(kind).at(place).with("rating", rating.id());
    }

    private void levels() {
        Set<String> ids = new LinkedHashSet<>();
        for (Arguments level : all()) {
            if (!ids.add(level.text("id"))) {
                vocabulary
                        .problems()
                        .add(problem(RubricProblem.LEVEL_TWICE, level.at("id")).with("level", level.text("id")));
            }
        }
        if (ids.size() < 2) {
            vocabulary
                    .problems()
                    .add(problem(RubricProblem.FEW_LEVELS, rating.with().at("levels")));
        }
    }

    private void named() {
        rating.with()
                .optionalText("others")
                .ifPresent(level -> require(level, rating.with().at("others")));
        for (Arguments veto : rating.with().objects("vetoes")) {
            require(veto.text("level"), veto.at("level"));
        }
        for (Arguments group : rating.with().objects("smallGroups")) {
            group.texts("levels").forEach(level -> require(level, group.at("levels")));
            if (group.texts("levels").size() != group.integer("heads")) {
                vocabulary
                        .problems()
                        .add(problem(RubricProblem.SMALL_GROUP, group.at("levels"))
                                .with("heads", group.integer("heads"))
                                .with("levels", group.texts("levels").size()));
            }
        }
    }

    private void require(String level, Location place) {
        if (!rating.levelIds().contains(level)) {
            vocabulary
                    .problems()
                    .add(problem(RubricProblem.UNKNOWN_LEVEL, place)
                            .with("level", level)
                            .with("known", String.join(", ", rating.levelIds())));
        }
    }

    /** Each way of giving levels needs fields of its own, and has no use for those of the others. */
    private void needs() {
        String by = rating.with().text("by");
        boolean isQuota = by.equals("quota");
        boolean isCut = by.equals("cutScores");
        field("of", !by.equals("conditions"), !by.equals("conditions"));
        field("edge", isCut, isCut || isQuota);
        field("ties", isQuota, isQuota);
        field("counting", isQuota && hasShares(), isQuota && hasShares());
        field("mode", isQuota && hasShares() && !isLargestRemainder(), isQuota && hasShares() && !isLargestRemainder());
        field("groups", false, isQuota);
        field("then", false, isQuota);
        field("smallGroups", false, isQuota);
        field("others", false, rating.with().has("among"));
        int last = all().size() - 1;
        for (int i = 0; i <= last; i++) {
            level(all().get(i), "from", isCut && i < last, (isCut && i < last) || (isQuota && i < last));
            level(all().get(i), "to", false, isCut && i < last);
            level(all().get(i), "when", by.equals("conditions") && i < last, by.equals("conditions") && i < last);
            level(all().get(i), "share", false, isQuota);
            level(all().get(i), "heads", false, isQuota && !hasShares());
        }
    }

    private boolean hasShares() {
        return all().stream().anyMatch(level -> level.has("share"));
    }

    private boolean isLargestRemainder() {
        return rating.with()
                .optionalText("counting")
                .filter("largestRemainder"::equals)
                .isPresent();
    }

    private void field(String field, boolean isNeeded, boolean isUsed) {
        stated(rating.with(), field, isNeeded, isUsed, rating.id());
    }

    private void level(Arguments level, String field, boolean isNeeded, boolean isUsed) {
        stated(level, field, isNeeded, isUsed, level.text("id"));
    }

    private void stated(Arguments in, String field, boolean isNeeded, boolean isUsed, String whose) {
        if (isNeeded && !in.has(field)) {
            vocabulary
                    .problems()
                    .add(problem(RubricProblem.RATING_NEEDS, Location.pointer(in.pointer()))
                            .with("field", field)
                            .with("of", whose)
                            .with("by", rating.with().text("by")));
        } else if (in.has(field) && !isUsed) {
            vocabulary
                    .problems()
                    .add(problem(RubricProblem.RATING_IDLE, in.at(field))
                            .with("field", field)
                            .with("of", whose)
                            .with("by", rating.with().text("by")));
        }
    }

    /** Shares make 1 with the one level that has none; heads are stated for all levels but the last. */
    private void quota() {
        List<Arguments> levels = all();
        if (!hasShares()) {
            for (int i = 0; i < levels.size(); i++) {
                boolean isLast = i == levels.size() - 1;
                stated(levels.get(i), "heads", !isLast, !isLast, levels.get(i).text("id"));
            }
            return;
        }
        long without = levels.stream().filter(level -> !level.has("share")).count();
        Rational sum = sum();
        if (without != 1 || sum.compareTo(Rational.ONE) > 0 || anyNegative()) {
            vocabulary
                    .problems()
                    .add(problem(RubricProblem.QUOTA, rating.with().at("levels"))
                            .with("sum", sum)
                            .with("without", without));
        }
    }

    private boolean anyNegative() {
        return all().stream()
                .anyMatch(level -> level.has("share") && level.decimal("share").signum() < 0);
    }

    private Rational sum() {
        return all().stream()
                .filter(level -> level.has("share"))
                .map(level -> level.decimal("share"))
                .reduce(Rational.ZERO, Rational::plus);
    }

    /** The share of each level of a sound quota; that of the one level without is what the others leave. */
    static List<Rational> shares(Rating rating) {
        List<Arguments> levels = rating.with().objects("levels");
        List<Rational> shares = new ArrayList<>();
        Rational rest = Rational.ONE;
        for (Arguments level : levels) {
            Rational share = level.has("share") ? level.decimal("share") : Rational.ZERO;
            shares.add(share);
            rest = rest.minus(share);
        }
        shares.set(absorbing(rating), rest);
        return shares;
    }

    /** The one level of a sound quota by shares that states none: it has whoever the others do not count. */
    static int absorbing(Rating rating) {
        List<Arguments> levels = rating.with().objects("levels");
        int index = 0;
        while (levels.get(index).has("share")) {
            index++;
        }
        return index;
    }
}
