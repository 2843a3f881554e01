package io.github.meritpool.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.ArgumentCheck;
import io.github.meritpool.spi.ArgumentType;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.RubricTypeProvider;
import io.github.meritpool.spi.Scope;
import io.github.meritpool.spi.Tree;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanSchemaTest {

    private static final RubricTypes BUILT_IN = RubricTypes.builtIn();
    private static final RubricTypes WITH_VENDORS = BUILT_IN.and(List.of(new Halved()));

    /** A vendor's type with a score in it, and numbers within bounds. */
    private static final class Halved implements RubricTypeProvider {

        @Override
        public String name() {
            return "acme:halved/等";
        }

        @Override
        public Label label() {
            return Label.of("half of a score", "得分减半");
        }

        @Override
        public Parameters parameters() {
            return Parameters.of(
                    Declared.of("score", ArgumentType.RUBRIC_TYPE, "what is halved", "减半的得分"),
                    Declared.of("share", ArgumentType.DECIMAL, "the share", "比例")
                            .between(0, 1),
                    Declared.of("most", ArgumentType.QUANTITY, "the most", "上限")
                            .between(0, 50)
                            .optional());
        }

        @Override
        public Quantity lower(Arguments with, Scope in) {
            return in.score(with.tree("score"), with.pointer() + "/score").times(Quantity.plain(with.decimal("share")));
        }
    }

    private static Tree tree(String text) {
        return JsonDocument.parse(text, "plan.json", JsonLimits.defaults())
                .orElseThrow()
                .tree();
    }

    private static Tree withDimension(String fields) {
        String mark = "\"type\": \"mark\",\n        \"of\": \"teaching\"";
        assertThat(School.planText()).contains(mark);
        String vendors =
                "\"rubricTypes\": [{\"type\": \"acme:halved/等\", \"version\": 1, \"artifact\": \"acme\"}],\n  ";
        String conventions = "\"conventions\"";
        return tree(School.planText().replace(mark, fields).replaceFirst(conventions, vendors + conventions));
    }

    private static boolean isAccepted(Tree plan, RubricTypes types) {
        boolean fits = new SchemaValidator(PlanSchema.of(types).plan()).accepts(plan);
        assertThat(PayPlan.read(plan, types).isOk()).isEqualTo(fits);
        return fits;
    }

    @Test
    void aVendorsTypeIsInTheSchemaOnceItIsAmongTheTypes() {
        Tree plan = withDimension(
                "\"type\": \"acme:halved/等\", \"share\": 0.5, \"score\": {\"type\": \"mark\", \"of\": \"teaching\"}");
        assertThat(isAccepted(plan, WITH_VENDORS)).isTrue();
        assertThat(isAccepted(plan, BUILT_IN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"share\": 1.5",
                "\"share\": \"1.01\"",
                "\"share\": \"1.0\", \"most\": 51",
                "\"share\": 1, \"most\": \"51\"",
                "\"share\": \"half\"",
                "\"share\": 1, \"twice\": true",
                "\"most\": 3"
            })
    void aVendorsFieldsAreCheckedAsDeclared(String fields) {
        String score = "\"type\": \"acme:halved/等\", \"score\": {\"type\": \"mark\", \"of\": \"teaching\"}, ";
        assertThat(isAccepted(withDimension(score + fields), WITH_VENDORS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"share\": \"0.250\"", "\"share\": 1, \"most\": \"50.0\"", "\"share\": 1, \"most\": 0"})
    void aVendorsFieldsHoldWhatIsDeclared(String fields) {
        String score = "\"type\": \"acme:halved/等\", \"score\": {\"type\": \"mark\", \"of\": \"teaching\"}, ";
        assertThat(isAccepted(withDimension(score + fields), WITH_VENDORS)).isTrue();
    }

    @Test
    void wordsAreInBothLanguagesOrInOne() {
        PlanSchema schema = PlanSchema.of(BUILT_IN);
        assertThat(schema.plan().get("title")).contains(new Tree.Text("Meritpool plan / Meritpool 方案"));
        assertThat(schema.in(Locale.ENGLISH).plan().get("title")).contains(new Tree.Text("Meritpool plan"));
        assertThat(Json.pretty(schema.in(Locale.SIMPLIFIED_CHINESE).plan()))
                .contains("\"description\": \"满分\"")
                .doesNotContain("full mark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"meritpool\": \"1\", \"parameters\": {\"a\": 1.5, \"b\": \"x\", \"c\": true}}",
                "{\"$schema\": \"x.json\", \"meritpool\": \"1\", \"note\": {\"en\": \"a\", \"zh-CN\": \"b\"}, \"parameters\": {}}"
            })
    void parametersHaveASchemaToo(String text) {
        assertThat(new SchemaValidator(PlanSchema.of(BUILT_IN).parameters()).problems(tree(text)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"meritpool\": \"2\", \"parameters\": {}}",
                "{\"meritpool\": \"1\"}",
                "{\"meritpool\": \"1\", \"parameters\": {\"a\": [1]}}",
                "{\"meritpool\": \"1\", \"parameters\": {}, \"more\": 1}"
            })
    void parametersAreCheckedAsDeclared(String text) {
        assertThat(new SchemaValidator(PlanSchema.of(BUILT_IN).parameters()).accepts(tree(text)))
                .isFalse();
    }

    @Test
    void whatIsBlankIsBlankToThePatternToo() {
        Pattern notBlank = Pattern.compile(ArgumentCheck.NOT_BLANK_PATTERN);
        String differ = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(Character::toString)
                .filter(text -> notBlank.matcher(text).find() == text.isBlank())
                .collect(Collectors.joining());
        assertThat(differ).isEmpty();
    }
}
