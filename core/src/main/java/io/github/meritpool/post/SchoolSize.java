package io.github.meritpool.post;

/**
 * How large a school is.
 *
 * @param pupils how many pupils it has
 * @param classes how many classes it has
 */
public record SchoolSize(int pupils, int classes) {

    /**
     * Checks that neither is negative.
     *
     * @throws io.github.meritpool.problem.ProblemException {@code post.negativeNumber}
     */
    public SchoolSize {
        PostProblem.requireNotNegative("pupils", pupils);
        PostProblem.requireNotNegative("classes", classes);
    }
}
