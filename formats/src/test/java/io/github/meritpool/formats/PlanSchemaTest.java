package io.github.meritpool.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.Tree;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanSchemaTest {

    @Test
    void q() throws Exception {
        Tree schema = PlanSchema.of(RubricTypes.builtIn()).plan();
        java.nio.file.Files.writeString(Path.of("/tmp/plan.schema.json"), Json.pretty(schema));
        SchemaValidator v = new SchemaValidator(schema);
        for (String p : List.of(
                "../docs/plan-language/example-plan.json",
                "../examples/plans/four-people/plan.json",
                "../examples/plans/regulations/thp/plan.json",
                "src/test/resources/school/plan.json",
                "src/test/resources/thp-cases/plan.json",
                "../examples/settle/src/test/resources/four/plan.json")) {
            assertThat(v.problems(JsonDocument.read(Path.of(p)).orElseThrow().tree()))
                    .as(p)
                    .isEmpty();
        }
    }
}
