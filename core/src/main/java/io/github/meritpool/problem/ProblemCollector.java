package io.github.meritpool.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers problems while checking goes on past the first: all of them, or as many as a limit allows and then how many
 * more there are, so that a million wrong cells do not become a million problems. Not thread-safe; made for one check.
 */
public final class ProblemCollector {

    /** How many problems of one input are listed when no limit is named. */
    public static final int MOST_LISTED = 1_000;

    private final List<Problem> problems = new ArrayList<>();
    private final int limit;
    private final @Nullable Problem more;
    private int count;
    private int errors;

    /** An empty collector, which lists all. */
    public ProblemCollector() {
        this.limit = Integer.MAX_VALUE;
        this.more = null;
    }

    /**
     * An empty collector, which lists only so many.
     *
     * @param limit the most problems listed
     * @param more an error that stands last if there were more, with how many in {@code count} and the limit in
     *     {@code limit}
     */
    public ProblemCollector(int limit, Problem more) {
        this.limit = limit;
        this.more = more;
    }

    /**
     * Adds a problem.
     *
     * @param problem what is wrong
     */
    public void add(Problem problem) {
        count++;
        boolean isError = problem.isError() || count > limit;
        errors += isError ? 1 : 0;
        if (count <= limit) {
            problems.add(problem);
        }
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
     * Adds problems of which only the number is known, and that there are errors among them.
     *
     * @param unlisted how many more there are
     */
    public void addUnlisted(int unlisted) {
        count += unlisted;
        errors += unlisted;
    }

    /**
     * Whether anything found so far stops the work; more problems than the limit do.
     *
     * @return true if there is an error
     */
    public boolean hasErrors() {
        return errors > 0;
    }

    /**
     * How many errors there are so far, so that a check can tell whether it added any.
     *
     * @return errors, listed or not; without warnings, which leave what is checked as sound as it was
     */
    public int errors() {
        return errors;
    }

    /**
     * The problems so far.
     *
     * @return a copy, in the order added; last, if they are more than the limit, how many more
     */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        if (more != null && count > problems.size()) {
            all.add(more.with("count", count - problems.size()).with("limit", limit));
        }
        return List.copyOf(all);
    }

    /**
     * The value if nothing stops the work, the problems otherwise.
     *
     * @param value what was checked
     * @param <T> its type
     * @return the checked value with its warnings, or every problem
     */
    public <T> Checked<T> check(T value) {
        return hasErrors() ? refuse() : Checked.of(value, problems());
    }

    /**
     * What was checked, or every problem.
     *
     * @param <T> the type of a value that cannot be made, because there are errors
     * @return the problems
     * @throws IllegalStateException if there is no error
     */
    public <T> Checked<T> refuse() {
        return Checked.refused(problems());
    }
}
