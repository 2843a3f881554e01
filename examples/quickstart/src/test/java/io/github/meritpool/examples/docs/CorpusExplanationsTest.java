package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.Settlement;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the plans of real schools pay is explained down to the clause, whichever way the money has come. */
class CorpusExplanationsTest {

    private static String explained(String plan, String staffId) {
        PlanExample example =
                PlanExample.in(Repository.page("docs/plans/" + plan + ".md")).get(0);
        return example.settlement().explain(staffId).text(Locale.ENGLISH).replaceAll(" +", " ");
    }

    /** One has a class, the class a share of what its grade has, the grade a share of the month's award. */
    @Test
    void aShareThatCameThroughARowSaysHowItWasCut() {
        assertThat(explained("cn-035", "T02"))
                .contains(
                        "award of the class 295.24 cn-035-6\n 20 of 63, from 930.00\n exact 295.2380…, cut to 295.23;")
                .contains("award of the grade 930.00 cn-035-5\n 30 of 100, from 3,100.00\n");
    }

    @Test
    void whatIsSharedAmongEveryoneNeedsNoReason() {
        assertThat(explained("cn-035", "T02"))
                .contains("\n place of the grade 30,")
                .doesNotContain("since grade G7");
    }

    /** Of several ceilings only the one that is hers, with the clause that states it. */
    @Test
    void theCeilingThatHoldsCitesItsClause() {
        assertThat(explained("cn-103", "M1"))
                .contains("ceiling 16,200.00 = ceiling by the mean 16,200.00, since counted as middle managers")
                .contains("ceiling by the mean 16,200.00 = mean pay 13,500.00 × 1.2 cn-103-2\n")
                .doesNotContain("least of");
    }

    /** Papers of a school's teachers make its money: how much is said, not whose. */
    @Test
    void whatComesFromOthersIsASumThatNamesNobody() {
        assertThat(explained("cn-047", "J1")).doesNotContain("J2").doesNotContain("P1");
    }

    /** What an explanation cites as a statistic can be asked for on its own, and comes to the same. */
    @TestFactory
    Stream<DynamicTest> whatIsCitedIsExplainedOnItsOwn() {
        return Repository.pages().stream()
                .filter(Page::isOfPlan)
                .flatMap(page -> PlanExample.in(page).stream())
                .filter(PlanExample::isWorked)
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> explained(example.settlement())));
    }

    private static void explained(Settlement settlement) {
        for (Payout payout : settlement.payouts()) {
            settlement.explain(payout.staffId()).lines().values().forEach(figure -> cited(figure, settlement));
        }
    }

    private static void cited(Derivation figure, Settlement settlement) {
        if (figure instanceof Derivation.Step step) {
            step.operands().forEach(operand -> cited(operand, settlement));
        } else if (figure instanceof Derivation.Leaf leaf
                && leaf.kind() == Derivation.LeafKind.STATISTIC
                && leaf.source().contains("/")) {
            assertThat(settlement.explainStatistic(leaf.source()).derivation().recomputed())
                    .as(leaf.source())
                    .isEqualTo(leaf.value());
        }
    }

    @Test
    void whoHasNoCeilingReadsOfNone() {
        assertThat(explained("cn-103", "T1")).doesNotContain("ceiling");
    }
}
