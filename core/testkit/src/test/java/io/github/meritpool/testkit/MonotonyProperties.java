package io.github.meritpool.testkit;

import static io.github.meritpool.testkit.MeritpoolAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.plan.FactColumn;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.settlement.Settlement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * More of what is worth points never means less pay, as exactly as that is true.
 *
 * <p>Let R be what allowances leave of the pool, t the points of those paid by points, T their sum. Those paid a
 * multiple m of the mean claim m × T ÷ (H − M), with H heads in the mean and M the multiples paid inside it. So all
 * claims come to T × K with K fixed by who is paid how, and the exact share is R × t ÷ (T × K). A better fact raises
 * one's own t and nobody else's (for the workload, which is measured against its mean, it lowers everyone else's), and
 * touches neither R nor K: t ÷ T does not fall. Nor does the exact share, then, and since what is paid is the exact
 * share cut to the minor unit or one unit more, it falls by at most one minor unit, in the one line that shares a pool.
 */
class MonotonyProperties {

    private static final List<String> RAISING = List.of("routine", "research", "results", "weekly");
    private static final List<String> LOWERING = List.of("sick", "personal", "absent", "missed");

    /** A school, and one of its staff with a fact made better. */
    record Bettered(Schools.School school, String staffId, String column, String cell) {

        Schools.School better() {
            return school.with(staffId, column, cell);
        }
    }

    @Provide
    Arbitrary<Bettered> raised() {
        return bettered(RAISING, true);
    }

    @Provide
    Arbitrary<Bettered> lowered() {
        return bettered(LOWERING, false);
    }

    private static Arbitrary<Bettered> bettered(List<String> columns, boolean raises) {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 1_000_000);
        return Combinators.combine(Schools.usual(), any, any, any).as((school, who, what, howMuch) -> {
            List<String> staff = school.rows().staffIds();
            String staffId = staff.get(who % staff.size());
            String column = columns.get(what % columns.size());
            return new Bettered(school, staffId, column, cell(school, staffId, column, howMuch, raises));
        });
    }

    /** From the cell towards the better end of its bounds, part of the way. */
    private static String cell(Schools.School school, String staffId, String column, int howMuch, boolean raises) {
        FactColumn declared = school.plan()
                .plan()
                .table(Thp.STAFF)
                .flatMap(table -> table.column(column))
                .orElseThrow();
        BigDecimal now = new BigDecimal(school.rows().cell(Thp.STAFF, staffId, column));
        BigDecimal end = declared.with().bigDecimal(raises ? "max" : "min");
        BigDecimal part = BigDecimal.valueOf(howMuch).movePointLeft(6);
        RoundingMode towardsNow = raises ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return now.add(end.subtract(now).multiply(part))
                .setScale(declared.decimals(), towardsNow)
                .toPlainString();
    }

    @Property(tries = 500)
    void aHigherMarkOrMoreWorkNeverPaysLess(@ForAll("raised") Bettered bettered) {
        paysAtLeast(bettered);
    }

    @Property(tries = 500)
    void fewerDaysOrSignInsMissedNeverPayLess(@ForAll("lowered") Bettered bettered) {
        paysAtLeast(bettered);
    }

    private static void paysAtLeast(Bettered bettered) {
        Checked<Settlement> before = bettered.school().check();
        Checked<Settlement> after = bettered.better().check();
        Assume.that(before.isOk() && after.isOk());
        assertThat(after.orElseThrow()).paysAtLeast(before.orElseThrow(), bettered.staffId());
    }

    /** Whoever is not paid by points has no points that matter. */
    @Property(tries = 300, maxDiscardRatio = 50)
    void theMarksOfThoseNotPaidByPointsMoveNobodysPay(@ForAll("raised") Bettered bettered) {
        Schools.School school = bettered.school();
        boolean isMark = !bettered.column().equals("weekly");
        Assume.that(isMark
                && !school.rows().cell(Thp.STAFF, bettered.staffId(), "status").equals("points"));
        Checked<Settlement> before = school.check();
        Assume.that(before.isOk());
        Settlement after = bettered.better().settled();
        for (String staffId : school.rows().staffIds()) {
            assertThat(after.payout(staffId).lines())
                    .isEqualTo(before.orElseThrow().payout(staffId).lines());
        }
    }
}
