package io.github.meritpool.workload;

import io.github.meritpool.language.TableScope;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Deriver;
import io.github.meritpool.quantity.Facts;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.RowEvaluator;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.quantity.Value;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the work of each person comes to. Thread-safe. */
public final class WeeklyLoads {

    private final List<String> staff;
    private final Quantity load;
    private final WorkloadConversion conversion;
    private final RowEvaluator evaluator;

    WeeklyLoads(Facts facts, Quantity load, WorkloadConversion conversion) {
        this.staff = facts.ids(TableScope.STAFF);
        this.load = load;
        this.conversion = conversion;
        this.evaluator = new RowEvaluator(facts);
    }

    /**
     * Who works.
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
     * A person's load.
     *
     * @param staffId the person's id
     * @return the sum of what the person's activities count, in the conversion's unit; exact, or of rounded numbers if
     *     the conversion states a rounding
     * @throws IllegalArgumentException if the person has no activity
     */
    public Rational of(String staffId) {
        return evaluator.value(load, row(staffId)).number();
    }

    /**
     * A person's load against a norm.
     *
     * @param staffId the person's id
     * @param norm a norm whose load is the conversion's id, and that takes a number
     * @return the number it takes
     * @throws IllegalArgumentException if the person has no activity
     * @throws ProblemException every problem of the norm, such as {@code quantity.unitMismatch}
     */
    public Rational against(String staffId, WorkloadNorm norm) {
        return value(staffId, norm).number();
    }

    /**
     * Whether a person's load reaches a norm.
     *
     * @param staffId the person's id
     * @param norm a norm whose load is the conversion's id, and that takes whether it is {@code reached}
     * @return true from the least load on
     * @throws IllegalArgumentException if the person has no activity
     * @throws ProblemException every problem of the norm, such as {@code quantity.unitMismatch}
     */
    public boolean reaches(String staffId, WorkloadNorm norm) {
        return value(staffId, norm).flag();
    }

    private Value value(String staffId, WorkloadNorm norm) {
        int row = row(staffId);
        ProblemCollector problems = new ProblemCollector();
        Vocabulary vocabulary = new Vocabulary(problems);
        vocabulary.addTable(TableScope.STAFF, Map.of(), List.of());
        vocabulary.define(conversion.id(), conversion.with().pointer(), () -> load);
        norm.define(vocabulary);
        Quantity held = vocabulary.defined(norm.id());
        if (!problems.hasErrors()) {
            new Shapes(problems).of(held, norm.id());
        }
        if (problems.hasErrors()) {
            throw new ProblemException(problems.problems());
        }
        vocabulary
                .requirements()
                .forEach(requirement -> requirement.failure(evaluator, row).ifPresent(problem -> {
                    throw new ProblemException(problem);
                }));
        return evaluator.value(held, row);
    }

    /**
     * How a person's week came about.
     *
     * @param staffId the person's id
     * @return the derivation, from the activities on
     * @throws IllegalArgumentException if the person has no activity
     */
    public Derivation explain(String staffId) {
        return new Deriver(evaluator)
                .derive(load, row(staffId), conversion.origin().part("load", conversion.label()));
    }

    private int row(String staffId) {
        int row = Collections.binarySearch(staff, staffId);
        if (row < 0) {
            throw new IllegalArgumentException("'" + staffId + "' has no activity.");
        }
        return row;
    }

    /** Each person's load on a line of its own, to four places, for a person to read. */
    @Override
    public String toString() {
        return staff().stream().map(staff -> staff + ": " + of(staff).text(4)).collect(Collectors.joining("\n"));
    }
}
