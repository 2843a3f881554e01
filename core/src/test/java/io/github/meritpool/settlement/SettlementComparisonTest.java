package io.github.meritpool.settlement;

import static io.github.meritpool.plan.Documents.number;
import static io.github.meritpool.plan.Documents.small;
import static io.github.meritpool.plan.Documents.with;
import static io.github.meritpool.plan.Documents.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Location;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What differs between a settlement and its re-check, and in which order. */
class SettlementComparisonTest {

    private static final PayPlan PLAN = PayPlan.read(
                    with(without(small(), "/tables/1"), "/parameters/0/chosen", number("0.5")))
            .orElseThrow();

    /** Marks by person; everyone has been away for a day. */
    private static Settlement settled(Map<String, String> marks) {
        RosterBuilder roster = Roster.builder(PLAN);
        marks.forEach((id, mark) ->
                roster.row("staff", Map.of("id", id, "mark", mark, "days", "1", "status", "paid"), Location.row(id)));
        return Settler.of(PLAN).settle(Inputs.of(roster.build().orElseThrow())).orElseThrow();
    }

    private static List<String> differences(Map<String, String> first, Map<String, String> second) {
        return SettlementComparison.of(settled(first), settled(second)).differences().stream()
                .map(Difference::toString)
                .toList();
    }

    @Test
    void whatAgreesHasNoDifference() {
        Map<String, String> marks = Map.of("T1", "80", "T2", "40");
        assertThat(SettlementComparison.of(settled(marks), settled(marks)).first())
                .isEmpty();
    }

    /**
     * 960 are shared after two allowances of 20. T1 has 90 × 80% + 10 = 82 points. T2 has 46 by a mark of 40 and 55 by one of
     * 50: 960 × 82 ÷ 128 = 615 and 960 × 82 ÷ 137 = 574.598….
     */
    @Test
    void theFactComesBeforeWhatRestsOnIt() {
        assertThat(differences(Map.of("T1", "80", "T2", "40"), Map.of("T1", "80", "T2", "50")))
                .containsExactly(
                        "staff/mark of T2: 40 in the first, 50 in the second",
                        "performance of T2: 36 in the first, 45 in the second",
                        "total of T2: 46 in the first, 55 in the second",
                        "meritPay of T1: 615 in the first, 574.6 in the second",
                        "meritPay of T2: 345 in the first, 385.4 in the second");
    }

    @Test
    void someoneWhoIsMissingHasNothingThere() {
        SettlementComparison comparison =
                SettlementComparison.of(settled(Map.of("T1", "80")), settled(Map.of("T1", "80", "T2", "40")));
        assertThat(comparison.first().map(first -> first.text(Locale.SIMPLIFIED_CHINESE)))
                .contains("T2 的 staff/id：前者 无，后者 T2");
        assertThat(comparison.differences()).anyMatch(one -> one.figure().equals("merit/paid/allowance"));
    }
}
