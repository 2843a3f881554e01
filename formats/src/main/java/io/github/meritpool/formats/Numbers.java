package io.github.meritpool.formats;

import io.github.meritpool.money.Rational;
import io.github.meritpool.spi.Tree;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Exact numbers as data: decimals as numbers, other ratios and very long decimals as text such as {@code 2/3}. */
final class Numbers {

    private static final Pattern RATIO = Pattern.compile("(-?\\d{1,20000})/(\\d{1,20000})");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    private static final int MOST_DIGITS = 30;

    private Numbers() {}

    static Tree tree(Rational number) {
        return number.decimal()
                .filter(Numbers::isShort)
                .<Tree>map(Tree.Decimal::new)
                .orElseGet(() -> new Tree.Text(number.numerator() + "/" + number.denominator()));
    }

    /** Within what arguments take as a number: 30 digits before the point and 30 after it. */
    private static boolean isShort(BigDecimal decimal) {
        return decimal.precision() - decimal.scale() <= MOST_DIGITS && decimal.scale() <= MOST_DIGITS;
    }

    /** The number that a tree says, as a number or, as in canonical form, as text; empty if it says none. */
    static Optional<Rational> of(Tree tree) {
        if (tree instanceof Tree.Decimal decimal) {
            return Optional.of(Rational.of(decimal.value()));
        }
        return tree instanceof Tree.Text text ? of(text.text()) : Optional.empty();
    }

    private static Optional<Rational> of(String text) {
        Matcher ratio = RATIO.matcher(text);
        if (ratio.matches()) {
            BigInteger denominator = new BigInteger(ratio.group(2));
            return denominator.signum() == 0
                    ? Optional.empty()
                    : Optional.of(Rational.ratio(new BigInteger(ratio.group(1)), denominator));
        }
        return DECIMAL.matcher(text).matches() ? Optional.of(Rational.of(new BigDecimal(text))) : Optional.empty();
    }
}
