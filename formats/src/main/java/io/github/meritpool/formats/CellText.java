package io.github.meritpool.formats;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;

/** Text whose room is used again when it has been taken, and to which numbers are added in place. Not thread-safe. */
final class CellText {

    /** Of a cell; it grows with what is gathered. */
    private static final int ROOM = 1 << 6;

    /** Of a long. */
    private static final int MOST_DIGITS = 19;

    private static final int BASE = 10;

    private char[] text = new char[ROOM];
    private int length;

    int length() {
        return length;
    }

    void add(char sign) {
        makeRoom(1);
        text[length++] = sign;
    }

    void add(String more) {
        makeRoom(more.length());
        more.getChars(0, more.length(), text, length);
        length += more.length();
    }

    /** Adds a number of so many decimals, the last of which counts 1, without zeros at its end. */
    void addPlain(long unscaled, int decimals) {
        long rest = unscaled;
        int left = decimals;
        while (left > 0 && rest % BASE == 0) {
            rest /= BASE;
            left--;
        }
        addDecimal(rest, left);
    }

    /** Adds a number of so many decimals, the last of which counts 1, with all of them. */
    void addDecimal(long unscaled, int decimals) {
        makeRoom("-.".length() + MOST_DIGITS + decimals);
        if (unscaled < 0) {
            text[length++] = '-';
        }
        // Below zero there is one more number than above.
        long rest = unscaled > 0 ? -unscaled : unscaled;
        int start = length;
        int point = start + Math.max(1, digits(rest) - decimals);
        length = point;
        if (decimals > 0) {
            text[point] = '.';
            length = point + 1 + decimals;
            rest = putDigits(rest, point + 1, length);
        }
        putDigits(rest, start, point);
    }

    private static int digits(long negative) {
        int digits = 1;
        for (long power = -BASE; digits < MOST_DIGITS && negative <= power; power *= BASE) {
            digits++;
        }
        return digits;
    }

    /** Puts the last digits of a number between two places, and gives what is before them. */
    private long putDigits(long negative, int from, int to) {
        long rest = negative;
        for (int at = to - 1; at >= from; at--) {
            long tenth = rest / BASE;
            text[at] = (char) ('0' + tenth * BASE - rest);
            rest = tenth;
        }
        return rest;
    }

    private void makeRoom(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + more));
        }
    }

    /** Gives what there is, and begins anew. */
    void moveTo(Writer out) throws IOException {
        out.write(text, 0, length);
        length = 0;
    }

    /** Gives what there is, and begins anew. */
    String take() {
        String taken = new String(text, 0, length);
        length = 0;
        return taken;
    }
}
