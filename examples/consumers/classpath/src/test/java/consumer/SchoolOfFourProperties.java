package consumer;

import static io.github.meritpool.testkit.MeritpoolAssertions.assertThat;

import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.testkit.MeritpoolDomain;
import io.github.meritpool.testkit.PlanCase;
import io.github.meritpool.testkit.PlanCases;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Properties of a plan, over a domain of its own, run by the engine that the testkit brings along. */
@Domain(SchoolOfFourProperties.Schools.class)
class SchoolOfFourProperties {

    private static final PayPlan PLAN = PlanJson.read(Path.of("../../settle/src/test/resources/four/plan.json"))
            .orElseThrow();

    static class Schools extends MeritpoolDomain {
        Schools() {
            super(PlanCases.of(CompiledPlan.of(PLAN).orElseThrow())
                    .with("perHead", Arbitraries.of("2000.00", "2500.00")));
        }
    }

    @Property(tries = 20)
    void everyPoolBalances(@ForAll PlanCase school) {
        Checked<Settlement> settlement = Settler.of(PLAN).settle(school.inputs());
        Assume.that(settlement.isOk() && !school.rows().staffIds().isEmpty());
        String someone = school.rows().staffIds().get(0);
        assertThat(settlement.orElseThrow())
                .balancesEveryPool()
                .explains(someone)
                .figure("attendance")
                .citing("THP-1.1");
    }

    @Property(tries = 20)
    void aMisspeltParameterIsAProblem(@ForAll PlanCase school) {
        assertThat(Settler.of(PLAN).settle(school.inputs().with("perHaed", "1")))
                .hasProblem("settlement.unknownParameter")
                .with("nearest", "perHead");
    }
}
