package io.github.meritpool.examples.laws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A law of fair division.
 *
 * @param name its name in the literature, and the heading of its section
 * @param check what it expects of a rule at a division
 * @param meaningless for which ways it means nothing, and why
 */
record Law(String name, Check check, Map<String, String> meaningless) {

    /** What a law expects. */
    interface Check {

        /** Tries a rule at a division that it takes. */
        void at(Division division, Trial rule);
    }

    /** What becomes of a law under a way: whether it is kept, and a counterexample, or why it means nothing. */
    record Verdict(String word, String words) {}

    static final String HOLDS = "holds";

    static Law of(String name, Check check) {
        return new Law(name, check, Map.of());
    }

    Law meansNothingFor(String way, String why) {
        Map<String, String> more = new LinkedHashMap<>(meaningless);
        more.put(way, why);
        return new Law(name, check, more);
    }

    /** Tries a way at all divisions, the smallest first. */
    Verdict of(Way way, List<Division> divisions) {
        String why = meaningless.get(way.name());
        if (why != null) {
            return new Verdict("–", "no meaning: " + why);
        }
        Optional<String> inTie = Optional.empty();
        boolean wasTried = false;
        for (Division division : divisions) {
            for (Rule rule : way.rules()) {
                Trial trial = new Trial(rule, way.ties());
                if (rule.takes(division)) {
                    check.at(division, trial);
                }
                wasTried |= trial.wasTried();
                if (trial.failure().isPresent()) {
                    return new Verdict("fails", told(way, rule, trial.failure().get()));
                }
                inTie = inTie.or(() -> trial.failureInTie().map(words -> told(way, rule, words)));
            }
        }
        if (!wasTried) {
            throw new IllegalStateException(name + " was never tried on " + way.name() + ": say why it means nothing.");
        }
        return inTie.map(words -> new Verdict("ties", "at ties only: " + words)).orElse(new Verdict(HOLDS, HOLDS));
    }

    private static String told(Way way, Rule rule, String words) {
        return way.rules().size() == 1 ? words : rule.name() + ": " + words;
    }
}
