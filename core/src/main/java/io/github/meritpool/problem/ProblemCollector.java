package io.github.meritpool.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers problems while checking goes on past the first. Not thread-safe; made for one check.
 */
public final class ProblemCollector {

    private final List<Problem> problems = new ArrayList<>();
    private boolean hasErrors;

    /** An empty collector. */
    public ProblemCollector() {}

    /**
     * Adds a problem.
     *
     * @param problem what is wrong
     */
    public void add(Problem problem) {
        problems.add(problem);
        hasErrors |= problem.isError();
    }

    /**
     * Adds problems.
     *
     * @param more what else is wrong
     */
    public void addAll(List<Problem> more) {
        more.forEach(this::add);
    }

    /**
     * Whether anything found so far stops the work.
     *
     * @return true if there is an error
     */
    public boolean hasErrors() {
        return hasErrors;
    }

    /**
     * How many problems there are so far, so that a check can tell whether it added any.
     *
     * @return errors and warnings
     */
    public int size() {
        return problems.size();
    }

    /**
     * All problems so far.
     *
     * @return a copy, in the order added
     */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * The value if nothing stops the work, the problems otherwise.
     *
     * @param value what was checked
     * @param <T> its type
     * @return the checked value with its warnings, or every problem
     */
    public <T> Checked<T> check(T value) {
        return hasErrors() ? Checked.refused(problems) : Checked.of(value, problems);
    }

    /**
     * What was checked, or every problem.
     *
     * @param <T> the type of a value that cannot be made, because there are errors
     * @return the problems
     * @throws IllegalStateException if there is no error
     */
    public <T> Checked<T> refuse() {
        return Checked.refused(problems);
    }
}
