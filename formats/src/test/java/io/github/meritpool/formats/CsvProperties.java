package io.github.meritpool.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

class CsvProperties {

    private static final List<CsvColumn> COLUMNS =
            List.of(new CsvColumn("id", Label.same("ID"), true), new CsvColumn("b", Label.same("B"), false));

    private Path file = Path.of("unset");

    @BeforeProperty
    void makeFile() throws IOException {
        file = Files.createTempFile("meritpool", ".csv");
    }

    @AfterProperty
    void dropFile() throws IOException {
        Files.delete(file);
    }

    @Property(tries = 300)
    void anyTextIsReadOrRefusedAndNothingIsThrown(@ForAll("csvLike") String text) throws IOException {
        Files.writeString(file, text);
        ProblemTexts.assertComplete(read());
    }

    @Property(tries = 300)
    void anyBytesAreReadOrRefusedAndNothingIsThrown(@ForAll byte[] bytes) throws IOException {
        Files.write(file, bytes);
        assertThat(read()).isNotEmpty();
    }

    private List<Problem> read() {
        ProblemCollector problems = FileText.problems("any.csv", 1_000);
        new CsvTable(file, COLUMNS, CsvLimits.defaults(), problems).read(() -> {});
        return problems.problems();
    }

    @Property(tries = 300)
    void utf8IsAcceptedExactlyWhenItDecodes(@ForAll byte[] bytes) throws IOException {
        boolean same = Arrays.equals(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), bytes);
        assertThat(Utf8.firstProblem(() -> new ByteArrayInputStream(bytes), "a").isEmpty())
                .isEqualTo(same);
    }

    @Provide
    Arbitrary<String> csvLike() {
        return Arbitraries.of(
                        "id", "b", "ID", ",", ",", "\n", "\n", "\r\n", "\r", "\"", "\"\"", "x", "1", "=", " ", ";",
                        "\uFEFF")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }
}
