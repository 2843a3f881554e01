package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Money;
import io.github.meritpool.settlement.LinePayments;
import io.github.meritpool.settlement.Settlement;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the awards by quota of a page come to under each rounding of the quotas, as the page's table says. */
class QuotaRoundingsTest {

    private static final PlanExample AWARDS =
            PlanExample.in(Repository.page("docs/plan-language/money-worked.md")).stream()
                    .filter(example -> !example.tables("Roundings").isEmpty())
                    .findFirst()
                    .orElseThrow();

    @TestFactory
    Stream<DynamicTest> everyRoundingComesToItsMoney() {
        List<List<String>> rows = AWARDS.tables("Roundings").get(0).rows();
        assertThat(rows).hasSize(8);
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.get(0), () -> check(row)));
    }

    private static void check(List<String> row) {
        PlanExample rounded = AWARDS.with(rounding(row.get(0)));
        Settlement together = rounded.settlement();
        Settlement apart = rounded.with(
                        text -> text.replace("\"of\": \"ownMark\"", "\"groups\": [\"duty\"], \"of\": \"ownMark\""))
                .settlement();
        assertThat(List.of(paid(together, "classAward"), paid(together, "holderAward"), paid(apart, "holderAward")))
                .containsExactly(Money.of("CNY", row.get(1)), Money.of("CNY", row.get(2)), Money.of("CNY", row.get(3)));
    }

    /** Each count rounded so by itself, or counts that together are the whole. */
    private static UnaryOperator<String> rounding(String mode) {
        return mode.equals("largestRemainder")
                ? text -> text.replace("\"each\", \"mode\": \"halfUp\"", "\"largestRemainder\"")
                : text -> text.replace("halfUp", mode);
    }

    private static Money paid(Settlement settlement, String line) {
        return settlement.payments().stream()
                .filter(one -> one.line().equals(line))
                .map(LinePayments::rows)
                .flatMap(rows -> rows.values().stream())
                .reduce(Money.of("CNY", "0.00"), Money::plus);
    }
}
