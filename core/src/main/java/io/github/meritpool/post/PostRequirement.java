package io.github.meritpool.post;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;

/**
 * How many of a post a school should have.
 *
 * @param bound on which side the number binds
 * @param number how many posts, not negative; it need not be whole
 * @param time whether they are whole posts, and so how those who hold them are counted
 */
public record PostRequirement(QuotaBound bound, Rational number, PostTime time) {

    /**
     * Checks that the number is not negative.
     *
     * @throws io.github.meritpool.problem.ProblemException {@code post.negativeNumber}
     */
    public PostRequirement {
        PostProblem.requireNotNegative("number", number);
    }

    /**
     * A number of full-time posts, no fewer and no more.
     *
     * @param number how many
     * @return the requirement
     */
    public static PostRequirement exactly(int number) {
        return new PostRequirement(QuotaBound.EXACTLY, Rational.of(number), PostTime.FULL_TIME);
    }

    /**
     * A least number of full-time posts.
     *
     * @param number how many
     * @return the requirement
     */
    public static PostRequirement atLeast(int number) {
        return new PostRequirement(QuotaBound.AT_LEAST, Rational.of(number), PostTime.FULL_TIME);
    }

    /**
     * A greatest number of full-time posts.
     *
     * @param number how many
     * @return the requirement
     */
    public static PostRequirement atMost(int number) {
        return new PostRequirement(QuotaBound.AT_MOST, Rational.of(number), PostTime.FULL_TIME);
    }

    /**
     * This requirement for posts that are held otherwise.
     *
     * @param other whether they are whole posts
     * @return the requirement
     */
    public PostRequirement held(PostTime other) {
        return new PostRequirement(bound, number, other);
    }

    /** How many more are needed. */
    Rational vacancies(Rational filled) {
        return bound == QuotaBound.AT_MOST
                ? Rational.ZERO
                : number.minus(filled).max(Rational.ZERO);
    }

    /** How many are too many. */
    Rational excess(Rational filled) {
        return bound == QuotaBound.AT_LEAST
                ? Rational.ZERO
                : filled.minus(number).max(Rational.ZERO);
    }

    /**
     * The requirement in words.
     *
     * @return such as {@code at least 2 full-time}
     */
    public Label label() {
        return Label.of(
                bound.label().en() + " " + number + " " + time.label().en(),
                bound.label().zhCn() + " " + number + "（" + time.label().zhCn() + "）");
    }

    @Override
    public String toString() {
        return label().en();
    }
}
