package io.github.meritpool.language;

import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Ranked;
import io.github.meritpool.quantity.Statistic;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * How deep a quantity is, and how many figures it takes to explain it once: a figure that is used twice counts twice, a
 * statistic counts once.
 * Measured as definitions are lowered, so that a plan that doubles itself again and again is refused and never begun.
 */
final class Extent {

    private final int steps;
    private final int figures;
    private final IdentityHashMap<Quantity, Measure> known = new IdentityHashMap<>();

    /** Depth and size of a quantity; both stop growing one past their limits. */
    private record Measure(int depth, int size) {
        private static final Measure OF_LEAF = new Measure(1, 1);
    }

    /** At most so many steps from a figure to what is recorded, and so many figures to explain one. */
    Extent(int steps, int figures) {
        this.steps = steps;
        this.figures = figures;
    }

    int steps() {
        return steps;
    }

    int figures() {
        return figures;
    }

    boolean isWithin(Quantity quantity) {
        Measure measure = measure(quantity);
        return measure.depth() <= steps && measure.size() <= figures;
    }

    private Measure measure(Quantity quantity) {
        List<Quantity> parts = quantity.parts();
        Measure measure = parts.isEmpty() ? Measure.OF_LEAF : known.get(quantity);
        if (measure == null) {
            int depth = 0;
            int size = 1;
            for (Quantity operand : parts) {
                Measure inner = measure(operand);
                depth = Math.max(depth, inner.depth());
                size = Math.min(figures + 1, size + inner.size());
            }
            boolean isOne = quantity instanceof Statistic || quantity instanceof Ranked;
            measure = new Measure(Math.min(steps + 1, depth + 1), isOne ? 1 : size);
            known.put(quantity, measure);
        }
        return measure;
    }
}
