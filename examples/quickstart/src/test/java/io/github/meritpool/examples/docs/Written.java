package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the code writes into the documentation: compared with what is there, or written if the build is told to. */
final class Written {

    private static final boolean WRITES = Boolean.getBoolean("meritpool.docs.write");

    private Written() {}

    /** A page against its lines as the code writes them. */
    static void compare(Page page, List<String> expected) {
        compare(page.file(), String.join("\n", expected) + "\n");
    }

    /** A file against its text as the code writes it. */
    static void compare(Path file, String expected) {
        if (WRITES) {
            write(file, expected);
        } else {
            assertThat(file)
                    .as("-Dmeritpool.docs.write=true writes it from the code")
                    .content()
                    .isEqualTo(expected);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
