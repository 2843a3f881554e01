package io.github.meritpool.internal;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Given;
import java.util.ArrayList;
import java.util.List;

/** A program run on some facts: the cells of every step. */
final class Run {

    private final Facts facts;
    private final Given.Values given;
    private final Cells[] cells;
    private final List<Problem> problems = new ArrayList<>();

    Run(Facts facts, Given.Values given, List<Step> steps) {
        this.facts = facts;
        this.given = given;
        this.cells = new Cells[steps.size()];
        for (int slot = 0; slot < cells.length; slot++) {
            cells[slot] = compute(steps.get(slot));
        }
    }

    private Cells compute(Step step) {
        for (int operand : step.operands()) {
            if (cells[operand] instanceof FailedCells) {
                return cells[operand];
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
        return cells[slot];
    }

    Cells[] cells(int... slots) {
        Cells[] some = new Cells[slots.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = cells[slots[i]];
        }
        return some;
    }
}
