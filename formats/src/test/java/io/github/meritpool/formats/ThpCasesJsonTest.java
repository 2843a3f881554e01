package io.github.meritpool.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.cases.ThpCase;
import io.github.meritpool.cases.ThpCasePlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The worked cases of the THP regulation again, from a plan in JSON and facts in CSV. */
class ThpCasesJsonTest {

    private static final Path PLAN = Path.of("src", "test", "resources", "thp-cases", "plan.json");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyScoreAndEveryFenIsAsWorkedByHand(ThpCase school) throws IOException {
        assertThat(ThpCase.found(fromFiles(school))).isEqualTo(school.expected());
    }

    @ParameterizedTest
    @EnumSource
    void filesAndBuildersSettleAlike(ThpCase school) throws IOException {
        Settlement built = Settler.of(ThpCasePlan.of(school))
                .settle(Inputs.of(school.roster()))
                .orElseThrow();
        Settlement read = fromFiles(school);
        assertThat(read.payouts()).isEqualTo(built.payouts());
        assertThat(read.pools()).isEqualTo(built.pools());
        for (String staff : school.roster().staffIds()) {
            assertThat(read.explain(staff)
                            .scores()
                            .get("attendance")
                            .recomputed()
                            .value())
                    .isEqualTo(built.explain(staff).scores().get("attendance").value());
        }
    }

    private Settlement fromFiles(ThpCase school) throws IOException {
        PayPlan plan = plan(school);
        Path facts = Files.createDirectories(folder.resolve("facts"));
        Files.write(facts.resolve("staff.csv"), lines(school.facts()));
        Roster roster = RosterCsv.read(plan, facts).orElseThrow();
        return Settler.of(plan).settle(Inputs.of(roster)).orElseThrow();
    }

    /** The plan's document says how allowances and the mean are read; a case may read them otherwise. */
    private PayPlan plan(ThpCase school) throws IOException {
        String text = Files.readString(PLAN)
                .replace("\"excess\"", "\"" + school.beyond() + "\"")
                .replace("\"meanOver\": \"paidByPoints\"", "\"meanOver\": \"" + school.meanOver() + "\"");
        Path file = folder.resolve("plan.json");
        Files.writeString(file, text);
        return PlanJson.read(file).orElseThrow();
    }

    private static List<String> lines(List<Map<String, String>> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", rows.get(0).keySet()));
        rows.forEach(row -> lines.add(String.join(",", row.values())));
        return lines;
    }
}
