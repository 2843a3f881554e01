package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.meritpool.formats.Json;
import io.github.meritpool.formats.ParametersJson;
import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.formats.PlanSchema;
import io.github.meritpool.rubric.RubricTypes;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schemas that stand among the documentation are those of the code, and what the project holds fits them. */
class SchemaFilesTest {

    private static final Path FOLDER = Repository.ROOT.resolve("docs/plan-language");
    private static final String PLAN =
            Json.pretty(PlanSchema.of(RubricTypes.builtIn()).plan());
    private static final String PARAMETERS =
            Json.pretty(PlanSchema.of(RubricTypes.builtIn()).parameters());

    @Test
    void theFilesAreWhatTheCodeMakes() {
        Written.compare(FOLDER.resolve("plan.schema.json"), PLAN);
        Written.compare(FOLDER.resolve("parameters.schema.json"), PARAMETERS);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfTheDocumentationFits() {
        Schema schema = schema(PLAN);
        return Repository.pages().stream()
                .flatMap(page -> PlanExample.in(page).stream())
                .filter(example -> example.problems().isEmpty())
                .map(example ->
                        DynamicTest.dynamicTest(example.name(), () -> fits(schema, Json.pretty(example.document()))));
    }

    @TestFactory
    Stream<DynamicTest> everyPlanThatCanBeReadFits() {
        Schema schema = schema(PLAN);
        return Repository.files(".", name -> name.endsWith("plan.json")).stream()
                .filter(file -> PlanJson.read(file).isOk())
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> fits(schema, Repository.text(file))));
    }

    @TestFactory
    Stream<DynamicTest> allParametersThatCanBeReadFit() {
        Schema schema = schema(PARAMETERS);
        return Repository.files(".", name -> name.equals("parameters.json")).stream()
                .filter(file -> ParametersJson.read(file).isOk())
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> fits(schema, Repository.text(file))));
    }

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    private static void fits(Schema schema, String document) {
        assertThat(schema.validate(document, InputFormat.JSON)).isEmpty();
    }
}
