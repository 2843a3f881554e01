package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.formats.JsonLimits;
import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.rubric.RubricTypes;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How much of the plans under examples/plans is said in the field's own words, and that they say nothing amiss. */
class CustomShareTest {

    private static final Page PAGE = Repository.page("docs/plan-language/custom.md");
    private static final String BEGIN = "<!-- custom shares -->";
    private static final String END = "<!-- end -->";
    private static final Rational MOST = Rational.ratio(1, 10);

    private static String row(String plan, PlanElements elements) {
        String percent = elements.share()
                .times(Rational.of(100))
                .rounded(1, RoundingMode.HALF_UP)
                .toString();
        return "| " + plan + " | " + elements.all() + " | " + elements.custom() + " | " + percent + "% |";
    }

    /** Example plans go by their folder, those of real schools by their file. */
    private static Map<String, PayPlan> plans() {
        Map<String, PayPlan> plans = new LinkedHashMap<>();
        for (Path file : files()) {
            Path path = Repository.ROOT.resolve("examples/plans").relativize(file);
            String name = path.toString().replace("/plan.json", "").replace(".json", "");
            read(file).value().ifPresent(plan -> plans.put(name, plan));
        }
        return plans;
    }

    private static List<Path> files() {
        List<Path> files = new ArrayList<>(Repository.files("examples/plans", name -> name.equals("plan.json")));
        files.addAll(Repository.files("examples/plans/corpus", name -> name.endsWith(".json")));
        return files;
    }

    private static Checked<PayPlan> read(Path file) {
        return PlanJson.read(file, RubricTypes.builtIn(), JsonLimits.defaults());
    }

    @Test
    void theSharesAreOnThePage() {
        List<String> lines = new ArrayList<>();
        boolean isInTable = false;
        for (String line : PAGE.lines()) {
            if (line.equals(BEGIN)) {
                isInTable = true;
                lines.addAll(List.of(line, "", "| plan | elements | custom | share |", "| --- | --- | --- | --- |"));
                plans().forEach((name, plan) -> lines.add(row("`" + name + "`", PlanElements.of(plan))));
                lines.add(row("together", together()));
                lines.add("");
            }
            isInTable &= !line.equals(END);
            if (!isInTable) {
                lines.add(line);
            }
        }
        assertThat(PAGE.lines()).contains(BEGIN);
        Written.compare(PAGE, lines);
    }

    private static PlanElements together() {
        return plans().values().stream().map(PlanElements::of).reduce(new PlanElements(0, 0), PlanElements::plus);
    }

    @Test
    void fewElementsAreCustom() {
        assertThat(together().share()).isLessThan(MOST);
    }

    /** Whatever the plans are warned of is a contradiction of their source, not one that the checks see in error. */
    @TestFactory
    Stream<DynamicTest> nothingIsAmissInThem() {
        return files().stream()
                .filter(file -> read(file).isOk())
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(),
                        () -> assertThat(read(file).warnings())
                                .extracting(Problem::code)
                                .isEmpty()));
    }
}
