package io.github.meritpool.plan;

import static io.github.meritpool.plan.Documents.custom;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.sumOf;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.ProblemAssert;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What needs what decides what is computed first; a circle is a problem that names it. */
class DerivedOrderTest {

    private static ProblemAssert only(Tree.Fields document) {
        return ProblemAssert.only(PayPlan.read(document).errors());
    }

    private static Tree.Fields withCustom(Tree... quantities) {
        return with(small(), "/custom", new Tree.Items(List.of(quantities)));
    }

    @Test
    void theOrderInWhichElementsAreWrittenDoesNotCount() {
        Tree[] rising = {
            custom("one", sumOf("mark", "mark")),
            custom("two", sumOf("one", "mark")),
            custom("three", sumOf("two", "one"))
        };
        Tree[] falling = {rising[2], rising[1], rising[0]};
        Tree.Fields byThree = with(withCustom(rising), "/rubric/dimensions/0/of", text("three"));
        Tree.Fields turned = with(withCustom(falling), "/rubric/dimensions/0/of", text("three"));
        assertThat(score(turned)).isEqualTo(score(byThree));
    }

    private static Quantity score(Tree.Fields document) {
        return CompiledPlan.of(PayPlan.read(document).orElseThrow())
                .orElseThrow()
                .rubric()
                .orElseThrow()
                .score("performance");
    }

    @Test
    void theOrderOfLinesIsThatOfTheirSteps() {
        List<Tree> lines = new ArrayList<>(((Tree.Items) small().get("lines").orElseThrow()).items());
        Collections.reverse(lines);
        PayPlan turned =
                PayPlan.read(with(small(), "/lines", new Tree.Items(lines))).orElseThrow();
        PayPlan plan = PayPlan.read(small()).orElseThrow();
        assertThat(CompiledPlan.of(turned).orElseThrow().payments().get("meritPay"))
                .isEqualTo(CompiledPlan.of(plan).orElseThrow().payments().get("meritPay"));
    }

    @Test
    void aCircleIsNamed() {
        only(withCustom(
                        custom("one", sumOf("three", "mark")),
                        custom("two", sumOf("one", "mark")),
                        custom("three", sumOf("two", "mark"))))
                .is("plan.cycle")
                .at("/custom/1/value/sum/0")
                .says("These need each other: one → three → two → one", "以下各项相互依赖：one → three → two → one")
                .advises("Break the cycle at one of them", "请在其中一处断开循环");
    }

    /** What leads into a circle is not part of it. */
    @Test
    void onlyTheCircleIsNamed() {
        only(withCustom(
                        custom("into", sumOf("one", "mark")),
                        custom("one", sumOf("two", "mark")),
                        custom("two", sumOf("one", "mark"))))
                .is("plan.cycle")
                .says("These need each other: one → two → one;", "：one → two → one；");
    }

    @Test
    void whatNeedsItself() {
        only(withCustom(custom("one", sumOf("one")))).is("plan.cycle").says("one → one", "one → one");
        only(with(small(), "/populations/0/when", text("paidStaff")))
                .is("plan.cycle")
                .at("/populations/0/when");
    }

    @Test
    void aDimensionThatNeedsTheTotal() {
        only(with(small(), "/rubric/dimensions/0/of", text("total")))
                .is("plan.cycle")
                .at("/rubric/dimensions/0/of")
                .says("total → performance → total", "total → performance → total");
    }

    @Test
    void aPopulationThatNeedsAScoreThatNeedsThePopulation() {
        Tree atLeast = Tree.fields()
                .put("of", "performance")
                .put("atLeast", number("60"))
                .build();
        Tree ratio = Tree.fields()
                .put("id", "performance")
                .put("label", Documents.words("performance", "业绩"))
                .put("full", number("90"))
                .put("type", "ratio")
                .put("to", "mean")
                .put("of", "mark")
                .put("over", "paidStaff")
                .build();
        Tree.Fields document = with(small(), "/rubric/dimensions/0", ratio);
        assertThat(PayPlan.read(document).errors()).isEmpty();
        only(with(document, "/populations/0/when", atLeast))
                .is("plan.cycle")
                .says("paidStaff → performance → paidStaff", "paidStaff → performance → paidStaff");
    }
}
