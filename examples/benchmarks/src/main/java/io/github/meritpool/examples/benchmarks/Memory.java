package io.github.meritpool.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the operating system counts of this process. */
final class Memory {

    /** What a child's line with its peak begins with. */
    static final String PEAK = "peak-kB ";

    private static final Path STATUS = Path.of("/proc/self/status");

    private Memory() {}

    /** Prints the most memory that was resident so far, where the system tells. */
    @SuppressWarnings("SystemOut")
    static void printPeak() throws IOException {
        System.out.println(PEAK + peak());
    }

    /** In kB; 0 where the system does not tell. */
    static long peak() throws IOException {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
