package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Java in the documentation is compiled code: each block is a region of a program under examples. A block {@code java
 * Program#region} says which, and is written from it if the build is told to; a plain one must be one of them.
 */
class CodeBlocksTest {

    private static final Map<String, String> REGIONS = CodeRegions.below("examples");
    private static final String FENCE = "```";
    private static final String NAMED = FENCE + "java ";

    @TestFactory
    Stream<DynamicTest> everyPlainBlockIsARegionOfAProgram() {
        return Repository.pages().stream()
                .flatMap(page -> page.blocks("java").stream()
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
                .filter(page -> page.lines().stream().anyMatch(line -> line.startsWith(NAMED)))
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> Written.compare(page, compiled(page))));
    }

    /** The page with its named blocks as the programs have them. */
    private static List<String> compiled(Page page) {
        List<String> lines = new ArrayList<>();
        boolean isInBlock = false;
        for (String line : page.lines()) {
            if (line.startsWith(NAMED)) {
                isInBlock = true;
                String region = REGIONS.get(line.substring(NAMED.length()).replace("#", ".java#"));
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
        assertThat(CodeRegions.in("A.java", source)).containsExactly(Map.entry("A.java#one", """
                void a() {
                    b();
                }"""));
    }

    @Test
    void aRegionThatIsNotEndedIsAMistake() {
        assertThatThrownBy(() -> CodeRegions.in("A.java", "// tag::one[]\nint a;\n"))
                .hasMessageContaining("A.java leaves the regions [one] open");
    }
}
