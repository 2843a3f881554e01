package io.github.meritpool.formats;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Location;
import io.github.meritpool.roster.Roster;
import io.github.meritpool.roster.RosterBuilder;
import io.github.meritpool.rubric.RubricTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Schools whose money takes random ways: from the school to grades, classes, lessons and people, through lines with
 * random formulas, floors, ceilings of pools and of people, what is withheld and what is taken back, splits and rests, to
 * whoever there is, nobody too.
 */
final class RandomMoney {

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private int ids;

    private RandomMoney(long seed) {
        this.random = new Random(seed);
    }

    static PayPlan plan(long seed) {
        RandomMoney money = new RandomMoney(seed);
        return JsonDocument.parse(money.plan(), "plan.json", JsonLimits.defaults())
                .then(document -> PlanJson.read(document, RubricTypes.builtIn()))
                .orElseThrow();
    }

    static Roster roster(PayPlan plan, long seed) {
        return new RandomMoney(seed).roster(plan);
    }

    private String plan() {
        String ofClass = overdrawn();
        String ofTerm = overdrawn();
        schoolLines();
        gradeLines();
        classLines(isScaled(ofClass));
        termLines(isScaled(ofTerm));
        return """
                {"meritpool": "1", "id": "money", "label": {"en": "m", "zh-CN": "m"},
                 "conventions": {"currency": "CNY", "scoreRounding": {"decimals": 2, "mode": "halfUp"},
                   "moneyRounding": "%s", "residue": "%s", "ties": "id", "asOf": "2025-12-31"},
                 "parameters": [{"id": "opening", "label": {"en": "o", "zh-CN": "o"}, "type": "money", "min": 0, "max": 100000000}],
                 "tables": [
                  {"id": "staff", "label": {"en": "s", "zh-CN": "s"}, "key": ["id"], "rows": "complete", "columns": [
                    {"id": "id", "label": {"en": "i", "zh-CN": "i"}, "type": "id"},
                    {"id": "points", "label": {"en": "p", "zh-CN": "p"}, "type": "decimal", "decimals": 1, "min": 0, "max": 100},
                    {"id": "kind", "label": {"en": "k", "zh-CN": "k"}, "type": "category", "values": ["a", "b", "c"]}]},
                  {"id": "grades", "label": {"en": "g", "zh-CN": "g"}, "key": ["grade"], "rows": "complete", "columns": [
                    {"id": "grade", "label": {"en": "g", "zh-CN": "g"}, "type": "id"},
                    {"id": "weight", "label": {"en": "w", "zh-CN": "w"}, "type": "integer", "min": 0, "max": 100}]},
                  {"id": "classes", "label": {"en": "c", "zh-CN": "c"}, "key": ["class"], "rows": "complete", "columns": [
                    {"id": "class", "label": {"en": "c", "zh-CN": "c"}, "type": "id"},
                    {"id": "gradeOf", "label": {"en": "g", "zh-CN": "g"}, "type": "reference", "references": "grades"},
                    {"id": "teacher", "label": {"en": "t", "zh-CN": "t"}, "type": "reference", "references": "staff"},
                    {"id": "score", "label": {"en": "s", "zh-CN": "s"}, "type": "integer", "min": 0, "max": 100}]},
                  {"id": "lessons", "label": {"en": "l", "zh-CN": "l"}, "key": ["lesson"], "rows": "complete", "columns": [
                    {"id": "lesson", "label": {"en": "l", "zh-CN": "l"}, "type": "id"},
                    {"id": "inClass", "label": {"en": "c", "zh-CN": "c"}, "type": "reference", "references": "classes"},
                    {"id": "by", "label": {"en": "b", "zh-CN": "b"}, "type": "reference", "references": "staff"},
                    {"id": "hours", "label": {"en": "h", "zh-CN": "h"}, "type": "integer", "min": 0, "max": 20}]}],
                 "populations": [
                    {"id": "thoseOfA", "label": {"en": "a", "zh-CN": "a"}, "when": {"of": "kind", "is": "a"}},
                    {"id": "thoseOfB", "label": {"en": "b", "zh-CN": "b"}, "when": {"of": "kind", "is": "b"}}],
                 "accounts": [{"id": "county", "label": {"en": "c", "zh-CN": "c"}}, {"id": "town", "label": {"en": "t", "zh-CN": "t"}}],
                 "pools": [
                  {"id": "school", "label": {"en": "s", "zh-CN": "s"}, %s,
                   "sources": [{"label": {"en": "o", "zh-CN": "o"}, "amount": "opening"}%s], %s "rest": "%s"},
                  {"id": "ofGrade", "label": {"en": "g", "zh-CN": "g"}, "each": "grades", "amount": 12.34, %s %s, "rest": "%s"},
                  {"id": "ofClass", "label": {"en": "c", "zh-CN": "c"}, "each": "classes", %s %s,
                   "sources": [{"label": {"en": "o", "zh-CN": "o"}, "rate": %s, "over": "lessons", "count": "hours"}], "rest": "%s"},
                  {"id": "term", "label": {"en": "t", "zh-CN": "t"}, %s %s,
                   "sources": [{"label": {"en": "o", "zh-CN": "o"}, "rate": %s, "of": "thoseOfA", "from": "town"}], "rest": "%s"}],
                 "lines": [%s]}
                """.formatted(
                        pick("halfUp", "halfEven", "down"),
                        pick("largestRemainder", "largestWeight", "statedOrder", "keptApart"),
                        overdrawn(),
                        sometimes(", {\"label\": {\"en\": \"r\", \"zh-CN\": \"r\"}, \"rate\": " + amount(50)
                                + ", \"over\": \"classes\", \"from\": \"county\"}"),
                        sometimes("\"split\": [{\"into\": \"county\", \"amount\": " + amount(20)
                                + "}, {\"into\": \"term\", \"percent\": " + amount(98)
                                + "}, {\"into\": \"town\", \"remainder\": true}],"),
                        pick("closing", "county", "term"),
                        ceiling("\"amount\": " + amount(60), pick("county", "school", "term")),
                        overdrawn(),
                        pick("closing", "county", "term", "school"),
                        ceiling("\"amount\": " + amount(90), pick("town", "ofGrade", "term")),
                        ofClass,
                        amount(9),
                        pick("closing", "town", "term", "ofGrade"),
                        ceiling("\"percent\": " + amount(98) + ", \"of\": \"school\"", "county"),
                        ofTerm,
                        amount(40),
                        pick("closing", "town"),
                        String.join(",\n", lines));
    }

