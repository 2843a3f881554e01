package io.github.meritpool.plan;

import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.smallWith;
import static io.github.meritpool.plan.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemAssert;
import io.github.meritpool.spi.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What does not stop a plan, but most likely is a mistake. */
class PlanWarningsTest {

    @Test
    void whatNothingRestsOnIsWarnedOf() {
        Checked<PayPlan> plan = PayPlan.read(small());
        assertThat(plan.isOk()).isTrue();
        assertThat(plan.problems()).noneMatch(Problem::isError).hasSize(2);
        ProblemAssert.of(plan.problems().get(0))
                .is("plan.unusedColumn")
                .at("/tables/1/columns/2/id")
                .says("The column 'termMark' of the table 'terms' is recorded, but nothing", "没有任何内容用到它")
                .advises("leave the column out", "请删去该列");
        ProblemAssert.of(plan.problems().get(1))
                .is("plan.unusedParameter")
                .at("/parameters/0/id")
                .says("The parameter 'rate' is chosen, but nothing", "没有任何内容用到它")
                .advises("leave the parameter out", "请删去该参数");
    }

    @Test
    void whatACustomQuantityRestsOnIsUsed() {
        assertThat(codes(smallWith("/custom/0/value", text("rate")))).containsExactly("plan.unusedColumn");
    }

    @Test
    void aLookUpThatMissesAValueIsWarnedOf() {
        Tree.Fields points = Tree.fields().put("paid", number("10")).build();
        Tree.Fields byStatus = Tree.fields()
                .put("id", "attendance")
                .put("label", Documents.words("attendance", "考勤"))
                .put("full", number("10"))
                .put("type", "levelPoints")
                .put("of", "status")
                .put("points", points)
                .build();
        List<Problem> warnings =
                PayPlan.read(smallWith("/rubric/dimensions/1", byStatus)).problems();
        ProblemAssert.of(warnings.get(0))
                .is("plan.categoryMissed")
                .at("/rubric/dimensions/1")
                .says("'attendance' looks up 'status', but says nothing for: out", "没有写明以下类别的值：out")
                .advises("Add them, or what holds otherwise", "请补上这些类别");
        Tree.Fields complete = Documents.with(byStatus, "/otherwise", number("0"));
        assertThat(codes(smallWith("/rubric/dimensions/1", complete))).doesNotContain("plan.categoryMissed");
    }

    @Test
    void whereSomethingIsWrongNothingIsWarnedOf() {
        assertThat(codes(smallWith("/custom/0/value", text("nobody")))).containsExactly("plan.unknownName");
    }

    private static List<String> codes(Tree.Fields document) {
        return PayPlan.read(document).problems().stream()
                .map(problem -> problem.kind().code())
                .toList();
    }
}
