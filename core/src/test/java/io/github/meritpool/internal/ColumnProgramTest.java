package io.github.meritpool.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Fact;
import io.github.meritpool.quantity.Kind;
import io.github.meritpool.quantity.Origin;
import io.github.meritpool.quantity.ParameterLeaf;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.SampleFacts;
import io.github.meritpool.quantity.Unit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnProgramTest {

    @Test
    void equalExpressionsAreOneStepWhateverTheyAreCalled() {
        Quantity one = fact("days").plus(number("1"));
        Quantity same = fact("days").named(origin("other words")).plus(number("1.00"));
        assertThat(ColumnProgram.of(List.of(one, same)).size())
                .as("fact, constant, sum")
                .isEqualTo(3);
    }

    @Test
    void expressionsThatDifferAreStepsOfTheirOwn() {
        Quantity one = fact("days").plus(fact("marks"));
        Quantity turned = fact("marks").plus(fact("days"));
        Quantity difference = fact("days").minus(fact("marks"));
        assertThat(ColumnProgram.of(List.of(one, turned, difference)).size())
                .as("two facts, two sums, a difference")
                .isEqualTo(5);
    }

    @Test
    void aParameterAndAColumnOfOneNameAreNotTheSame() {
        Quantity parameter = new ParameterLeaf("days", Kind.NUMBER, Unit.NONE, 0, origin("days"));
        assertThat(ColumnProgram.of(List.of(parameter, fact("days"))).size()).isEqualTo(2);
    }

    @Test
    void constantsAreWorkedOutWhenTheProgramIsCompiled() {
        Quantity third = number("1").dividedBy(number("3"));
        ColumnProgram program = ColumnProgram.of(List.of(third));
        assertThat(program.run(new SampleFacts()).value(third, 0)).hasToString("1/3");
        assertThat(ColumnProgram.of(List.of(third.times(number("6")), number("2")))
                        .size())
                .as("1, 3, 1/3, 6, and 2 which is known already")
                .isEqualTo(5);
    }

    @Test
    void aSharedPartIsCompiledAndComputedOnce() {
        // Written out as a tree this has 2^60 leaves.
        Quantity doubled = fact("days").minus(fact("marks"));
        for (int i = 0; i < 60; i++) {
            doubled = doubled.plus(doubled);
        }
        ColumnProgram program = ColumnProgram.of(List.of(doubled));
        assertThat(program.size()).isEqualTo(63);
        assertThat(program.run(days("3", "1")).value(doubled, 0)).hasToString("2305843009213693952");
    }

    @Test
    void deepNestingIsCompiledOnAnOrdinaryStack() throws InterruptedException {
        Quantity nested = fact("days");
        for (int i = 0; i < 300; i++) {
            nested = nested.named(origin("level " + i)).plus(number("1"));
        }
        Quantity deep = nested;
        String[] value = {""};
        Thread ordinary = new Thread(
                null,
                () -> value[0] = ColumnProgram.of(List.of(deep))
                        .run(days("3", "1"))
                        .value(deep, 0)
                        .toString(),
                "ordinary stack",
                1024 * 1024);
        ordinary.start();
        ordinary.join();
        assertThat(value[0]).isEqualTo("303");
    }

    @Test
    void oneProgramRunsOnManyFactsAtTheSameTime() {
        Quantity sum = fact("days").plus(fact("marks"));
        ColumnProgram program = ColumnProgram.of(List.of(sum));
        List<String> sums = IntStream.range(0, 1000)
                .parallel()
                .mapToObj(i -> program.run(days("" + i, "1")).value(sum, 0).toString())
                .toList();
        assertThat(sums)
                .isEqualTo(IntStream.rangeClosed(1, 1000)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    private static SampleFacts days(String days, String marks) {
        return new SampleFacts()
                .table("staff", "T1")
                .numbers("staff", "days", 0, days)
                .numbers("staff", "marks", 0, marks);
    }

    private static Quantity number(String number) {
        return Quantity.plain(Rational.parse(number));
    }

    private static Quantity fact(String column) {
        return new Fact("staff", column, Kind.NUMBER, Unit.NONE, 0, origin(column));
    }

    private static Origin origin(String words) {
        return new Origin("element", "value", null, Label.same(words));
    }
}