    private String overdrawn() {
        return pick(
                "\"overdrawn\": \"problem\"",
                "\"overdrawn\": \"scaled\"",
                "\"overdrawn\": \"topUp\", \"topUpFrom\": {\"county\": 1}",
                "\"overdrawn\": \"topUp\", \"topUpFrom\": {\"county\": 0.3, \"town\": 0.7}");
    }

    private String ceiling(String most, String above) {
        return sometimes("\"ceiling\": {" + most + ", \"above\": \"" + above + "\"},");
    }

    private void schoolLines() {
        fixed("school", 1, "", "points");
        if (random.nextBoolean()) {
            line("school", 2, "\"over\": \"classes\", \"into\": \"term\", " + upTo() + allowance("score"));
        }
        if (random.nextBoolean()) {
            line("school", 3, "\"over\": \"grades\", \"into\": \"ofGrade\", " + upTo() + share("weight", ""));
        }
        if (random.nextBoolean()) {
            line("school", 4, share("points", toStaff()));
        }
    }

    private void gradeLines() {
        line("ofGrade", 1, "\"over\": \"classes\", \"into\": \"term\", " + allowance("score"));
        if (random.nextBoolean()) {
            line("ofGrade", 2, "\"over\": \"classes\", " + share("score", ""));
        }
    }

    /** What is scaled down is not earned in part and takes nothing back. */
    private static boolean isScaled(String overdrawn) {
        return overdrawn.contains("scaled");
    }

    private void classLines(boolean isScaled) {
        fixed("ofClass", 1, "\"over\": \"lessons\", ", "hours");
        if (!isScaled && random.nextBoolean()) {
            line(
                    "ofClass",
                    1,
                    "\"over\": \"lessons\", \"formula\": \"allowance\", \"base\": " + amount(9)
                            + ", \"score\": \"hours\", \"outOf\": 20, \"draws\": \"rate\", \"withheldTo\": "
                            + pick("\"county\"", "\"term\""));
        }
        line("ofClass", 2, "\"over\": \"lessons\", " + share("hours", ""));
    }

    private void termLines(boolean isScaled) {
        fixed("term", 1, "", "points");
        if (!isScaled && random.nextBoolean()) {
            line(
                    "term",
                    1,
                    "\"negative\": \"returned\", \"formula\": \"allowance\", \"base\": " + amount(9) + ", \"each\": -"
                            + amount(0) + ", \"count\": \"points\"");
        }
        line("term", 2, instalments() + share("points", toStaff()));
        if (random.nextBoolean()) {
            line("term", 3, share("1", ""));
        }
    }

