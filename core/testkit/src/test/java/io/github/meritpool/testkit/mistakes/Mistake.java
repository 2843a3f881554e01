package io.github.meritpool.testkit.mistakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A mistake as its file states it. The file begins with fields, {@code kind}, {@code says} and {@code hurts}, each a line;
 * then come the files of the engine that it changes, each after {@code +++}, with hunks after {@code @@}: lines that begin
 * with a blank stay, those with a minus go, those with a plus come in their place. Where the lines stand is not stated;
 * what stays and goes must be found exactly once.
 *
 * @param name the name of its file
 * @param kind what it is about
 * @param says what goes wrong, in words of the field
 * @param hurts who is hurt, or how far off it is
 * @param hunks what is replaced
 */
record Mistake(String name, String kind, String says, String hurts, List<Hunk> hunks) {

    private static final String ENDING = ".patch";

    /** Lines of one file of the engine, relative to its package, and what stands in their place. */
    record Hunk(String file, String found, String replacement) {}

    static List<Mistake> allIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(Mistake::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mistake read(Path file) {
        String name = file.getFileName().toString().replace(ENDING, "");
        List<String> lines = text(file).lines().toList();
        int start = 0;
        Map<String, String> fields = new LinkedHashMap<>();
        while (!lines.get(start).startsWith("+++ ")) {
            String[] field = lines.get(start).split(": ", 2);
            fields.put(field[0], field[field.length - 1]);
            start++;
        }
        if (!List.copyOf(fields.keySet()).equals(List.of("kind", "says", "hurts"))) {
            throw new IllegalArgumentException(
                    "The mistake '" + name + "' must begin with kind, says and hurts, not " + fields.keySet() + ".");
        }
        return new Mistake(
                name,
                fields.get("kind"),
                fields.get("says"),
                fields.get("hurts"),
                hunks(lines.subList(start, lines.size())));
    }

    private static List<Hunk> hunks(List<String> lines) {
        List<Hunk> hunks = new ArrayList<>();
        String file = "";
        List<String> hunk = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("+++ ") || line.equals("@@")) {
                add(hunks, file, hunk);
                file = line.equals("@@") ? file : line.substring("+++ ".length());
            } else {
                hunk.add(line);
            }
        }
        add(hunks, file, hunk);
        return hunks;
    }

    private static void add(List<Hunk> hunks, String file, List<String> lines) {
        if (!lines.isEmpty()) {
            hunks.add(new Hunk(file, side(lines, '+'), side(lines, '-')));
        }
        lines.clear();
    }

    /** One side of a hunk: all lines but those of the other. */
    private static String side(List<String> lines, char other) {
        StringBuilder side = new StringBuilder();
        lines.stream()
                .filter(line -> line.isEmpty() || line.charAt(0) != other)
                .forEach(line ->
                        side.append(line.isEmpty() ? line : line.substring(1)).append('\n'));
        return side.toString();
    }

    /** The sources of the engine with this mistake, by file; of the files that it changes. */
    Map<String, String> madeIn(Path engine) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Hunk hunk : hunks) {
            String source = sources.computeIfAbsent(hunk.file(), file -> text(engine.resolve(file)));
            int at = source.indexOf(hunk.found());
            if (at < 0 || source.indexOf(hunk.found(), at + 1) >= 0) {
                throw new AssertionError("The mistake '" + name + "' changes lines that "
                        + (at < 0 ? "are not" : "stand more than once") + " in " + hunk.file() + ":\n" + hunk.found()
                        + "Bring src/test/resources/mistakes/" + name + ENDING
                        + " up to date: the same mistake in the code as it is now.");
            }
            sources.put(
                    hunk.file(),
                    source.substring(0, at)
                            + hunk.replacement()
                            + source.substring(at + hunk.found().length()));
        }
        return sources;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
