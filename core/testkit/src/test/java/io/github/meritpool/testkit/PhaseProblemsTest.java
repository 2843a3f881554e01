package io.github.meritpool.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.phase.Partial;
import io.github.meritpool.phase.PhaseProblem;
import io.github.meritpool.phase.Totals;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.PhasedSettler;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said when a plan can't be split, or when parts do not go together. */
class PhaseProblemsTest {

    private static final CompiledPlan PLAN =
            CompiledPlan.of(ThpByTerms.plan(Thp.Beyond.values()[0])).orElseThrow();

    private static final PhasedSettler SETTLER =
            PhasedSettler.of(PLAN, Rubric.STAFF).orElseThrow();

    private static Inputs part(long seed) {
        return PlanCases.of(PLAN)
                .with(Map.of("meritPool", "1000.00"))
                .drawn(RosterKind.ONE_PERSON, seed)
                .inputs();
    }

    @Test
    void aTableThatIsNoneIsNamedWithTheNearest() {
        assertThat(PhasedSettler.of(PLAN, "stuff").problems())
                .extracting(problem -> problem.text(Locale.ENGLISH))
                .singleElement()
                .asString()
                .contains("'stuff'")
                .contains("Maybe 'staff' is meant.");
    }

    @Test
    void partsUnderDifferentParametersAreNotMerged() {
        Partial one = SETTLER.partial(part(1), SETTLER.start()).orElseThrow();
        Partial other = SETTLER.partial(part(1).with("meritPool", "2000.00"), SETTLER.start())
                .orElseThrow();
        assertThatThrownBy(() -> one.merge(other))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::kind)
                                .containsExactly(PhaseProblem.OTHER_COMMON_FACTS));
    }

    @Test
    void theRoundsAreGatheredOneAfterAnother() {
        Totals none = SETTLER.start();
        assertThat(SETTLER.rounds())
                .isNotEmpty()
                .allSatisfy(round -> assertThat(round.gathered()).isNotEmpty());
        assertThatThrownBy(() -> SETTLER.settleWhole(part(1), none)).hasMessageContaining("must be of");
    }

    @Test
    void everyProblemOfAPartComesAtOnce() {
        Inputs withoutParameters = new Inputs(part(1).roster(), Map.of("unknown", "1"), "");
        List<Problem> problems =
                SETTLER.partial(withoutParameters, SETTLER.start()).problems();
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly("settlement.unknownParameter", "settlement.parameterUnset");
    }
}
