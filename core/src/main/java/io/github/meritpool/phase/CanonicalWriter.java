package io.github.meritpool.phase;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Value;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Consumer;

/** Writes data as bytes, in one way only: what is equal has equal bytes. */
final class CanonicalWriter {

    static final int ABSENT = 0;
    static final int WHOLE = 1;
    static final int FRACTION = 2;
    static final int NO = 3;
    static final int YES = 4;
    static final int CATEGORY = 5;

    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    byte[] bytes() {
        return out.toByteArray();
    }

    /** A number from 0, seven bits to a byte, the lowest first. */
    CanonicalWriter number(int value) {
        int rest = value;
        while (rest > SEVEN_BITS) {
            out.write((rest & SEVEN_BITS) | MORE);
            rest >>>= Integer.bitCount(SEVEN_BITS);
        }
        out.write(rest);
        return this;
    }

    CanonicalWriter bytes(byte[] bytes) {
        number(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    CanonicalWriter text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    <T> CanonicalWriter all(Collection<T> items, Consumer<T> item) {
        number(items.size());
        items.forEach(item);
        return this;
    }

    CanonicalWriter value(Value value) {
        if (value instanceof Value.Numeric number) {
            return rational(number.number());
        } else if (value instanceof Value.Flag flag) {
            return number(flag.flag() ? YES : NO);
        } else if (value instanceof Value.Category category) {
            return number(CATEGORY).text(category.category());
        }
        return number(ABSENT);
    }

    private CanonicalWriter rational(Rational number) {
        BigInteger numerator = number.numerator();
        return number.isInteger()
                ? number(WHOLE).bytes(numerator.toByteArray())
                : number(FRACTION)
                        .bytes(numerator.toByteArray())
                        .bytes(number.denominator().toByteArray());
    }
}
