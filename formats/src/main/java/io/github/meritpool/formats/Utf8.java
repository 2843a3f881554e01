package io.github.meritpool.formats;

import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Finds bytes that are not UTF-8, instead of letting them become question marks. In constant memory; only what is not ASCII
 * is decoded, and lines are only counted if there is a bad byte, since both cost more than to look for it.
 */
final class Utf8 {

    private static final int CHUNK = 64 * 1024;

    private Utf8() {}

    /** Bytes that can be read more than once. */
    interface Source {
        InputStream open() throws IOException;
    }

    /** A byte that is not UTF-8, and how many there are before it. */
    private record Bad(byte value, long before) {}

    /**
     * Looks through bytes to their end.
     *
     * @param source the bytes
     * @param file the file's name, for the problem
     * @return the first place that is not UTF-8, if any
     * @throws IOException if they cannot be read
     */
    static Optional<Problem> firstProblem(Source source, String file) throws IOException {
        Optional<Bad> bad = firstBad(source);
        if (bad.isEmpty()) {
            return Optional.empty();
        }
        int line = lineAfter(bad.get().before(), source);
        return Optional.of(Problem.of(FormatsProblem.FILE_NOT_UTF8)
                .with("file", file)
                .with(
                        "byte",
                        HexFormat.of().withUpperCase().toHexDigits(bad.get().value()))
                .with("line", line)
                .at(Location.file(file).withLine(line)));
    }

    private static Optional<Bad> firstBad(Source source) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        long before = 0;
        try (InputStream in = source.open()) {
            while (true) {
                int count = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + count);
                bytes.flip();
                boolean last = bytes.limit() < bytes.capacity();
                bytes.position(firstBeyondAscii(bytes.array(), bytes.limit()));
                chars.clear();
                CoderResult result = decoder.decode(bytes, chars, last);
                before += bytes.position();
                if (result.isError()) {
                    return Optional.of(new Bad(bytes.get(bytes.position()), before));
                }
                if (last) {
                    return Optional.empty();
                }
                bytes.compact();
            }
        }
    }

    /** The index of the first byte beyond ASCII, or that of the end. */
    private static int firstBeyondAscii(byte[] bytes, int end) {
        int at = 0;
        while (at < end && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    private static int lineAfter(long count, Source source) throws IOException {
        int line = 1;
        byte[] bytes = new byte[CHUNK];
        try (InputStream in = source.open()) {
            for (long rest = count; rest > 0; ) {
                int read = in.readNBytes(bytes, 0, (int) Math.min(CHUNK, rest));
                for (int i = 0; i < read; i++) {
                    line += bytes[i] == '\n' ? 1 : 0;
                }
                rest = read == 0 ? 0 : rest - read;
            }
        }
        return line;
    }
}
