package io.github.meritpool.language;

import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Whether what is being lowered has had a problem so far, its own or of what it uses: only what is sound is worth checking
 * further, and what uses something broken is not reported again.
 */
final class Soundness {

    private final ProblemCollector problems;
    private final Set<String> broken = new LinkedHashSet<>();
    private boolean isSound = true;

    Soundness(ProblemCollector problems) {
        this.problems = problems;
    }

    /** Notes that a name stands for something broken that has been reported. */
    void noteBroken(String name) {
        broken.add(name);
    }

    boolean isBroken(String name) {
        return broken.contains(name);
    }

    /** What is being lowered rests on something that is not sound. */
    void lose() {
        isSound = false;
    }

    boolean isLost() {
        return !isSound;
    }

    /** Stands for what cannot be lowered. */
    Quantity unsound() {
        lose();
        return new Missing(Kind.NUMBER, Unit.NONE);
    }

    /** Lowers something and says whether it went well. */
    Vocabulary.Attempt attempt(Supplier<Quantity> lowering) {
        boolean outer = isSound;
        isSound = true;
        int before = problems.errors();
        Quantity quantity = lowering.get();
        Vocabulary.Attempt attempt = new Vocabulary.Attempt(quantity, isSound && problems.errors() == before);
        isSound = outer && attempt.isSound();
        return attempt;
    }
}
