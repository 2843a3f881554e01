package io.github.meritpool.phase;

import io.github.meritpool.money.Rational;
import io.github.meritpool.quantity.Value;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads what {@link CanonicalWriter} wrote. Every method throws {@link IllegalArgumentException} or {@link
 * BufferUnderflowException} if the bytes are nothing that it writes.
 */
final class CanonicalReader {

    private static final int SEVEN_BITS = 0x7f;
    private static final int BITS = 7;

    private final ByteBuffer in;

    CanonicalReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    boolean isAtEnd() {
        return !in.hasRemaining();
    }

    int number() {
        int value = 0;
        int shift = 0;
        byte next = in.get();
        while (next < 0 && shift < Integer.SIZE) {
            value |= (next & SEVEN_BITS) << shift;
            shift += BITS;
            next = in.get();
        }
        return value | (next << shift);
    }

    byte[] bytes() {
        byte[] bytes = new byte[size()];
        in.get(bytes);
        return bytes;
    }

    /** Of anything each item takes a byte at least, so no size makes memory run out. */
    private int size() {
        int size = number();
        if (size < 0 || size > in.remaining()) {
            throw new BufferUnderflowException();
        }
        return size;
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    <T> List<T> all(Supplier<T> item) {
        int size = size();
        List<T> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(item.get());
        }
        return items;
    }

    Value value() {
        return switch (number()) {
            case CanonicalWriter.ABSENT -> Value.Absent.ABSENT;
            case CanonicalWriter.WHOLE -> Value.of(Rational.of(new BigInteger(bytes())));
            case CanonicalWriter.FRACTION -> Value.of(fraction(new BigInteger(bytes()), new BigInteger(bytes())));
            case CanonicalWriter.NO -> Value.of(false);
            case CanonicalWriter.YES -> Value.of(true);
            case CanonicalWriter.CATEGORY -> Value.of(text());
            default -> throw new IllegalArgumentException("no kind of value");
        };
    }

    private static Rational fraction(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a fraction by nothing or less");
        }
        return Rational.ratio(numerator, denominator);
    }
}
