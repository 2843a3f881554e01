package io.github.meritpool.formats;

import static io.github.meritpool.formats.ProblemTexts.brief;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.spi.Tree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonDocumentTest {

    private static final JsonLimits LIMITS = JsonLimits.defaults();

    private static Checked<JsonDocument> parse(String text) {
        return JsonDocument.parse(text, "plan.json", LIMITS);
    }

    private static Checked<JsonDocument> parse(byte[] bytes) {
        return JsonDocument.read(new ByteArrayInputStream(bytes), "plan.json", LIMITS);
    }

    private static Tree tree(String text) {
        return parse(text).orElseThrow().tree();
    }

    @Test
    void everyKindOfDataIsRead() {
        Tree expected = Tree.fields()
                .put("id", "attendance")
                .put("full", Tree.Decimal.of("10"))
                .put("open", new Tree.Flag(true))
                .put("shut", new Tree.Flag(false))
                .put("items", new Tree.Items(List.of(Tree.Decimal.of("0.2"), new Tree.Text("中文 \u0000 \n \"/\\😀"))))
                .put("none", new Tree.Items(List.of()))
                .put("", Tree.fields().build())
                .build();
        assertThat(tree("""
                {"id": "attendance", "full": 10, "open": true, "shut": false,
                 "items": [0.2, "中文 \\u0000 \\n \\"\\/\\\\\\uD83D\\uDE00"],
                 "none": [ ], "": {}}
                """)).isEqualTo(expected);
    }

    @Test
    void fieldsKeepTheirOrder() {
        Tree.Fields fields = parse("{\"b\": 1, \"a\": 2, \"c\": 3}")
                .then(JsonDocument::fields)
                .orElseThrow();
        assertThat(fields.fields().keySet()).containsExactly("b", "a", "c");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "1e2, 100",
        "1.50, 1.5",
        "-0, 0",
        "0.1e-3, 0.0001",
        "12345678901234567890.123456789, 12345678901234567890.123456789",
        "9007199254740993, 9007199254740993",
        "1.00000000000000000000000000000000000000000000000001, 1.00000000000000000000000000000000000000000000000001"
    })
    void numbersAreTakenByTheirText(String written, String plain) {
        assertThat(tree(written)).isEqualTo(Tree.Decimal.of(plain));
        assertThat(tree("[" + written + "]")).isEqualTo(new Tree.Items(List.of(Tree.Decimal.of(plain))));
    }

    @ParameterizedTest
    @MethodSource("badDocuments")
    void eachMistakeIsNamedWithItsPlace(String text, List<String> problems) {
        Checked<JsonDocument> read = parse(text);
        assertThat(brief(read.problems())).isEqualTo(problems);
        assertThat(read.isOk()).isFalse();
        ProblemTexts.assertComplete(read.problems());
    }

    static Stream<Arguments> badDocuments() {
        return Stream.of(
                bad("", "json.empty plan.json:1"),
                bad(" \n ", "json.empty plan.json:1"),
                bad("{\n\"a\": 1", "json.truncated plan.json:2"),
                bad("{\n\"a\": [1,\n2", "json.truncated plan.json:3 /a"),
                bad("{\n\"a\": \"abc", "json.truncated plan.json:2 /a"),
                bad("{\"a\"\n", "json.truncated plan.json:2"),
                bad("{\"a\": 1}\n\n{}", "json.trailingText plan.json:3"),
                bad("{\"a\": 1}\n}", "json.trailingText plan.json:2"),
                bad("{\"a\": 1} x", "json.trailingText plan.json:1"),
                bad("{\n\"a\": null}", "json.null plan.json:2 /a"),
                bad("[1,\nnull]", "json.null plan.json:2 /1"),
                bad("null", "json.null plan.json:1"),
                bad("{\n\"a\": 1,\n\"b\": 2,\n\"a\": 3}", "json.duplicateField plan.json:4 /a"),
                bad("{\"x\": [{\"a/b\": 1,\n\"a/b\": 1}]}", "json.duplicateField plan.json:2 /x/0/a~1b"),
                bad("{\"a~\": null}", "json.null plan.json:1 /a~0"),
                bad("{\"a\": NaN}", "json.notANumber plan.json:1 /a"),
                bad("[Infinity]", "json.notANumber plan.json:1 /0"),
                bad("[-Infinity]", "json.notANumber plan.json:1 /0"),
                bad("[007]", "json.numberForm plan.json:1 /0"),
                bad("[-01.5]", "json.numberForm plan.json:1 /0"),
                bad("[00]", "json.numberForm plan.json:1 /0"),
                bad("[.5]", "json.numberForm plan.json:1 /0"),
                bad("[5.]", "json.numberForm plan.json:1 /0"),
                bad("[+5]", "json.numberForm plan.json:1 /0"),
                bad("[1,\n2,\n]", "json.trailingComma plan.json:3"),
                bad("{\"o\": {\"a\": 1,\n}}", "json.trailingComma plan.json:2 /o"),
                bad("{\"a\": \"\\uD83D\"}", "json.halfCharacter plan.json:1 /a"),
                bad("{\"\uDE00\": 1}", "json.halfCharacter plan.json:1 /\uDE00"),
                bad("[1e999999999]", "json.tooManyDigits plan.json:1 /0"),
                bad("[1e-999999999]", "json.tooManyDigits plan.json:1 /0"),
                bad("[1e99999999999999999999]", "json.tooManyDigits plan.json:1 /0"),
                bad("[" + "9".repeat(101) + "]", "json.tooManyDigits plan.json:1 /0"),
                bad("[0." + "0".repeat(99) + "1]", "json.tooManyDigits plan.json:1 /0"),
                bad("{\n// why\n\"a\": 1}", "json.comment plan.json:2"),
                bad("{\"a\": 1 # why\n}", "json.comment plan.json:1"),
                bad("{\n“a”: 1}", "json.fullWidth plan.json:2"),
                bad("{\"a\"：1}", "json.fullWidth plan.json:1"),
                bad("{\"a\": 1，\"b\": 2}", "json.fullWidth plan.json:1"),
                bad("{'a': 1}", "json.syntax plan.json:1"),
                bad("{a: 1}", "json.syntax plan.json:1"),
                bad("{\"a\": tru}", "json.syntax plan.json:1"),
                bad("{\"a\": 1\n\"b\": 2}", "json.syntax plan.json:2"),
                bad("{\"a\": \"two\nlines\"}", "json.syntax plan.json:1 /a"),
                bad("{\"a\": 1]", "json.syntax plan.json:1"),
                bad("[1,,2]", "json.syntax plan.json:1"),
                bad("[0x10]", "json.syntax plan.json:1"),
                bad("[1.2.3]", "json.syntax plan.json:1"),
                bad("[\"\\x\"]", "json.syntax plan.json:1 /0"));
    }

    private static Arguments bad(String text, String... problems) {
        return Arguments.of(text, List.of(problems));
    }

    @Test
    void readingGoesOnToTheNextProblem() {
        Checked<JsonDocument> read = parse("""
                {
                  "a": null,
                  "b": [1, NaN, 3,],
                  "a": 007,
                  "c": {"d": 1e999, "e": "\\uD800"},
                  "f": 1;
                }
                """);
        assertThat(brief(read.problems()))
                .containsExactly(
                        "json.null plan.json:2 /a",
                        "json.notANumber plan.json:3 /b/1",
                        "json.trailingComma plan.json:3 /b",
                        "json.duplicateField plan.json:4 /a",
                        "json.numberForm plan.json:4 /a",
                        "json.tooManyDigits plan.json:5 /c/d",
                        "json.halfCharacter plan.json:5 /c/e",
                        "json.syntax plan.json:6");
        ProblemTexts.assertComplete(read.problems());
    }

    @Test
    void aSentenceSaysWhatStandsThere() {
        Problem problem = parse("{\n  \"a\": tru,\n}").problems().get(0);
        assertThat(problem.sentence(Locale.ENGLISH))
                .isEqualTo(
                        "JSON does not allow 'tru' at this place, character 8 of line 2; what follows was not checked.");
        assertThat(problem.sentence(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("JSON 不允许在此处（第 2 行第 8 个字符）出现 'tru'；此后的内容未检查。");
        assertThat(parse("{\"a\": 1\n, \"a\": 2}").problems().get(0).sentence(Locale.ENGLISH))
                .isEqualTo("The field 'a' may stand once in an object, but stands on line 1 and again on line 2.");
        assertThat(parse("{\"a\"：1}").problems().get(0).advice(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("请改为“:”；双引号之内的文字可以保留全角符号。");
    }

    @Test
    void aByteOrderMarkIsSkippedWithAWarning() {
        Checked<JsonDocument> read = parse("\uFEFF{\"a\": 1}".getBytes(StandardCharsets.UTF_8));
        assertThat(read.isOk()).isTrue();
        assertThat(brief(read.problems())).containsExactly("json.byteOrderMark plan.json:1");
        ProblemTexts.assertComplete(read.problems());
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        Checked<JsonDocument> gbk = parse("{\n\"a\": \"考勤\"}".getBytes(Charset.forName("GBK")));
        assertThat(brief(gbk.problems())).containsExactly("file.notUtf8 plan.json:2");
        assertThat(gbk.problems().get(0).sentence(Locale.ENGLISH)).contains("byte BF on line 2");
        ProblemTexts.assertComplete(gbk.problems());
        // A surrogate coded as three bytes, an overlong slash, a character cut off at the end.
        assertThat(parse(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'})
                        .isOk())
                .isFalse();
        assertThat(parse(new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'}).isOk())
                .isFalse();
        assertThat(brief(parse(new byte[] {'\n', '"', (byte) 0xE4}).problems()))
                .containsExactly("file.notUtf8 plan.json:2");
    }

    @Test
    void limitsAreNamedWhenExceeded() {
        JsonLimits tight =
                LIMITS.withMaxBytes(40).withMaxNesting(2).withMaxDigits(3).withMaxTextLength(4);
        assertThat(brief(JsonDocument.parse(" ".repeat(41), "p", tight).problems()))
                .containsExactly("file.tooLong p");
        assertThat(brief(JsonDocument.read(new ByteArrayInputStream(new byte[41]), "p", tight)
                        .problems()))
                .containsExactly("file.tooLong p");
        Checked<JsonDocument> read = JsonDocument.parse("[[[1]], 0.123, 1e3,\"abcde\", 12.3, 123]", "p", tight);
        assertThat(brief(read.problems()))
                .containsExactly(
                        "json.tooDeep p:1 /0/0",
                        "json.tooManyDigits p:1 /1",
                        "json.tooManyDigits p:1 /2",
                        "json.textTooLong p:1 /3");
        ProblemTexts.assertComplete(read.problems());
        assertThat(JsonDocument.parse("[[123, 12.3, \"abcd\"]]", "p", tight).isOk())
                .isTrue();
    }

    @Test
    void whatJustFitsIsTaken() {
        JsonLimits tight = LIMITS.withMaxBytes(10).withMaxNesting(1).withMaxDigits(4);
        assertThat(JsonDocument.parse("[12.34, 1]", "p", tight).isOk()).isTrue();
        assertThat(JsonDocument.read(
                                new ByteArrayInputStream("[1234, 1] ".getBytes(StandardCharsets.UTF_8)), "p", tight)
                        .isOk())
                .isTrue();
        assertThat(JsonDocument.parse("[-12.34]", "p", tight).isOk()).isTrue();
        assertThat(JsonDocument.parse("[12.345]", "p", tight).isOk()).isFalse();
        assertThat(JsonDocument.parse("[1e3]", "p", tight).isOk()).isTrue();
        assertThat(JsonDocument.parse("[1e4]", "p", tight).isOk()).isFalse();
        assertThat(JsonDocument.parse("[1e-3]", "p", tight).isOk()).isTrue();
        assertThat(JsonDocument.parse("[1e-4]", "p", tight).isOk()).isFalse();
        assertThat(LIMITS.withMaxProblems(7).maxProblems()).isEqualTo(7);
        JsonLimits two = LIMITS.withMaxProblems(2);
        assertThat(JsonDocument.parse("[null, null]", "p", two).problems()).hasSize(2);
        assertThat(brief(JsonDocument.parse("[null, null, null]", "p", two).problems()))
                .containsExactly("json.null p:1 /0", "json.null p:1 /1", "file.moreProblems p");
    }

    @Test
    void problemsOfTheTreeAreBoundedToo() {
        JsonDocument document =
                JsonDocument.parse("{}", "p", LIMITS.withMaxProblems(2)).orElseThrow();
        Problem found = Problem.of(FormatsProblem.JSON_NULL).at(Location.pointer("/x"));
        assertThat(brief(document.located(Checked.refused(List.of(found, found, found)))
                        .problems()))
                .containsExactly("json.null p:1 /x", "json.null p:1 /x", "file.moreProblems p");
        assertThat(document.name()).isEqualTo("p");
    }

    @Test
    void signsThatCannotBeSeenAreNamedByTheirCode() {
        assertThat(parse("[\u0001]").problems().get(0).sentence(Locale.ENGLISH)).contains("allow U+0001 at");
        assertThat(parse("[\u00A0]").problems().get(0).sentence(Locale.ENGLISH)).contains("allow U+00A0 at");
        assertThat(parse("[\uD83D\uDE00]").problems().get(0).sentence(Locale.ENGLISH))
                .contains("allow U+D83D at");
        assertThat(parse("[;]").problems().get(0).sentence(Locale.ENGLISH)).contains("allow ';' at");
        assertThat(parse("[\"\uDE00\"]").problems().get(0).sentence(Locale.ENGLISH))
                .contains("the code U+DE00,");
    }

    @Test
    void longValuesAreShortenedInSentences() {
        JsonLimits tight = LIMITS.withMaxTextLength(5);
        String faces = "😀".repeat(30);
        assertThat(JsonDocument.parse("\"" + faces + "\"", "p", tight)
                        .problems()
                        .get(0)
                        .sentence(Locale.ENGLISH))
                .startsWith("The text that begins with '" + "😀".repeat(20) + "…' has 60 characters");
        assertThat(JsonDocument.parse("\"x" + faces + "\"", "p", tight)
                        .problems()
                        .get(0)
                        .sentence(Locale.ENGLISH))
                .startsWith("The text that begins with 'x" + "😀".repeat(19) + "…'");
        assertThat(JsonDocument.parse("\"" + "y".repeat(40) + "\"", "p", tight)
                        .problems()
                        .get(0)
                        .sentence(Locale.ENGLISH))
                .startsWith("The text that begins with '" + "y".repeat(40) + "'");
    }

    @Test
    void limitsThemselvesAreChecked() {
        assertThatThrownBy(() -> LIMITS.withMaxNesting(1001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The limit maxNesting must be from 1 to 1000, but is 1001.");
        assertThatThrownBy(() -> LIMITS.withMaxDigits(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHostileDocumentEndsSoon() {
        int many = 200_000;
        Checked<JsonDocument> deep = parse("[".repeat(many));
        assertThat(brief(deep.problems()).get(0)).startsWith("json.tooDeep plan.json:1 /0/0");
        assertThat(brief(parse("9".repeat(many)).problems())).containsExactly("json.tooManyDigits plan.json:1");
        Checked<JsonDocument> nulls = parse("[" + "null,".repeat(many) + "1]");
        assertThat(nulls.problems()).hasSize(LIMITS.maxProblems() + 1);
        assertThat(nulls.problems().get(LIMITS.maxProblems()).sentence(Locale.ENGLISH))
                .isEqualTo(
                        "The file 'plan.json' has 199000 more problems than the 1000 listed, the limit 'maxProblems'.");
        ProblemTexts.assertComplete(nulls.problems().get(LIMITS.maxProblems()));
    }

    @Test
    void aLongNameAroundManyFieldsCostsNoMorePlace() {
        String name = "n".repeat(65_536);
        assertThat(parse("{\"" + name + "\": [" + "1,".repeat(500_000) + "1]}").isOk())
                .isTrue();
    }

    @Test
    void deepestNestingAllowedIsReadAndWritten() {
        String deep = "[".repeat(1000) + "]".repeat(1000);
        Tree tree = JsonDocument.parse(deep, "p", LIMITS.withMaxNesting(1000))
                .orElseThrow()
                .tree();
        assertThat(Json.canonical(tree).equals(deep)).isTrue();
        assertThat(Json.pretty(tree).replaceAll("\\s", "").equals(deep)).isTrue();
    }

    @Test
    void linesAreThoseOfTheValueOrOfWhatIsNearest() {
        JsonDocument document = parse("""
                {
                  "a": [
                    1,
                    {"b/c": {
                      "": 2}}
                  ],
                  "~1": 3
                }
                """).orElseThrow();
        assertThat(document.line("")).isEqualTo(1);
        assertThat(document.line("/a")).isEqualTo(2);
        assertThat(document.line("/a/0")).isEqualTo(3);
        assertThat(document.line("/a/1/b~1c")).isEqualTo(4);
        assertThat(document.line("/a/1/b~1c/")).isEqualTo(5);
        assertThat(document.line("/~01")).isEqualTo(7);
        assertThat(document.line("/a/1/missing/deeper")).isEqualTo(4);
        assertThat(document.line("/missing")).isEqualTo(1);
        assertThat(document.line("/a/7")).isEqualTo(2);
    }

    @Test
    void problemsOfTheTreeGetTheirPlaceInTheFile() {
        JsonDocument document = parse("{\n\"a\": 1,\n\"b\": {}}").orElseThrow();
        Problem found = Problem.of(FormatsProblem.JSON_NULL);
        assertThat(document.located(found.at(Location.pointer("/b/x"))).location())
                .hasToString("plan.json:3 /b/x");
        assertThat(document.located(found).location()).isEqualTo(Location.file("plan.json"));
        Location elsewhere = Location.file("staff.csv").withLine(9);
        assertThat(document.located(found.at(elsewhere)).location()).isEqualTo(elsewhere);
        Checked<Object> refused = document.located(Checked.refused(List.of(found.at(Location.pointer("/a")))));
        assertThat(brief(refused.problems())).containsExactly("json.null plan.json:2 /a");
        Problem warning = Problem.of(FormatsProblem.JSON_BYTE_ORDER_MARK).at(Location.pointer("/a"));
        Checked<String> warned = document.located(Checked.of("plan", List.of(warning)));
        assertThat(warned.orElseThrow()).isEqualTo("plan");
        assertThat(brief(warned.problems())).containsExactly("json.byteOrderMark plan.json:2 /a");
    }

    @Test
    void aDocumentThatIsNoObjectIsRefusedAsFields() {
        Checked<Tree.Fields> fields = parse("\n[1]").then(JsonDocument::fields);
        assertThat(brief(fields.problems())).containsExactly("json.notAnObject plan.json:2");
        ProblemTexts.assertComplete(fields.problems());
    }

    @Test
    void filesAreReadByTheirName(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("方案.json");
        Checked<JsonDocument> missing = JsonDocument.read(file);
        assertThat(brief(missing.problems())).containsExactly("file.missing 方案.json");
        ProblemTexts.assertComplete(
                JsonDocument.read(folder.resolve("plan.json")).problems());
        Files.writeString(file, "{\"a\": null}");
        assertThat(brief(JsonDocument.read(file).problems())).containsExactly("json.null 方案.json:1 /a");
        Checked<JsonDocument> notAFile = JsonDocument.read(folder);
        assertThat(notAFile.problems()).extracting(Problem::code).containsExactly("file.unreadable");
        ProblemTexts.assertComplete(notAFile.problems());
    }

    @Test
    void aStreamThatFailsIsAProblem() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line went dead");
            }
        };
        Checked<JsonDocument> read = JsonDocument.read(broken, "plan.json", LIMITS);
        assertThat(read.problems().get(0).sentence(Locale.ENGLISH))
                .isEqualTo("The file 'plan.json' cannot be read: IOException the line went dead.");
    }
}
