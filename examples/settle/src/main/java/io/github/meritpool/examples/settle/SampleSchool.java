package io.github.meritpool.examples.settle;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The main job on the sample school: settles it, prints the table, explains one person's pay. */
public final class SampleSchool {

    /** Whose pay is explained. */
    private static final String EXPLAINED = "T004";

    private SampleSchool() {}

    /**
     * Runs the sample. Does not leave the JVM, so that it can run inside a build.
     *
     * @param arguments the sample's folder and the folder for the results
     */
    public static void main(String... arguments) {
        Path school = Path.of(arguments[0]);
        String[] options = {
            school.resolve("plan.json").normalize().toString(),
            school.resolve("facts").normalize().toString(),
            Path.of(arguments[1]).normalize().toString(),
            "--parameters",
            school.resolve("parameters.json").normalize().toString(),
            "--explain",
            EXPLAINED
        };
        int exit = Settle.run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                options);
        if (exit != 0) {
            throw new IllegalStateException("The sample did not settle: exit code " + exit);
        }
    }
}