    private String instalments() {
        return sometimes("\"instalments\": [{\"label\": {\"en\": \"m\", \"zh-CN\": \"m\"}, \"times\": 7, \"percent\": "
                + amount(98) + "}, {\"label\": {\"en\": \"y\", \"zh-CN\": \"y\"}, \"remainder\": true}], ");
    }

    private void fixed(String pool, int step, String over, String count) {
        if (random.nextBoolean()) {
            line(pool, step, over + allowance(count));
        }
    }

    private void line(String pool, int step, String rest) {
        lines.add("{\"id\": \"line" + ids++ + "\", \"label\": {\"en\": \"l\", \"zh-CN\": \"l\"}, \"from\": \"" + pool
                + "\", \"step\": " + step + ", " + rest + "}");
    }

    private String allowance(String count) {
        return sometimes("\"quantum\": 1, ") + "\"formula\": \"allowance\", \"base\": " + amount(30)
                + ", \"each\": " + amount(3) + ", \"count\": \"" + count + "\"" + sometimes(", \"free\": 10")
                + sometimes(", \"cap\": " + amount(60)) + sometimes(", \"months\": 3");
    }

    private String share(String points, String more) {
        return sometimes("\"quantum\": 0.1, ") + sometimes("\"residue\": \"statedOrder\", ")
                + "\"formula\": \"pointValue\", \"points\": \"" + points + "\"" + sometimes(", \"equally\": 0.25")
                + sometimes(", \"ceiling\": " + amount(500)) + more;
    }

    private String toStaff() {
        return pick(
                "",
                ", \"to\": \"thoseOfA\"",
                ", \"to\": \"thoseOfA\", \"meanPaid\": [{\"to\": \"thoseOfB\", \"times\": 0.8}]",
                ", \"within\": {\"by\": \"kind\", \"shares\": {\"a\": 2, \"b\": 1, \"c\": 0}}",
                ", \"floor\": 1",
                ", \"meanFloors\": [{\"to\": \"thoseOfB\", \"times\": 0.8, \"mean\": \"everyone\"}]",
                ", \"meanCeilings\": [{\"to\": \"thoseOfB\", \"times\": 1.2, \"mean\": \"everyone\"}]",
                ", \"meanCeilings\": [{\"to\": \"thoseOfB\", \"times\": 1.2, \"mean\": \"others\"}]");
    }

    private String upTo() {
        return sometimes(pick("\"upTo\": " + amount(2000), "\"upToPercent\": " + amount(98)) + ", ");
    }

    private String sometimes(String text) {
        return random.nextInt(3) == 0 ? text : "";
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private String amount(int most) {
        return random.nextInt(most + 1) + "." + (10 + random.nextInt(90));
    }

    private Roster roster(PayPlan plan) {
        RosterBuilder roster = Roster.builder(plan);
        int staff = random.nextInt(7);
        int grades = random.nextInt(4);
        int classes = staff == 0 || grades == 0 ? 0 : random.nextInt(6);
        int lessons = classes == 0 ? 0 : random.nextInt(9);
        for (int i = 0; i < staff; i++) {
            String points = random.nextInt(4) == 0 ? "0" : String.valueOf(random.nextInt(100));
            row(roster, "staff", Map.of("id", "T" + i, "points", points, "kind", pick("a", "a", "b", "c")));
        }
        for (int i = 0; i < grades; i++) {
            row(roster, "grades", Map.of("grade", "G" + i, "weight", number(100)));
        }
        for (int i = 0; i < classes; i++) {
            row(
                    roster,
                    "classes",
                    Map.of(
                            "class", "C" + i,
                            "gradeOf", "G" + random.nextInt(grades),
                            "teacher", "T" + random.nextInt(staff),
                            "score", number(100)));
        }
        for (int i = 0; i < lessons; i++) {
            row(
                    roster,
                    "lessons",
                    Map.of(
                            "lesson", "L" + i,
                            "inClass", "C" + random.nextInt(classes),
                            "by", "T" + random.nextInt(staff),
                            "hours", number(20)));
        }
        return roster.build().orElseThrow();
    }

    private String number(int most) {
        return random.nextInt(4) == 0 ? "0" : String.valueOf(random.nextInt(most + 1));
    }

    private static void row(RosterBuilder roster, String table, Map<String, String> cells) {
        roster.row(table, cells, Location.nowhere());
    }
}
