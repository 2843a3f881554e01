package io.github.meritpool.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Label;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MoneyProblemTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    @Test
    void everyCodeIsOfThisPackageAndItsOwn() {
        assertThat(MoneyProblem.values())
                .extracting(MoneyProblem::code)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code).matches("money\\.[a-z][A-Za-z]+"));
    }

    @ParameterizedTest
    @EnumSource
    void bothLanguagesTellTheSameValues(MoneyProblem problem) {
        for (Label label : Arrays.asList(problem.sentence(), problem.advice())) {
            assertThat(placeholders(label.zhCn())).isEqualTo(placeholders(label.en()));
            assertThat(label.zhCn()).matches("(?s).*\\p{IsHan}.*");
        }
    }

    private static Set<String> placeholders(String words) {
        return PLACEHOLDER.matcher(words).results().map(r -> r.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
