package io.github.meritpool.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A page with blocks that are written anew by each measuring; the words about them stand. */
final class Page {

    private String text;

    Page(String text) {
        this.text = text;
    }

    static Page read(Path file) throws IOException {
        return new Page(Files.readString(file));
    }

    /** Replaces a block: what stands between {@code <!-- measured: NAME -->} and {@code <!-- /measured -->}. */
    void block(String name, String content) {
        String begin = "<!-- measured: " + name + " -->\n";
        int from = text.indexOf(begin);
        int to = text.indexOf("<!-- /measured -->", from);
        if (from < 0 || to < 0) {
            throw new IllegalArgumentException("The page must have a block '" + name + "', but has none.");
        }
        text = text.substring(0, from) + begin + "\n" + content.strip() + "\n\n" + text.substring(to);
    }

    /** A table, whose first row is its head. */
    static String table(List<List<String>> rows) {
        List<String> lines = rows.stream()
                .map(row -> "| " + String.join(" | ", row) + " |")
                .collect(Collectors.toCollection(ArrayList::new));
        lines.add(1, "| --- " + "| ---: ".repeat(rows.get(0).size() - 1) + "|");
        return String.join("\n", lines);
    }

    String text() {
        return text;
    }

    void write(Path file) throws IOException {
        Files.writeString(file, text);
    }
}
