package io.github.meritpool.plan;

import io.github.meritpool.distribution.Distribution;
import io.github.meritpool.distribution.MoneyTerms;
import io.github.meritpool.distribution.PayLine;
import io.github.meritpool.distribution.Payment;
import io.github.meritpool.distribution.PoolFlow;
import io.github.meritpool.language.ColumnName;
import io.github.meritpool.language.Conditions;
import io.github.meritpool.language.Expressions;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricTypes;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Scope;
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
    private final Tree document;
    private final Set<String> broken;
    private final RubricTypes types;
    private final ProblemCollector problems;
    private final ProblemCollector shapeProblems = new ProblemCollector();
    private final Vocabulary vocabulary;
    private final Shapes shapes;
    private final List<StatedTwice> stated = new ArrayList<>();
    private int reported;

    /** A value that the source states in a second place, and whether it is the same. */
    private record StatedTwice(String statement, Quantity value, Quantity other, Quantity isSame, Location place) {}

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
        this.document = document;
        this.broken = broken;
        this.types = types;
        this.problems = problems;
        this.vocabulary = new Vocabulary(problems, limits.nesting(), limits.steps(), limits.figures());
        this.shapes = new Shapes(shapeProblems);
    }

    CompiledPlan compile() {
        PlanChecks.tables(plan, broken, problems);
        PlanChecks.parameters(plan, problems);
        PlanChecks.clauses(document, plan, broken, problems);
        PlanChecks.unique("accounts", plan.accounts(), problems);
        PlanChecks.unique("posts", plan.posts().catalogue(), problems);
        define();
        Distribution distribution = distribution();
        Map<String, CompiledFigure> figures = figures();
        plan.statements().forEach(this::checkStatement);
        List<CompiledCheck> checks = plan.checks().stream().map(this::compiled).toList();
        Map<String, Quantity> postNumbers = plan.posts().numbers(vocabulary);
        vocabulary.lowerRepeated(this::checkRepeated);
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
            check(figure, element.id());
            figures.put(element.id(), new CompiledFigure(element, table, figure.quantity()));
        }
    }

    /** Warnings only help where nothing is wrong: what is left out as broken would look unused. */
    private void warn(CompiledPlan compiled) {
        List<Quantity> all = new ArrayList<>(compiled.quantities());
        plan.statements().forEach(statement -> all.add(vocabulary.defined(statement.id())));
        stated.forEach(one -> all.add(one.isSame()));
        ProblemCollector warnings = new ProblemCollector();
        warnOfStatements(Reach.asChosen(plan), warnings);
        PlanUsage.check(compiled, all, warnings);
        PlanChecks.uncited(document, plan, warnings);
        for (Problem warning : warnings.problems()) {
            boolean isPlaced = warning.location().pointer().isPresent();
            problems.add(isPlaced ? warning : warning.at(placeOf(warning)));
        }
    }

    private void warnOfStatements(Reach reach, ProblemCollector warnings) {
        for (StatedTwice one : stated) {
            if (!reach.truth(one.isSame()).canHold()) {
                warnings.add(Problem.of(PlanProblem.STATED_DIFFERENTLY)
                        .at(one.place())
                        .with("name", one.statement())
                        .with("value", reach.range(one.value()))
                        .with("other", reach.range(one.other())));
            }
        }
    }

    private void define() {
        broken.forEach(vocabulary::noteBroken);
        if (plan.table(Rubric.STAFF).isEmpty()) {
            vocabulary.noteBroken(Rubric.STAFF);
        }
        plan.tables().forEach(this::addTable);
        vocabulary.define(Conventions.AS_OF, "/conventions/asOf", plan.conventions()::asOfQuantity);
        for (PlanParameter parameter : plan.parameters()) {
            parameter.define(vocabulary, plan.conventions());
        }
        for (Population population : plan.populations()) {
            vocabulary.define(
                    population.id(),
                    population.with().pointer() + "/id",
                    () -> new Conditions(vocabulary)
                            .read(
                                    population.with().tree("when"),
                                    population.with().pointer() + "/when",
                                    Rubric.STAFF)
                            .named(population.origin("population")));
        }
        for (CustomQuantity quantity : plan.custom()) {
            vocabulary.define(quantity.id(), quantity.with().pointer() + "/id", () -> custom(quantity));
        }
        for (Statement statement : plan.statements()) {
            vocabulary.define(
                    statement.id(),
                    statement.with().pointer() + "/id",
                    () -> new Expressions(vocabulary)
                            .read(
                                    statement.with().tree("value"),
                                    statement.with().pointer() + "/value",
                                    Rubric.STAFF)
                            .named(statement.origin("statement")));
        }
        plan.checks().forEach(check -> check.define(vocabulary));
        plan.ratings().forEach(rating -> rating.define(vocabulary));
        plan.posts()
                .define(plan.conventions().asOfQuantity(), plan.conventions().moneyUnit(), vocabulary);
        plan.workload().elements().forEach(element -> element.define(vocabulary));
        plan.rubric().ifPresent(this::define);
        plan.assessments().forEach(this::define);
    }

    private void define(Rubric rubric) {
        vocabulary.hasTable(rubric.table(), rubric.place() + "/table");
        Conventions conventions = plan.conventions();
        Rounding rounding = rubric.isInMoney()
                ? Rounding.toDecimals(conventions.moneyDecimals(), conventions.moneyRounding())
                : conventions.scoreRounding();
        rubric.define(unitOf(rubric), Optional.of(rounding), types, vocabulary);
    }

    private Unit unitOf(Rubric rubric) {
        return rubric.isInMoney() ? plan.conventions().moneyUnit() : Scope.POINT;
    }

    private int decimalsOf(Rubric rubric) {
        return rubric.isInMoney() ? plan.conventions().moneyDecimals() : Integer.MAX_VALUE;
    }

    private void addTable(FactTable table) {
        Map<String, ColumnName> names = PlanChecks.columnNames(table, broken);
        vocabulary.addTable(table.id(), names, table.key());
        for (FactColumn column : table.columns()) {
            if (!names.containsKey(column.id())) {
                vocabulary.noteBroken(table.id() + "/" + column.id());
            }
        }
    }

    private Quantity custom(CustomQuantity quantity) {
        String table = quantity.table();
        if (!vocabulary.hasTable(table, quantity.with().pointer() + "/table")) {
            return new Missing(Kind.NUMBER, Unit.NONE);
        }
        Tree value = quantity.with().tree("value");
        return new Expressions(vocabulary)
                .read(value, quantity.with().pointer() + "/value", table)
                .named(quantity.origin("quantity"));
    }

    private void checkStatement(Statement statement) {
        Vocabulary.Attempt value = vocabulary.attempt(() -> vocabulary.defined(statement.id()));
        check(value, statement.id());
        boolean isOne = isSameForAll(value, statement, statement.with().at("value"));
        for (Arguments also : statement.with().objects("alsoStated")) {
            String place = also.pointer() + "/value";
            Vocabulary.Attempt other =
                    vocabulary.attempt(() -> new Expressions(vocabulary).read(also.tree("value"), place, Rubric.STAFF));
            if (isSameForAll(other, statement, Location.pointer(place)) && isOne) {
                compare(statement, value.quantity(), other.quantity(), Location.pointer(place));
            }
        }
    }

    private boolean isSameForAll(Vocabulary.Attempt value, Statement statement, Location place) {
        boolean differs = value.isSound() && vocabulary.shapes().hasRows(value.quantity());
        if (differs) {
            problems.add(Problem.of(PlanProblem.STATED_BY_ROW).at(place).with("name", statement.id()));
        }
        return value.isSound() && !differs;
    }

    /** A bare number takes the unit of what it is compared with. */
    private void compare(Statement statement, Quantity value, Quantity other, Location place) {
        Quantity second = other instanceof Constant constant && constant.unit().equals(Unit.NONE)
                ? Quantity.constant(constant.value(), vocabulary.shapes().unitOf(value))
                : other;
        Quantity isSame = value.compared(Comparison.EQUAL, second);
        check(new Vocabulary.Attempt(isSame, true), statement.id());
        stated.add(new StatedTwice(statement.id(), value, second, isSame, place));
    }

    private CompiledCheck compiled(NamedCheck check) {
        for (String part : check.partIds()) {
            check(vocabulary.attempt(() -> vocabulary.defined(part)), part);
        }
        Vocabulary.Attempt passed = vocabulary.attempt(() -> vocabulary.defined(check.id()));
        if (passed.isSound()) {
            Location place = Location.pointer(check.with().pointer());
            shapes.of(passed.quantity(), check.id()).ifPresent(shape -> isOf(check.table(), shape, check.id(), place));
        }
        report(check.id(), Location.nowhere());
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
            } else if (score.isSound() && !isScore(score.quantity(), dimension.id(), place, rubric)) {
                vocabulary.noteBroken(dimension.id());
                allFit = false;
            }
            scores.put(dimension.id(), score.quantity());
        }
        Vocabulary.Attempt total = vocabulary.attempt(() -> vocabulary.defined(rubric.id()));
        Location place = Location.pointer(rubric.place());
        boolean isDue = total.isSound() && allFit;
        if (!allFit || (isDue && !isScore(total.quantity(), rubric.id(), place, rubric))) {
            vocabulary.noteBroken(rubric.id());
        }
        return new CompiledRubric(rubric, scores, total.quantity(), assessed(rubric));
    }

    private boolean isScore(Quantity score, String element, Location place, Rubric rubric) {
        return result(score, element, place, rubric.table(), unitOf(rubric), decimalsOf(rubric));
    }

    private Optional<Quantity> assessed(Rubric rubric) {
        if (rubric.to().isEmpty()) {
            return Optional.empty();
        }
        String place = rubric.place() + "/to";
        Vocabulary.Attempt assessed = vocabulary.attempt(
                () -> new Conditions(vocabulary).read(rubric.to().get(), place, rubric.table()));
        if (assessed.isSound()) {
            shapes.of(assessed.quantity(), rubric.id())
                    .ifPresent(shape -> isOf(rubric.table(), shape, rubric.id(), Location.pointer(place)));
        }
        report(rubric.id(), Location.nowhere());
        return Optional.of(assessed.quantity());
    }

    /** What a quantity that nothing may use has wrong with it. */
    private void check(Vocabulary.Attempt attempt, String element) {
        if (attempt.isSound()) {
            shapes.of(attempt.quantity(), element);
        }
        report(element, Location.nowhere());
    }

    /** Whether a quantity is for the rows of a table, or one for all; reports if it is not. */
    private boolean isOf(String table, Shape shape, String element, Location place) {
        String found = shape.table().orElse(table);
        if (!found.equals(table)) {
            problems.add(Problem.of(PlanProblem.OTHER_TABLE)
                    .at(place)
                    .with("element", element)
                    .with("table", table)
                    .with("found", found));
        }
        return found.equals(table);
    }

    private void checkRepeated(String name, Location place, Vocabulary.Attempt attempt) {
        if (attempt.isSound()) {
            shapes.of(attempt.quantity(), name);
        }
        report(name, place);
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
            lowered.flows().forEach(flow -> checkPool(flow, lowered));
            plan.lines().stream()
                    .filter(line -> plan.accounts().stream()
                            .anyMatch(account -> account.id().equals(line.from())))
                    .forEach(line -> checkLine(line, lowered));
        }
        return lowered;
    }

    /** What does not fit is reported where it comes in, not again in what is left of the pool. */
    private void checkPool(PoolFlow flow, Distribution.Lowered money) {
        String pool = flow.pool().id();
        String table = flow.pool().each().orElse(Rubric.STAFF);
        boolean fits = checkAmount(flow.opening(), flow.pool(), table)
                && money.soundPools().contains(pool);
        for (PayLine line : plan.lines()) {
            if (line.from().equals(pool) && !line.formula().sharesRemainder()) {
                fits &= checkLine(line, money);
            }
        }
        for (PayLine line : plan.lines()) {
            if (fits && line.from().equals(pool) && line.formula().sharesRemainder()) {
                fits = checkLine(line, money);
            }
        }
        if (fits) {
            checkAmount(flow.rest(), flow.pool(), table);
        }
    }

    private boolean checkLine(PayLine line, Distribution.Lowered money) {
        Payment payment = money.payments().get(line.id());
        return payment != null
                && money.soundLines().contains(line.id())
                && checkAmount(payment.paid(), line, line.table())
                && checkAmount(payment.drawn(), line, line.table());
    }

    private boolean checkAmount(Quantity amount, Element element, String table) {
        Conventions conventions = plan.conventions();
        Location place = Location.pointer(element.with().pointer());
        return result(amount, element.id(), place, table, conventions.moneyUnit(), conventions.moneyDecimals());
    }

    /** Whether a quantity is a result for the rows of the table, in the unit; reports if it is not. */
    private boolean result(Quantity quantity, String element, Location place, String table, Unit unit, int decimals) {
        Optional<Shape> shape = shapes.ofResult(quantity, element);
        report(element, place);
        if (shape.isEmpty()) {
            return false;
        }
        boolean fits = shape.get().kind() == Kind.NUMBER && shape.get().unit().equals(unit);
        boolean isTooFine = fits && shape.get().decimals() > decimals;
        if (isTooFine) {
            problems.add(Problem.of(PlanProblem.TOO_FINE)
                    .at(place)
                    .with("element", element)
                    .with("decimals", shape.get().decimals())
                    .with("most", decimals));
        } else if (!fits) {
            Label found = inWords(shape.get());
            problems.add(Problem.of(PlanProblem.BAD_RESULT)
                    .at(place)
                    .with("element", element)
                    .with("table", table)
                    .with("expected", unit)
                    .with("found", found.en())
                    .with("foundZhCn", found.zhCn()));
        }
        return fits && !isTooFine && isOf(table, shape.get(), element, place);
    }

    /** What else than a number of some unit it is, or else which unit. */
    private static Label inWords(Shape shape) {
        return shape.kind() == Kind.NUMBER
                ? Label.same(shape.unit().toString())
                : shape.kind().label();
    }

    /** Passes on what has been found out about quantities, each problem at the element that it names. */
    private void report(String element, Location place) {
        List<Problem> found = shapeProblems.problems();
        for (Problem problem : found.subList(reported, found.size())) {
            boolean isHere = element.equals(problem.values().get("element"))
                    && place.pointer().isPresent();
            problems.add(problem.at(isHere ? place : placeOf(problem)));
        }
        reported = found.size();
    }

    /** Problems of quantities name an element; this is where it stands. */
    private Location placeOf(Problem problem) {
        String id = problem.values().getOrDefault("element", "");
        List<Element> elements = new ArrayList<>(plan.custom());
        elements.addAll(plan.populations());
        elements.addAll(plan.statements());
        elements.addAll(plan.checks());
        elements.addAll(plan.ratings());
        elements.addAll(plan.posts().figures());
        elements.addAll(plan.workload().elements());
        elements.addAll(plan.pools());
        elements.addAll(plan.lines());
        for (Element element : elements) {
            if (element.id().equals(id)) {
                return Location.pointer(element.with().pointer());
            }
        }
        for (NamedCheck check : plan.checks()) {
            for (Arguments part : check.with().objects("parts")) {
                if (part.text("id").equals(id)) {
                    return Location.pointer(part.pointer());
                }
            }
        }
        List<Rubric> rubrics = new ArrayList<>(plan.assessments());
        plan.rubric().ifPresent(rubrics::add);
        for (Rubric rubric : rubrics) {
            for (RubricDimension dimension : rubric.dimensions()) {
                if (dimension.id().equals(id)) {
                    return Location.pointer(dimension.place());
                }
            }
            if (rubric.id().equals(id)) {
                return Location.pointer(rubric.place());
            }
        }
        return Location.pointer("/rubric");
    }
}
