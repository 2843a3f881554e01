package io.github.meritpool.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The four people twice, as two schools. */
class SettleManySchoolsTest {

    private static final String PLAN = "../plans/four-people/plan.json";

    @TempDir
    Path folder;

    private final List<String> rows = new ArrayList<>();

    @BeforeEach
    void twoSchools() throws IOException {
        List<String> four = Files.readAllLines(Path.of("../plans/four-people/facts/staff.csv"));
        rows.add("school," + four.get(0));
        for (String school : List.of("S1", "S2")) {
            four.stream().skip(1).forEach(row -> rows.add(school + "," + row));
        }
    }

    private List<String> settle() throws IOException {
        Path facts = Files.createDirectories(folder.resolve("facts"));
        Files.write(facts.resolve("staff.csv"), rows);
        return Printed.by(() -> SettleManySchools.main(
                new String[] {PLAN, folder.toString(), folder.resolve("pay.csv").toString()}));
    }

    @Test
    void eachSchoolSharesItsOwnPool() throws IOException {
        assertThat(settle()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("pay.csv")).stream()
                        .map(line -> line.replaceAll("^([^,]*,[^,]*),.*,", "$1 ")))
                .containsExactly(
                        "school,id pay",
                        "S1,T0001 2733.88",
                        "S1,T0002 2051.32",
                        "S1,T0003 1338.30",
                        "S1,T0004 1876.50",
                        "S2,T0001 2733.88",
                        "S2,T0002 2051.32",
                        "S2,T0003 1338.30",
                        "S2,T0004 1876.50");
    }

    @Test
    void aMistakeIsNamedAndNothingIsWritten() throws IOException {
        rows.set(6, rows.get(6).replace("byPoints", "byHand"));
        assertThat(settle()).first().asString().startsWith("staff.csv:7 [paid] T0002: ");
        assertThat(folder.resolve("pay.csv")).doesNotExist();
    }
}
