package io.github.meritpool.problem;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that passed its checks, perhaps with warnings; or every problem that stops it from being used.
 *
 * @param <T> the type of the value
 */
public final class Checked<T> {

    private final @Nullable T value;
    private final List<Problem> problems;

    private Checked(@Nullable T value, List<Problem> problems) {
        this.value = value;
        this.problems = List.copyOf(problems);
    }

    /**
     * A value without problems.
     *
     * @param value the value
     * @param <T> its type
     * @return the checked value
     */
    public static <T> Checked<T> of(T value) {
        return of(value, List.of());
    }

    /**
     * A value with warnings.
     *
     * @param value the value
     * @param warnings problems that do not stop the work
     * @param <T> its type
     * @return the checked value
     */
    public static <T> Checked<T> of(T value, List<Problem> warnings) {
        if (hasErrors(warnings)) {
            throw new IllegalArgumentException("A value with errors must be refused: " + warnings);
        }
        return new Checked<>(value, warnings);
    }

    /**
     * A refusal.
     *
     * @param problems what is wrong; at least one error
     * @param <T> the type of the value there would have been
     * @return the refusal
     */
    public static <T> Checked<T> refused(List<Problem> problems) {
        if (!hasErrors(problems)) {
            throw new IllegalStateException("A refusal must name at least one error, but has " + problems);
        }
        return new Checked<>(null, problems);
    }

    private static boolean hasErrors(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.isError()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether there is a value.
     *
     * @return false if there are errors
     */
    public boolean isOk() {
        return value != null;
    }

    /**
     * The value.
     *
     * @return the value, or empty if there are errors
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * The problems: all of them for a refusal, the warnings otherwise.
     *
     * @return the problems in the order found
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * What stands in the way of a value.
     *
     * @return the errors, in the order found; none if there is a value
     */
    public List<Problem> errors() {
        return problems.stream().filter(Problem::isError).toList();
    }

    /**
     * What most likely is a mistake, but stands in nobody's way.
     *
     * @return the warnings, in the order found
     */
    public List<Problem> warnings() {
        return problems.stream().filter(problem -> !problem.isError()).toList();
    }

    /**
     * The value.
     *
     * @return the value
     * @throws ProblemException with every problem, if there are errors
     */
    public T orElseThrow() {
        if (value == null) {
            throw new ProblemException(problems);
        }
        return value;
    }

    /**
     * The next step, if this one passed; warnings are kept.
     *
     * @param next what to do with the value
     * @param <R> the next value's type
     * @return the next value, or every problem so far
     */
    public <R> Checked<R> then(Function<? super T, Checked<R>> next) {
        if (value == null) {
            return new Checked<>(null, problems);
        }
        Checked<R> result = next.apply(value);
        ProblemCollector all = new ProblemCollector();
        all.addAll(problems);
        all.addAll(result.problems);
        return new Checked<>(result.value, all.problems());
    }
}
