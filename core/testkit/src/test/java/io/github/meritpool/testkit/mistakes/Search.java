package io.github.meritpool.testkit.mistakes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import net.jqwik.api.sessions.JqwikSession;

/** Tries checks on an engine until one of them finds something. */
final class Search {

    /** After how many tries of each check the others have their turn; more than the last of them, no check is tried. */
    private static final List<Integer> TURNS = List.of(20, 100, 400, 1000);

    private static final String TESTKIT = "io.github.meritpool.testkit.";

    /** Classes with properties: against plain readings of what plans say, against the reference, and laws. */
    private static final List<String> CHECKS = List.of(
            TESTKIT + "PlainJobProperties",
            TESTKIT + "PlainLinesProperties",
            TESTKIT + "PlainDeductionProperties",
            TESTKIT + "PlainBandsProperties",
            TESTKIT + "PlainSanctionsProperties",
            TESTKIT + "PointValueProperties",
            "io.github.meritpool.money.ApportionmentProperties",
            "io.github.meritpool.money.BoundedApportionmentProperties",
            "io.github.meritpool.rubric.RatingProperties",
            "io.github.meritpool.workload.WorkloadConversionProperties",
            TESTKIT + "PlainRubricProperties",
            TESTKIT + "SettlementProperties");

    /** What speaks of a kind of mistakes is tried first, which spares loading the others. */
    private static final Map<String, String> FIRST = Map.of(
            "shares of a pool", TESTKIT + "PlainLinesProperties",
            "pools and lines", TESTKIT + "PlainLinesProperties",
            "scores", TESTKIT + "PlainRubricProperties",
            "quotas of levels", "io.github.meritpool.rubric.RatingProperties",
            "workload", "io.github.meritpool.workload.WorkloadConversionProperties");

    private final ClassLoader engine;
    private final List<String> checks;
    private final Map<String, List<GeneratedCheck>> loaded = new LinkedHashMap<>();

    /**
     * Which check saw a mistake.
     *
     * @param check its name
     * @param tries how many cases it took
     * @param found what it said
     */
    record Catch(String check, int tries, Throwable found) {}

    /**
     * A search.
     *
     * @param replaced byte code that stands in the place of the engine's, by name of the class
     * @param kind of which mistakes
     */
    Search(Map<String, byte[]> replaced, String kind) {
        this.engine = new EngineLoader(replaced, Path.of("../target/test-classes"));
        LinkedHashSet<String> inOrder = new LinkedHashSet<>(List.of(FIRST.getOrDefault(kind, CHECKS.get(0))));
        inOrder.addAll(CHECKS);
        this.checks = List.copyOf(inOrder);
    }

    static int mostTries() {
        return TURNS.get(TURNS.size() - 1);
    }

    /**
     * The first check that finds something.
     *
     * @param most how often a check is tried at most, by its name
     */
    Optional<Catch> first(ToIntFunction<String> most) {
        List<Catch> found = new ArrayList<>();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // Providers of rubric types are looked for in what is loaded, not beside it.
        Thread.currentThread().setContextClassLoader(engine);
        try {
            JqwikSession.run(() -> inTurns(most).ifPresent(found::add));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        return found.stream().findFirst();
    }

    private Optional<Catch> inTurns(ToIntFunction<String> most) {
        int from = 1;
        for (int turn : TURNS) {
            for (String properties : checks) {
                for (GeneratedCheck check : checks(properties)) {
                    Optional<Catch> found = tried(check, from, Math.min(turn, most.applyAsInt(check.name())));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            from = turn + 1;
        }
        return Optional.empty();
    }

    private static Optional<Catch> tried(GeneratedCheck check, int from, int to) {
        for (int seed = from; seed <= to; seed++) {
            Optional<Throwable> found = check.found(seed);
            if (found.isPresent()) {
                return Optional.of(new Catch(check.name(), seed, found.get()));
            }
        }
        return Optional.empty();
    }

    private List<GeneratedCheck> checks(String properties) {
        List<GeneratedCheck> known = loaded.get(properties);
        if (known == null) {
            known = GeneratedCheck.of(loaded(properties));
            loaded.put(properties, known);
        }
        return known;
    }

    private Class<?> loaded(String name) {
        try {
            return Class.forName(name, true, engine);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The checks need core's tests, compiled before the testkit's.", e);
        }
    }
}
