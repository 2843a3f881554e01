package io.github.meritpool.internal;

import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Value;

/** A value that is the same in every run. */
final class ConstantStep implements LeafStep {

    private final Value value;
    private final Cells cells;

    ConstantStep(Kind kind, Value value) {
        this.value = value;
        this.cells = Packing.of(kind, value);
    }

    Value value() {
        return value;
    }

    Cells cells() {
        return cells;
    }

    @Override
    public Cells compute(Run run) {
        return cells;
    }
}
