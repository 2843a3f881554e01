package io.github.meritpool.examples.quickstart;

import static io.github.meritpool.testkit.MeritpoolAssertions.assertThat;

import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.testkit.MeritpoolDomain;
import io.github.meritpool.testkit.PlanCase;
import io.github.meritpool.testkit.PlanCases;
import java.nio.file.Path;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

// tag::property[]
@Domain(FourPeoplePlanProperties.Schools.class)
class FourPeoplePlanProperties {

    private static final CompiledPlan PLAN = CompiledPlan.of(
                    PlanJson.read(Path.of("../plans/four-people/plan.json")).orElseThrow())
            .orElseThrow();

    static class Schools extends MeritpoolDomain {
        Schools() {
            super(PlanCases.of(PLAN));
        }
    }

    @Property(tries = 100)
    void whateverIsRecorded(@ForAll PlanCase school) {
        Checked<Settlement> settlement = Settler.of(PLAN).settle(school.inputs());
        Assume.that(settlement.isOk());
        assertThat(settlement.orElseThrow()).keepsEveryInvariant();
    }
}
// end::property[]
