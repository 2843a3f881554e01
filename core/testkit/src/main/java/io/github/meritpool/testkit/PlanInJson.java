package io.github.meritpool.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.formats.JsonDocument;
import io.github.meritpool.formats.JsonLimits;
import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.spi.Tree;
import java.util.List;
import java.util.stream.Stream;

/** A plan as JSON documents, and what is read in them; the plan may have mistakes. */
final class PlanInJson {

    private final PayPlan plan;
    private final RubricTypes types;

    PlanInJson(PayPlan plan, RubricTypes types) {
        this.plan = plan;
        this.types = types;
    }

    /** In the notation for people. */
    String text() {
        return PlanJson.text(plan);
    }

    /** Of the notation for people and the canonical one those that are read without an error. */
    Stream<String> readable() {
        return Stream.of(text(), PlanJson.canonical(plan))
                .filter(text -> read(text).isOk());
    }

    List<Problem> problems() {
        return read(text()).problems();
    }

    private Checked<PayPlan> read(String text) {
        return JsonDocument.parse(text, "plan.json", JsonLimits.defaults())
                .then(document -> PlanJson.read(document, types));
    }

    /** Each problem has a pointer that leads to something in the document. */
    void saysWhereEachProblemIs() {
        Tree document = plan.toTree();
        for (Problem problem : problems()) {
            assertThat(problem.location().pointer().flatMap(pointer -> TreePointer.at(document, pointer)))
                    .as("the place of the problem %s", problem)
                    .isPresent();
        }
    }

    /** If the plan has no mistakes, both notations are read as the same plan, which settles the same. */
    void comesBack(Inputs inputs) {
        if (compiled(plan).isOk()) {
            comesBackFrom(text(), inputs);
            comesBackFrom(PlanJson.canonical(plan), inputs);
        }
    }

    private void comesBackFrom(String text, Inputs inputs) {
        Checked<PayPlan> read = read(text);
        MeritpoolAssertions.assertThat(read).as("reading %s", text).isOk();
        PayPlan back = read.orElseThrow();
        assertThat(PlanJson.canonical(back)).as("what is read in %s", text).isEqualTo(PlanJson.canonical(plan));
        assertThat(PlanJson.sha256(back)).as("the hash of %s", text).isEqualTo(PlanJson.sha256(plan));
        Checked<Settlement> before = settled(plan, inputs);
        Checked<Settlement> after = settled(back, inputs);
        assertThat(after.isOk()).as("whether %s settles", text).isEqualTo(before.isOk());
        before.value()
                .ifPresent(settlement -> MeritpoolAssertions.assertThat(after.orElseThrow())
                        .as("settled by %s", text)
                        .isSameAs(settlement));
    }

    private Checked<Settlement> settled(PayPlan one, Inputs inputs) {
        return Settler.of(compiled(one).orElseThrow()).settle(inputs);
    }

    private Checked<CompiledPlan> compiled(PayPlan one) {
        return CompiledPlan.of(one, types);
    }
}
