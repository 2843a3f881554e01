package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.formats.ParametersJson;
import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.invariant.Related;
import io.github.meritpool.invariant.Relation;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import io.github.meritpool.testkit.PlanCases;
import io.github.meritpool.testkit.RosterKind;
import io.github.meritpool.testkit.SettledCase;
import io.github.meritpool.testkit.Transformation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Every relation holds of every plan, where it applies, between cases and what the testkit makes of them. */
class PlanRelationsTest {

    private static final long SEED = 20251231;

    @Test
    void everyRelationHoldsOfEveryPlan(TestReporter reporter) {
        Map<Relation, Integer> said = new EnumMap<>(Relation.class);
        for (Path file : PlanFiles.all()) {
            CompiledPlan plan =
                    CompiledPlan.of(PlanJson.read(file).orElseThrow()).orElseThrow();
            Settler settler = Settler.of(plan);
            SettledCase first = cases(plan, file).settled(settler, RosterKind.TIES, SEED);
            if (first.settlement().isOk()) {
                check(file, settler, first, said);
            }
        }
        reporter.publishEntry("pairs of which each relation had something to say", said.toString());
        assertThat(said.keySet())
                .contains(Relation.SAME_FACTS, Relation.MORE_OF_A_FACT, Relation.SAME_CLAIM, Relation.NULL_CLAIM);
    }

    private static PlanCases cases(CompiledPlan plan, Path file) {
        Path parameters = file.resolveSibling("parameters.json");
        return Files.exists(parameters)
                ? PlanCases.of(plan).with(ParametersJson.read(parameters).orElseThrow())
                : PlanCases.of(plan);
    }

    private static void check(Path file, Settler settler, SettledCase first, Map<Relation, Integer> said) {
        Settlement before = first.settlement().orElseThrow();
        Random random = new Random(SEED);
        for (Transformation change : Transformation.values()) {
            Optional<Settlement> after = change.settled(settler, first, random);
            if (after.isPresent()) {
                for (Related related : Relation.allBetween(before, after.get())) {
                    assertThat(related.violations())
                            .as("%s, %s of%n%s", file, change, first)
                            .isEmpty();
                    if (related.applies()) {
                        said.merge(related.relation(), 1, Integer::sum);
                    }
                }
            }
        }
    }
}
