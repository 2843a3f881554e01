package io.github.meritpool.plan;

import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Scope;
import java.util.List;
import java.util.Optional;

/** Checks that what a plan computes can be used for what it is: of the right kind and unit, and for the right rows. */
final class ResultChecks {

    private final PayPlan plan;
    private final ProblemCollector problems;
    private final ProblemCollector shapeProblems = new ProblemCollector();
    private final Shapes shapes;
    private int reported;

    ResultChecks(PayPlan plan, Vocabulary vocabulary) {
        this.plan = plan;
        this.problems = vocabulary.problems();
        this.shapes = vocabulary.shapes().checked(shapeProblems);
    }

    /** What a rubric counts in: points, or the plan's currency. */
    static Unit unitOf(Rubric rubric, Conventions conventions) {
        return rubric.isInMoney() ? conventions.moneyUnit() : Scope.POINT;
    }

    /** Whether a quantity is a score of a rubric; reports if it is not. */
    boolean isScore(Quantity score, String element, Location place, Rubric rubric) {
        Conventions conventions = plan.conventions();
        int decimals = rubric.isInMoney() ? conventions.moneyDecimals() : Integer.MAX_VALUE;
        return result(score, element, place, rubric.table(), unitOf(rubric, conventions), decimals);
    }

    /** Whether a quantity is an amount of money for the rows of a table; reports if it is not. */
    boolean isAmount(Quantity amount, Element element, String table) {
        Conventions conventions = plan.conventions();
        Location place = Location.pointer(element.with().pointer());
        return result(amount, element.id(), place, table, conventions.moneyUnit(), conventions.moneyDecimals());
    }

    /** Checks that what was lowered, if it is sound, is for the rows of a table, or one for all. */
    void checkRows(Vocabulary.Attempt attempt, String table, String element, Location place) {
        if (attempt.isSound()) {
            shapes.of(attempt.quantity(), element).ifPresent(shape -> isOf(table, shape, element, place));
        }
        report(element, Location.nowhere());
    }

    /** What a quantity that nothing may use has wrong with it. */
    void check(Vocabulary.Attempt attempt, String element) {
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

    /** What a second thing of one name has wrong with it, said at its own place. */
    void checkRepeated(String name, Location place, Vocabulary.Attempt attempt) {
        if (attempt.isSound()) {
            shapes.of(attempt.quantity(), name);
        }
        report(name, place);
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
            problems.add(problem.at(isHere ? place : PlanPlaces.of(problem, plan)));
        }
        reported = found.size();
    }
}
