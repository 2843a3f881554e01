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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        only(without(plan(), FACTOR + "/values"))
                .is("workload.factorForm")
                .at(FACTOR)
                .says("but states: none", "而所写的是：无");
        only(with(plan(), FACTOR + "/nth", new Tree.Items(List.of(number("1")))))
                .is("workload.factorForm")
                .at(FACTOR)
                .says("but states: values, nth", "而所写的是：values, nth");
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

    /** Each field of a norm beside what it takes and has: a field is written as name=value. */
    @ParameterizedTest
    @CsvSource({
        "difference, least=10",
        "difference, most=13",
        "difference, counted=fromFull",
        "difference, tiering=cliff",
        "difference, edge=upperTier",
        "ratio, least=10",
        "ratio, tiers=1",
        "under, most=13",
        "over, least=10",
        "reached, most=13",
        "reached, rounding=1",
        "reached, tiers=1",
    })
    void whatMeansNothingBesideWhatANormTakes(String take, String stated) {
        String field = stated.substring(0, stated.indexOf('='));
        Tree.Fields norm =
                with(with(plan(), "/workload/norms/0/take", text(take)), "/workload/norms/0/" + field, valueOf(stated));
        only(norm)
                .is("plan.fieldWithoutMeaning")
                .at("/workload/norms/0/" + field)
                .says("In 'over' the field '" + field + "' means nothing beside " + take, "字段 " + field + " 与 " + take);
    }

    private static Tree valueOf(String stated) {
        String value = stated.substring(stated.indexOf('=') + 1);
        Tree.Fields tier =
                Tree.fields().put("from", number("1")).put("times", "1").build();
        return switch (stated.substring(0, stated.indexOf('='))) {
            case "tiers" -> new Tree.Items(List.of(tier));
            case "rounding" ->
                Tree.fields()
                        .put("decimals", number(value))
                        .put("mode", "halfUp")
                        .build();
            default -> text(value);
        };
    }

    /** The least that is enough stands instead of the full load; both are meant only where it is said which counts. */
    @Test
    void theFullLoadBesideALeastThatStandsForIt() {
        Tree.Fields reached = with(plan(), "/workload/norms/0/take", text("reached"));
        only(with(reached, "/workload/norms/0/least", text("10")))
                .is("plan.fieldWithoutMeaning")
                .at("/workload/norms/0/full");
        only(without(reached, "/workload/norms/0/full")).is("plan.fieldNeeded").at("/workload/norms/0");
        Tree.Fields under =
                with(with(plan(), "/workload/norms/0/take", text("under")), "/workload/norms/0/least", text("10"));
        only(under).is("plan.fieldNeeded").says("needs the field 'counted' beside least", "counted");
        assertThat(PayPlan.read(with(under, "/workload/norms/0/counted", text("fromFull")))
                        .errors())
                .isEmpty();
        assertThat(PayPlan.read(with(without(reached, "/workload/norms/0/full"), "/workload/norms/0/least", text("10")))
                        .errors())
                .isEmpty();
    }

    private static Tree.Fields tiered(String from, String tiering) {
        Tree.Fields tier =
                Tree.fields().put("from", number(from)).put("times", "1").build();
        return with(
                with(plan(), "/workload/norms/0/tiering", text(tiering)),
                "/workload/norms/0/tiers",
                new Tree.Items(List.of(tier)));
    }

    /** A tier begins at nothing at the earliest: what is over or under is never below that. */
    @Test
    void whatTiersNeed() {
        String norm = "/workload/norms/0";
        assertThat(PayPlan.read(tiered("0", "graduated")).errors()).isEmpty();
        only(tiered("-1", "graduated")).is("plan.notRising").at(norm + "/tiers");
        only(without(tiered("0", "graduated"), norm + "/tiering"))
                .is("plan.fieldNeeded")
                .at(norm);
        only(with(tiered("0", "graduated"), norm + "/edge", text("upperTier")))
                .is("plan.fieldWithoutMeaning")
                .at(norm + "/edge")
                .says("means nothing beside graduated", "graduated");
        only(tiered("0", "cliff")).is("plan.fieldNeeded").at(norm).says("needs the field 'edge' beside", "edge");
        assertThat(PayPlan.read(with(tiered("0", "cliff"), norm + "/edge", text("upperTier")))
                        .errors())
                .isEmpty();
    }

    @Test
    void aFactorSaysAllThatItsWayNeeds() {
        Tree.Fields band =
                Tree.fields().put("from", number("1")).put("factor", "1").build();
        Tree.Fields bands =
                Tree.fields().put("by", "days").putItems("bands", List.of(band)).build();
        only(with(plan(), FACTOR, bands))
                .is("plan.fieldNeeded")
                .at(FACTOR)
                .says("needs the field 'edge' beside", "edge");
        Tree.Fields point =
                Tree.fields().put("at", number("1")).put("factor", "1").build();
        Tree.Fields points = Tree.fields()
                .put("by", "days")
                .putItems("points", List.of(point, point))
                .build();
        only(with(plan(), FACTOR, points))
                .is("plan.notRising")
                .at(FACTOR + "/points")
                .says("1, 1", "1, 1");
    }

    @Test
    void namesThatMeanNothingHere() {
        only(with(plan(), "/workload/conversions/0/of", text("status")))
                .is("plan.wrongKind")
                .at("/workload/conversions/0/of");
        Tree.Fields repeats = Tree.fields()
                .put("nth", Tree.texts(List.of("1", "noSuchFactor")))
                .put("within", Tree.texts(List.of("status")))
                .put("inOrderOf", "days")
                .build();
        only(with(plan(), FACTOR, repeats)).is("plan.unknownName").at(FACTOR + "/nth/1");
    }

    @Test
    void tablesThatThereAreNot() {
        only(with(plan(), "/workload/loads/0/table", text("noSuchTable")))
                .is("plan.unknownTable")
                .at("/workload/loads/0/table");
        only(with(plan(), "/workload/norms/0/table", text("noSuchTable")))
                .is("plan.unknownTable")
                .at("/workload/norms/0/table");
        only(with(plan(), "/workload/loads/0/parts/0/from", text("noSuchTable")))
                .is("plan.unknownTable")
                .at("/workload/loads/0/parts/0/from");
    }

    @Test
    void fieldsThatNeedOthers() {
        only(with(plan(), "/workload/loads/0/parts/0/along", text("person")))
                .is("plan.fieldWithoutMeaning")
                .at("/workload/loads/0/parts/0/along");
        Tree.Fields duty =
                with(without(plan(), "/workload/conversions/0/of"), "/workload/conversions/0/per", text("40"));
        only(duty).is("plan.fieldWithoutMeaning").at("/workload/conversions/0/per");
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
