package io.github.meritpool.formats;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.meritpool.spi.Tree;
import java.util.List;

/** A validator that knows nothing of this library. */
final class SchemaValidator {

    private final Schema schema;

    SchemaValidator(Tree schema) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.pretty(schema), InputFormat.JSON);
    }

    /** What does not fit, each with its place. */
    List<String> problems(Tree document) {
        return schema.validate(Json.pretty(document), InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    boolean accepts(Tree document) {
        return problems(document).isEmpty();
    }
}
