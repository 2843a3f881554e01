package io.github.meritpool.formats;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.rubric.RubricTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A school of three, whose plan and facts are among the test resources. */
final class School {

    private School() {}

    static String planText() {
        return resource("plan.json");
    }

    static PayPlan plan() {
        return JsonDocument.parse(planText(), "plan.json", JsonLimits.defaults())
                .then(document -> PlanJson.read(document, RubricTypes.installed()))
                .orElseThrow();
    }

    static String staff() {
        return resource("facts/staff.csv");
    }

    static String leave() {
        return resource("facts/leave.csv");
    }

    /** Writes the facts where a test can change them. */
    static Path facts(Path folder) throws IOException {
        Files.writeString(folder.resolve("staff.csv"), staff());
        Files.writeString(folder.resolve("leave.csv"), leave());
        return folder;
    }

    private static String resource(String name) {
        try (InputStream in = School.class.getResourceAsStream("/school/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
