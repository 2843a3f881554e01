package io.github.meritpool.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is written of columns says what the objects of a settlement say, whatever their figures are. */
class SettledTextsTest {

    private static String written(Settlement settlement) throws IOException {
        StringWriter out = new StringWriter();
        SettlementCsv.write(settlement, out);
        return out.toString();
    }

    private static List<String> rows(Settlement settlement) throws IOException {
        String text = written(settlement);
        List<String> rows = text.lines().skip(1).toList();
        assertThat(rows).isEqualTo(ofPayouts(settlement));
        assertThat(PayoutTable.of(settlement.plan()).rows(settlement).map(cells -> String.join(",", cells)))
                .isEqualTo(rows);
        Settlement reference = Settler.reference(
                        CompiledPlan.of(settlement.plan()).orElseThrow())
                .settle(settlement.inputs())
                .orElseThrow();
        assertThat(written(reference)).as("number by number").isEqualTo(text);
        return rows;
    }

    private static List<String> ofPayouts(Settlement settlement) {
        List<String> rows = new ArrayList<>();
        for (Payout payout : settlement.payouts()) {
            List<String> cells = new ArrayList<>(List.of(payout.staffId()));
            settlement.plan().rubric().orElseThrow().dimensions().forEach(dimension -> {
                Rational score = payout.scores().get(dimension.id());
                cells.add(score == null ? "" : score.toString());
            });
            cells.add(payout.score().map(Rational::toString).orElse(""));
            payout.lines().values().forEach(amount -> cells.add(text(amount)));
            cells.add(text(payout.total()));
            rows.add(String.join(",", cells));
        }
        return rows;
    }

    private static String text(Money amount) {
        return amount.amountText(Locale.ENGLISH).replace(",", "");
    }

    private static PayPlan plan(String... replacements) {
        String text = School.planText();
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(text).contains(replacements[i]);
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return School.plan(text);
    }

    /** T3 has no scores: of 1000.00 by 33.5 and 29 of 62.5 points. */
    @Test
    void whoIsNotAssessedHasEmptyCells() throws IOException {
        PayPlan plan = plan(
                "\"full\": 40,",
                "\"full\": 40, \"to\": {\"any\": [{\"of\": \"post\", \"is\": \"teacher\"}, {\"of\": \"post\", \"is\": \"clerk\"}]},",
                "\"to\": \"onDuty\"",
                "\"to\": {\"any\": [{\"of\": \"post\", \"is\": \"teacher\"}, {\"of\": \"post\", \"is\": \"clerk\"}]}");
        assertThat(rows(School.settlement(plan, "1000.00")))
                .containsExactly("T1,5,28.5,33.5,536.00,536.00", "T2,9,20,29,464.00,464.00", "T3,,,,0.00,0.00");
    }

    /** 1000 by 33.5, 29 and 35.25 of 97.75: 342.7109…, 296.6751…, 360.6138… */
    @Test
    void amountsHaveAllDecimalsOfTheirCurrency() throws IOException {
        assertThat(rows(School.settlement(plan("\"CNY\"", "\"JPY\""), "1000")))
                .containsExactly("T1,5,28.5,33.5,343,343", "T2,9,20,29,297,297", "T3,10,25.25,35.25,360,360");
        assertThat(rows(School.settlement(plan("\"CNY\"", "\"KWD\""), "1000.000")))
                .containsExactly(
                        "T1,5,28.5,33.5,342.711,342.711",
                        "T2,9,20,29,296.675,296.675",
                        "T3,10,25.25,35.25,360.614,360.614");
    }

    /** Fen of 10^20 yuan do not fit into long. */
    @Test
    void amountsBeyondLongAreExact() throws IOException {
        PayPlan plan =
                plan("\"max\": 100000000", "\"max\": 300000000000000000000", "\"points\": \"total\"", "\"points\": 1");
        assertThat(rows(School.settlement(plan, "300000000000000000000.00")))
                .containsExactly(
                        "T1,5,28.5,33.5,100000000000000000000.00,100000000000000000000.00",
                        "T2,9,20,29,100000000000000000000.00,100000000000000000000.00",
                        "T3,10,25.25,35.25,100000000000000000000.00,100000000000000000000.00");
    }

    /**
     * Duty is 10 less 0.4 for each point of teaching: −1.40, 2.00 and −0.10. Of 1000 + 1.50 − 2.00 by points: 342.539…,
     * 296.526…, 360.433…; the two that lack most get a fen more.
     */
    @Test
    void whatIsOwedBackIsNegative() throws IOException {
        PayPlan plan = plan("\"step\": 1", "\"step\": 2", "\"lines\": [", """
                "lines": [{
                  "id": "duty", "label": {"en": "duty", "zh-CN": "值日"}, "from": "merit", "step": 1,
                  "negative": "returned", "formula": "allowance", "base": 10, "each": -0.4, "count": "teaching"
                },""");
        assertThat(rows(School.settlement(plan, "1000.00")))
                .containsExactly(
                        "T1,5,28.5,33.5,-1.40,342.54,341.14",
                        "T2,9,20,29,2.00,296.53,298.53",
                        "T3,10,25.25,35.25,-0.10,360.43,360.33");
    }

    /** What a row of an assessment is called may begin with a category, which may be any text. */
    @Test
    void idsAreQuotedAndMadeSafe() throws IOException {
        PayPlan plan = School.planWithAssessment(School.planText()
                .replace("[\"staff\", \"term\"]", "[\"term\", \"staff\"]")
                .replace("\"values\": [\"1\", \"2\"]", "\"values\": [\"=1\", \"#2, last\"]"));
        StringWriter out = new StringWriter();
        SettlementCsv.writeScores(School.settlement(plan, "1000.00"), "leaveBonus", SettlementCsv.Headers.IDS, out);
        assertThat(out).hasToString("""
                term/staff,present,leaveBonus
                "#2, last/T1",20,20
                "#2, last/T2",19,19
                "#2, last/T3",16,16
                '=1/T1,20,20
                '=1/T2,13,13
                '=1/T3,20,20
                """);
    }
}
