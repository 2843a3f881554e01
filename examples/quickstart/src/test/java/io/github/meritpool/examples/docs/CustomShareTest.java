package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.formats.JsonLimits;
import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.Tree;
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

    /** What is computed in a plan: an element of these sections, or a dimension wherever it stands. */
    private static final List<String> SECTIONS =
            List.of("statements", "custom", "populations", "checks", "ratings", "pools", "lines");

    /** The elements of a plan that compute something, and how many of them are custom. */
    private record Count(int elements, int custom) {

        Count plus(Count other) {
            return new Count(elements + other.elements, custom + other.custom);
        }

        Rational share() {
            return Rational.ratio(custom, elements);
        }

        String row(String plan) {
            String percent = share().times(Rational.of(100))
                    .rounded(1, RoundingMode.HALF_UP)
                    .toString();
            return "| " + plan + " | " + elements + " | " + custom + " | " + percent + "% |";
        }
    }

    private static Map<String, PayPlan> plans() {
        Map<String, PayPlan> plans = new LinkedHashMap<>();
        for (Path file : Repository.files("examples/plans", name -> name.equals("plan.json"))) {
            Path folder = Repository.ROOT.resolve("examples/plans").relativize(file.getParent());
            read(file).value().ifPresent(plan -> plans.put(folder.toString(), plan));
        }
        return plans;
    }

    private static Checked<PayPlan> read(Path file) {
        return PlanJson.read(file, RubricTypes.builtIn(), JsonLimits.defaults());
    }

    private static Count count(PayPlan plan) {
        Tree.Fields document = plan.toTree();
        int elements = dimensions(document);
        for (String section : SECTIONS) {
            elements += items(document, section);
        }
        return new Count(elements, plan.custom().size());
    }

    private static int items(Tree.Fields document, String section) {
        return document.get(section)
                .map(list -> ((Tree.Items) list).items().size())
                .orElse(0);
    }

    private static int dimensions(Tree data) {
        if (data instanceof Tree.Items list) {
            return list.items().stream().mapToInt(CustomShareTest::dimensions).sum();
        } else if (data instanceof Tree.Fields object) {
            int own = object.get("dimensions").isPresent() ? items(object, "dimensions") : 0;
            return own
                    + object.fields().values().stream()
                            .mapToInt(CustomShareTest::dimensions)
                            .sum();
        }
        return 0;
    }

    @Test
    void theSharesAreOnThePage() {
        List<String> lines = new ArrayList<>();
        boolean isInTable = false;
        for (String line : PAGE.lines()) {
            if (line.equals(BEGIN)) {
                isInTable = true;
                lines.addAll(List.of(line, "", "| plan | elements | custom | share |", "| --- | --- | --- | --- |"));
                plans().forEach((name, plan) -> lines.add(count(plan).row("`" + name + "`")));
                lines.add(together().row("together"));
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

    private static Count together() {
        return plans().values().stream().map(CustomShareTest::count).reduce(new Count(0, 0), Count::plus);
    }

    @Test
    void fewElementsAreCustom() {
        assertThat(together().share()).isLessThanOrEqualTo(MOST);
    }

    /** Whatever the plans are warned of is a contradiction of their source, not one that the checks see in error. */
    @TestFactory
    Stream<DynamicTest> nothingIsAmissInThem() {
        return Repository.files("examples/plans", name -> name.equals("plan.json")).stream()
                .filter(file -> read(file).isOk())
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(),
                        () -> assertThat(read(file).warnings())
                                .extracting(Problem::code)
                                .isEmpty()));
    }
}
