package io.github.meritpool.testkit.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Each mistake is seen by a generated check within a thousand tries, and nothing is seen in the engine as it is. So that
 * no golden figure counts, only properties are asked. Every build tries whether the mistakes still fit the code; whether
 * they are seen, which takes minutes, only {@code mvn -Pmistakes -pl core/testkit -am test}.
 */
class MistakesTest {

    private static final String ASKED_FOR = "meritpool.mistakes";
    private static final String WHY = "takes minutes; mvn -Pmistakes does it";

    private static final Path ENGINE = Path.of("../src/main/java/io/github/meritpool");
    private static final Path PAGE = Path.of("../../docs/mistakes.md");
    private static final List<Mistake> MISTAKES = Mistake.allIn(Path.of("src/test/resources/mistakes"));

    /** How often each check is tried on the engine as it is, beside the cases that show a mistake. */
    private static final int TRIES = Integer.getInteger("meritpool.mistakes.tries", 20);

    /** What came out, so that it is worked out once. */
    private static final Map<String, Optional<Search.Catch>> CAUGHT = new LinkedHashMap<>();

    private static Optional<Search.Catch> caught(Mistake mistake) {
        Optional<Search.Catch> known = CAUGHT.get(mistake.name());
        if (known == null) {
            Map<String, byte[]> made = InMemoryCompiler.compiled(mistake.madeIn(ENGINE));
            known = new Search(made, mistake.kind()).first(check -> Search.mostTries());
            CAUGHT.put(mistake.name(), known);
        }
        return known;
    }

    @TestFactory
    Stream<DynamicTest> aMistakeFitsTheCode() {
        return MISTAKES.stream()
                .map(mistake -> DynamicTest.dynamicTest(
                        mistake.name(), () -> assertThat(mistake.madeIn(ENGINE)).isNotEmpty()));
    }

    @TestFactory
    @EnabledIfSystemProperty(named = ASKED_FOR, matches = "true", disabledReason = WHY)
    Stream<DynamicTest> aGeneratedCaseShowsTheMistake() {
        return MISTAKES.stream()
                .map(mistake -> DynamicTest.dynamicTest(
                        mistake.name(),
                        () -> assertThat(caught(mistake)).as(mistake.says()).isPresent()));
    }

    /** All cases up to the one that shows a mistake, and some of every check. */
    @Test
    @EnabledIfSystemProperty(named = ASKED_FOR, matches = "true", disabledReason = WHY)
    void nothingIsSeenInTheEngineAsItIs() {
        Map<String, Integer> tries = new LinkedHashMap<>();
        MISTAKES.stream()
                .flatMap(mistake -> caught(mistake).stream())
                .forEach(caught -> tries.merge(caught.check(), caught.tries(), Math::max));
        assertThat(new Search(Map.of(), "").first(check -> Math.max(tries.getOrDefault(check, 0), TRIES)))
                .isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = ASKED_FOR, matches = "true", disabledReason = WHY)
    void thePageSaysWhatComesOut() throws IOException {
        Map<Mistake, Search.Catch> table = new LinkedHashMap<>();
        MISTAKES.forEach(mistake -> caught(mistake).ifPresent(found -> table.put(mistake, found)));
        String page = MistakesPage.of(table);
        if (Boolean.getBoolean("meritpool.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("-Dmeritpool.docs.write=true writes it anew")
                .content()
                .isEqualTo(page);
    }
}
