package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

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

    @Test
    void whoHasNoCeilingReadsOfNone() {
        assertThat(explained("cn-103", "T1")).doesNotContain("ceiling");
    }
}
