package io.github.meritpool.examples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whole processes, from CSV to CSV, one after the other; each writes the same bytes as the loop. */
final class WholeRuns {

    private final Sizes sizes;
    private final Measured measured;

    WholeRuns(Sizes sizes, Measured measured) {
        this.sizes = sizes;
        this.measured = measured;
    }

    void measure() {
        for (int schools : sizes.wholeSchools()) {
            inFolder(schools, folder -> race(schools, folder));
        }
        inFolder(sizes.million(), folder -> alone("million", folder, "-Xmx1g"));
        inFolder(sizes.tenMillion(), folder -> alone("ten million", folder, "-Xmx512m"));
    }

    private interface InFolder {
        void run(Path folder) throws IOException;
    }

    private static void inFolder(int schools, InFolder task) {
        Path folder = Part.temporaryFolder();
        try {
            Path facts = Files.createDirectory(folder.resolve("facts"));
            SchoolFiles.generate(facts.resolve("staff.csv"), schools, SettlementBenchmark.SCHOOL_SIZE);
            task.run(folder);
            Part.delete(facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deleteRest(folder);
        }
    }

    private static void deleteRest(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void race(int schools, Path folder) throws IOException {
        Path expected = folder.resolve(Contestants.LOOP + ".csv");
        for (Contestants who :
                List.of(Contestants.LOOP, Contestants.MERITPOOL, Contestants.BIG_DECIMAL, Contestants.DROOLS)) {
            Path result = folder.resolve(who + ".csv");
            List<Child> runs = new ArrayList<>();
            for (int i = 0; i < (sizes.rounds() + 1) / 2; i++) {
                runs.add(Child.run(WholeProcess.class, List.of(), who.name(), facts(folder), result.toString()));
            }
            if (Files.mismatch(expected, result) >= 0) {
                throw new IllegalStateException(who + " writes other bytes than the loop.");
            }
            runs.sort(Comparator.comparing(Child::millis));
            Child median = runs.get(runs.size() / 2);
            measured.put(who + " " + schools + " ms", median.millis());
            measured.put(who + " " + schools + " kB", median.peakKb());
        }
    }

    private void alone(String name, Path folder, String heap) {
        Child loop = Child.run(
                WholeProcess.class,
                List.of(),
                Contestants.LOOP.name(),
                facts(folder),
                folder.resolve("loop.csv").toString());
        Child child = Child.run(
                WholeProcess.class,
                List.of(heap),
                Contestants.MERITPOOL.name(),
                facts(folder),
                folder.resolve("result.csv").toString());
        measured.put(name + " ms", child.millis());
        measured.put(name + " loop ms", loop.millis());
        measured.put(name + " kB", child.peakKb());
    }

    private static String facts(Path folder) {
        return folder.resolve("facts").toString();
    }
}
