package io.github.meritpool.language;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Quantity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What names are given to in a plan, each lowered once, when it is first asked for. */
final class Definitions {

    private final ProblemCollector problems;
    private final Soundness soundness;
    private final Extent extent;
    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final List<Repeated> repeated = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();

    /** A second thing of a name. */
    private record Repeated(String name, Definition definition) {}

    /** A name that stands for a quantity, lowered when first asked for. */
    private static final class Definition {
        private final String pointer;
        private final Supplier<Quantity> lowering;
        private @Nullable Quantity lowered;
        private boolean isSound = true;

        Definition(String pointer, Supplier<Quantity> lowering) {
            this.pointer = pointer;
            this.lowering = lowering;
        }
    }

    Definitions(ProblemCollector problems, Soundness soundness, Extent extent) {
        this.problems = problems;
        this.soundness = soundness;
        this.extent = extent;
    }

    Set<String> names() {
        return definitions.keySet();
    }

    boolean has(String name) {
        return definitions.containsKey(name);
    }

    /** Gives a name to a quantity; what else has the name stands in the answer. */
    Optional<Label> add(String name, String pointer, Supplier<Quantity> lowering) {
        Definition definition = new Definition(pointer, lowering);
        Definition first = definitions.putIfAbsent(name, definition);
        if (first == null) {
            return Optional.empty();
        }
        repeated.add(new Repeated(name, definition));
        return Optional.of(Label.of("at " + first.pointer, "在 " + first.pointer + " 处的那个"));
    }

    void lowerRepeated(Vocabulary.RepeatedCheck check) {
        for (Repeated one : repeated) {
            check.accept(
                    one.name(),
                    Location.pointer(one.definition().pointer),
                    soundness.attempt(() -> bounded(one.name(), one.definition())));
        }
    }

    boolean isAt(String name, String pointer) {
        Definition definition = definitions.get(name);
        return definition != null && definition.pointer.equals(pointer);
    }

    /** The quantity of a definition, lowered now if it has not been. */
    Quantity lowered(String name) {
        Definition definition = definitions.get(name);
        if (definition == null) {
            throw new IllegalStateException("The name '" + name + "' must be defined before it is asked for.");
        }
        Quantity lowered = definition.lowered;
        if (lowered == null) {
            path.addLast(name);
            Vocabulary.Attempt attempt = soundness.attempt(() -> bounded(name, definition));
            path.removeLast();
            lowered = attempt.quantity();
            definition.lowered = lowered;
            definition.isSound = attempt.isSound();
        }
        if (!definition.isSound || soundness.isBroken(name)) {
            soundness.lose();
        }
        return lowered;
    }

    /** What is too deep or too large for anyone to read is left out, so that nothing built on it grows further. */
    private Quantity bounded(String name, Definition definition) {
        Quantity lowered = definition.lowering.get();
        if (extent.isWithin(lowered)) {
            return lowered;
        }
        if (!soundness.isLost()) {
            problems.add(Problem.of(LanguageProblem.TOO_LARGE)
                    .at(Location.pointer(definition.pointer))
                    .with("name", name)
                    .with("deepest", extent.steps())
                    .with("largest", extent.figures()));
        }
        return soundness.unsound();
    }

    /** The names that lead from one being lowered back to it, the first and the last the same; empty if it is not. */
    List<String> cycle(String name) {
        if (!path.contains(name)) {
            return List.of();
        }
        List<String> steps = new ArrayList<>(path);
        List<String> round = new ArrayList<>(steps.subList(steps.indexOf(name), steps.size()));
        round.add(name);
        return round;
    }
}
