package io.github.meritpool.internal;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Places;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Value;

/** The places of a table's rows in an order. */
final class RankedStep implements Step {

    private final Ranked ranked;
    private final Parts parts;

    RankedStep(Ranked ranked, Parts parts) {
        this.ranked = ranked;
        this.parts = parts;
    }

    @Override
    public int[] operands() {
        return parts.slots();
    }

    @Override
    public Cells compute(Run run) {
        Places places = places(run);
        Value[] values = new Value[run.rows(ranked.table())];
        for (int row = 0; row < values.length; row++) {
            values[row] = places.has(row) ? Value.of(Rational.of(places.before(row) + 1L)) : Value.Absent.ABSENT;
        }
        return Packing.of(Kind.NUMBER, values);
    }

    Places places(Run run) {
        return Places.of(ranked, parts.columns(run), run.facts());
    }
}
