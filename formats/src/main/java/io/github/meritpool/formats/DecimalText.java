package io.github.meritpool.formats;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Decimal numbers from their text, within a number of digits. */
final class DecimalText {

    /** An exponent of more digits leads past any limit, and could be past an int. */
    private static final int LONGEST_EXPONENT = 7;

    private DecimalText() {}

    /**
     * A number from its text. The digits are counted before the number is made: a million of them take long to convert,
     * and {@code 1e999999999} is short but has a thousand million in plain notation.
     *
     * @param text a number as JSON writes it
     * @param maxDigits the most digits in plain notation
     * @return the number, or null if it has more digits
     */
    static @Nullable BigDecimal parse(String text, int maxDigits) {
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        String digits = e < 0 ? text : text.substring(0, e);
        String exponent = e < 0 ? "" : text.substring(e + 1);
        if (digits.length() > maxDigits + "-.".length() || exponent.length() > LONGEST_EXPONENT) {
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        int before = Math.max(1, number.precision() - number.scale());
        int after = Math.max(0, number.scale());
        return before + after > maxDigits ? null : number;
    }
}
