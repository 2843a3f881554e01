package io.github.meritpool.internal;

import io.github.meritpool.quantity.Aggregate;
import io.github.meritpool.quantity.Gathered;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Value;
import java.util.ArrayList;
import java.util.List;

/** An aggregate along a key: a group of referring rows for each row referred to. */
final class GatheredStep extends CheckedStep {

    private final Aggregate aggregate;
    private final String from;
    private final String key;
    private final String to;

    GatheredStep(Gathered gathered, int of) {
        super(of);
        this.aggregate = gathered.aggregate();
        this.from = gathered.from();
        this.key = gathered.key();
        this.to = gathered.to();
    }

    @Override
    Cells byColumns(Run run) {
        int[] targets = run.facts().targets(from, key);
        return new Grouped(run.cells(operands()[0]), targets, run.rows(to), aggregate.absents())
                .aggregate(aggregate.function());
    }

    @Override
    Cells byDefinition(Run run) {
        Cells of = run.cells(operands()[0]);
        Value[] values = new Value[run.rows(to)];
        for (int row = 0; row < values.length; row++) {
            List<Value> gathered = new ArrayList<>();
            for (int referring : run.facts().referring(from, key, row)) {
                gathered.add(of.value(referring));
            }
            values[row] = aggregate.apply(gathered);
        }
        return Packing.of(Kind.NUMBER, values);
    }
}
