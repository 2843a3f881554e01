package io.github.meritpool.examples.benchmarks;

import java.io.IOException;
import java.io.OutputStream;

/** Text in ASCII as fast as it can be written. Not thread-safe. */
final class ByteText {

    private static final int LONGEST_NUMBER = 24;

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int at;

    ByteText(OutputStream out) {
        this.out = out;
    }

    @SuppressWarnings("deprecation") // Bytes of ASCII, without a decoder between.
    ByteText text(String text) throws IOException {
        room(text.length());
        text.getBytes(0, text.length(), buffer, at);
        at += text.length();
        return this;
    }

    ByteText comma() throws IOException {
        return sign(',');
    }

    ByteText line() throws IOException {
        return sign('\n');
    }

    private ByteText sign(char sign) throws IOException {
        room(1);
        buffer[at++] = (byte) sign;
        return this;
    }

    /** A decimal with all its places. */
    ByteText decimal(long unscaled, int places) throws IOException {
        room(LONGEST_NUMBER);
        digits(unscaled, places);
        return this;
    }

    /** A decimal without zeros at its end. */
    ByteText plain(long unscaled, int places) throws IOException {
        long value = unscaled;
        int left = places;
        while (left > 0 && value % 10 == 0) {
            value /= 10;
            left--;
        }
        return decimal(value, left);
    }

    private void digits(long unscaled, int places) {
        int count = 1;
        for (long rest = unscaled / 10; rest > 0; rest /= 10) {
            count++;
        }
        count = Math.max(count, places + 1) + (places > 0 ? 1 : 0);
        long rest = unscaled;
        for (int i = count - 1; i >= 0; i--) {
            if (places > 0 && i == count - 1 - places) {
                buffer[at + i] = '.';
            } else {
                buffer[at + i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        at += count;
    }

    private void room(int bytes) throws IOException {
        if (at + bytes > buffer.length) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(buffer, 0, at);
        at = 0;
    }
}
