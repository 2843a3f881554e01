package io.github.meritpool.internal;

import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Given;
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
        return of(outputs, List.of());
    }

    /**
     * Compiles quantities, some of which are not computed.
     *
     * @param outputs what is to be computed; every quantity in them can be read, but not what a given one rests on
     * @param given what is not computed
     * @return the program
     * @throws io.github.meritpool.problem.ProblemException every problem with kinds, units and tables
     */
    public static ColumnProgram of(List<? extends Quantity> outputs, List<Given> given) {
        return new Compiler(outputs, given).program();
    }

    /**
     * Runs the program.
     *
     * @param facts what it is run on
     * @return the values of the outputs and of every quantity in them
     */
    public ColumnEvaluator run(Facts facts) {
        return run(facts, Given.Values.NONE);
    }

    /**
     * Runs the program.
     *
     * @param facts what it is run on
     * @param given the values of what is given
     * @return the values of the outputs and of every quantity in them
     */
    public ColumnEvaluator run(Facts facts, Given.Values given) {
        return new ColumnEvaluator(this, new Run(facts, given, steps));
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
