package io.github.meritpool.post;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import java.util.Locale;

/**
 * How a post is staffed on a day.
 *
 * @param post the post
 * @param required how many the school should have
 * @param share the shares of those who hold it, together
 * @param people how many people hold it
 */
public record PostStaffing(Post post, PostRequirement required, Rational share, int people) {

    /**
     * How many are filled: by share for full-time posts, by head for others.
     *
     * @return the number filled
     */
    public Rational filled() {
        return required.time() == PostTime.FULL_TIME ? share : Rational.of(people);
    }

    /**
     * How many more the quota asks for.
     *
     * @return the vacancies, never below 0
     */
    public Rational vacancies() {
        return required.vacancies(filled());
    }

    /**
     * How many more are filled than the quota allows.
     *
     * @return the excess, never below 0
     */
    public Rational excess() {
        return required.excess(filled());
    }

    /**
     * How the post is staffed, for a person to read.
     *
     * @param locale the reader's language: Chinese, or English for every other
     * @return such as {@code librarian: exactly 1 full-time, 0.5 filled, 0.5 vacant, 0 too many}
     */
    public String text(Locale locale) {
        Label words = Label.of(
                post.label().en() + ": " + required.label().en() + ", " + filled() + " filled, " + vacancies()
                        + " vacant, " + excess() + " too many",
                post.label().zhCn() + "：" + required.label().zhCn() + "，在岗 " + filled() + "，空缺 " + vacancies() + "，超出 "
                        + excess());
        return words.in(locale);
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
