package io.github.meritpool.money;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the transcribed facts beside the tests: {@code #} comments, a header, plain cells, lists parted by semicolons. */
final class Facts {

    private Facts() {}

    static List<Map<String, String>> read(String file) {
        List<String> lines = lines(file).filter(line -> !line.startsWith("#")).toList();
        String[] header = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length != header.length) {
                throw new IllegalStateException(file + " has a row of " + cells.length + " cells: " + line);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int at = 0; at < cells.length; at++) {
                row.put(header[at], cells[at]);
            }
            rows.add(row);
        }
        return rows;
    }

    static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";", -1));
    }

    private static Stream<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Facts.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
