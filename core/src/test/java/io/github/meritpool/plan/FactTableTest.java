package io.github.meritpool.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.Tree;
import org.junit.jupiter.api.Test;

/** What a table says of itself. */
class FactTableTest {

    private static FactTable terms(Tree.Fields document) {
        return PayPlan.read(document, RubricTypes.builtIn())
                .orElseThrow()
                .table("terms")
                .orElseThrow();
    }

    @Test
    void aTableOfReferenceSaysItsSource() {
        Tree.Fields document = Documents.with(Documents.small(), "/tables/1/source", Documents.text("county office"));
        assertThat(terms(document).source()).contains("county office");
    }

    @Test
    void aTableThatTheSchoolRecordsHasNone() {
        assertThat(terms(Documents.small()).source()).isEmpty();
    }
}
