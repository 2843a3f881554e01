package io.github.meritpool.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatsProblemTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    @Test
    void codesAreUniqueAndBeginWithTheirFormat() {
        assertThat(Arrays.stream(FormatsProblem.values()).map(FormatsProblem::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("(file|json|csv|settlement)\\.[a-zA-Z0-9]+"));
    }

    @ParameterizedTest
    @EnumSource
    void bothLanguagesSayTheSameValues(FormatsProblem kind) {
        assertThat(placeholders(kind.sentence().zhCn()))
                .isEqualTo(placeholders(kind.sentence().en()));
        assertThat(placeholders(kind.advice().zhCn()))
                .isEqualTo(placeholders(kind.advice().en()));
    }

    @ParameterizedTest
    @EnumSource
    void everySentenceEnds(FormatsProblem kind) {
        assertThat(kind.sentence().en()).endsWith(".");
        assertThat(kind.advice().en()).endsWith(".");
        assertThat(kind.sentence().zhCn()).endsWith("。");
        assertThat(kind.advice().zhCn()).endsWith("。");
    }

    private static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            // A label in the reader's language.
            names.add(matcher.group().replaceAll("^\\{(en|zhCN)}$", "{label}"));
        }
        return names;
    }
}
