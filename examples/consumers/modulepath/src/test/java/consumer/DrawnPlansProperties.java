package consumer;

import static io.github.meritpool.testkit.MeritpoolAssertions.assertThat;

import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.testkit.MeritpoolDomain;
import io.github.meritpool.testkit.PlanCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What software that embeds the library does with any plan, tried on plans that are made, from a module. */
@Domain(MeritpoolDomain.class)
class DrawnPlansProperties {

    @Property(tries = 10)
    void aPlanIsStoredAndReadAgain(@ForAll PayPlan plan) throws IOException {
        if (!PayPlan.class.getModule().isNamed()) {
            throw new IllegalStateException("not on the module path");
        }
        Path file = Files.createTempFile("plan", ".json");
        PlanJson.write(plan, file);
        assertThat(PlanJson.read(file)).hasNoProblem();
        Files.delete(file);
    }

    @Property(tries = 10)
    void aCaseIsSettledAsTheReferenceSettlesIt(@ForAll PlanCase one) {
        CompiledPlan plan = CompiledPlan.of(one.plan()).orElseThrow();
        Settler.of(plan).settle(one.inputs()).value().ifPresent(settlement -> assertThat(settlement)
                .isSameAs(Settler.reference(plan).settle(one.inputs()).orElseThrow()));
    }
}
