package io.github.meritpool.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks that problems read well, whatever they are. */
final class ProblemTexts {

    private static final Pattern UNFILLED = Pattern.compile("\\{\\w+}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");

    private ProblemTexts() {}

    /** Sentence and advice in both languages, every placeholder filled. */
    static void assertComplete(List<Problem> problems) {
        for (Problem problem : problems) {
            assertComplete(problem);
        }
    }

    static void assertComplete(Problem problem) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (String text : List.of(problem.sentence(locale), problem.advice(locale))) {
                assertThat(UNFILLED.matcher(text).find())
                        .as("placeholder left in: " + text)
                        .isFalse();
                assertThat(CHINESE.matcher(QUOTED.matcher(text).replaceAll("")).find())
                        .as(locale + ": " + text)
                        .isEqualTo(locale.equals(Locale.SIMPLIFIED_CHINESE));
            }
        }
    }

    /** Code, place and nothing else: {@code json.null a.json:2 /x}. */
    static List<String> brief(List<Problem> problems) {
        return problems.stream().map(p -> p.code() + " " + p.location()).toList();
    }
}
