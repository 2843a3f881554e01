package io.github.meritpool.plan;

import io.github.meritpool.language.Expressions;
import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.problem.Location;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Comparison;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.spi.Arguments;
import java.util.ArrayList;
import java.util.List;

/** Compares what the source states in several places. */
final class StatementChecks {

    private final Vocabulary vocabulary;
    private final ResultChecks results;
    private final List<StatedTwice> stated = new ArrayList<>();

    /** A value that the source states in a second place, and whether it is the same. */
    private record StatedTwice(String statement, Quantity value, Quantity other, Quantity isSame, Location place) {}

    StatementChecks(Vocabulary vocabulary, ResultChecks results) {
        this.vocabulary = vocabulary;
        this.results = results;
    }

    /** What the statements rest on, so that nothing they use is called unused. */
    List<Quantity> comparisons() {
        return stated.stream().map(StatedTwice::isSame).toList();
    }

    /** Checks a statement, and each other place where the source states the same. */
    void check(Statement statement) {
        Vocabulary.Attempt value = vocabulary.attempt(() -> vocabulary.defined(statement.id()));
        results.check(value, statement.id());
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
            vocabulary
                    .problems()
                    .add(Problem.of(PlanProblem.STATED_BY_ROW).at(place).with("name", statement.id()));
        }
        return value.isSound() && !differs;
    }

    /** A bare number takes the unit of what it is compared with. */
    private void compare(Statement statement, Quantity value, Quantity other, Location place) {
        Quantity second = other instanceof Constant constant && constant.unit().equals(Unit.NONE)
                ? Quantity.constant(constant.value(), vocabulary.shapes().unitOf(value))
                : other;
        Quantity isSame = value.compared(Comparison.EQUAL, second);
        results.check(new Vocabulary.Attempt(isSame, true), statement.id());
        stated.add(new StatedTwice(statement.id(), value, second, isSame, place));
    }

    /** Warns of what is not the same in both places, whatever is chosen. */
    void warn(Reach reach, ProblemCollector warnings) {
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
}
