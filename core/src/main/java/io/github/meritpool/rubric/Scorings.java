package io.github.meritpool.rubric;

import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.spi.Nearest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scorings of one rubric while it is lowered, and which of them have been used. */
final class Scorings {

    private final Map<String, Scoring> byId = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> broken = new LinkedHashSet<>();
    private final Vocabulary vocabulary;

    Scorings(List<Scoring> scorings, String rubric, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Scoring scoring : scorings) {
            if (byId.putIfAbsent(scoring.id(), scoring) != null) {
                report(Problem.of(RubricProblem.LISTED_TWICE)
                        .at(scoring.with().at("id"))
                        .with("dimension", rubric)
                        .with("names", scoring.id()));
            }
        }
    }

    /**
     * A score by one of them. Each use is lowered for its own full mark; what is wrong with a scoring is reported at its
     * first use.
     *
     * @param name the scoring's id
     * @param place where it is used
     * @param in the scope for whose full mark it is used
     */
    Quantity score(String name, Location place, RubricScope in) {
        Scoring scoring = byId.get(name);
        if (scoring == null) {
            report(Problem.of(RubricProblem.UNKNOWN_SCORING)
                    .at(place)
                    .with("dimension", in.origin().element())
                    .with("scoring", name)
                    .with("known", String.join(", ", byId.keySet()))
                    .with("nearest", Nearest.to(name, byId.keySet())));
            return new Missing(Kind.NUMBER, in.unit());
        }
        used.add(name);
        if (in.isInScoring()) {
            report(Problem.of(RubricProblem.SCORING_NESTED).at(place).with("scoring", name));
            return new Missing(Kind.NUMBER, in.unit());
        }
        return broken.contains(name) ? new Missing(Kind.NUMBER, in.unit()) : lowered(scoring, in);
    }

    private Quantity lowered(Scoring scoring, RubricScope in) {
        RubricScope cited = scoring.clause().map(in::citing).orElse(in).inScoring();
        Vocabulary.Attempt attempt = vocabulary.attempt(
                () -> cited.score(scoring.with().tree("score"), scoring.with().pointer() + "/score"));
        if (!attempt.isSound()) {
            broken.add(scoring.id());
        }
        return attempt.quantity().named(cited.origin().part("scoring", scoring.label()));
    }

    /**
     * What nothing used, once everything else is lowered: most likely something else was meant. It is lowered all the
     * same, so that what is wrong in it is reported too.
     *
     * @param in a scope of the rubric
     * @param isSound whether nothing is wrong with what could have used them
     */
    void checkUnused(RubricScope in, boolean isSound) {
        for (Scoring scoring : byId.values()) {
            if (!used.contains(scoring.id())) {
                lowered(scoring, in);
                if (isSound) {
                    report(Problem.of(RubricProblem.UNUSED_SCORING)
                            .at(scoring.with().at("id"))
                            .with("scoring", scoring.id()));
                }
            }
        }
    }

    private void report(Problem problem) {
        vocabulary.problems().add(problem);
    }
}
