package io.github.meritpool.examples.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Java process of its own, of this class path, and what it took.
 *
 * @param output what it printed
 * @param millis from its start to its end, on the wall clock
 * @param peakKb the most memory that was resident, as the system counts; 0 where it does not tell
 */
record Child(String output, long millis, long peakKb) {

    static Child run(Class<?> program, List<String> options, String... args) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.add("-Dmeritpool.root=" + Repository.ROOT.toAbsolutePath());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(program.getName());
        command.addAll(List.of(args));
        try {
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = process.waitFor();
            long millis = (System.nanoTime() - begin) / 1_000_000;
            if (end != 0) {
                throw new IllegalStateException(
                        program.getSimpleName() + " " + List.of(args) + " ended with " + end + ":\n" + output);
            }
            return new Child(output, millis, peak(output));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long peak(String output) {
        Optional<String> line =
                output.lines().filter(each -> each.startsWith(Memory.PEAK)).findFirst();
        return line.map(each -> Long.parseLong(each.substring(Memory.PEAK.length())))
                .orElse(0L);
    }
}
