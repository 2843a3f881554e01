package io.github.meritpool.internal;

import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Given;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Shapes;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Quantities compiled into steps: compiled once, run on any number of facts. Immutable and thread-safe. */
public final class ColumnProgram {

    private final Step[] steps;
    /** By slot the values of the steps that are the same in every run. */
    private final @Nullable Cells[] constants;
    /** The slots of those that every run computes: what outputs rest on. What has been folded away is computed if asked for. */
    private final int[] varying;

    private final IdentityHashMap<Quantity, Integer> slots;
    private final BitSet outputs;

    ColumnProgram(List<Step> steps, IdentityHashMap<Quantity, Integer> slots, BitSet outputs) {
        this.steps = steps.toArray(Step[]::new);
        this.constants = new Cells[steps.size()];
        this.varying = needed(outputs)
                .filter(slot -> !(steps.get(slot) instanceof ConstantStep))
                .toArray();
        for (int slot = 0; slot < constants.length; slot++) {
            if (steps.get(slot) instanceof ConstantStep constant) {
                constants[slot] = constant.cells();
            }
        }
        this.slots = slots;
        this.outputs = outputs;
    }

    /** The slots of outputs and of whatever they rest on, rising. */
    private IntStream needed(BitSet outputs) {
        BitSet needed = (BitSet) outputs.clone();
        for (int slot = steps.length - 1; slot >= 0; slot--) {
            if (needed.get(slot)) {
                Arrays.stream(steps[slot].operands()).forEach(needed::set);
            }
        }
        return needed.stream();
    }

    /**
     * Compiles quantities.
     *
     * @param outputs what is to be computed; every quantity in them can be read
     * @return the program
     * @throws io.github.meritpool.problem.ProblemException every problem with kinds, units and tables
     */
    public static ColumnProgram of(List<? extends Quantity> outputs) {
        return of(outputs, List.of(), new Shapes(new ProblemCollector()));
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
        return of(outputs, given, new Shapes(new ProblemCollector()));
    }

    /**
     * Compiles quantities, some of which are not computed.
     *
     * @param outputs what is to be computed; every quantity in them can be read, but not what a given one rests on
     * @param given what is not computed
     * @param shapes what is known of the quantities, and will be
     * @return the program
     * @throws io.github.meritpool.problem.ProblemException every problem with kinds, units and tables
     */
    public static ColumnProgram of(List<? extends Quantity> outputs, List<Given> given, Shapes shapes) {
        return new Compiler(outputs, given, shapes).program();
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
        return new ColumnEvaluator(this, new Run(facts, given, this));
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

    /** For a run to fill: by slot the constants, and room for the rest. */
    @Nullable
    Cells[] constants() {
        return constants.clone();
    }

    /** The slots of the steps that have to be run, operands first. */
    int[] varying() {
        return varying;
    }

    boolean isOutput(int slot) {
        return outputs.get(slot);
    }

    Step step(int slot) {
        return steps[slot];
    }

    /** Every step, after those it reads. */
    List<Step> steps() {
        return List.of(steps);
    }
}
