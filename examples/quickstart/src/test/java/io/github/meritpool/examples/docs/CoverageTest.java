package io.github.meritpool.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.formats.PlanJson;
import io.github.meritpool.money.Rational;
import io.github.meritpool.plan.Clause;
import io.github.meritpool.plan.PayPlan;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which clauses of real plans and regulations are covered: said by a plan, with a change of their own that is tested. */
class CoverageTest {

    private static final Page PAGE = Repository.page("docs/coverage.md");
    private static final Pattern BEGIN = Pattern.compile("<!-- coverage (.+) -->");
    private static final Rational HUNDRED = Rational.of(100);
    private static final List<String> CLASSES = List.of("A", "B", "C");

    private static final List<ListedClause> SCHOOLS = ListedClause.ofSchools();
    private static final List<ListedClause> REGULATIONS = ListedClause.ofRegulations();
    private static final Map<Path, PayPlan> PLANS = plansByFile();
    private static final Set<String> CHANGED = changed();

    private static Map<Path, PayPlan> plansByFile() {
        Map<Path, PayPlan> plans = new LinkedHashMap<>();
        PlanFiles.all().forEach(file -> plans.put(file, PlanJson.read(file).orElseThrow()));
        return plans;
    }

    /** The clauses that a page shows a change of, by the ids that plans cite. */
    private static Set<String> changed() {
        Set<String> changed = new LinkedHashSet<>();
        for (Path plan : PLANS.keySet()) {
            String prefix = PlanFiles.clausePrefix(plan);
            PlanExample.in(PlanFiles.page(plan)).stream()
                    .flatMap(example -> ClauseChange.of(example).stream())
                    .forEach(change -> changed.add(prefix + change.clause()));
        }
        return changed;
    }

    private static Stream<ListedClause> all() {
        return Stream.concat(SCHOOLS.stream(), REGULATIONS.stream());
    }

    @Test
    void everyClauseIsCoveredOrSaysWhyNot() {
        Set<String> said = ids(all().filter(ListedClause::isSaid));
        assertThat(said).hasSizeGreaterThan(500).containsExactlyInAnyOrderElementsOf(CHANGED);
        assertThat(all().filter(clause -> !clause.isSaid())).allSatisfy(clause -> {
            assertThat(clause.state()).as(clause.id()).isIn("exempt", "notSaid");
            assertThat(clause.reason()).as(clause.id()).isNotBlank();
        });
    }

    @Test
    void plansCiteTheClausesThatTheySay() {
        Set<String> cited = PLANS.values().stream()
                .flatMap(plan -> plan.clauses().stream())
                .map(Clause::id)
                .collect(Collectors.toSet());
        assertThat(cited).containsAll(ids(all().filter(ListedClause::isSaid)));
    }

