package io.github.meritpool.formats;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.settlement.SettledColumns;
import io.github.meritpool.settlement.Settlement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Payouts as rows of cells, for those who write them elsewhere than {@link SettlementCsv} does: the same columns, in the
 * same order, with the same texts. Immutable.
 */
public final class PayoutTable {

    private final SettlementColumns<SettledColumns> columns;

    private PayoutTable(SettlementColumns<SettledColumns> columns) {
        this.columns = columns;
    }

    /**
     * The table of a plan's payouts: id, the score of each dimension, the total score, the amount of each pay line that
     * pays staff, and the pay.
     *
     * @param plan the plan
     * @return the table
     */
    public static PayoutTable of(PayPlan plan) {
        return new PayoutTable(SettlementColumns.ofPayouts(plan));
    }

    /**
     * What the columns are called.
     *
     * @param headers by ids, or by words
     * @return the names, each once
     */
    public List<String> names(SettlementCsv.Headers headers) {
        return columns.names(headers);
    }

    /**
     * Which columns hold money: those of pay lines, and the pay.
     *
     * @return their names by ids, in order; they are the last columns
     */
    public List<String> amounts() {
        return columns.amounts();
    }

    /**
     * The rows of a settlement.
     *
     * @param settlement under the plan
     * @return for each of the staff, in order of their ids, a text for each column: the id, scores as exact decimals or ratios
     *     and empty where there are none, amounts in the currency's major unit with all its decimals
     */
    public Stream<List<String>> rows(Settlement settlement) {
        SettledColumns figures = settlement.columns();
        int staff = figures.ids(Rubric.STAFF).size();
        if (staff == 0) {
            return Stream.empty();
        }
        List<Cell> cells = columns.cells(figures);
        return IntStream.range(0, staff).mapToObj(row -> RowTexts.of(cells, row));
    }
}
