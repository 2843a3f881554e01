package io.github.meritpool.examples.docs;

import io.github.meritpool.examples.quickstart.AVendorsRubricType;
import io.github.meritpool.examples.quickstart.ExplainAFigure;
import io.github.meritpool.examples.quickstart.LessonsInStandardHours;
import io.github.meritpool.examples.quickstart.PostsAgainstAQuota;
import io.github.meritpool.examples.quickstart.Printed;
import io.github.meritpool.examples.quickstart.ReadEveryProblem;
import io.github.meritpool.examples.quickstart.RecheckASettlement;
import io.github.meritpool.examples.quickstart.ScoreOneRubric;
import io.github.meritpool.examples.quickstart.SettleInParts;
import io.github.meritpool.examples.quickstart.SettleWithAPlan;
import io.github.meritpool.examples.quickstart.SettleWithoutFiles;
import io.github.meritpool.examples.quickstart.SplitAPoolByPoints;
import io.github.meritpool.examples.settle.Settle;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the documentation shows as printed by a program, in a block {@code text printed Program}, is what it prints. A block
 * {@code text printed settle school options} is of the example program, for a school among the example plans.
 */
class PrintedBlocksTest {

    private static final String FENCE = "```";
    private static final String BEGIN = FENCE + "text printed ";
    private static final String SETTLE = "settle ";
    private static final Map<String, Runnable> PROGRAMS = programs();

    @TempDir
    private Path results;

    private static Map<String, Runnable> programs() {
        String fourPeople =
                Repository.ROOT.resolve("examples/plans/four-people").toString();
        Map<String, Runnable> programs = new LinkedHashMap<>();
        programs.put("SplitAPoolByPoints", () -> SplitAPoolByPoints.main(new String[0]));
        programs.put("ScoreOneRubric", () -> ScoreOneRubric.main(new String[0]));
        programs.put("LessonsInStandardHours", () -> LessonsInStandardHours.main(new String[0]));
        programs.put("PostsAgainstAQuota", () -> PostsAgainstAQuota.main(new String[0]));
        programs.put("AVendorsRubricType", () -> AVendorsRubricType.main(new String[0]));
        programs.put("SettleWithAPlan", () -> SettleWithAPlan.main(new String[] {fourPeople}));
        programs.put("SettleWithoutFiles", () -> SettleWithoutFiles.main(new String[0]));
        programs.put("ExplainAFigure", () -> ExplainAFigure.main(new String[] {fourPeople}));
        programs.put("RecheckASettlement", () -> RecheckASettlement.main(new String[] {fourPeople}));
        String county = Repository.ROOT.resolve("examples/plans/county").toString();
        programs.put("SettleInParts", () -> SettleInParts.main(new String[] {county}));
        String mistakes =
                Repository.ROOT.resolve("examples/plans/mistakes/plan.json").toString();
        programs.put("ReadEveryProblem", () -> ReadEveryProblem.main(new String[] {mistakes}));
        return programs;
    }

    @TestFactory
    Stream<DynamicTest> everyBlockIsWhatTheProgramPrints() {
        return Repository.pages().stream()
                .filter(page -> page.lines().stream().anyMatch(line -> line.startsWith(BEGIN)))
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> Written.compare(page, printed(page))));
    }

    private List<String> printed(Page page) {
        List<String> lines = new ArrayList<>();
        boolean isInBlock = false;
        for (String line : page.lines()) {
            if (line.startsWith(BEGIN)) {
                isInBlock = true;
                String program = line.substring(BEGIN.length());
                lines.add(line);
                lines.addAll(
                        program.startsWith(SETTLE)
                                ? settled(program.substring(SETTLE.length()).split(" "))
                                : Printed.by(Objects.requireNonNull(PROGRAMS.get(program), line)));
            }
            isInBlock &= !line.equals(FENCE);
            if (!isInBlock) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** What the example program says to a school and options, its results in a folder {@code out}. */
    private List<String> settled(String... schoolAndOptions) {
        Path school = Repository.ROOT.resolve("examples/plans").resolve(schoolAndOptions[0]);
        List<String> arguments = new ArrayList<>();
        for (Path path : List.of(school.resolve("plan.json"), school.resolve("facts"), results)) {
            arguments.add(path.toString());
        }
        arguments.addAll(Arrays.asList(schoolAndOptions).subList(1, schoolAndOptions.length));
        StringWriter printed = new StringWriter();
        PrintWriter both = new PrintWriter(printed, true);
        Settle.run(both, both, arguments.toArray(String[]::new));
        return printed.toString().replace(results.toString(), "out").lines().toList();
    }
}
