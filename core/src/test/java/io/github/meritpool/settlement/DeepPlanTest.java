package io.github.meritpool.settlement;

import static io.github.meritpool.plan.Documents.custom;
import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.sumOf;
import static io.github.meritpool.plan.Documents.text;
import static io.github.meritpool.plan.Documents.with;
import static io.github.meritpool.plan.Documents.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Location;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A plan as deep as it may be is settled and explained, also in a thread with less stack than usual. */
@Timeout(60)
class DeepPlanTest {

    private static final long SMALL_STACK = 400_000;
    private static final int NAMES = 110;

    private static Tree.Fields deep() {
        List<Tree> chain = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            chain.add(custom("q" + i, i == 0 ? sumOf("mark") : sumOf("q" + (i - 1), "mark")));
        }
        Tree.Fields document = without(without(small(), "/tables/1"), "/parameters");
        document = with(document, "/custom", new Tree.Items(chain));
        document = with(document, "/rubric/dimensions/0/of", text("q" + (NAMES - 1)));
        return with(document, "/rubric/dimensions/0/outOf", number("440"));
    }

    private static void settleAndExplain() {
        PayPlan plan = PayPlan.read(deep()).orElseThrow();
        Roster roster = Roster.builder(plan)
                .row("staff", Map.of("id", "T1", "mark", "2", "days", "0", "status", "paid"), Location.row("T1"))
                .build()
                .orElseThrow();
        Settlement settlement = Settler.of(plan).settle(Inputs.of(roster)).orElseThrow();
        Settlement reference = Settler.reference(CompiledPlan.of(plan).orElseThrow())
                .settle(Inputs.of(roster))
                .orElseThrow();
        // 2 × 110 marks out of 440, of 90 points: 45.
        assertThat(settlement.payout("T1").scores().get("performance")).hasToString("45");
        assertThat(reference.payouts()).isEqualTo(settlement.payouts());
        Derivation score = settlement.explain("T1").of("performance");
        assertThat(score.withoutResults().recomputed()).isEqualTo(score);
        assertThat(settlement.explain("T1").text(Locale.ENGLISH)).contains("q0 2", "q109 220");
    }

    @Test
    void aPlanAsDeepAsItMayBeIsSettledAndExplained() throws InterruptedException {
        List<Throwable> thrown = new ArrayList<>();
        Thread thread = new Thread(null, DeepPlanTest::settleAndExplain, "small stack", SMALL_STACK);
        thread.setUncaughtExceptionHandler((which, what) -> thrown.add(what));
        thread.start();
        thread.join();
        assertThat(thrown).isEmpty();
    }
}
