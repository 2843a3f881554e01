package io.github.meritpool.examples.benchmarks;

import java.math.BigDecimal;
import java.util.List;

/**
 * What rules need of the school as a whole. Public, with getters, since rules reach it.
 *
 * @param heads head count
 * @param weekly weekly workload of all together
 * @param slips everyone's
 */
public record Staff(BigDecimal heads, BigDecimal weekly, List<Payslip> slips) {

    /** Copies the list. */
    public Staff {
        slips = List.copyOf(slips);
    }

    /** @return head count */
    public BigDecimal getHeads() {
        return heads;
    }

    /** @return weekly workload of all together */
    public BigDecimal getWeekly() {
        return weekly;
    }

    /** Shares the pool. */
    public void share() {
        BigDecimalPayroll.share(slips);
    }
}
