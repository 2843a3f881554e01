package io.github.meritpool.examples.benchmarks;

import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.testkit.PlanCases;
import io.github.meritpool.testkit.RosterKind;
import io.github.meritpool.testkit.RosterShape;
import io.github.meritpool.testkit.SettledCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Plans of real schools beside the job, on facts that are made from their own declarations. */
final class CorpusPlans {

    /** A school's pay lines with tables of awards; rubrics over several tables; pools of units in two tiers. */
    static final List<String> PLANS = List.of("cn-083", "cn-007", "intl-tvoed18");

    /** Of so many cases one is also settled by the reference. */
    private static final int CHECKED = 8;

    private CorpusPlans() {}

    static void measure(Sizes sizes, Measured measured) {
        List<School> schools = SettlementBenchmark.schools(sizes.staff());
        Race<?, ?> loop = Race.of(new HandWrittenLoop(), schools);
        for (String id : PLANS) {
            CompiledPlan plan =
                    CompiledPlan.of(PlanJson.read(file(id)).orElseThrow()).orElseThrow();
            Settler settler = Settler.of(plan);
            List<Inputs> cases = cases(plan, settler, Math.max(1, sizes.staff() / 2_000));
            long staff = cases.stream()
                    .mapToLong(one -> one.roster().facts().ids(Rubric.STAFF).size())
                    .sum();
            int people = schools.size() * SettlementBenchmark.SCHOOL_SIZE;
            new SideBySide(sizes.rounds(), sizes.roundMillis())
                    .task(
                            id,
                            () -> cases.forEach(
                                    one -> Part.SINK.accept(settler.settle(one).orElseThrow())))
                    .task(id + " loop", () -> loop.run(Part.SINK))
                    .medians()
                    .forEach((task, nanos) -> measured.put(task, 1_000 * nanos / (task.equals(id) ? staff : people)));
            measured.put(id + " quantities", plan.quantities().size());
        }
    }

    private static Path file(String id) {
        return Repository.ROOT.resolve("examples/plans/corpus/" + id + ".json");
    }

    /** Schools of 60 to 90 that the plan settles; the reference pays some of them the same. */
    private static List<Inputs> cases(CompiledPlan plan, Settler settler, int count) {
        PlanCases cases = PlanCases.of(plan).shaped(RosterShape.of(plan).staff(60, SettlementBenchmark.SCHOOL_SIZE));
        List<Inputs> settled = new ArrayList<>();
        for (int seed = 0; seed < count; seed++) {
            SettledCase one = cases.settled(settler, RosterKind.ORDINARY, seed);
            if (one.settlement().isOk()) {
                if (settled.size() % CHECKED == 0) {
                    requireSame(plan, one);
                }
                settled.add(one.inputs());
            }
        }
        if (settled.isEmpty()) {
            throw new IllegalStateException("The plan '" + plan.plan().id() + "' settles none of the rosters.");
        }
        return settled;
    }

    private static void requireSame(CompiledPlan plan, SettledCase one) {
        Settlement fast = one.settlement().orElseThrow();
        Settlement reference = Settler.reference(plan).settle(one.inputs()).orElseThrow();
        if (!fast.payouts().equals(reference.payouts()) || !fast.pools().equals(reference.pools())) {
            throw new IllegalStateException(
                    "The reference settles '" + plan.plan().id() + "' otherwise: " + one);
        }
    }
}
