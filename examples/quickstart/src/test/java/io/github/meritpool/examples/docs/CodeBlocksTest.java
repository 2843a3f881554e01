package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Java in the documentation is compiled code: each block is a region of a program under examples. */
class CodeBlocksTest {

    private static final Map<String, String> REGIONS = CodeRegions.below("examples");

    @TestFactory
    Stream<DynamicTest> everyJavaBlockIsARegionOfAProgram() {
        return Repository.pages().stream()
                .flatMap(page -> page.blocks("java").stream()
                        .map(block -> DynamicTest.dynamicTest(
                                page.at(block),
                                () -> assertThat(REGIONS.values())
                                        .as(
                                                "regions of programs under examples; the block at %s must be one",
                                                page.at(block))
                                        .contains(CodeRegions.stripped(block.text())))));
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
