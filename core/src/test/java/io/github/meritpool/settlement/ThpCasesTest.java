package io.github.meritpool.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.cases.ThpCase;
import io.github.meritpool.cases.ThpCasePlan;
import io.github.meritpool.plan.CompiledPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The worked cases of the THP regulation come out to the fen, with a plan made by builders. */
class ThpCasesTest {

    @ParameterizedTest
    @EnumSource
    void everyScoreAndEveryFenIsAsWorkedByHand(ThpCase school) {
        Settlement settled = Settler.of(ThpCasePlan.of(school))
                .settle(Inputs.of(school.roster()))
                .orElseThrow();
        assertThat(ThpCase.found(settled)).isEqualTo(school.expected());
        assertThat(settled.pools()).allMatch(PoolStatement::balances);
    }

    @ParameterizedTest
    @EnumSource
    void theReferenceAgrees(ThpCase school) {
        CompiledPlan plan = CompiledPlan.of(ThpCasePlan.of(school)).orElseThrow();
        Settlement settled =
                Settler.reference(plan).settle(Inputs.of(school.roster())).orElseThrow();
        assertThat(ThpCase.found(settled)).isEqualTo(school.expected());
    }
}
