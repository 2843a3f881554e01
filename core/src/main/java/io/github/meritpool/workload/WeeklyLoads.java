package io.github.meritpool.workload;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Deriver;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.RowEvaluator;
import io.github.meritpool.quantity.Shapes;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** What the week of each person who teaches counts. Thread-safe. */
public final class WeeklyLoads {

    private final List<String> staff;
    private final Quantity load;
    private final WorkloadConversion conversion;
    private final RowEvaluator evaluator;

    WeeklyLoads(Facts facts, String staffTable, Quantity load, WorkloadConversion conversion) {
        this.staff = facts.ids(staffTable);
        this.load = load;
        this.conversion = conversion;
        this.evaluator = new RowEvaluator(facts);
    }

    /**
     * Who teaches.
     *
     * @return the people's ids, rising
     */
    public List<String> staff() {
        return staff;
    }

    /**
     * What the numbers are counted in.
     *
     * @return the conversion's unit
     */
    public WorkloadUnit unit() {
        return conversion.unit();
    }

    /**
     * A person's week.
     *
     * @param staffId the person's id
     * @return the load, in the conversion's unit; exact, or rounded as the conversion states
     * @throws IllegalArgumentException if the person teaches no lesson
     */
    public Rational of(String staffId) {
        return evaluator.value(load, row(staffId)).number();
    }

    /**
     * A person's week against the full load.
     *
     * @param staffId the person's id
     * @param norm the full load
     * @return load ÷ full load, exact: 1 for a full week
     * @throws IllegalArgumentException if the person teaches no lesson
     * @throws ProblemException {@code quantity.unitMismatch} if the norm is in another unit
     */
    public Rational ratio(String staffId, WorkloadNorm norm) {
        requireUnitOf(norm);
        return evaluator.value(norm.ratio(load), row(staffId)).number();
    }

    /**
     * Whether a person carries the full load.
     *
     * @param staffId the person's id
     * @param norm the full load
     * @return true from the full load on
     * @throws IllegalArgumentException if the person teaches no lesson
     * @throws ProblemException {@code quantity.unitMismatch} if the norm is in another unit
     */
    public boolean isFull(String staffId, WorkloadNorm norm) {
        requireUnitOf(norm);
        return evaluator.value(norm.isFull(load), row(staffId)).flag();
    }

    /** A quotient may have any units; a comparison only one. */
    private void requireUnitOf(WorkloadNorm norm) {
        ProblemCollector problems = new ProblemCollector();
        new Shapes(problems).of(norm.isFull(load), norm.id());
        if (problems.hasErrors()) {
            throw new ProblemException(problems.problems());
        }
    }

    /**
     * How a person's week came about.
     *
     * @param staffId the person's id
     * @return the derivation, from the lessons on
     * @throws IllegalArgumentException if the person teaches no lesson
     */
    public Derivation explain(String staffId) {
        return new Deriver(evaluator).derive(load, row(staffId), conversion.origin());
    }

    private int row(String staffId) {
        int row = Collections.binarySearch(staff, staffId);
        if (row < 0) {
            throw new IllegalArgumentException("'" + staffId + "' teaches no lesson in this week.");
        }
        return row;
    }

    /** Each person's load on a line of its own, to four places, for a person to read. */
    @Override
    public String toString() {
        return staff().stream().map(staff -> staff + ": " + of(staff).text(4)).collect(Collectors.joining("\n"));
    }
}
