package io.github.meritpool.formats;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Location;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A school of three, whose plan and facts are among the test resources. */
final class School {

    private School() {}

    static String planText() {
        return resource("plan.json");
    }

    static PayPlan plan() {
        return plan(planText());
    }

    static PayPlan plan(String text) {
        return JsonDocument.parse(text, "plan.json", JsonLimits.defaults())
                .then(document -> PlanJson.read(document, RubricTypes.installed()))
                .orElseThrow();
    }

    static String staff() {
        return resource("facts/staff.csv");
    }

    static String leave() {
        return resource("facts/leave.csv");
    }

    /** A settlement document that was written once, with one explanation; it must stay readable. */
    static String settlementText() {
        return resource("settlement.json");
    }

    /** Writes the facts where a test can change them. */
    static Path facts(Path folder) throws IOException {
        Files.writeString(folder.resolve("staff.csv"), staff());
        Files.writeString(folder.resolve("leave.csv"), leave());
        return folder;
    }

    /** The settlement of 1000.00; see {@code RosterCsvTest} for the working. */
    static Settlement settlement() {
        return settlement(plan());
    }

    /** The same school, whose days of leave in a term are assessed too, in money. */
    static Settlement settlementWithAssessment() {
        return settlement(planWithAssessment(planText()));
    }

    static PayPlan planWithAssessment(String planText) {
        String assessment = """
                "assessments": [{
                  "id": "leaveBonus", "label": {"en": "attendance bonus", "zh-CN": "出勤奖"},
                  "table": "leave", "in": "money", "full": 20,
                  "dimensions": [{
                    "id": "present", "label": {"en": "present", "zh-CN": "出勤"}, "full": 20, "type": "deduction",
                    "whenAbsent": 20, "items": [{"of": "days", "each": 2}]}]}],
                "pools": [""";
        return plan(planText.replace("\"pools\": [", assessment));
    }

    /** The same school, whose merit pay goes through another pool. */
    static Settlement settlementThroughPool() {
        String text = planText()
                .replace("\"from\": \"merit\"", "\"from\": \"teachersMoney\"")
                .replace("\"pools\": [", """
                        "pools": [
                          {"id": "teachersMoney", "label": {"en": "teachers' money", "zh-CN": "教师部分"},
                           "overdrawn": "problem", "rest": "closing"},""")
                .replace("\"lines\": [", """
                        "lines": [
                          {"id": "toTeachers", "label": {"en": "to the teachers", "zh-CN": "划拨教师"}, "from": "merit",
                           "step": 1, "into": "teachersMoney", "formula": "pointValue", "points": 1},""");
        return settlement(plan(text));
    }

    /** The same school, whose teachers are asked whether they may be excellent. */
    static Settlement settlementWithCheck() {
        String check = """
                "checks": [{
                  "id": "mayBeExcellent", "label": {"en": "may be excellent", "zh-CN": "可评优秀"}, "clause": "S-1",
                  "parts": [
                    {"id": "isOnDuty", "label": {"en": "on duty all year", "zh-CN": "全年在岗"}, "when": "onDuty"},
                    {"id": "teachesWell", "label": {"en": "teaching mark of 25", "zh-CN": "教学满 25 分"},
                     "when": {"of": "teaching", "atLeast": 25}}]}],
                "pools": [""";
        return settlement(plan(planText().replace("\"pools\": [", check)));
    }

    private static Settlement settlement(PayPlan plan) {
        return settlement(plan, "1000.00");
    }

    /** The school's facts, settled under a changed plan with a pool of so much. */
    static Settlement settlement(PayPlan plan, String meritPool) {
        RosterBuilder roster = Roster.builder(plan);
        for (String row : staff().lines().skip(1).toList()) {
            String[] cells = row.split(",", -1);
            roster.row(
                    "staff",
                    Map.of("id", cells[0], "post", cells[1], "teaching", cells[2], "onDuty", cells[3]),
                    Location.nowhere());
        }
        List<String> terms =
                plan.table("leave").orElseThrow().column("term").orElseThrow().values();
        for (String row : leave().lines().skip(1).toList()) {
            String[] cells = row.split(",", -1);
            String term = terms.get(Integer.parseInt(cells[1]) - 1);
            roster.row("leave", Map.of("staff", cells[0], "term", term, "days", cells[2]), Location.nowhere());
        }
        return Settler.of(plan)
                .settle(Inputs.of(roster.build().orElseThrow()).with("meritPool", meritPool))
                .orElseThrow();
    }

    private static String resource(String name) {
        try (InputStream in = School.class.getResourceAsStream("/school/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