    private static Set<String> ids(Stream<ListedClause> clauses) {
        return clauses.map(ListedClause::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Test
    void nearlyAllOfWhatComputesIsCovered() {
        List<ListedClause> named = inClasses(List.of("A", "B"));
        assertThat(share(named)).isGreaterThanOrEqualTo(Rational.ratio(95, 100));
        byTag(inClasses(CLASSES))
                .forEach((tag, clauses) ->
                        assertThat(share(clauses)).as(tag).isGreaterThanOrEqualTo(Rational.ratio(85, 100)));
        assertThat(share(REGULATIONS)).isGreaterThanOrEqualTo(Rational.ratio(95, 100));
    }

    private static List<ListedClause> inClasses(Collection<String> classes) {
        return SCHOOLS.stream()
                .filter(clause -> classes.contains(clause.provenance()))
                .toList();
    }

    private static Map<String, List<ListedClause>> byTag(Collection<ListedClause> clauses) {
        return clauses.stream()
                .collect(Collectors.groupingBy(ListedClause::tag, LinkedHashMap::new, Collectors.toList()));
    }

    /** How many of those that compute are covered. */
    private static Rational share(Collection<ListedClause> clauses) {
        long computing = clauses.stream().filter(ListedClause::computes).count();
        return computing == 0 ? Rational.ONE : Rational.ratio(count(clauses, ListedClause::isSaid), computing);
    }

    private static long count(Collection<ListedClause> clauses, Predicate<ListedClause> which) {
        return clauses.stream().filter(which).count();
    }

    @Test
    void thePageSaysWhatIsCounted() {
        assertThat(PAGE.written(BEGIN))
                .containsExactlyInAnyOrder("classes", "tags", "regulations", "plans", "notSaid", "exempt");
        Written.compare(PAGE, PAGE.with(BEGIN, CoverageTest::written));
    }

    private static List<String> written(String block) {
        return switch (block) {
            case "classes" -> counts("class", CLASSES, name -> inClasses(List.of(name)));
            case "tags" -> {
                Map<String, List<ListedClause>> byTag = byTag(SCHOOLS);
                yield counts("tag", byTag.keySet().stream().sorted().toList(), byTag::get);
            }
            case "regulations" -> {
                Map<String, List<ListedClause>> byTag = byTag(REGULATIONS);
                yield counts("regulation", byTag.keySet(), byTag::get);
            }
            case "plans" -> plans();
            default -> reasons(block);
        };
    }

    private static List<String> counts(
            String of, Collection<String> names, Function<String, List<ListedClause>> clauses) {
        List<String> lines = new ArrayList<>(
                List.of("| " + of + " | clauses | compute | covered | share |", "| --- | --- | --- | --- | --- |"));
        List<ListedClause> together = new ArrayList<>();
        for (String name : names) {
            lines.add(counts(name, clauses.apply(name)));
            together.addAll(clauses.apply(name));
        }
        lines.add(counts("together", together));
        return lines;
    }

    private static String counts(String name, List<ListedClause> clauses) {
        return "| " + name + " | " + clauses.size() + " | " + count(clauses, ListedClause::computes) + " | "
                + count(clauses, ListedClause::isSaid) + " | " + percent(share(clauses)) + " |";
    }

    private static String percent(Rational share) {
        return share.times(HUNDRED).rounded(1, RoundingMode.HALF_UP) + "%";
    }

    private static List<String> plans() {
        List<String> lines = new ArrayList<>(List.of(
                "| plan | clauses | lines | lines a clause | elements | custom | share | class, source |",
                "| --- | --- | --- | --- | --- | --- | --- | --- |"));
        Size together = Size.NONE;
        for (Path plan : PLANS.keySet()) {
            Size size = Size.of(plan);
            String link = PAGE.file()
                    .getParent()
                    .relativize(PlanFiles.page(plan).file())
                    .toString();
            lines.add(size.row("[" + PlanFiles.name(plan) + "](" + link + ")", source(PlanFiles.name(plan))));
            together = together.plus(size);
        }
        lines.add(together.row("together", ""));
        return lines;
    }

    private static String source(String plan) {
        return Optional.ofNullable(ListedClause.sources().get(plan)).orElse("");
    }

    @Test
    void fewElementsAreCustom() {
        PlanElements together =
                PLANS.values().stream().map(PlanElements::of).reduce(Size.NONE.elements(), PlanElements::plus);
        assertThat(together.share()).isLessThan(Rational.ratio(1, 10));
    }

    /** How large a plan is: its clauses, the lines of its document, and what its elements are. */
    private record Size(int clauses, int lines, PlanElements elements) {

        static final Size NONE = new Size(0, 0, new PlanElements(0, 0));

        static Size of(Path file) {
            PayPlan plan = Objects.requireNonNull(PLANS.get(file));
            return new Size(
                    plan.clauses().size(),
                    Math.toIntExact(Repository.text(file).lines().count()),
                    PlanElements.of(plan));
        }

        Size plus(Size other) {
            return new Size(clauses + other.clauses, lines + other.lines, elements.plus(other.elements));
        }

        String row(String name, String source) {
            return "| " + name + " | " + clauses + " | " + lines + " | "
                    + Rational.ratio(lines, clauses).rounded(1, RoundingMode.HALF_UP) + " | " + elements.all() + " | "
                    + elements.custom() + " | " + percent(elements.share()) + " | " + source + " |";
        }
    }

    private static List<String> reasons(String state) {
        List<String> lines = new ArrayList<>(List.of("| clause | why |", "| --- | --- |"));
        all().filter(clause -> clause.state().equals(state))
                .forEach(clause -> lines.add("| " + clause.id() + " | " + clause.reason() + " |"));
        return lines;
    }
}
