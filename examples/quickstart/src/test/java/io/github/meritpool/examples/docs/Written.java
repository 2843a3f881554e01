package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** What the code writes into the documentation: compared with what is there, or written if the build is told to. */
final class Written {

    private static final boolean WRITES = Boolean.getBoolean("meritpool.docs.write");

    private Written() {}

    /** A page against its lines as the code writes them. */
    static void compare(Page page, List<String> expected) {
        if (WRITES) {
            write(page, expected);
        } else {
            assertThat(page.lines())
                    .as("%s; -Dmeritpool.docs.write=true writes it from the code", page.name())
                    .isEqualTo(expected);
        }
    }

    private static void write(Page page, List<String> lines) {
        try {
            Files.writeString(page.file(), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
