package io.github.meritpool.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.spi.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

class RubricTypesTest {

    @Test
    void aTypeThatNobodyProvidesIsAProblemWithoutAPlanToo() {
        Rubric rubric = Rubric.of(
                "total",
                Label.same("total"),
                RubricDimension.of(
                        "attendance",
                        Label.same("attendance"),
                        "10",
                        new RubricType("deducton", Tree.fields().build())));

        ProblemException thrown =
                catchThrowableOfType(ProblemException.class, () -> rubric.score(FactSheet.of("T0004")));

        assertThat(thrown.problems()).extracting(Problem::code).containsExactly("rubric.unknownType");
        assertThat(thrown.problems().get(0).location().toString()).isEqualTo("/dimensions/0/type");
        assertThat(thrown.problems().get(0).values())
                .containsEntry("type", "deducton")
                .containsEntry("nearest", "deduction");
    }

    @Test
    void twoProvidersOfOneNameAreAProblemThatNamesBoth() {
        ProblemException thrown = catchThrowableOfType(
                ProblemException.class, () -> RubricTypes.builtIn().and(List.of(new Mark())));

        assertThat(thrown.problems()).extracting(Problem::code).containsExactly("rubric.twoProviders");
        assertThat(thrown.problems().get(0).values())
                .containsEntry("type", "mark")
                .containsEntry("first", Mark.class.getName())
                .containsEntry("second", Mark.class.getName());
    }
}
