package com.example.peerreview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Rational;
import io.github.meritpool.settlement.Settlement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Scores worked by hand. Marks out of 10, without two of one's own:
 *
 * <pre>
 * by     about T001  T002  T003  T004   mean
 * T001                 10     9     8    9
 * T002            7           5     6    6
 * T003            9     8           7    8
 * T004            6                      6, its only mark
 * mean of all ten: 75 ÷ 10 = 7.5
 *
 * less the reviewer's mean
 * T001                 +1     0    −1
 * T002           +1          −1     0
 * T003           +1     0          −1
 * T004            0
 * mean    2/3 = .6667  0.5  −0.5  −2/3
 *
 * plus 7.5, out of 10 to 20 points: times 2
 *         16.3333   16   14   13.6667, and nobody has marked T005, who has 12
 * </pre>
 */
class PeerReviewTest {

    private static final String LEVELLED = "\"single\": \"levelled\"";

    private static List<String> scores(String planText) {
        Settlement settlement = School.settled(planText);
        return settlement.payouts().stream()
                .map(payout -> String.valueOf(payout.scores().get("peers")))
                .toList();
    }

    /** A plain mean would have T002 first, by 9 to 7.3333, whom only lenient reviewers have marked. */
    @Test
    void eachReviewersLeniencyIsTakenOut() {
        assertThat(scores(School.planText())).containsExactly("16.3333", "16", "14", "13.6667", "12");
    }

    /**
     * Of T001 the mark by T004 is 6 as it was given: (8.5 + 8.5 + 6) ÷ 3 = 7.6667. Left out, it is not in the mean of all
     * either, which is 69 ÷ 9 = 7.6667: T001 1 + 7.6667 = 8.6667, T002 8.1667, T003 7.1667, T004 7.
     */
    @ParameterizedTest
    @CsvSource({"asGiven, 15.3333, 16, 14, 13.6667", "leftOut, 17.3333, 16.3333, 14.3333, 14"})
    void theMarkOfAReviewerWhoGaveNoOtherIsAsThePlanSays(
            String single, String first, String second, String third, String fourth) {
        assertThat(scores(School.planText(LEVELLED, "\"single\": \"" + single + "\"")))
                .containsExactly(first, second, third, fourth, "12");
    }

    /**
     * Around 8: half a mark, or one point, more than around 7.5. Around 10: T001 10.6667, T002 10.5 are more than 10. Around
     * 0: T003 and T004 are below it.
     */
    @ParameterizedTest
    @CsvSource({
        "8, true, 17.3333, 17, 15, 14.6667",
        "10, true, 20, 20, 19, 18.6667",
        "10, false, 21.3333, 21, 19, 18.6667",
        "0, true, 1.3333, 1, 0, 0",
        "0, false, 1.3333, 1, -1, -1.3333"
    })
    void aStatedCentreTakesThePlaceOfTheMeanOfAll(
            String centre, String clamped, String first, String second, String third, String fourth) {
        String stated = LEVELLED + ", \"centre\": " + centre + ", \"outOf\": 10, \"clamped\": " + clamped;
        assertThat(scores(School.planText(LEVELLED + ", \"outOf\": 10, \"clamped\": true", stated)))
                .containsExactly(first, second, third, fourth, "12");
    }

    /**
     * With their own two marks of 10: T003 gives 8.5 on average, T004 8; the mean of all is 95 ÷ 12. T003: (9 − 9) + (5 − 6) +
     * (10 − 8.5) = 0.5, a third of it 1/6; 1/6 + 95/12 = 97/12, twice that 16.1667. That of T004: (8 − 9) + (6 − 6) + (7 − 8.5)
     * + (10 − 8) = −0.5, a quarter of it −1/8; 95/12 − 1/8 = 187/24, twice that 15.5833. T001: (7 − 6) + (9 − 8.5) + (6 − 8) =
     * −0.5, a third of it −1/6; 95/12 − 1/6 = 93/12, twice that 15.5. T002: (10 − 9) + (8 − 8.5) = 0.5, half of it 1/4; 95/12
     * + 1/4 = 98/12, twice that 16.3333.
     */
    @Test
    void onesOwnMarksCountUnlessThePlanLeavesThemOut() {
        assertThat(scores(School.planText("\"where\": {\"of\": \"relation\", \"isNot\": \"self\"}, ", "")))
                .containsExactly("15.5", "16.3333", "16.1667", "15.5833", "12");
    }

    /** Whoever has no mark that counts has no score: without a stated one, the settlement says so. */
    @Test
    void whoIsNotReviewedHasNoScore() {
        assertThat(School.settled(School.planText())
                        .explain("T005")
                        .of("peers")
                        .value()
                        .number())
                .isEqualTo(Rational.of(12));
        assertThat(School.settle(School.planText(", \"whenAbsent\": 12", "")).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("T005", "peers"));
    }
}
