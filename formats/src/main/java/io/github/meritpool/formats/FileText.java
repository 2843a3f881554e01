package io.github.meritpool.formats;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Whole small files as text, and the problems of reaching a file. */
final class FileText {

    private FileText() {}

    /**
     * The text of a file in UTF-8.
     *
     * @param file which
     * @param maxBytes the most bytes
     * @return the text, or why there is none
     */
    static Checked<String> read(Path file, int maxBytes) {
        Optional<Problem> absent = missing(file);
        if (absent.isPresent()) {
            return Checked.refused(List.of(absent.get()));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, name(file), maxBytes);
        } catch (IOException e) {
            return Checked.refused(List.of(unreadable(name(file), e)));
        }
    }

    /**
     * The text of a stream in UTF-8.
     *
     * @param in the stream; read, not closed
     * @param name the file's name, for problems
     * @param maxBytes the most bytes
     * @return the text, or why there is none
     */
    static Checked<String> read(InputStream in, String name, int maxBytes) {
        try {
            // One byte more than allowed tells a file that is too long from one that just fits.
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                return Checked.refused(List.of(tooLong(name, maxBytes)));
            }
            Optional<Problem> notUtf8 = Utf8.firstProblem(() -> new ByteArrayInputStream(bytes), name);
            return notUtf8.isPresent()
                    ? Checked.refused(List.of(notUtf8.get()))
                    : Checked.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Checked.refused(List.of(unreadable(name, e)));
        }
    }

    /**
     * The problem of a file that is not there.
     *
     * @param file which
     * @return the problem, or empty if there is such a file
     */
    static Optional<Problem> missing(Path file) {
        if (Files.exists(file)) {
            return Optional.empty();
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        return Optional.of(Problem.of(FormatsProblem.FILE_MISSING)
                .with("file", name(file))
                .with("folder", folder == null ? "" : folder)
                .at(Location.file(name(file))));
    }

    /**
     * The problem of a file that cannot be read.
     *
     * @param name its name
     * @param cause why
     * @return the problem
     */
    static Problem unreadable(String name, Exception cause) {
        return Problem.of(FormatsProblem.FILE_UNREADABLE)
                .with("file", name)
                .with("reason", reason(cause))
                .at(Location.file(name));
    }

    /**
     * The problem of a text that is longer than allowed.
     *
     * @param name the file's name
     * @param maxBytes the limit
     * @return the problem
     */
    static Problem tooLong(String name, int maxBytes) {
        return Problem.of(FormatsProblem.FILE_TOO_LONG)
                .with("file", name)
                .with("limit", maxBytes)
                .with("option", "maxBytes")
                .at(Location.file(name));
    }

    /**
     * What gathers the problems of a file: as many as the limit allows, and how many more there are.
     *
     * @param name the file's name
     * @param limit the most problems listed
     * @return the empty collector
     */
    static ProblemCollector problems(String name, int limit) {
        return new ProblemCollector(
                limit,
                Problem.of(FormatsProblem.FILE_MORE_PROBLEMS).with("file", name).at(Location.file(name)));
    }

    /**
     * Why reading or writing failed, in the words of the file system.
     *
     * @param cause what was thrown
     * @return kind of failure and, if known, its detail
     */
    static String reason(Exception cause) {
        Throwable first = cause instanceof UncheckedIOException && cause.getCause() != null ? cause.getCause() : cause;
        String kind = first.getClass().getSimpleName();
        return first.getMessage() == null ? kind : kind + " " + first.getMessage();
    }

    /**
     * A file's name without its folder.
     *
     * @param file which
     * @return the name
     */
    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
