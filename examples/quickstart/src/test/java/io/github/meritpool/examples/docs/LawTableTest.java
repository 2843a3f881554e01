package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each law is held by something, and the tests that CONTRIBUTING and the page of laws name are there. */
class LawTableTest {

    private static final int LAWS = 12;
    private static final Pattern NAME = Pattern.compile("`(\\w+(?:Test|Properties))(?:\\.(\\w+))?`");
    private static final Page CONTRIBUTING = Repository.page("CONTRIBUTING.md");
    private static final List<Path> TESTS =
            Repository.files("", name -> name.endsWith("Test.java") || name.endsWith("Properties.java"));

    private static Stream<MatchResult> named(String text) {
        return NAME.matcher(text).results();
    }

    @Test
    void eachLawIsHeldBySomething() {
        for (int law = 1; law <= LAWS; law++) {
            String row = "| " + law + " ";
            assertThat(CONTRIBUTING.lines())
                    .filteredOn(line -> line.startsWith(row))
                    .as("rows of law %d", law)
                    .singleElement()
                    .satisfies(line -> assertThat(named(line)).isNotEmpty());
        }
    }

    @TestFactory
    Stream<DynamicTest> whatIsNamedIsThere() {
        return Stream.of(CONTRIBUTING, Repository.page("docs/laws.md"))
                .flatMap(page -> named(String.join("\n", page.lines())))
                .map(name -> DynamicTest.dynamicTest(
                        name.group(),
                        () -> assertThat(TESTS)
                                .filteredOn(file -> file.endsWith(name.group(1) + ".java"))
                                .as("the test %s", name.group())
                                .anyMatch(file -> name.group(2) == null
                                        || Repository.text(file).contains("void " + name.group(2) + "("))));
    }
}
