package io.github.meritpool.settlement;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Value;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure that differs between two settlements.
 *
 * @param figure what it is: a parameter, {@code table/column} of a fact, the id of a check, a dimension, an assessment or a
 *     line, {@code pool/part} of a pool's statement such as {@code merit/closing}, or an account
 * @param row whose it is; empty for a parameter, a pool of its own or an account
 * @param first what it comes to in the first settlement; empty if it has none there
 * @param second what it comes to in the second; empty if it has none there
 */
public record Difference(String figure, Optional<String> row, Optional<Value> first, Optional<Value> second) {

    /**
     * The difference in words.
     *
     * @param locale the reader's language: Chinese, or English for every other
     * @return such as {@code meritPay of T0002: 512.30 in the first, 512.29 in the second}
     */
    public String text(Locale locale) {
        Label words = Label.of(
                figure + row.map(of -> " of " + of).orElse("") + ": " + value(first, "nothing") + " in the first, "
                        + value(second, "nothing") + " in the second",
                row.map(of -> of + " 的 ").orElse("") + figure + "：前者 " + value(first, "无") + "，后者 "
                        + value(second, "无"));
        return words.in(locale);
    }

    private static String value(Optional<Value> value, String none) {
        return value.map(Value::toString).orElse(none);
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
