package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Java in the documentation is compiled code, and XML is of a POM that is built: each block is a region of a file under
 * examples. A block {@code java Program#region} or {@code xml folder/pom#region} says which, and is written from it if the
 * build is told to; a plain one must be one of them. A block {@code json folder/file} or {@code csv folder/file} is a whole file.
 */
class CodeBlocksTest {

    private static final Map<String, String> REGIONS = CodeRegions.below("examples");
    private static final String FENCE = "```";
    private static final Pattern NAMED = Pattern.compile(FENCE + "(?:(?:java|xml) |(?:json|csv) (?=.*/))(.+)");

    @TestFactory
    Stream<DynamicTest> everyPlainBlockIsARegionOfAProgram() {
        return Repository.pages().stream()
                .flatMap(page -> Stream.of("java", "xml")
                        .flatMap(language -> page.blocks(language).stream())
                        .filter(block -> block.words().isEmpty())
                        .map(block -> DynamicTest.dynamicTest(
                                page.at(block),
                                () -> assertThat(REGIONS)
                                        .as(
                                                "regions of programs under examples; the block at %s must be one",
                                                page.at(block))
                                        .containsValue(CodeRegions.stripped(block.text())))));
    }

    @TestFactory
    Stream<DynamicTest> everyNamedBlockIsItsRegion() {
        return Repository.pages().stream()
                .filter(page -> page.lines().stream().anyMatch(NAMED.asMatchPredicate()))
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> Written.compare(page, compiled(page))));
    }

    /** The page with its named blocks as the programs have them. */
    private static List<String> compiled(Page page) {
        List<String> lines = new ArrayList<>();
        boolean isInBlock = false;
        for (String line : page.lines()) {
            Matcher named = NAMED.matcher(line);
            if (named.matches()) {
                isInBlock = true;
                String region = text(named.group(1));
                lines.add(line);
                Objects.requireNonNull(region, line).lines().forEach(lines::add);
            }
            isInBlock &= !line.equals(FENCE);
            if (!isInBlock) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** A region of a file under examples, or a whole file of the project. */
    private static @Nullable String text(String name) {
        return name.contains("#") ? REGIONS.get(name) : Repository.text(Repository.ROOT.resolve(name));
    }

    @Test
    void regionsLoseTheirIndentation() {
        String source = """
                class A {
                    // tag::one[]
                    void a() {
                        b();
                    }
                    // end::one[]
                }
                """;
        assertThat(CodeRegions.in("A", source)).containsExactly(Map.entry("A#one", """
                void a() {
                    b();
                }"""));
    }

    @Test
    void aRegionThatIsNotEndedIsAMistake() {
        assertThatThrownBy(() -> CodeRegions.in("A", "// tag::one[]\nint a;\n"))
                .hasMessageContaining("A leaves the regions [one] open");
    }
}
