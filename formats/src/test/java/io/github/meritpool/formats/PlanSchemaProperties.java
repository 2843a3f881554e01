package io.github.meritpool.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.plan.PayPlan;
import io.github.meritpool.plan.PlanLanguage;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.ArgumentProblem;
import io.github.meritpool.spi.Declared;
import io.github.meritpool.spi.Parameters;
import io.github.meritpool.spi.Tree;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** The schema and the reader agree about the form of a plan. */
class PlanSchemaProperties {

    private static final RubricTypes TYPES = RubricTypes.builtIn();
    private static final SchemaValidator SCHEMA =
            new SchemaValidator(PlanSchema.of(TYPES).plan());
    private static final Set<String> FORM = form();

    /** The problems that are of the form of a plan, not of what it means. */
    private static Set<String> form() {
        Set<String> codes = new TreeSet<>(List.of(
                "plan.version",
                "plan.badCondition",
                "plan.badExpression",
                "plan.roundedTo",
                "rubric.unknownType",
                "distribution.unknownFormula"));
        for (ArgumentProblem problem : ArgumentProblem.values()) {
            codes.add(problem.code());
        }
        return codes;
    }

    /** Where a table is named for whose rows other fields of the same object are read. */
    private static final Pattern OF_ROWS = Pattern.compile("(.*/)(within|some|from)");

    private static List<String> ofForm(Tree plan) {
        return PayPlan.read(plan, TYPES).problems().stream()
                .filter(problem -> FORM.contains(problem.code()))
                .map(Problem::toString)
                .toList();
    }

    /**
     * Whether the reader says something of the form of a place, or else that the rows are not known for which it would be
     * read: their names would only be wrong once more.
     */
    private static boolean isRefused(Tree plan, String place) {
        return !ofForm(plan).isEmpty()
                || PayPlan.read(plan, TYPES).problems().stream()
                        .map(problem ->
                                OF_ROWS.matcher(problem.location().pointer().orElse("")))
                        .anyMatch(rows -> rows.matches() && place.startsWith(rows.group(1)));
    }

    @Property(tries = 100)
    void aPlanOfTheDeclaredFormFitsBoth(@ForAll long seed) {
        Tree plan = RandomPlans.plan(seed, TYPES);
        assertThat(ofForm(plan)).as("reader").isEmpty();
        assertThat(SCHEMA.problems(plan)).as("schema").isEmpty();
    }

    /** Kinds of mistakes are drawn first, so that rare ones are tried as often. */
    @Property(tries = 100)
    void aMistakeInTheFormIsRefusedByBoth(@ForAll long seed, @ForAll int which) {
        Map<String, List<PlanSites.Mistake>> mistakes =
                PlanSites.mistakes(RandomPlans.plan(seed, TYPES), TYPES).stream()
                        .collect(Collectors.groupingBy(
                                PlanSites.Mistake::kind, LinkedHashMap::new, Collectors.toList()));
        List<String> kinds = List.copyOf(mistakes.keySet());
        for (int i = 0; i < 10; i++) {
            List<PlanSites.Mistake> ofKind = mistakes.get(kinds.get(Math.floorMod(which + 31 * i, kinds.size())));
            PlanSites.Mistake mistake = ofKind.get(Math.floorMod(which, ofKind.size()));
            String what = mistake.kind() + " at " + mistake.pointer();
            assertThat(SCHEMA.problems(mistake.plan())).as("schema: %s", what).isNotEmpty();
            assertThat(isRefused(mistake.plan(), mistake.pointer()))
                    .as("reader: %s", what)
                    .isTrue();
        }
    }

    /** Where it does no harm both accept it; where it does both refuse it. */
    @Property(tries = 100)
    void aValueFromElsewhereIsJudgedAlike(@ForAll long seed, @ForAll int from, @ForAll int to) {
        List<PlanSites.Place> places = PlanSites.places(RandomPlans.plan(seed, TYPES), TYPES);
        for (int i = 0; i < 5; i++) {
            PlanSites.Place place = places.get(Math.floorMod(to + 31 * i, places.size()));
            PlanSites.Place other = places.get(Math.floorMod(from + 37 * i, places.size()));
            Tree plan = place.with().apply(other.value());
            Statistics.label("form").collect(SCHEMA.accepts(plan) ? "right" : "wrong");
            String what = other + " put to " + place.pointer();
            if (SCHEMA.accepts(plan)) {
                assertThat(ofForm(plan)).as(what).isEmpty();
            } else {
                assertThat(isRefused(plan, place.pointer())).as(what).isTrue();
            }
        }
    }

    /** The properties say something of each field that there is. */
    @Example
    void everyDeclaredFieldIsTried() {
        Set<Declared> stated = new LinkedHashSet<>();
        for (long seed = 0; seed < 300; seed++) {
            stated.addAll(PlanSites.stated(RandomPlans.plan(seed, TYPES), TYPES));
        }
        Set<Declared> declared = new LinkedHashSet<>();
        PlanLanguage.elements(TYPES).values().forEach(parameters -> addTo(declared, parameters));
        assertThat(stated).containsAll(declared);
    }

    private static void addTo(Set<Declared> all, Parameters parameters) {
        all.addAll(parameters.declared());
        parameters.declared().forEach(declared -> addTo(all, declared.nested()));
    }
}
