package io.github.meritpool.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Thrown when an input is wrong; carries every problem found, the same objects that {@link Checked} holds. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * An exception for one problem.
     *
     * @param problem what is wrong
     */
    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    /**
     * An exception for all problems of an input.
     *
     * @param problems what is wrong, in the order found; at least one
     */
    public ProblemException(List<Problem> problems) {
        super(problems.stream().map(p -> p.text(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /**
     * The problems.
     *
     * @return all of them, in the order found
     */
    public List<Problem> problems() {
        return problems;
    }
}
