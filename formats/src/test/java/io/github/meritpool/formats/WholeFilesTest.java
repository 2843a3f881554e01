package io.github.meritpool.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeFilesTest {

    @TempDir
    Path temp;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void filesAppearTogetherWhenPublished() throws IOException {
        Path folder = temp.resolve("out/2026");
        try (WholeFiles files = WholeFiles.in(folder)) {
            files.write("工资.csv", out -> out.write("编号\n"));
            files.write("b.json", out -> out.write("{}\n"));
            assertThat(folder.resolve("工资.csv")).doesNotExist();
            files.publish();
        }
        assertThat(names(folder)).containsExactly("b.json", "工资.csv");
        assertThat(folder.resolve("工资.csv")).content().isEqualTo("编号\n");
    }

    @Test
    void halfACharacterBecomesAQuestionMark() {
        Path file = temp.resolve("a.txt");
        WholeFiles.write(file, out -> out.write("a\uD800b"));
        assertThat(file).content().isEqualTo("a?b");
    }

    @Test
    void textIsWholeHoweverLongItIsAndWhoeverClosesIt() {
        Path file = temp.resolve("a.txt");
        String text = "工资,100.00\n".repeat(100_000);
        WholeFiles.write(file, out -> {
            out.write(text);
            out.close();
        });
        assertThat(file).content().isEqualTo(text);
    }

    @Test
    void withoutPublishingTheFolderIsAsItWas() throws IOException {
        Files.writeString(temp.resolve("a.csv"), "old");
        Path deep = temp.resolve("x/y");
        try (WholeFiles files = WholeFiles.in(temp);
                WholeFiles others = WholeFiles.in(deep)) {
            files.write("a.csv", out -> out.write("new"));
            files.write("b.csv", out -> out.write("new"));
            others.write("c.csv", out -> out.write("new"));
            assertThat(deep).exists();
        }
        assertThat(names(temp)).containsExactly("a.csv");
        assertThat(temp.resolve("a.csv")).content().isEqualTo("old");
    }

    @Test
    void aFailureHalfWayLeavesNothing() throws IOException {
        Files.writeString(temp.resolve("a.csv"), "old");
        assertThatThrownBy(() -> {
                    try (WholeFiles files = WholeFiles.in(temp)) {
                        files.write("a.csv", out -> out.write("new"));
                        files.write("b.csv", out -> {
                            out.write("half");
                            throw new IOException("No space left on device");
                        });
                        files.publish();
                    }
                })
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("The file 'b.csv' cannot be written: IOException No space left on device.")
                .hasCauseInstanceOf(IOException.class)
                .satisfies(e -> ProblemTexts.assertComplete(((ProblemException) e).problems()));
        assertThat(names(temp)).containsExactly("a.csv");
        assertThat(temp.resolve("a.csv")).content().isEqualTo("old");
    }

    @Test
    void anyExceptionHalfWayLeavesNothing() throws IOException {
        assertThatThrownBy(() -> WholeFiles.write(temp.resolve("a.csv"), out -> {
                    out.write("half");
                    throw new IllegalStateException("bug");
                }))
                .hasMessage("bug");
        assertThat(names(temp)).isEmpty();
    }

    @Test
    void ifOneCannotBePutIntoPlaceTheOthersAreTakenBack() throws IOException {
        Files.writeString(temp.resolve("a.csv"), "old");
        try (WholeFiles files = WholeFiles.in(temp)) {
            files.write("a.csv", out -> out.write("new"));
            files.write("b.csv", out -> out.write("new"));
            files.write("c.csv", out -> out.write("new"));
            // A folder that appears at the last moment cannot be replaced by a file.
            Files.createDirectories(temp.resolve("c.csv/inside"));
            assertThatThrownBy(files::publish)
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("The file 'c.csv' cannot be written");
        }
        assertThat(names(temp)).containsExactly("a.csv", "c.csv");
        assertThat(temp.resolve("a.csv")).content().isEqualTo("old");
    }

    @Test
    void whatIsThereIsReplacedWhole() throws IOException {
        Path file = temp.resolve("a.csv");
        Files.writeString(file, "old and long");
        WholeFiles.write(file, out -> out.write("new"));
        assertThat(file).content().isEqualTo("new");
        assertThat(names(temp)).containsExactly("a.csv");
    }

    @Test
    void aFolderInThePlaceOfAFileIsRefusedAtOnce() throws IOException {
        Files.createDirectory(temp.resolve("a.csv"));
        try (WholeFiles files = WholeFiles.in(temp)) {
            assertThatThrownBy(() -> files.write("a.csv", out -> out.write("new")))
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused() throws IOException {
        Path file = temp.resolve("out");
        Files.writeString(file, "a file");
        assertThatThrownBy(() -> WholeFiles.write(file.resolve("a.csv"), out -> out.write("new")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("file.unwritable");
        assertThat(names(temp)).containsExactly("out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", ".", "../a.csv", "x/a.csv", "/a.csv"})
    void onlyNamesInTheFolderAreTaken(String name) {
        try (WholeFiles files = WholeFiles.in(temp)) {
            assertThatThrownBy(() -> files.write(name, out -> out.write("x")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aNameIsTakenOnce() {
        try (WholeFiles files = WholeFiles.in(temp)) {
            files.write("a.csv", out -> out.write("x"));
            assertThatThrownBy(() -> files.write("a.csv", out -> out.write("x")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
