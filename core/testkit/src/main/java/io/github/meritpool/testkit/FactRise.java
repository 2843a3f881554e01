package io.github.meritpool.testkit;

import io.github.meritpool.invariant.DirectedFact;
import io.github.meritpool.plan.FactColumn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Rows in which a fact has risen, of which a dimension says what its score does then.
 *
 * @param rows the rows
 * @param staffId whose fact it is
 */
record FactRise(RosterRows rows, String staffId) {

    private static final int MOST = 5;

    /** One of the rows raised, by some of what its column allows; none if no row can be. */
    static Optional<FactRise> of(DirectedFact fact, RosterRows rows, Random random) {
        FactColumn column = fact.column();
        List<String> ids = rows.ids(fact.table());
        if (ids.isEmpty() || !column.with().has("max")) {
            return Optional.empty();
        }
        String id = ids.get(random.nextInt(ids.size()));
        String cell = rows.cell(fact.table(), id, column.id());
        if (Optional.of(cell).equals(column.notApplicable())) {
            return Optional.empty();
        }
        BigDecimal most = column.with().bigDecimal("max");
        BigDecimal risen = new BigDecimal(cell)
                .add(BigDecimal.valueOf(1 + random.nextInt(MOST)))
                .min(most);
        return Optional.of(new FactRise(
                rows.with(fact.table(), id, column.id(), risen.toPlainString()),
                rows.cell(fact.table(), id, fact.person())));
    }
}
