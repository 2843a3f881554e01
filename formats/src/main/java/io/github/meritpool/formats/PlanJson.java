package io.github.meritpool.formats;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.Tree;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Plan documents in JSON. */
public final class PlanJson {

    private PlanJson() {}

    /**
     * Reads and checks a plan, with the installed rubric types and within the default limits.
     *
     * @param file the plan document
     * @return the plan, or every problem with JSON pointer and line
     */
    public static Checked<PayPlan> read(Path file) {
        return read(file, RubricTypes.installed(), JsonLimits.defaults());
    }

    /**
     * Reads and checks a plan.
     *
     * @param file the plan document
     * @param types the rubric types it can name
     * @param limits how much it may hold
     * @return the plan, or every problem with JSON pointer and line
     */
    public static Checked<PayPlan> read(Path file, RubricTypes types, JsonLimits limits) {
        return JsonDocument.read(file, limits).then(document -> read(document, types));
    }

    /**
     * Reads and checks a plan that is not in a file.
     *
     * @param document the plan document
     * @param types the rubric types it can name
     * @return the plan, or every problem with JSON pointer and line
     */
    public static Checked<PayPlan> read(JsonDocument document, RubricTypes types) {
        return document.fields().then(fields -> document.located(PayPlan.read(fields, types)));
    }

    /**
     * A plan as a document for people to read and change. Reading it gives an equal plan.
     *
     * @param plan the plan
     * @return the text
     */
    public static String text(PayPlan plan) {
        return Json.pretty(plan.toTree());
    }

    /**
     * Writes a plan as a document for people to read and change; the file appears whole or not at all.
     *
     * @param plan the plan
     * @param file where to; what is there is replaced
     * @throws ProblemException if it cannot be written ({@link FormatsProblem#FILE_UNWRITABLE})
     */
    public static void write(PayPlan plan, Path file) {
        String text = text(plan);
        WholeFiles.write(file, out -> out.write(text));
    }

    /**
     * A plan in canonical form, the same for equal plans: see {@link Json#canonical}. It leaves out which schema an editor
     * checks the document with. Reading it gives an equal plan.
     *
     * @param plan the plan
     * @return the text
     */
    public static String canonical(PayPlan plan) {
        return Json.canonical(meaning(plan));
    }

    /**
     * What identifies a plan to the letter: the SHA-256 of its canonical form in UTF-8.
     *
     * @param plan the plan
     * @return 64 lower-case hexadecimal digits
     */
    public static String sha256(PayPlan plan) {
        return Json.sha256(meaning(plan));
    }

    private static Tree.Fields meaning(PayPlan plan) {
        Map<String, Tree> fields = new LinkedHashMap<>(plan.toTree().fields());
        fields.remove(PayPlan.SCHEMA);
        return new Tree.Fields(fields);
    }
}
