package io.github.meritpool.examples.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One mistake in the plan, the facts or the parameters of the four people at a time: which problem it is, where, what to
 * do; and that the results of an earlier run stay as they were.
 */
class BadInputTest {

    private static final Path FOUR = Path.of("../plans/four-people");
    private static final List<String> FILES = List.of("plan.json", "parameters.json", "facts/staff.csv");

    @TempDir
    private Path folder;

    /** An edit of a file, and what is to be said of it. */
    private record Mistake(String file, String from, String to, String place, String code, String advice) {
        @Override
        public String toString() {
            return code + " for " + to;
        }
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                plan("\"halfUp\"}", "\"halfup\"}", "plan.json:7 ", "plan.unknownOption", "Maybe 'halfUp' is meant"),
                plan(
                        "\"full\": 30, \"type\": \"ratio",
                        "\"ful\": 30, \"type\": \"ratio",
                        "/rubric/dimensions/1",
                        "plan.unknownField",
                        "Maybe 'full' is meant"),
                plan("\"step\": 1, ", "", "/lines/0", "plan.missingField", "Add the field 'step'"),
                plan("\"each\": 0.2", "\"each\": true", "/items/0/each", "plan.wrongType", "Write a number"),
                plan("\"full\": 100,", "\"full\": -100,", "/rubric/full", "plan.outOfRange", "Correct the number"),
                plan(
                        "\"combined\"",
                        "\"combine\"",
                        "/rubric/dimensions/2/type",
                        "rubric.unknownType",
                        "Maybe 'combined' is meant"),
                plan(
                        "\"of\": \"weekly\"",
                        "\"of\": \"weakly\"",
                        "/rubric/dimensions/1/of",
                        "plan.unknownName",
                        "Maybe 'weekly' is meant"),
                plan(
                        "\"clause\": \"THP-3.2\", \"full\"",
                        "\"clause\": \"THP-32\", \"full\"",
                        "/rubric/dimensions/1/clause",
                        "plan.unknownClause",
                        "THP-3.2"),
                plan(
                        "\"cut\": {\"none\"",
                        "\"cut\": {\"nobody\": 0, \"none\"",
                        "/rubric/sanctions/cut/nobody",
                        "plan.unknownCategory",
                        "Maybe"),
                plan(
                        "\"warning\": 0.3",
                        "\"warning\": 30",
                        "/rubric/sanctions/cut/warning",
                        "plan.outOfRange",
                        "Correct"),
                plan(
                        "\"from\": \"merit\", \"step\": 1",
                        "\"from\": \"merits\", \"step\": 1",
                        "/lines/0/from",
                        "distribution.unknownSource",
                        "Maybe 'merit' is meant"),
                plan(
                        "\"min\": 0, \"max\": 1000}",
                        "\"min\": 9, \"max\": 1}",
                        "/tables/0/columns/3/min",
                        "plan.bounds",
                        "Swap them"),
                plan(
                        "\"currency\": \"CNY\"",
                        "\"currency\": \"RMB\"",
                        "/conventions/currency",
                        "plan.currency",
                        "Write such as CNY"),
                plan("\"meritpool\": \"1\"", "\"meritpool\": \"9\"", "/meritpool", "plan.version", "version 9"),
                plan("\"base\": 30", "\"base\": -30", "/lines/0/base", "plan.outOfRange", "Correct"),
                facts("T0002,3", "T0002,", "staff.csv:3 [sick]", "roster.blank", "Record"),
                facts("T0002,3", "T0002,three", "staff.csv:3 [sick]", "roster.notANumber", "Correct"),
                facts("T0002,3", "T0002,367", "staff.csv:3 [sick]", "roster.outOfBounds", "Correct the cell"),
                facts("T0002", "T0001", "staff.csv:3", "roster.duplicateRow", "Remove"),
                facts(
                        "warning",
                        "warned",
                        "staff.csv:4 [sanction]",
                        "roster.unknownCategory",
                        "Maybe 'warning' is meant"),
                facts("id,sick", "id,ill", "staff.csv:1", "csv.missingColumn", "sick"),
                facts("T0004", "=T0004", "staff.csv:5 [id]", "csv.formulaId", "id"),
                parameters("8000.00", "80.00", "/pools/0", "distribution.overdrawn", "Raise the pool, lower the lines"),
                parameters(
                        "8000.00", "-1", "The parameter 'meritPool'", "settlement.badParameter", "Correct the value"),
                parameters(
                        "\"meritPool\": ",
                        "\"meritPol\": ",
                        "'meritPol'",
                        "settlement.unknownParameter",
                        "Maybe 'meritPool' is meant"));
    }

    private static Mistake plan(String from, String to, String place, String code, String advice) {
        return new Mistake("plan.json", from, to, place, code, advice);
    }

    private static Mistake facts(String from, String to, String place, String code, String advice) {
        return new Mistake("facts/staff.csv", from, to, place, code, advice);
    }

    private static Mistake parameters(String from, String to, String place, String code, String advice) {
        return new Mistake("parameters.json", from, to, place, code, advice);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isToldAndNothingIsWritten(Mistake mistake) throws IOException {
        assertThat(settle(FOUR, new StringWriter())).isZero();
        TreeMap<String, String> before = results();
        StringWriter err = new StringWriter();
        assertThat(settle(withMistake(mistake), err)).isEqualTo(1);
        List<String> lines = err.toString().lines().toList();
        List<String> told = lines.stream()
                .filter(line -> line.contains("[" + mistake.code() + "]"))
                .toList();
        assertThat(told).as(err.toString()).isNotEmpty();
        assertThat(told.get(0)).contains(mistake.place());
        assertThat(lines.get(lines.indexOf(told.get(0)) + 1)).startsWith("  ").contains(mistake.advice());
        assertThat(results()).isEqualTo(before);
    }

    private int settle(Path school, StringWriter err) {
        return Settle.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                school.resolve("plan.json").toString(),
                school.resolve("facts").toString(),
                folder.resolve("out").toString(),
                "--parameters",
                school.resolve("parameters.json").toString());
    }

    private Path withMistake(Mistake mistake) throws IOException {
        Path school = folder.resolve("school");
        Files.createDirectories(school.resolve("facts"));
        for (String file : FILES) {
            String text = Files.readString(FOUR.resolve(file));
            boolean isHere = file.equals(mistake.file());
            assertThat(!isHere || text.contains(mistake.from())).isTrue();
            Files.writeString(school.resolve(file), isHere ? text.replace(mistake.from(), mistake.to()) : text);
        }
        return school;
    }

    private TreeMap<String, String> results() throws IOException {
        TreeMap<String, String> results = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            for (Path file : files.toList()) {
                results.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return results;
    }
}
