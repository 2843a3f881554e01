package io.github.meritpool.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Checked;
import io.github.meritpool.spi.Tree;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonProperties {

    private static final JsonLimits LIMITS = JsonLimits.defaults();

    @Property
    void prettyReadsBackToAnEqualTreeInTheSameOrder(@ForAll("trees") Tree tree) {
        Tree back = read(Json.pretty(tree));
        assertThat(back).isEqualTo(tree);
        assertThat(Json.pretty(back)).isEqualTo(Json.pretty(tree));
    }

    @Property
    void canonicalReadsBackToTheTreeWithDecimalsAsTexts(@ForAll("trees") Tree tree) {
        assertThat(read(Json.canonical(tree))).isEqualTo(decimalsAsTexts(tree));
    }

    @Property
    void canonicalIsAFixedPoint(@ForAll("trees") Tree tree) {
        String canonical = Json.canonical(tree);
        assertThat(Json.canonical(read(canonical))).isEqualTo(canonical);
        assertThat(Json.sha256(read(Json.pretty(tree)))).isEqualTo(Json.sha256(tree));
    }

    @Property
    void theOrderOfFieldsDoesNotChangeTheCanonicalForm(@ForAll("trees") Tree tree) {
        assertThat(Json.canonical(reversed(tree))).isEqualTo(Json.canonical(tree));
    }

    @Property
    void treesThatDifferHashDifferently(@ForAll("trees") Tree one, @ForAll("trees") Tree other) {
        assertThat(Json.sha256(one).equals(Json.sha256(other)))
                .isEqualTo(decimalsAsTexts(one).equals(decimalsAsTexts(other)));
    }

    @Property
    void aDocumentCutShortIsRefusedAndNothingIsThrown(@ForAll("objects") Tree tree, @ForAll int seed) {
        String whole = Json.pretty(tree).stripTrailing();
        String cut = whole.substring(0, Math.floorMod(seed, whole.length()));
        Checked<JsonDocument> read = JsonDocument.parse(cut, "cut.json", LIMITS);
        assertThat(read.isOk()).isFalse();
        ProblemTexts.assertComplete(read.problems());
    }

    @Property
    void anyBytesAreReadOrRefusedAndNothingIsThrown(@ForAll byte[] bytes) {
        Checked<JsonDocument> read = JsonDocument.read(new ByteArrayInputStream(bytes), "any.json", LIMITS);
        assertThat(read.isOk() || !read.problems().isEmpty()).isTrue();
    }

    @Property
    void anyJsonLikeTextIsReadOrRefusedAndNothingIsThrown(@ForAll("jsonLike") String text) {
        Checked<JsonDocument> read = JsonDocument.parse(text, "any.json", LIMITS);
        if (read.isOk()) {
            Tree tree = read.orElseThrow().tree();
            assertThat(read(Json.pretty(tree))).isEqualTo(tree);
        } else {
            ProblemTexts.assertComplete(read.problems());
        }
    }

    private static Tree read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return JsonDocument.read(new ByteArrayInputStream(bytes), "a.json", LIMITS)
                .orElseThrow()
                .tree();
    }

    @Provide
    Arbitrary<String> jsonLike() {
        return Arbitraries.of(
                        "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "1", "-", "0", ".5", "e3", "true", "null", " ",
                        "\n", "NaN", "/", "\\", "\"", "，", "\uFEFF")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Tree> trees() {
        return RandomTrees.trees();
    }

    @Provide
    Arbitrary<Tree> objects() {
        return RandomTrees.trees().map(tree -> Tree.fields().put("tree", tree).build());
    }

    private static Tree decimalsAsTexts(Tree tree) {
        if (tree instanceof Tree.Decimal decimal) {
            return new Tree.Text(decimal.text());
        }
        if (tree instanceof Tree.Items items) {
            return new Tree.Items(
                    items.items().stream().map(JsonProperties::decimalsAsTexts).toList());
        }
        if (tree instanceof Tree.Fields fields) {
            Map<String, Tree> changed = new LinkedHashMap<>();
            fields.fields().forEach((name, value) -> changed.put(name, decimalsAsTexts(value)));
            return new Tree.Fields(changed);
        }
        return tree;
    }

    private static Tree reversed(Tree tree) {
        if (tree instanceof Tree.Items items) {
            return new Tree.Items(
                    items.items().stream().map(JsonProperties::reversed).toList());
        }
        if (tree instanceof Tree.Fields fields) {
            List<String> names = new ArrayList<>(fields.fields().keySet());
            Collections.reverse(names);
            Map<String, Tree> changed = new LinkedHashMap<>();
            names.forEach(name -> changed.put(name, reversed(fields.get(name).orElseThrow())));
            return new Tree.Fields(changed);
        }
        return tree;
    }
}
