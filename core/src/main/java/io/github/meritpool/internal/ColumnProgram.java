package io.github.meritpool.internal;

import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Quantity;
import java.util.IdentityHashMap;
import java.util.List;

/** Quantities compiled into steps: compiled once, run on any number of facts. Immutable and thread-safe. */
public final class ColumnProgram {

    private final List<Step> steps;
    private final IdentityHashMap<Quantity, Integer> slots;

    ColumnProgram(List<Step> steps, IdentityHashMap<Quantity, Integer> slots) {
        this.steps = List.copyOf(steps);
        this.slots = slots;
    }

    /**
     * Compiles quantities.
     *
     * @param outputs what is to be computed; every quantity in them can be read
     * @return the program
     * @throws io.github.meritpool.problem.ProblemException every problem with kinds, units and tables
     */
    public static ColumnProgram of(List<? extends Quantity> outputs) {
        return new Compiler(outputs).program();
    }

    /**
     * Runs the program.
     *
     * @param facts what it is run on
     * @return the values of the outputs and of every quantity in them
     */
    public ColumnEvaluator run(Facts facts) {
        return new ColumnEvaluator(this, new Run(facts, steps));
    }

    /** The number of the step that computes a quantity. */
    int slot(Quantity quantity) {
        Integer slot = slots.get(quantity);
        if (slot == null) {
            throw new IllegalArgumentException("The quantity must be one of the outputs, or a part of one."
                    + "\nMaybe it is equal to one but made anew: quantities are known by identity.");
        }
        return slot;
    }

    Step step(int slot) {
        return steps.get(slot);
    }

    /** Every step, after those it reads. */
    List<Step> steps() {
        return steps;
    }
}
