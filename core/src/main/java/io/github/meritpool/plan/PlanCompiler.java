package io.github.meritpool.plan;

import io.github.meritpool.distribution.Distribution;
import io.github.meritpool.distribution.MoneyTerms;
import io.github.meritpool.language.Conditions;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks a plan's elements against each other, expands its conventions into them and lowers them to quantities. */
final class PlanCompiler {

    private final PayPlan plan;
    /** The clauses that the document cites, by the places of the citations. */
    private final Map<String, String> citations;

    private final Set<String> broken;
    private final RubricTypes types;
    private final ProblemCollector problems;
    private final Vocabulary vocabulary;
    private final ResultChecks results;
    private final StatementChecks statements;

    /**
     * A compiler of one plan.
     *
     * @param plan the plan, with plain elements in place of those with problems
     * @param document what it was read from
     * @param broken the names of elements with problems, which have been reported
     * @param types the rubric types it can name
     * @param limits how large it may be
     * @param problems where problems go
     */
    PlanCompiler(
            PayPlan plan,
            Tree document,
            Set<String> broken,
            RubricTypes types,
            PlanLimits limits,
            ProblemCollector problems) {
        this.plan = plan;
        this.citations = PlanChecks.citations(document);
        this.broken = broken;
        this.types = types;
        this.problems = problems;
        this.vocabulary = new Vocabulary(problems, limits.nesting(), limits.steps(), limits.figures());
        this.results = new ResultChecks(plan, vocabulary);
        this.statements = new StatementChecks(vocabulary, results);
    }

    CompiledPlan compile() {
        PlanChecks.tables(plan, broken, problems);
        PlanChecks.parameters(plan, problems);
        PlanChecks.clauses(citations, plan, broken, problems);
        PlanChecks.unique("accounts", plan.accounts(), problems);
        PlanChecks.unique("posts", plan.posts().catalogue(), problems);
        new PlanDefinitions(plan, broken, types, vocabulary).define();
        Distribution distribution = distribution();
        Map<String, CompiledFigure> figures = figures();
        plan.statements().forEach(statements::check);
        List<CompiledCheck> checks = plan.checks().stream().map(this::compiled).toList();
        Map<String, Quantity> postNumbers = plan.posts().numbers(vocabulary);
        vocabulary.lowerRepeated(results::checkRepeated);
        Optional<CompiledRubric> rubric = plan.rubric().map(this::compiled);
        List<CompiledRubric> assessments =
                plan.assessments().stream().map(this::compiled).toList();
        Distribution.Lowered money = money(distribution);
        CompiledPlan compiled = new CompiledPlan(
                plan,
                rubric,
                assessments,
                checks,
                figures,
                postNumbers,
                vocabulary.requirements(),
                money.payments(),
                money.flows());
        if (!problems.hasErrors()) {
            warn(compiled);
        }
        return compiled;
    }

    private Map<String, CompiledFigure> figures() {
        Map<String, CompiledFigure> figures = new LinkedHashMap<>();
        plan.populations().forEach(population -> put(figures, population, Rubric.STAFF));
        plan.custom().forEach(custom -> put(figures, custom, custom.table()));
        plan.ratings().forEach(rating -> put(figures, rating, rating.table()));
        plan.posts().figures().forEach(figure -> put(figures, figure, Rubric.STAFF));
        plan.workload().elements().forEach(element -> put(figures, element, element.table()));
        return figures;
    }

    private void put(Map<String, CompiledFigure> figures, Element element, String table) {
        if (vocabulary.isDefinedAt(element.id(), element.with().pointer() + "/id")) {
            Vocabulary.Attempt figure = vocabulary.attempt(() -> vocabulary.defined(element.id()));
            results.check(figure, element.id());
            figures.put(element.id(), new CompiledFigure(element, table, figure.quantity()));
        }
    }

    /** Warnings only help where nothing is wrong: what is left out as broken would look unused. */
    private void warn(CompiledPlan compiled) {
        List<Quantity> all = new ArrayList<>(compiled.quantities());
        plan.statements().forEach(statement -> all.add(vocabulary.defined(statement.id())));
        all.addAll(statements.comparisons());
        ProblemCollector warnings = new ProblemCollector();
        statements.warn(Reach.asChosen(plan), warnings);
        PlanUsage.check(compiled, all, warnings);
        PlanChecks.uncited(citations, plan, warnings);
        for (Problem warning : warnings.problems()) {
            boolean isPlaced = warning.location().pointer().isPresent();
            problems.add(isPlaced ? warning : warning.at(PlanPlaces.of(warning, plan)));
        }
    }

    private CompiledCheck compiled(NamedCheck check) {
        for (String part : check.partIds()) {
            results.check(vocabulary.attempt(() -> vocabulary.defined(part)), part);
        }
        Vocabulary.Attempt passed = vocabulary.attempt(() -> vocabulary.defined(check.id()));
        Location place = Location.pointer(check.with().pointer());
        results.checkRows(passed, check.table(), check.id(), place);
        // What is wrong with whom it asks about has been reported with the answer.
        Optional<Quantity> asked = passed.isSound() ? check.asked(vocabulary) : Optional.empty();
        return new CompiledCheck(check, asked, passed.quantity(), check.parts(vocabulary));
    }

    private CompiledRubric compiled(Rubric rubric) {
        Map<String, Quantity> scores = new LinkedHashMap<>();
        boolean allFit = true;
        for (RubricDimension dimension : rubric.dimensions()) {
            Vocabulary.Attempt score = vocabulary.attempt(() -> vocabulary.defined(dimension.id()));
            Location place = Location.pointer(dimension.place());
            if (!vocabulary.isDefinedAt(dimension.id(), dimension.place() + "/id")) {
                allFit = false;
            } else if (score.isSound() && !results.isScore(score.quantity(), dimension.id(), place, rubric)) {
                vocabulary.noteBroken(dimension.id());
                allFit = false;
            }
            scores.put(dimension.id(), score.quantity());
        }
        Vocabulary.Attempt total = vocabulary.attempt(() -> vocabulary.defined(rubric.id()));
        Location place = Location.pointer(rubric.place());
        boolean isDue = total.isSound() && allFit;
        if (!allFit || (isDue && !results.isScore(total.quantity(), rubric.id(), place, rubric))) {
            vocabulary.noteBroken(rubric.id());
        }
        return new CompiledRubric(rubric, scores, total.quantity(), assessed(rubric));
    }

    private Optional<Quantity> assessed(Rubric rubric) {
        if (rubric.to().isEmpty()) {
            return Optional.empty();
        }
        String place = rubric.place() + "/to";
        Vocabulary.Attempt assessed = vocabulary.attempt(
                () -> new Conditions(vocabulary).read(rubric.to().get(), place, rubric.table()));
        results.checkRows(assessed, rubric.table(), rubric.id(), Location.pointer(place));
        return Optional.of(assessed.quantity());
    }

    private Distribution distribution() {
        Conventions conventions = plan.conventions();
        Set<String> accounts = new LinkedHashSet<>();
        plan.accounts().forEach(account -> accounts.add(account.id()));
        MoneyTerms terms = new MoneyTerms(
                conventions.moneyUnit(),
                conventions.minorUnit(),
                conventions.moneyRounding(),
                conventions.apportionment());
        return new Distribution(plan.pools(), plan.lines(), accounts, terms, types, vocabulary);
    }

    private Distribution.Lowered money(Distribution distribution) {
        Distribution.Lowered lowered = distribution.lower();
        if (!broken.contains(PlanReader.CURRENCY)) {
            new MoneyChecks(plan, lowered, results).check();
        }
        return lowered;
    }
}
