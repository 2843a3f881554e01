package io.github.meritpool.internal;

import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Expectation;
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

    private final int[] outputs;
    /** The slots of all that is neither an output nor the same in every run. */
    private final int[] inner;

    private final IdentityHashMap<Quantity, Integer> slots;
    private final Expected expected;

    ColumnProgram(List<Step> steps, IdentityHashMap<Quantity, Integer> slots, BitSet outputs) {
        this.steps = steps.toArray(Step[]::new);
        this.constants = new Cells[steps.size()];
        this.varying = varying(needed(outputs));
        for (int slot = 0; slot < constants.length; slot++) {
            if (steps.get(slot) instanceof ConstantStep constant) {
                constants[slot] = constant.cells();
            }
        }
        this.slots = slots;
        this.expected = Expected.NOTHING_KNOWN;
        this.outputs = varying(outputs.stream());
        this.inner = varying(IntStream.range(0, this.steps.length).filter(slot -> !outputs.get(slot)));
    }

    private int[] varying(IntStream slots) {
        return slots.filter(slot -> !(steps[slot] instanceof ConstantStep)).toArray();
    }

    private ColumnProgram(ColumnProgram program, Expected expected) {
        this.steps = program.steps;
        this.constants = program.constants;
        this.varying = program.varying;
        this.outputs = program.outputs;
        this.inner = program.inner;
        this.slots = program.slots;
        this.expected = expected;
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
     * This program, of whose runs something is expected: {@link ColumnEvaluator#isAsExpected()}.
     *
     * @param expectations what is expected of outputs
     * @return the program
     */
    public ColumnProgram expecting(List<Expectation> expectations) {
        return new ColumnProgram(this, Expected.of(expectations, this::slot));
    }

    Expected expected() {
        return expected;
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

    /** The slots of outputs that are not the same in every run. */
    int[] outputs() {
        return outputs;
    }

    /** The slots of what is neither an output nor the same in every run. */
    int[] inner() {
        return inner;
    }

    Step step(int slot) {
        return steps[slot];
    }

    /** Every step, after those it reads. */
    List<Step> steps() {
        return List.of(steps);
    }
}
