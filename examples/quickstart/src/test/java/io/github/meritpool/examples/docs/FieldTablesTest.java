package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.plan.PlanLanguage;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The plan language reference has a table of fields for every element that a plan can have, between {@code <!-- fields
 * element -->} and {@code <!-- end -->}, and it says what the code declares: nothing less, nothing more.
 */
class FieldTablesTest {

    private static final Map<String, Parameters> ELEMENTS = PlanLanguage.elements(RubricTypes.builtIn());
    private static final Pattern BEGIN = Pattern.compile("<!-- fields (.+) -->");

    @Test
    void everyElementHasOneTable() {
        assertThat(Repository.pages().stream().flatMap(page -> page.written(BEGIN).stream()))
                .containsExactlyInAnyOrderElementsOf(ELEMENTS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyTableSaysWhatIsDeclared() {
        return Repository.pages().stream()
                .filter(page -> !page.written(BEGIN).isEmpty())
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> Written.compare(page, declared(page))));
    }

    /** Each element with a link to the page that has its table. */
    private static Map<Parameters, String> links() {
        Map<Parameters, String> links = new LinkedHashMap<>();
        for (Page page : Repository.pages()) {
            page.written(BEGIN)
                    .forEach(element -> links.put(
                            Objects.requireNonNull(ELEMENTS.get(element), element),
                            "[" + element + "](" + page.file().getFileName() + ")"));
        }
        return links;
    }

    /** The page with its tables as the code declares them. */
    private static List<String> declared(Page page) {
        FieldTables tables = new FieldTables(links());
        return page.with(BEGIN, element -> tables.of(Objects.requireNonNull(ELEMENTS.get(element), element)));
    }
}
