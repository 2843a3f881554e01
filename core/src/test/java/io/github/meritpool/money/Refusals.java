package io.github.meritpool.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Runs what must be refused and hands back the problems; each must be fully worded in both languages. */
final class Refusals {

    private Refusals() {}

    static List<Problem> problems(ThrowingCallable call) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, call);
        assertThat(refusal).as("a refusal").isNotNull();
        for (Problem problem : refusal.problems()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(problem.text(locale)).doesNotContain("{", "}");
            }
        }
        return refusal.problems();
    }

    static Problem problem(ThrowingCallable call) {
        List<Problem> problems = problems(call);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    static String sentence(ThrowingCallable call) {
        return problem(call).sentence(Locale.ENGLISH);
    }

    static List<String> codes(ThrowingCallable call) {
        return problems(call).stream().map(Problem::code).toList();
    }
}
