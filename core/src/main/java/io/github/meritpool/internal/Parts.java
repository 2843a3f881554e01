package io.github.meritpool.internal;

import io.github.meritpool.quantity.Columns;
import io.github.meritpool.quantity.Quantity;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;

/** The parts of a quantity and the slots of the steps that compute them. */
final class Parts {

    private final List<Quantity> parts;
    private final IdentityHashMap<Quantity, Integer> slots = new IdentityHashMap<>();

    Parts(Quantity whole, ToIntFunction<Quantity> slot) {
        this.parts = whole.parts();
        parts.forEach(part -> slots.put(part, slot.applyAsInt(part)));
    }

    int slot(Quantity part) {
        return Objects.requireNonNull(slots.get(part), "a part of the quantity");
    }

    /** In the order of the parts. */
    int[] slots() {
        return parts.stream().mapToInt(this::slot).toArray();
    }

    Cells cells(Quantity part, Run run) {
        return run.cells(slot(part));
    }

    /** The values of the parts in a run. */
    Columns columns(Run run) {
        return part -> cells(part, run)::value;
    }
}
