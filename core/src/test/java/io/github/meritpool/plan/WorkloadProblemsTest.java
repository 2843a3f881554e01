package io.github.meritpool.plan;

import static io.github.meritpool.plan.Documents.element;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.only;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.with;
import static io.github.meritpool.plan.Documents.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.spi.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with the workload of a plan is said before any facts, each with its place. */
class WorkloadProblemsTest {

    private static final String FACTOR = "/workload/conversions/0/factors/0";

    private static Tree.Fields plan() {
        Tree.Fields factor = Tree.fields()
                .put("by", "status")
                .put("values", Tree.fields().put("paid", "1").build())
                .put("otherwise", "0.5")
                .build();
        Tree.Fields conversion = element("work", "work", "工作量")
                .put("table", "staff")
                .put("of", "days")
                .put("each", "0.5")
                .putItems("factors", List.of(factor))
                .build();
        Tree.Fields load = element("load", "load", "合计")
                .putItems("parts", List.of(Tree.fields().put("of", "work").build()))
                .build();
        Tree.Fields norm = element("over", "overtime", "超课时")
                .put("load", "load")
                .put("take", "over")
                .put("full", "12")
                .build();
        return with(
                small(),
                "/workload",
                Tree.fields()
                        .putItems("conversions", List.of(conversion))
                        .putItems("loads", List.of(load))
                        .putItems("norms", List.of(norm))
                        .build());
    }

    @Test
    void thePlanIsSound() {
        assertThat(PayPlan.read(plan()).errors()).isEmpty();
        assertThat(PayPlan.read(PayPlan.read(plan()).orElseThrow().toTree()).orElseThrow())
                .isEqualTo(PayPlan.read(plan()).orElseThrow());
    }

    @Test
    void aFactorIsExactlyOneThing() {
        only(without(plan(), FACTOR + "/values")).is("workload.factorForm").at(FACTOR);
        only(with(plan(), FACTOR + "/nth", new Tree.Items(List.of(number("1")))))
                .is("workload.factorForm")
                .at(FACTOR);
    }

    @Test
    void whatAFactorNeedsAndWhatMeansNothingInIt() {
        only(without(plan(), FACTOR + "/by")).is("plan.fieldNeeded").at(FACTOR);
        only(with(plan(), FACTOR + "/edge", text("upperBand")))
                .is("plan.fieldWithoutMeaning")
                .at(FACTOR + "/edge");
        only(with(
                        without(plan(), "/workload/conversions/0/factors"),
                        "/workload/conversions/0/combine",
                        text("highest")))
                .is("plan.fieldNeeded")
                .at("/workload/conversions/0");
    }

    @Test
    void numbersThatMustRise() {
        Tree.Fields band =
                Tree.fields().put("from", number("1")).put("factor", "1").build();
        Tree.Fields factor = Tree.fields()
                .put("by", "days")
                .putItems("bands", List.of(band, band))
                .put("edge", "upperBand")
                .build();
        only(with(plan(), FACTOR, factor)).is("plan.notRising").at(FACTOR + "/bands");
        Tree.Fields tier =
                Tree.fields().put("from", number("1")).put("times", "1").build();
        only(with(
                        with(plan(), "/workload/norms/0/tiering", text("graduated")),
                        "/workload/norms/0/tiers",
                        new Tree.Items(List.of(tier, tier))))
                .is("plan.notRising")
                .at("/workload/norms/0/tiers");
    }

    @Test
    void aStepOfNothing() {
        Tree.Fields steps = Tree.fields()
                .put("by", "days")
                .put("base", "1")
                .put("over", number("2"))
                .put("each", "0.1")
                .put("per", number("0"))
                .put("partStep", "up")
                .build();
        only(with(plan(), FACTOR, steps)).is("workload.stepNotPositive").at(FACTOR + "/per");
    }

    @Test
    void categoriesThatNeverCome() {
        only(with(plan(), FACTOR + "/values/noSuchStatus", text("1")))
                .is("plan.unknownCategory")
                .at(FACTOR + "/values/noSuchStatus");
        only(with(plan(), FACTOR + "/by", text("days"))).is("plan.wrongKind").at(FACTOR + "/by");
    }

    @Test
    void unitsThatDoNotFit() {
        only(with(plan(), "/workload/conversions/0/unit", text("point")))
                .is("workload.otherUnit")
                .at("/workload/loads/0");
        only(with(
                        plan(),
                        "/workload/loads/0/parts/1",
                        Tree.fields().put("of", "mark").build()))
                .is("quantity.unitMismatch")
                .at("/workload/loads/0");
        only(with(plan(), "/workload/loads/0/parts/0/of", text("mark")))
                .is("workload.otherUnit")
                .at("/workload/loads/0");
    }

    @Test
    void whatANormNeedsAndWhatMeansNothingInIt() {
        String norm = "/workload/norms/0";
        only(without(plan(), norm + "/full")).is("plan.fieldNeeded").at(norm);
        only(with(plan(), norm + "/least", text("10")))
                .is("plan.fieldWithoutMeaning")
                .at(norm + "/least");
        only(with(plan(), norm + "/most", text("13"))).is("plan.fieldNeeded").at(norm);
        only(with(plan(), norm + "/tiering", text("cliff")))
                .is("plan.fieldWithoutMeaning")
                .at(norm + "/tiering");
        only(with(plan(), norm + "/counted", text("fromEdge")))
                .is("plan.fieldWithoutMeaning")
                .at(norm + "/counted");
    }

    @Test
    void whatUsesABrokenElementIsNotReportedAgain() {
        only(with(plan(), "/workload/conversions/0/table", text("noSuchTable")))
                .is("plan.unknownTable")
                .at("/workload/conversions/0/table");
        only(with(plan(), "/workload/conversions/0/unknown", text("x"))).is("plan.unknownField");
        Tree.Fields renamed = with(
                without(plan(), "/workload/conversions"),
                "/workload/conversion",
                ((Tree.Fields) plan().get("workload").orElseThrow())
                        .get("conversions")
                        .orElseThrow());
        only(renamed).is("plan.unknownField").at("/workload/conversion");
    }

    @Test
    void aCircleIsNamed() {
        assertThat(PayPlan.read(with(plan(), "/workload/conversions/0/of", text("load")))
                        .problems())
                .extracting(Problem::code)
                .contains("plan.cycle");
    }
}
