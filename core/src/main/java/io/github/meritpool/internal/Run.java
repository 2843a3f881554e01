package io.github.meritpool.internal;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Given;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A program run on some facts: the cells of every step. */
final class Run {

    private final Facts facts;
    private final Given.Values given;
    private final ColumnProgram program;
    private final @Nullable Cells[] cells;
    private final List<Problem> problems = new ArrayList<>();

    Run(Facts facts, Given.Values given, ColumnProgram program) {
        this.facts = facts;
        this.given = given;
        this.program = program;
        this.cells = program.constants();
        try (Scratch scratch = Scratch.open()) {
            for (int slot : program.varying()) {
                cells[slot] = compute(program.step(slot));
            }
            keep(scratch.copies());
        }
    }

    /**
     * Outputs are copied out of borrowed columns. What else is short is forgotten, whether borrowed or not, and computed again
     * if somebody asks for it, except for what failed; among it may be what only a step by its definition asked for.
     */
    private void keep(Scratch.Copies copies) {
        for (int slot : program.outputs()) {
            Cells computed = cells(slot);
            cells[slot] = isShort(computed) ? computed.kept(copies) : computed;
        }
        for (int slot : program.inner()) {
            Cells computed = cells[slot];
            if (computed != null && isShort(computed) && !(computed instanceof FailedCells)) {
                cells[slot] = null;
            }
        }
    }

    private static boolean isShort(Cells computed) {
        return computed.length() <= Scratch.LONGEST;
    }

    private Cells compute(Step step) {
        for (int i = 0; !problems.isEmpty() && i < step.operands().length; i++) {
            Cells operand = cells(step.operands()[i]);
            if (operand instanceof FailedCells) {
                return operand;
            }
        }
        try {
            return step.compute(this);
        } catch (ProblemException e) {
            problems.addAll(e.problems());
            return new FailedCells(e.problems());
        }
    }

    Facts facts() {
        return facts;
    }

    Given.Values given() {
        return given;
    }

    int rows(String table) {
        return facts.ids(table).size();
    }

    /** Why steps failed, in the order of the steps. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** What a step has computed; only for steps that come earlier than the one that asks. */
    Cells cells(int slot) {
        Cells known = cells[slot];
        return known == null ? late(slot) : known;
    }

    /**
     * What is no output: whoever asks first computes it; two who ask at once come to the same. Operands come first, so that
     * nesting has no bound but memory.
     */
    private Cells late(int slot) {
        BitSet needed = new BitSet();
        needed.set(slot);
        for (int next = slot; next >= 0; next = needed.previousSetBit(next - 1)) {
            for (int operand : program.step(next).operands()) {
                if (cells[operand] == null) {
                    needed.set(operand);
                }
            }
        }
        needed.stream().forEach(next -> cells[next] = compute(program.step(next)));
        return Objects.requireNonNull(cells[slot]);
    }

    Cells[] cells(int... slots) {
        Cells[] some = new Cells[slots.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = cells(slots[i]);
        }
        return some;
    }
}
