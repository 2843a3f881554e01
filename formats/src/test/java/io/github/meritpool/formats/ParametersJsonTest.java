package io.github.meritpool.formats;

import static io.github.meritpool.formats.ProblemTexts.brief;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParametersJsonTest {

    @TempDir
    Path folder;

    private Checked<Map<String, String>> read(String text) throws IOException {
        return ParametersJson.read(Files.writeString(folder.resolve("chosen.json"), text));
    }

    @Test
    void valuesAreReadAsTheirText() throws IOException {
        Map<String, String> values = read("""
                {"meritpool": "1",
                 "note": {"en": "chosen in March", "zh-CN": "三月选定"},
                 "parameters": {"pool": 2000000.10, "reading": "excess", "paid": true}}
                """).orElseThrow();
        assertThat(values)
                .containsExactly(
                        Map.entry("pool", "2000000.1"), Map.entry("reading", "excess"), Map.entry("paid", "true"));
    }

    @Test
    void valuesByDateAreReadWithTheirDates() throws IOException {
        String dated = """
                {"meritpool": "1", "parameters": {"pool": 1},
                 "byDate": [{"parameter": "wage", "from": "2025-09-01", "value": 100},
                            {"parameter": "wage", "from": "2026-01-01", "value": "120.50"}]}
                """;
        assertThat(read(dated).orElseThrow())
                .containsExactly(
                        Map.entry("pool", "1"),
                        Map.entry("wage@2025-09-01", "100"),
                        Map.entry("wage@2026-01-01", "120.50"));
        assertThat(brief(read(dated.replace("2026-01-01", "2025-09-01")).problems()))
                .containsExactly("json.duplicateId chosen.json:3 /byDate/1/from");
    }

    @Test
    void whatIsWrongIsNamedWithPointerAndLine() throws IOException {
        Checked<Map<String, String>> read = read("""
                {"meritpool": "2",
                 "parameters": {
                   "a/b": [1],
                   "c": {}}}
                """);
        assertThat(brief(read.problems()))
                .containsExactly(
                        "plan.version chosen.json:1 /meritpool",
                        "plan.wrongType chosen.json:3 /parameters/a~1b",
                        "plan.wrongType chosen.json:4 /parameters/c");
        assertThat(brief(read("{\"meritpool\": \"1\", \"parameter\": {}}").problems()))
                .containsExactly("plan.unknownField chosen.json:1 /parameter", "plan.missingField chosen.json:1");
    }
}
