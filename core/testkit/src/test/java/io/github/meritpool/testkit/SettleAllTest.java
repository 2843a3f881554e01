package io.github.meritpool.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several schools of one plan, settled together. */
class SettleAllTest {

    private static final CompiledPlan PLAN = CompiledPlan.of(Thp.plan(Thp.Beyond.values()[0], Thp.MeanOver.values()[0]))
            .orElseThrow();

    private static final Settler SETTLER = Settler.of(PLAN);

    /** In no order, and one of them has nobody whose scores could be compared. */
    private static Map<String, Inputs> schools() {
        PlanCases cases = PlanCases.of(PLAN);
        Map<String, Inputs> schools = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            schools.put(
                    "S%02d".formatted(11 - i),
                    cases.drawn(RosterKind.values()[i % RosterKind.values().length], i)
                            .inputs());
        }
        return schools;
    }

    @Test
    void eachSchoolIsSettledAsItIsAlone() {
        Map<String, Inputs> schools = schools();
        SortedMap<String, Checked<Settlement>> settled = SETTLER.settleAll(schools);
        assertThat(settled.keySet()).isEqualTo(new TreeSet<>(schools.keySet()));
        assertThat(settled.values()).anyMatch(Checked::isOk).anyMatch(one -> !one.isOk());
        schools.forEach(
                (school, inputs) -> assertThat(told(settled.get(school))).isEqualTo(told(SETTLER.settle(inputs))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void theNumberOfThreadsChangesNothing(int threads) {
        Map<String, Inputs> schools = schools();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            SortedMap<String, Checked<Settlement>> settled = SETTLER.settleAll(schools, executor);
            SortedMap<String, Checked<Settlement>> alone = SETTLER.settleAll(schools);
            assertThat(List.copyOf(settled.keySet())).isEqualTo(List.copyOf(alone.keySet()));
            settled.forEach((school, one) -> assertThat(told(one)).isEqualTo(told(alone.get(school))));
        } finally {
            executor.shutdown();
        }
    }

    /** All that can be read of a settlement, or why there is none. */
    private static List<Object> told(Checked<Settlement> settled) {
        return settled.value()
                .map(one -> List.<Object>of(
                        one.payouts(),
                        one.pools(),
                        one.accounts(),
                        one.payouts().stream()
                                .map(payout -> one.explain(payout.staffId()).text(Locale.ENGLISH))
                                .toList()))
                .orElseGet(() -> List.copyOf(settled.problems()));
    }
}
