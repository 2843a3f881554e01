package io.github.meritpool.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

/**
 * What a problem must be for the person who has to mend it: its code, its place, a sentence and an advice line in each
 * language, with every value filled in.
 */
public final class ProblemAssert {

    private final Problem problem;

    private ProblemAssert(Problem problem) {
        this.problem = problem;
    }

    /** The only problem there is: none is hidden behind it and none follows from it. */
    public static ProblemAssert only(List<Problem> problems) {
        assertThat(problems).hasSize(1);
        return of(problems.get(0));
    }

    public static ProblemAssert of(Problem problem) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(problem.text(locale))
                    .as("text with every value filled in")
                    .doesNotContainPattern("\\{\\w+}")
                    .doesNotContain("''", "“”");
        }
        assertThat(problem.advice(Locale.ENGLISH)).as("advice").isNotBlank();
        return new ProblemAssert(problem);
    }

    public ProblemAssert is(String code) {
        assertThat(problem.code()).isEqualTo(code);
        return this;
    }

    /** Where it is, as the location prints: a JSON pointer; table and line, column, row. */
    public ProblemAssert at(String place) {
        assertThat(problem.location()).hasToString(place);
        return this;
    }

    public ProblemAssert says(String en, String zhCn) {
        assertThat(problem.sentence(Locale.ENGLISH)).contains(en);
        assertThat(problem.sentence(Locale.SIMPLIFIED_CHINESE)).contains(zhCn);
        return this;
    }

    public ProblemAssert advises(String en, String zhCn) {
        assertThat(problem.advice(Locale.ENGLISH)).contains(en);
        assertThat(problem.advice(Locale.SIMPLIFIED_CHINESE)).contains(zhCn);
        return this;
    }
}
