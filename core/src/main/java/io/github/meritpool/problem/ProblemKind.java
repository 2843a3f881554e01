package io.github.meritpool.problem;

/**
 * One kind of problem: its code, the sentence that tells it and the line that says what to do.
 *
 * <p>Each package lists its own as an enum. Sentence and advice may hold named placeholders such as {@code {value}}; a
 * {@link Problem} fills them.
 */
public interface ProblemKind {

    /**
     * The code that programs match on, such as {@code money.currencyMismatch}; it never changes once published.
     *
     * @return the code
     */
    String code();

    /**
     * The sentence that says name, value and the rule that was broken.
     *
     * @return the sentence, with placeholders
     */
    Label sentence();

    /**
     * The line that says what to do.
     *
     * @return the advice, with placeholders
     */
    Label advice();

    /**
     * Whether the problem stops the work.
     *
     * @return {@link Severity#ERROR} unless the kind says otherwise
     */
    default Severity severity() {
        return Severity.ERROR;
    }
}
