package io.github.meritpool.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.spi.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {

    private static Tree tree(String text) {
        return JsonDocument.parse(text, "plan.json", JsonLimits.defaults())
                .orElseThrow()
                .tree();
    }

    @Test
    void prettyKeepsPlainListsAndObjectsOnOneLine() {
        Tree tree = Tree.fields()
                .put("id", "attendance")
                .put("full", Tree.Decimal.of("1E+1"))
                .put(
                        "label",
                        Tree.fields().put("zh-CN", "考勤").put("en", "Attendance").build())
                .put("keys", Tree.texts(List.of("total", "id")))
                .put("empty", new Tree.Items(List.of()))
                .put("nothing", Tree.fields().build())
                .put(
                        "items",
                        new Tree.Items(List.of(
                                Tree.fields()
                                        .put("each", Tree.Decimal.of("0.20"))
                                        .put("beyond", new Tree.Flag(true))
                                        .build(),
                                Tree.texts(List.of("x".repeat(50), "y".repeat(50))))))
                .build();
        assertThat(Json.pretty(tree)).isEqualTo("""
                {
                  "id": "attendance",
                  "full": 10,
                  "label": { "zh-CN": "考勤", "en": "Attendance" },
                  "keys": ["total", "id"],
                  "empty": [],
                  "nothing": {},
                  "items": [
                    { "each": 0.2, "beyond": true },
                    [
                      "%s",
                      "%s"
                    ]
                  ]
                }
                """.formatted("x".repeat(50), "y".repeat(50)));
    }

    @Test
    void aHundredCharactersFitOnOneLine() {
        // With its indent and name 100 characters, the comma not counted.
        Tree fits = Tree.fields()
                .put("a", Tree.texts(List.of("x".repeat(89))))
                .put("b", Tree.texts(List.of()))
                .build();
        assertThat(Json.pretty(fits).lines().filter(line -> line.contains("x")))
                .containsExactly("  \"a\": [\"" + "x".repeat(89) + "\"],");
        Tree tooLong =
                Tree.fields().put("a", Tree.texts(List.of("x".repeat(90)))).build();
        assertThat(Json.pretty(tooLong)).isEqualTo("{\n  \"a\": [\n    \"" + "x".repeat(90) + "\"\n  ]\n}\n");
    }

    @Test
    void canonicalFollowsTheRfcsOwnSortingExample() {
        // The names of RFC 8785, section 3.2.3, in the order that section states.
        String names = "{\"\\u20ac\": \"Euro Sign\", \"\\r\": \"Carriage Return\", \"\\ufb33\": \"Hebrew Letter\","
                + "\"1\": \"One\", \"\\ud83d\\ude00\": \"Smiley\", \"\\u0080\": \"Control\", \"\\u00f6\": \"O\"}";
        assertThat(Json.canonical(tree(names)))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"O\","
                        + "\"€\":\"Euro Sign\",\"😀\":\"Smiley\",\"\uFB33\":\"Hebrew Letter\"}");
    }

    @Test
    void canonicalEscapesAsTheRfcDoes() {
        assertThat(Json.canonical(new Tree.Text("\u20ac$\u000F\nA'B\"\\\"/\u007f\b\t\f\r\u0000")))
                .isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\"/\u007f\\b\\t\\f\\r\\u0000\"");
    }

    @Test
    void canonicalWritesDecimalsAsPlainStrings() {
        assertThat(Json.canonical(tree("{\"b\": [1.50, 1e2, -0, 0.001, true], \"a\": {\"d\": 1, \"c\": []}}")))
                .isEqualTo("{\"a\":{\"c\":[],\"d\":\"1\"},\"b\":[\"1.5\",\"100\",\"0\",\"0.001\",true]}");
    }

    @Test
    void theHashIsThatOfTheCanonicalBytes() {
        // printf '{"a":"\u00f6","b":"1.5"}' | sha256sum
        assertThat(Json.sha256(tree("{\"b\": 1.50, \"a\": \"ö\"}")))
                .isEqualTo("c8b07444b8ba6f3c1f021f118101bb6b84043e8f1ef41484c793a073bf473ac0");
    }

    @Test
    void halfACharacterCannotBeWritten() {
        Tree tree = Tree.fields().put("a", "x\uD83D").build();
        assertThatThrownBy(() -> Json.pretty(tree))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("json.halfCharacter")
                .hasMessageContaining("U+D83D");
        assertThatThrownBy(() -> Json.sha256(tree)).isInstanceOf(ProblemException.class);
    }
}
