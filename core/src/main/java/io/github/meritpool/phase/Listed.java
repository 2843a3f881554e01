package io.github.meritpool.phase;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Given;
import io.github.meritpool.quantity.Quantity;
import java.util.List;

/**
 * A ranking, a window, a share or its rest among rows of several parts: what it goes by is listed row by row, and it is
 * computed in one place.
 *
 * @param needed what is listed, quantities of split tables without names
 */
record Listed(Quantity quantity, int round, List<Quantity> needed, Label words) implements Gathering {
    @Override
    public Given given() {
        return new Given(quantity, List.of());
    }
}
