package io.github.meritpool.testkit;

import static io.github.meritpool.testkit.MeritpoolAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.money.Money;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.spi.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
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

    @Test
    void theClausesThatPayRestsOnAreNamed() {
        assertThat(settlement).balancesEveryPool().explains("I02").citing("THP-8.1", "THP-2.1");
        assertThat(settlement.explain("I02")).figure("attendance").citing("THP-2.1");
        assertThatThrownBy(() -> assertThat(settlement).explains("I02").citing("THP-8.1", "THP-9.9"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("The pay of I02 must rest on the clause THP-9.9, but rests on [")
                .hasMessageContaining("attendance")
                .hasMessageContaining("考勤");
        assertThatThrownBy(() -> assertThat(settlement)
                        .explains("I02")
                        .figure("attendance")
                        .citing("THP-8.1"))
                .hasMessageContaining("but rests on [THP-2.1]");
        assertThatThrownBy(() -> assertThat(settlement).explains("I02").figure("attendence"))
                .hasMessageContaining("There is no figure 'attendence'; there are");
    }

    @Test
    void anotherEnginesFiguresAreCompared() {
        Map<String, Money> totals = new LinkedHashMap<>();
        settlement.payouts().forEach(payout -> totals.put(payout.staffId(), payout.total()));
        assertThat(settlement).paysAll(totals);
        totals.put("I02", Money.of("CNY", "1.00"));
        totals.put("Z99", Money.of("CNY", "2.00"));
        assertThatThrownBy(() -> assertThat(settlement).paysAll(totals))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("I02 must be paid CNY 1.00, but is paid")
                .hasMessageContaining("Z99 must be paid CNY 2.00, but is not among the staff")
                .hasMessageContaining("attendance")
                .hasMessageNotContaining("I01 must");
        totals.remove("I02");
        assertThatThrownBy(() -> assertThat(settlement).paysAll(totals))
                .hasMessageContaining("nothing is said of what they must be paid");
    }

    @Test
    void problemsAreFoundByCodeAndPlace() {
        PayPlan plan = PlanShape.of(1).types("mark").lines(0).drawn(1);
        assertThat(PayPlan.read(plan.toTree())).isOk().hasNoProblem();
        Checked<PayPlan> wrong = PayPlan.read(without(without(plan.toTree(), "tables"), "label"));
        assertThat(wrong).hasProblem("plan.noStaff").at("/tables");
        assertThat(wrong).hasProblem("plan.missingField").at("").with("field", "label");
        assertThatThrownBy(() -> assertThat(wrong).isOk())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("must pass, but has problems")
                .hasMessageContaining("plan.noStaff")
                .hasMessageContaining("plan.missingField");
        assertThatThrownBy(() -> assertThat(wrong).hasNoProblem()).hasMessageContaining("plan.noStaff");
        assertThatThrownBy(() -> assertThat(wrong).hasProblem("plan.cycle"))
                .hasMessageContaining("There must be a problem plan.cycle, but there are others")
                .hasMessageContaining("plan.noStaff");
        assertThatThrownBy(() -> assertThat(PayPlan.read(plan.toTree())).hasProblem("plan.cycle"))
                .hasMessageContaining("but there is none");
        assertThatThrownBy(
                        () -> assertThat(wrong).hasProblem("plan.missingField").at("/id"))
                .hasMessageContaining("plan.missingField must be at /id, but is")
                .hasMessageContaining("The field 'label' (its title) is missing");
    }

    @Test
    void problemsOfFactsAreFoundByRowAndColumn() {
        RosterRows rows = SampleSchool.rows().with(Thp.STAFF, "I02", "sick", "").with(Thp.STAFF, "i03", "sick", "x");
        assertThat(rows.check()).hasProblem("roster.blank").inColumn("sick").inRow("I02");
        assertThatThrownBy(() ->
                        assertThat(rows.check()).hasProblem("roster.blank").inRow("i03"))
                .hasMessageContaining("must be in the row i03");
    }

    private static Tree.Fields without(Tree.Fields plan, String dropped) {
        Map<String, Tree> fields = new LinkedHashMap<>(plan.fields());
        fields.remove(dropped);
        return new Tree.Fields(fields);
    }
}
