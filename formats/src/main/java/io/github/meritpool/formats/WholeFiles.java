package io.github.meritpool.formats;

import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Output files of one folder that appear whole and together, or not at all.
 *
 * <p>Each is written beside its place under another name. {@link #publish()} puts all into place; if one cannot be, those
 * before it are taken back and what stood there before stands there again. {@link #close()} without {@code publish()},
 * as when writing fails half-way, leaves the folder as it was.
 *
 * <pre>{@code
 * try (WholeFiles files = WholeFiles.in(folder)) {
 *     files.write("pay.csv", out -> out.write("id,pay\n"));
 *     files.publish();
 * }
 * }</pre>
 *
 * <p>Not thread-safe; made for one set of files.
 */
public final class WholeFiles implements AutoCloseable {

    /** So many bytes go to the file system together. */
    private static final int AT_ONCE = 1 << 16;

    private final Path folder;
    private final List<Path> madeFolders = new ArrayList<>();
    private final Map<String, Path> drafts = new LinkedHashMap<>();
    private boolean published;

    private WholeFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Writes the text of one file. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes it.
         *
         * @param out where to; in UTF-8; need not be closed
         * @throws IOException if writing fails
         */
        void writeTo(Writer out) throws IOException;
    }

    /**
     * Output files of a folder.
     *
     * @param folder where they shall appear; made, with those around it, when the first file is written
     * @return the set, still empty
     */
    public static WholeFiles in(Path folder) {
        return new WholeFiles(folder);
    }

    /**
     * Writes one file whole, replacing what is there.
     *
     * @param file which
     * @param content its text
     * @throws ProblemException if it cannot be written ({@link FormatsProblem#FILE_UNWRITABLE}); then the folder is as it
     *     was
     */
    public static void write(Path file, Content content) {
        try (WholeFiles files = in(folderOf(file))) {
            files.write(FileText.name(file), content);
            files.publish();
        }
    }

    static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("The path '" + file + "' must name a file, but is a root.");
        }
        return folder;
    }

    /**
     * Writes one file of the set, under another name until all are published.
     *
     * @param name the file's name, without a folder; each once
     * @param content its text
     * @throws ProblemException if it cannot be written ({@link FormatsProblem#FILE_UNWRITABLE})
     * @throws IllegalArgumentException if the name is not one file's in the folder, or was written before
     */
    public void write(String name, Content content) {
        Path target = target(name);
        if (drafts.containsKey(name)) {
            throw new IllegalArgumentException("The file '" + name + "' must be written once only.");
        }
        try {
            if (Files.isDirectory(target)) {
                throw new IOException("a folder of this name is there");
            }
            makeFolder();
            Path draft = beside(target, "draft");
            drafts.put(name, draft);
            writeDraft(draft, content);
        } catch (IOException e) {
            throw unwritable(name, e);
        }
    }

    /**
     * Puts every file written into place.
     *
     * @throws ProblemException if one cannot be put there ({@link FormatsProblem#FILE_UNWRITABLE}); then none is
     */
    public void publish() {
        List<Replacement> done = new ArrayList<>();
        for (Map.Entry<String, Path> draft : drafts.entrySet()) {
            Replacement replacement = new Replacement(draft.getValue(), target(draft.getKey()));
            done.add(replacement);
            try {
                replacement.make();
            } catch (IOException e) {
                ProblemException failure = unwritable(draft.getKey(), e);
                takeBack(done, failure);
                throw failure;
            }
        }
        published = true;
        done.forEach(Replacement::dropSaved);
    }

    /** Takes away what was written but not published. */
    @Override
    public void close() {
        if (published) {
            return;
        }
        drafts.values().forEach(WholeFiles::deleteQuietly);
        // The innermost first; a folder that someone else has put something into stays.
        for (int i = madeFolders.size() - 1; i >= 0; i--) {
            deleteQuietly(madeFolders.get(i));
        }
    }

    private Path target(String name) {
        Path target = folder.resolve(name).normalize();
        if (name.isBlank() || !folder.equals(target.getParent())) {
            throw new IllegalArgumentException("The name '" + name + "' must be that of a file in the folder.");
        }
        return target;
    }

    private void makeFolder() throws IOException {
        List<Path> missing = new ArrayList<>();
        for (Path here = folder; here != null && !Files.exists(here); here = here.getParent()) {
            missing.add(0, here);
        }
        for (Path made : missing) {
            Files.createDirectory(made);
            madeFolders.add(made);
        }
    }

    private static void writeDraft(Path draft, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Writer out = new BufferedWriter(Channels.newWriter(unclosed(channel), utf8(), AT_ONCE));
            content.writeTo(out);
            out.close();
            // The bytes must be on the disk before the name is, or a power cut could leave an empty file.
            channel.force(true);
        }
    }

    /** Half a character becomes a question mark, as in every writer of Java's. */
    private static CharsetEncoder utf8() {
        return StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /** What writes to a channel, all that it is given, and leaves it open when it is closed. */
    private static WritableByteChannel unclosed(FileChannel channel) {
        return new WritableByteChannel() {
            @Override
            public int write(ByteBuffer bytes) throws IOException {
                int count = bytes.remaining();
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                return count;
            }

            @Override
            public boolean isOpen() {
                return channel.isOpen();
            }

            @Override
            public void close() {
                // The channel is closed once its bytes are on the disk.
            }
        };
    }

    /** A name that nobody else has: chance need only be rare here, not secret, since no file is opened that is there. */
    private static Path beside(Path target, String purpose) {
        String chance = Long.toHexString(ThreadLocalRandom.current().nextLong());
        return target.resolveSibling("." + target.getFileName() + "." + chance + "." + purpose);
    }

    private static void takeBack(List<Replacement> done, ProblemException failure) {
        for (int i = done.size() - 1; i >= 0; i--) {
            try {
                done.get(i).takeBack();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    private static ProblemException unwritable(String name, IOException cause) {
        ProblemException failure = new ProblemException(Problem.of(FormatsProblem.FILE_UNWRITABLE)
                .with("file", name)
                .with("reason", FileText.reason(cause))
                .at(Location.file(name)));
        failure.initCause(cause);
        return failure;
    }

    private static void deleteQuietly(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // What cannot be taken away bears a name of its own and does no harm.
        }
    }

    /** One file put into place, what stood there before kept until all are. */
    private static final class Replacement {

        private final Path draft;
        private final Path target;
        private final Path saved;
        private boolean placed;

        Replacement(Path draft, Path target) {
            this.draft = draft;
            this.target = target;
            this.saved = beside(target, "saved");
        }

        void make() throws IOException {
            if (Files.exists(target)) {
                Files.copy(target, saved, StandardCopyOption.COPY_ATTRIBUTES);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            placed = true;
        }

        void takeBack() throws IOException {
            if (placed && Files.exists(saved)) {
                Files.move(saved, target, StandardCopyOption.ATOMIC_MOVE);
            } else if (placed) {
                Files.delete(target);
            } else {
                deleteQuietly(saved);
            }
        }

        void dropSaved() {
            deleteQuietly(saved);
        }
    }
}
