package io.github.meritpool.testkit;

import static io.github.meritpool.testkit.MeritpoolAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.Settlement;
import org.junit.jupiter.api.Test;

/** Each assertion passes where it should, and a failure shows how the figure came about. */
class SettlementAssertTest {

    private final Settlement settlement = SampleSchool.settled();

    private static Settlement with(String staffId, String column, String cell) {
        RosterRows rows = SampleSchool.rows().with(Thp.STAFF, staffId, column, cell);
        return SampleSchool.settler().settle(Inputs.of(rows.roster())).orElseThrow();
    }

    @Test
    void whatIsTruePasses() {
        Payout payout = settlement.payout("I02");
        assertThat(settlement)
                .balancesEveryPool()
                .recomputesFromItsLeaves()
                .isSameAs(SampleSchool.settled())
                .pays("I02", payout.total().amount().toPlainString())
                .pays("I02", "classTeacherPay", "476.70")
                .paysAtLeast(settlement, "I02");
        assertThat(with("I02", "routine", "40")).paysAtLeast(settlement, "I02");
    }

    @Test
    void anotherAmountShowsTheExplanation() {
        assertThatThrownBy(() -> assertThat(settlement).pays("I02", "1.00"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("I02 must be paid CNY 1.00")
                .hasMessageContaining("attendance")
                .hasMessageContaining("考勤");
        assertThatThrownBy(() -> assertThat(settlement).pays("I02", "classTeacherPay", "476.71"))
                .hasMessageContaining("by classTeacherPay");
        assertThatThrownBy(() -> assertThat(settlement).pays("I02", "noSuchLine", "0"))
                .hasMessageContaining("There is no line 'noSuchLine'");
    }

    @Test
    void lessPayIsFound() {
        assertThatThrownBy(() -> assertThat(with("I02", "routine", "0")).paysAtLeast(settlement, "I02"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("I02 must be paid at least")
                .hasMessageContaining("The other settlement");
    }

    @Test
    void anotherSettlementIsFound() {
        assertThatThrownBy(() -> assertThat(with("I02", "routine", "0")).isSameAs(settlement))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(with("I02", "sick", "1")).isSameAs(settlement))
                .hasMessageContaining("The explanations of I02 must be the same.");
    }
}
