package io.github.meritpool.testkit;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.meritpool.formats.Json;
import io.github.meritpool.formats.PlanSchema;
import io.github.meritpool.rubric.RubricTypes;
import java.util.List;

/** The schema by which editors check plans, in a validator that knows nothing of this library. */
final class EditorSchema {

    private final Schema schema;

    EditorSchema(RubricTypes types) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.pretty(PlanSchema.of(types).plan()), InputFormat.JSON);
    }

    /** What does not fit in a plan, each with its place. */
    List<String> misfits(String plan) {
        return schema.validate(plan, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }
}
