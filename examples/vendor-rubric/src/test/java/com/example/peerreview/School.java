package com.example.peerreview;

import io.github.meritpool.formats.JsonDocument;
import io.github.meritpool.formats.JsonLimits;
import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.formats.RosterCsv;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The school of the example: its plan, or one that differs in a few words, and its facts. */
final class School {

    private static final Path FOLDER = Path.of("plan");

    private School() {}

    static String planText() {
        try {
            return Files.readString(FOLDER.resolve("plan.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plan with other words in the place of some that it has. */
    static String planText(String words, String others) {
        String text = planText();
        if (!text.contains(words)) {
            throw new IllegalArgumentException("The plan does not say: " + words);
        }
        return text.replace(words, others);
    }

    static JsonDocument document(String planText) {
        return JsonDocument.parse(planText, "plan.json", JsonLimits.defaults()).orElseThrow();
    }

    static Checked<PayPlan> read(String planText) {
        return PlanJson.read(document(planText), RubricTypes.installed());
    }

    // tag::settle[]
    static Checked<Settlement> settle(String planText) {
        PayPlan plan = read(planText).orElseThrow();
        Roster roster = RosterCsv.read(plan, FOLDER.resolve("facts")).orElseThrow();
        return Settler.of(plan).settle(Inputs.of(roster).with("meritPool", "40000.00"));
    }
    // end::settle[]

    static Settlement settled(String planText) {
        return settle(planText).orElseThrow();
    }
}
