package io.github.meritpool.rubric;

import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.spi.Arguments;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is checked of a rating before any facts: that every level says how it is given, and that quotas fit. */
final class RatingCheck {

    private final Rating rating;
    private final LevelQuota quota;
    private final Vocabulary vocabulary;

    private RatingCheck(Rating rating, LevelQuota quota, Vocabulary vocabulary) {
        this.rating = rating;
        this.quota = quota;
        this.vocabulary = vocabulary;
    }

    /** Whether the rating can be lowered; reports what is wrong with it. */
    static boolean isSound(Rating rating, LevelQuota quota, Vocabulary vocabulary) {
        int before = vocabulary.problems().errors();
        RatingCheck check = new RatingCheck(rating, quota, vocabulary);
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
        field("counting", isQuota && quota.hasShares(), isQuota && quota.hasShares());
        field("whole", false, isQuota && quota.hasShares());
        field(
                "mode",
                isQuota && quota.hasShares() && !isLargestRemainder(),
                isQuota && quota.hasShares() && !isLargestRemainder());
        field("groups", false, isQuota);
        field("first", false, isQuota);
        field("then", false, isQuota);
        field("smallGroups", false, isQuota);
        field("others", false, rating.with().has("among"));
        int last = all().size() - 1;
        for (int i = 0; i <= last; i++) {
            level(all().get(i), "from", isCut && i < last, (isCut && i < last) || (isQuota && i < last));
            level(all().get(i), "to", false, isCut && i < last);
            level(all().get(i), "when", by.equals("conditions") && i < last, by.equals("conditions") && i < last);
            level(all().get(i), "share", false, isQuota);
            level(all().get(i), "heads", false, isQuota && !quota.hasShares());
        }
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

    /** Without shares, heads are stated for all levels but the last. */
    private void quota() {
        List<Arguments> levels = all();
        if (!quota.hasShares()) {
            for (int i = 0; i < levels.size(); i++) {
                boolean isLast = i == levels.size() - 1;
                stated(levels.get(i), "heads", !isLast, !isLast, levels.get(i).text("id"));
            }
        }
        quota.check();
    }
}
