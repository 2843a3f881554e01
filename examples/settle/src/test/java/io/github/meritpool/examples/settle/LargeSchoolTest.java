package io.github.meritpool.examples.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 20,000 staff in one school, from CSV to CSV, in a JVM with a heap of 512 MiB. */
class LargeSchoolTest {

    private static final int STAFF = 20_000;

    @TempDir
    private Path folder;

    @Test
    void settlesWithinItsHeap() throws IOException, InterruptedException {
        Path facts = Files.createDirectories(folder.resolve("facts"));
        write(facts.resolve("staff.csv"));
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Settle.class.getName(),
                        "src/test/resources/four/plan.json",
                        facts.toString(),
                        folder.resolve("out").toString(),
                        "--parameters",
                        "src/test/resources/four/parameters.json")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("out/payouts.csv"));
        assertThat(lines).hasSize(STAFF + 1);
        // Every fen of 20,000 × 2,000.00 is paid.
        long fen = lines.stream()
                .skip(1)
                .map(line -> line.substring(line.lastIndexOf(',') + 1).replace(".", ""))
                .mapToLong(Long::parseLong)
                .sum();
        assertThat(fen).isEqualTo(STAFF * 200_000L);
    }

    private static void write(Path file) throws IOException {
        Random random = new Random(1);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(
                    "id,sick,personal,absent,missed,weekly,routine,research,results,pupils,classscore,sanction,status\n");
            for (int i = 0; i < STAFF; i++) {
                writer.write("S" + i + "," + random.nextInt(6) + "," + random.nextInt(3) + ",0," + random.nextInt(9)
                        + ","
                        + (8 + random.nextInt(12)) + "." + random.nextInt(100) + "," + random.nextInt(41) + ","
                        + random.nextInt(31) + "," + random.nextInt(21) + "," + (random.nextInt(3) == 0 ? 45 : 0) + ","
                        + random.nextInt(101) + ",none,points\n");
            }
        }
    }
}
