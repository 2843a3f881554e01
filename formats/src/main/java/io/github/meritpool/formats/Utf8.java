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

/** Finds bytes that are not UTF-8, instead of letting them become question marks. Not thread-safe. */
final class Utf8 {

    private static final int CHUNK = 64 * 1024;

    private final String file;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private final CharBuffer chars = CharBuffer.allocate(CHUNK);
    private int line = 1;

    private Utf8(String file) {
        this.file = file;
    }

    /**
     * Reads a stream to its end, in constant memory.
     *
     * @param in the stream
     * @param file the file's name, for the problem
     * @return the first place that is not UTF-8, if any
     * @throws IOException if the stream cannot be read
     */
    static Optional<Problem> firstProblem(InputStream in, String file) throws IOException {
        return new Utf8(file).check(in);
    }

    private Optional<Problem> check(InputStream in) throws IOException {
        while (true) {
            int count = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
            bytes.position(bytes.position() + count);
            bytes.flip();
            boolean last = bytes.limit() < bytes.capacity();
            chars.clear();
            CoderResult result = decoder.decode(bytes, chars, last);
            countLines();
            if (result.isError()) {
                return Optional.of(problem(bytes.get(bytes.position())));
            }
            if (last) {
                return Optional.empty();
            }
            bytes.compact();
        }
    }

    private void countLines() {
        for (int i = 0; i < bytes.position(); i++) {
            if (bytes.get(i) == '\n') {
                line++;
            }
        }
    }

    private Problem problem(byte bad) {
        return Problem.of(FormatsProblem.FILE_NOT_UTF8)
                .with("file", file)
                .with("byte", HexFormat.of().withUpperCase().toHexDigits(bad))
                .with("line", line)
                .at(Location.file(file).withLine(line));
    }
}
