package io.github.meritpool.money;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads decimal text strictly: what a person writes as a number, and nothing that only a program would accept. */
final class DecimalText {

    private static final Pattern SHAPE = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

    /** How much of a wrong text a problem repeats. */
    private static final int SHOWN = 80;

    private DecimalText() {}

    static BigDecimal parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new ProblemException(Problem.of(MoneyProblem.NOT_A_DECIMAL).with("text", cut(text)));
        }
        // Counted before it is read: reading takes time that grows with the square of the length.
        long digits = text.chars().filter(c -> c >= '0' && c <= '9').count();
        if (digits > Rational.MAX_DIGITS) {
            throw Rational.tooManyDigits(cut(text), digits, Rational.MAX_DIGITS);
        }
        return new BigDecimal(text);
    }

    /** The text, or its beginning and {@code …} if it is long. */
    static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
