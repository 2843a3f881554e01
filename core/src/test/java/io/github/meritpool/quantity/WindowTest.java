package io.github.meritpool.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Window.Frame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WindowTest {

    /** Months of two classes; rows are in order of their ids, not of the months. */
    private final SampleFacts facts = new SampleFacts()
            .table("month", "A-10", "A-11", "A-9", "B-10", "B-9")
            .numbers("month", "number", 0, "10", "11", "9", "10", "9")
            .numbers("month", "points", 1, "1.5", "2", "4", "7", null)
            .flags("month", "last", true, true, false, true, true)
            .categories("month", "class", "A", "A", "A", "B", "B");

    private final Quantity number = Figures.numbers("month", "number", 0);
    private final Quantity points = Figures.numbers("month", "points", 1);
    private final Quantity last = new Fact("month", "last", Kind.FLAG, Unit.NONE, 0, origin("last"));
    private final Quantity byClass = new Fact("month", "class", Kind.CATEGORY, Unit.NONE, 0, origin("class"));

    @Test
    void theRowBefore() {
        assertThat(values(window(points, Frame.PREVIOUS, Presence.FIRST_PRESENT)))
                .as("A-9 is before A-10, A-10 before A-11, B-9 before B-10")
                .containsExactly("4", "1.5", null, null, null);
    }

    @Test
    void theSumUpToHere() {
        Aggregate sum = new Aggregate(Aggregate.Function.SUM, Aggregate.Absents.SKIPPED);
        assertThat(values(window(points, Frame.UP_TO_HERE, sum))).containsExactly("5.5", "7.5", "4", "7", "0");
    }

    @Test
    void aRunGoesOnAsLongAsItHolds() {
        assertThat(values(window(last, Frame.UP_TO_HERE, RunLength.UP_TO_LAST)))
                .as("A: no, yes, yes; B: yes, yes")
                .containsExactly("1", "2", "0", "2", "1");
    }

    @Test
    void aWindowIsExplainedByItsRows() {
        Deriver deriver = new Deriver(new RowEvaluator(facts));
        Derivation.Step run = (Derivation.Step)
                deriver.derive(window(last, Frame.UP_TO_HERE, RunLength.UP_TO_LAST), 1, origin("run"));
        assertThat(run.values()).containsExactly(Value.of(false), Value.of(true), Value.of(true));
        assertThat(run.withoutResults().recomputed()).isEqualTo(run);
    }

    @Test
    void anAbsentFlagInTheRunLeavesItOpen() {
        List<Value> flags = List.of(Value.of(true), Value.Absent.ABSENT, Value.of(true));
        assertThat(RunLength.UP_TO_LAST.apply(flags)).isEqualTo(Value.Absent.ABSENT);
        List<Value> settled = List.of(Value.Absent.ABSENT, Value.of(false), Value.of(true));
        assertThat(RunLength.UP_TO_LAST.apply(settled)).hasToString("1");
    }

    private Window window(Quantity of, Frame frame, Operation operation) {
        return new Window("month", of, frame, operation, number, List.of(byClass));
    }

    private List<@Nullable String> values(Quantity quantity) {
        RowEvaluator evaluator = new RowEvaluator(facts);
        List<@Nullable String> values = new ArrayList<>();
        for (int row = 0; row < 5; row++) {
            Value value = evaluator.value(quantity, row);
            values.add(value.isAbsent() ? null : value.toString());
        }
        return values;
    }

    private static Origin origin(String name) {
        return new Origin(name, "value", null, Label.same(name));
    }
}
