package io.github.meritpool.plan;

import io.github.meritpool.distribution.Distribution;
import io.github.meritpool.distribution.Payment;
import io.github.meritpool.distribution.PoolFlow;
import io.github.meritpool.language.Conditions;
import io.github.meritpool.language.Expressions;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Missing;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricTypes;
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
import java.util.function.Supplier;

/** Checks a plan's elements against each other, expands its conventions into them and lowers them to quantities. */
final class PlanCompiler {

    private final PayPlan plan;
    private final Set<String> broken;
    private final RubricTypes types;
    private final ProblemCollector problems;
    private final ProblemCollector shapeProblems = new ProblemCollector();
    private final Vocabulary vocabulary;
    private final Shapes shapes;

    PlanCompiler(PayPlan plan, Set<String> broken, RubricTypes types, ProblemCollector problems) {
        this.plan = plan;
        this.broken = broken;
        this.types = types;
        this.problems = problems;
        this.vocabulary = new Vocabulary(problems);
        this.shapes = new Shapes(shapeProblems);
    }

    CompiledPlan compile() {
        PlanChecks.tables(plan, broken, problems);
        PlanChecks.parameters(plan, problems);
        PlanChecks.clauses(plan, problems);
        PlanChecks.unique("accounts", plan.accounts(), problems);
        PlanChecks.unique("pools", plan.pools(), problems);
        PlanChecks.unique("lines", plan.lines(), problems);
        define();
        Map<String, Quantity> scores = new LinkedHashMap<>();
        Optional<Quantity> total = plan.rubric().flatMap(rubric -> scores(rubric, scores));
        Optional<Quantity> assessed = plan.rubric().flatMap(this::assessed);
        plan.populations().forEach(population -> flag(() -> vocabulary.defined(population.id()), population.id()));
        plan.custom().forEach(quantity -> checked(() -> vocabulary.defined(quantity.id()), quantity.id()));
        Distribution.Lowered money = money();
        shapeProblems.problems().forEach(problem -> problems.add(problem.at(placeOf(problem))));
        return new CompiledPlan(
                plan, scores, total, assessed, vocabulary.requirements(), money.payments(), money.flows());
    }

