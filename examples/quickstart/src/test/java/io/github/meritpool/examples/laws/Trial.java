package io.github.meritpool.examples.laws;

import io.github.meritpool.money.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A rule on trial: what a law expects of it, and the first case in which it fails. */
final class Trial {

    private final Rule rule;
    private final boolean isDecidedByIdsOnlyInTies;
    private final List<Division> told = new ArrayList<>();
    private boolean wasTried;
    private @Nullable String failure;
    private @Nullable String failureInTie;

    Trial(Rule rule, boolean isDecidedByIdsOnlyInTies) {
        this.rule = rule;
        this.isDecidedByIdsOnlyInTies = isDecidedByIdsOnlyInTies;
    }

    boolean takes(Division division) {
        return rule.takes(division);
    }

    List<Rational> of(Division division) {
        return rule.of(division);
    }

    Rational of(Division division, int who) {
        return rule.of(division).get(who);
    }

    /** A division and its amounts in words. */
    String says(Division division) {
        told.add(division);
        return rule.says(division);
    }

    void expect(boolean holds, Supplier<String> otherwise) {
        wasTried = true;
        if (!holds && failure == null) {
            told.clear();
            String words = otherwise.get();
            if (isDecidedByIdsOnlyInTies && told.stream().anyMatch(rule::isDecidedByIds)) {
                failureInTie = failureInTie == null ? words : failureInTie;
            } else {
                failure = words;
            }
        }
    }

    boolean wasTried() {
        return wasTried;
    }

    /** A case in which no tie plays a part. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** A case that a tie brings about. */
    Optional<String> failureInTie() {
        return Optional.ofNullable(failureInTie);
    }
}
