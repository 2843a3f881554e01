package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.meritpool.formats.Json;
import io.github.meritpool.formats.JsonDocument;
import io.github.meritpool.formats.JsonLimits;
import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.formats.PlanSchema;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.Tree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plans of real regulations and schools are sound, and their pages speak of all that they say. */
class RealPlansTest {

    private static final Pattern COUNT = Pattern.compile("(\\d+|No) elements? (?:is|are) custom, of (\\d+)\\.");

    private static final Pattern LIST = Pattern.compile("<!-- (list) -->");

    private static Stream<DynamicTest> each(Consumer<Path> check) {
        return PlanFiles.all().stream()
                .map(file -> DynamicTest.dynamicTest(PlanFiles.name(file), () -> check.accept(file)));
    }

    private static Tree.Fields document(String text) {
        return JsonDocument.parse(text, "plan.json", JsonLimits.defaults())
                .then(JsonDocument::fields)
                .orElseThrow();
    }

    /** The lists name each page by its title. */
    @ParameterizedTest
    @ValueSource(strings = {"plans", "regulations"})
    void theListsNameEveryPlan(String folder) {
        Page list = Repository.page("docs/" + folder + "/README.md");
        Written.compare(list, list.with(LIST, any -> listed(list)));
    }

    private static List<String> listed(Page list) {
        List<String> lines = new ArrayList<>(List.of("| plan | what it is about |", "| --- | --- |"));
        for (Path plan : PlanFiles.all()) {
            Page page = PlanFiles.page(plan);
            if (page.file().getParent().equals(list.file().getParent())) {
                String[] title = page.lines().get(0).substring("# ".length()).split(": ", 2);
                lines.add("| [" + PlanFiles.name(plan) + "](" + page.file().getFileName() + ") | " + title[1] + " |");
            }
        }
        return lines;
    }

    @TestFactory
    Stream<DynamicTest> eachIsReadWithoutEvenAWarning() {
        return each(file -> assertThat(PlanJson.read(file).problems()).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> eachFitsTheSchema() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.pretty(PlanSchema.of(RubricTypes.builtIn()).plan()), InputFormat.JSON);
        return each(file -> assertThat(schema.validate(Repository.text(file), InputFormat.JSON))
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> eachReadsBackAsItIsWritten() {
        return each(file -> {
            PayPlan plan = PlanJson.read(file).orElseThrow();
            Checked<PayPlan> again = PayPlan.read(document(PlanJson.text(plan)), RubricTypes.builtIn());
            assertThat(again.orElseThrow()).isEqualTo(plan);
            assertThat(PlanJson.canonical(again.orElseThrow())).isEqualTo(PlanJson.canonical(plan));
        });
    }

    @TestFactory
    Stream<DynamicTest> eachPageHasFactsAndFigures() {
        return each(file -> assertThat(PlanExample.in(PlanFiles.page(file))).anyMatch(PlanExample::isWorked));
    }

    @TestFactory
    Stream<DynamicTest> eachClauseIsCitedByAnElementAndHasItsRow() {
        return each(file -> {
            Tree.Fields document = document(Repository.text(file));
            String prose = String.join("\n", PlanFiles.page(file).lines());
            PayPlan plan = PlanJson.read(file).orElseThrow();
            assertThat(plan.clauses()).isNotEmpty().allSatisfy(clause -> {
                assertThat(cited(document)).contains(clause.id());
                assertThat(prose).contains("\n| " + clause.id().replaceFirst("^cn-", "") + " |");
            });
        });
    }

    private static Set<String> cited(Tree tree) {
        Set<String> cited = new LinkedHashSet<>();
        if (tree instanceof Tree.Items items) {
            items.items().forEach(item -> cited.addAll(cited(item)));
        } else if (tree instanceof Tree.Fields fields) {
            fields.fields().forEach((name, value) -> {
                boolean cites = name.equals("clause") || name.endsWith("Clause");
                if (cites && value instanceof Tree.Text text) {
                    cited.add(text.text());
                }
                cited.addAll(cited(value));
            });
        }
        return cited;
    }

    @TestFactory
    Stream<DynamicTest> eachPageCountsItsElementsAndUnderATenthAreCustom() {
        return each(file -> {
            PlanElements elements = PlanElements.of(PlanJson.read(file).orElseThrow());
            Matcher count = COUNT.matcher(String.join(" ", PlanFiles.page(file).lines()));
            assertThat(count.find()).isTrue();
            assertThat(count.group(1)).isEqualTo(elements.custom() == 0 ? "No" : String.valueOf(elements.custom()));
            assertThat(count.group(2)).isEqualTo(String.valueOf(elements.all()));
            assertThat(elements.share()).isLessThan(Rational.ratio(1, 10));
        });
    }
}
