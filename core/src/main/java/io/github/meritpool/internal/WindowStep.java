package io.github.meritpool.internal;

import io.github.meritpool.quantity.Frames;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.quantity.Window;
import java.util.List;

/** What the rows of a table come to in an order. */
final class WindowStep implements Step {

    private final Window window;
    private final Kind kind;
    private final Parts parts;

    WindowStep(Window window, Kind kind, Parts parts) {
        this.window = window;
        this.kind = kind;
        this.parts = parts;
    }

    @Override
    public int[] operands() {
        return parts.slots();
    }

    @Override
    public Cells compute(Run run) {
        Frames frames = frames(run);
        Value[] values = new Value[run.rows(window.table())];
        for (int row = 0; row < values.length; row++) {
            values[row] = frames.of(row).map(rows -> value(rows, run)).orElse(Value.Absent.ABSENT);
        }
        return Packing.of(kind, values);
    }

    private Value value(List<Integer> rows, Run run) {
        Cells of = parts.cells(window.of(), run);
        return window.operation().apply(rows.stream().map(of::value).toList());
    }

    Frames frames(Run run) {
        return Frames.of(window, parts.columns(run), run.facts());
    }
}
