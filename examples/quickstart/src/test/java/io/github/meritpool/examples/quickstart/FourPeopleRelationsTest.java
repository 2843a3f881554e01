package io.github.meritpool.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FourPeopleRelationsTest {

    // tag::relations[]
    private static final CompiledPlan PLAN = CompiledPlan.of(
                    PlanJson.read(Path.of("../plans/four-people/plan.json")).orElseThrow())
            .orElseThrow();

    @Test
    void everyRelationHoldsOfEveryPair() {
        Settler settler = Settler.of(PLAN);
        Random random = new Random(1);
        Set<Relation> said = EnumSet.noneOf(Relation.class);
        for (int seed = 1; seed <= 20; seed++) {
            SettledCase first = PlanCases.of(PLAN).settled(settler, RosterKind.TIES, seed);
            for (Transformation change : Transformation.values()) {
                change.settled(settler, first, random)
                        .ifPresent(
                                after -> said.addAll(related(first.settlement().orElseThrow(), after)));
            }
        }
        assertThat(said).contains(Relation.SAME_FACTS, Relation.SAME_CLAIM, Relation.MORE_OF_A_FACT);
    }

    private static List<Relation> related(Settlement before, Settlement after) {
        List<Related> all = Relation.allBetween(before, after);
        assertThat(all).allSatisfy(one -> assertThat(one.violations()).isEmpty());
        return all.stream().filter(Related::applies).map(Related::relation).toList();
    }
    // end::relations[]
}
