package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.plan.PlanLanguage;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the yardstick of clause shapes names is part of the plan language, and is used where it says that it is worked. */
class ShapesTest {

    private static final Page PAGE = Repository.page("docs/plan-language/shapes.md");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]+))?\\)");

    /** A clause shape, what says it, and where that is worked. */
    private record Shape(String says, List<String> names, String links) {}

    private static List<Shape> shapes() {
        return PAGE.lines().stream()
                .filter(line -> line.startsWith("| ") && line.contains("]("))
                .map(line -> line.split(" *\\| *"))
                .map(cells -> new Shape(cells[1], found(NAME, cells[2]), cells[3]))
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).toList();
    }

    @Test
    void thereAreShapes() {
        assertThat(shapes())
                .hasSizeGreaterThan(60)
                .allSatisfy(shape -> assertThat(shape.names()).as(shape.says()).isNotEmpty());
    }

    @Test
    void everyNameIsOneOfThePlanLanguage() {
        Set<String> known = words();
        assertThat(shapes()).allSatisfy(shape -> assertThat(known).containsAll(shape.names()));
    }

    /** The elements, types and formulas, their fields and what these can be. */
    private static Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        PlanLanguage.elements(RubricTypes.builtIn()).forEach((element, fields) -> {
            words.add(element.substring(element.indexOf(':') + 1));
            words(fields, words);
        });
        return words;
    }

    private static void words(Parameters fields, Set<String> words) {
        for (Declared field : fields.declared()) {
            boolean isNew = words.add(field.name());
            words.addAll(field.options());
            if (isNew) {
                words(field.nested(), words);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyShapeIsWorkedWhereItSaysSo() {
        return shapes().stream()
                .map(shape -> DynamicTest.dynamicTest(shape.says(), () -> {
                    List<PlanExample> worked = worked(shape);
                    assertThat(worked).isNotEmpty().allMatch(PlanExample::isWorked);
                    String plans = worked.stream().map(ShapesTest::text).reduce("", String::concat);
                    assertThat(shape.names()).allMatch(name -> uses(plans, name));
                }));
    }

    /** Whether a name stands in parts of plans: as a field or what it holds, or as the section of an element. */
    private static boolean uses(String plans, String name) {
        return plans.contains('"' + name + '"') || plans.contains('"' + name + "s\"");
    }

    private static List<PlanExample> worked(Shape shape) {
        List<PlanExample> worked = new ArrayList<>();
        for (MatchResult link : LINK.matcher(shape.links()).results().toList()) {
            Page page = Page.read(PAGE.file().resolveSibling(link.group(1)).normalize());
            List<PlanExample> there = PlanExample.in(page).stream()
                    .filter(example -> link.group(2) == null
                            || LinksTest.anchor(example.heading().words()).equals(link.group(2)))
                    .toList();
            assertThat(there).as(link.group()).isNotEmpty();
            worked.addAll(there);
        }
        return worked;
    }

    /** The parts of a plan that it shows, each after what it is, or the plan of a page about one. */
    private static String text(PlanExample example) {
        return example.page().isOfPlan()
                ? Repository.text(Repository.ROOT.resolve(example.page().plan()))
                : example.json().stream()
                        .map(block -> "\"" + String.join(" ", block.words()) + "\" " + block.joined())
                        .reduce("", String::concat);
    }
}
