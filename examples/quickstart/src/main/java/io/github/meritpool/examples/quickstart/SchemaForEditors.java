package io.github.meritpool.examples.quickstart;

import io.github.meritpool.formats.Json;
import io.github.meritpool.formats.PlanSchema;
import io.github.meritpool.rubric.RubricTypes;

/** Prints the JSON Schema of plans, the installed vendors' types among it. */
public final class SchemaForEditors {

    private SchemaForEditors() {}

    /**
     * Prints the schema.
     *
     * @param args none
     */
    public static void main(String[] args) {
        // tag::schema[]
        PlanSchema schema = PlanSchema.of(RubricTypes.installed());
        System.out.print(Json.pretty(schema.plan()));
        // end::schema[]
    }
}