    private void define() {
        plan.tables().forEach(table -> vocabulary.addTable(table.id(), PlanChecks.columnNames(table)));
        for (PlanParameter parameter : plan.parameters()) {
            vocabulary.define(
                    parameter.id(), parameter.with().pointer() + "/id", () -> parameter.leaf(plan.conventions()));
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
        plan.rubric()
                .ifPresent(rubric ->
                        rubric.define("/rubric", Optional.of(plan.conventions().scoreRounding()), types, vocabulary));
        broken.forEach(vocabulary::defineBroken);
    }

    private Quantity custom(CustomQuantity quantity) {
        String table = quantity.with().text("table");
        if (!vocabulary.hasTable(table, quantity.with().pointer() + "/table")) {
            return new Missing(Kind.NUMBER, Unit.NONE);
        }
        Tree value = quantity.with().tree("value");
        return new Expressions(vocabulary)
                .read(value, quantity.with().pointer() + "/value", table)
                .named(quantity.origin("quantity"));
    }

    private Optional<Quantity> scores(Rubric rubric, Map<String, Quantity> scores) {
        for (RubricDimension dimension : rubric.dimensions()) {
            Vocabulary.Attempt score = vocabulary.attempt(() -> vocabulary.defined(dimension.id()));
            if (score.isSound()) {
                result(score.quantity(), dimension.id(), Scope.POINT, Integer.MAX_VALUE);
            }
            scores.put(dimension.id(), score.quantity());
        }
        Vocabulary.Attempt total = vocabulary.attempt(() -> vocabulary.defined(rubric.id()));
        if (total.isSound()) {
            result(total.quantity(), rubric.id(), Scope.POINT, Integer.MAX_VALUE);
        }
        return Optional.of(total.quantity());
    }

    private Optional<Quantity> assessed(Rubric rubric) {
        Optional<Quantity> assessed =
                rubric.to().map(to -> new Conditions(vocabulary).read(to, "/rubric/to", Rubric.STAFF));
        assessed.ifPresent(to -> flag(() -> to, rubric.id()));
        return assessed;
    }

    private void flag(Supplier<Quantity> lowering, String element) {
        checked(lowering, element)
                .filter(shape -> shape.kind() != Kind.FLAG)
                .ifPresent(shape -> shapeProblems.add(Problem.of(PlanProblem.BAD_RESULT)
                        .with("element", element)
                        .with("expected", "true/false")
                        .with("found", shape.kind())));
    }

    private Optional<Shape> checked(Supplier<Quantity> lowering, String element) {
        Vocabulary.Attempt attempt = vocabulary.attempt(lowering);
        return attempt.isSound() ? shapes.of(attempt.quantity(), element) : Optional.empty();
    }

    private Distribution.Lowered money() {
        Conventions conventions = plan.conventions();
        Set<String> accounts = new LinkedHashSet<>();
        plan.accounts().forEach(account -> accounts.add(account.id()));
        Distribution distribution = new Distribution(
                plan.pools(),
                plan.lines(),
                accounts,
                conventions.moneyUnit(),
                conventions.minorUnit(),
                conventions.moneyRounding(),
                conventions.apportionment(),
                vocabulary);
        Distribution.Lowered[] lowered = new Distribution.Lowered[1];
        Vocabulary.Attempt attempt = vocabulary.attempt(() -> {
            lowered[0] = distribution.lower();
            return new Missing(Kind.NUMBER, Unit.NONE);
        });
        if (attempt.isSound()) {
            checkMoney(lowered[0]);
        }
        return lowered[0];
    }

    private void checkMoney(Distribution.Lowered money) {
        int decimals = plan.conventions().moneyDecimals();
        Unit unit = plan.conventions().moneyUnit();
        for (Map.Entry<String, Payment> payment : money.payments().entrySet()) {
            result(payment.getValue().paid(), payment.getKey(), unit, decimals);
            result(payment.getValue().drawn(), payment.getKey(), unit, decimals);
        }
        for (PoolFlow flow : money.flows()) {
            result(flow.opening(), flow.pool().id(), unit, decimals);
            result(flow.rest(), flow.pool().id(), unit, decimals);
        }
    }

    private void result(Quantity quantity, String element, Unit unit, int decimals) {
        Optional<Shape> shape = shapes.ofResult(quantity, element);
        boolean fits = shape.isEmpty()
                || (shape.get().kind() == Kind.NUMBER
                        && shape.get().unit().equals(unit)
                        && shape.get().decimals() <= decimals
                        && shape.get().table().orElse(Rubric.STAFF).equals(Rubric.STAFF));
        if (!fits) {
            shapeProblems.add(Problem.of(PlanProblem.BAD_RESULT)
                    .with("element", element)
                    .with("expected", decimals == Integer.MAX_VALUE ? unit : unit + ", decimals <= " + decimals)
                    .with(
                            "found",
                            shape.get().unit() + ", decimals " + shape.get().decimals()));
        }
    }

    /** Problems of quantities name an element; this is where it stands. */
    private Location placeOf(Problem problem) {
        String id = problem.values().getOrDefault("element", "");
        List<Element> elements = new ArrayList<>(plan.custom());
        elements.addAll(plan.populations());
        elements.addAll(plan.pools());
        elements.addAll(plan.lines());
        for (Element element : elements) {
            if (element.id().equals(id)) {
                return Location.pointer(element.with().pointer());
            }
        }
        List<RubricDimension> dimensions = plan.rubric().map(Rubric::dimensions).orElse(List.of());
        for (int i = 0; i < dimensions.size(); i++) {
            if (dimensions.get(i).id().equals(id)) {
                return Location.pointer("/rubric/dimensions/" + i);
            }
        }
        return Location.pointer("/rubric");
    }
}
