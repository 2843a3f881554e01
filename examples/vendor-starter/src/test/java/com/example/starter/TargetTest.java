package com.example.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Label;
import io.github.meritpool.rubric.FactSheet;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.rubric.RubricDimension;
import io.github.meritpool.rubric.RubricType;
import io.github.meritpool.settlement.Explanation;
import io.github.meritpool.spi.Tree;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures worked by hand, of the type as ServiceLoader finds it: visits ÷ 30 × 5, at most 5. */
class TargetTest {

    private static final Rubric RUBRIC = Rubric.of(
            "total",
            Label.of("total score", "总分"),
            RubricDimension.of(
                    "homeVisits",
                    Label.of("home visits", "家访"),
                    "5",
                    new RubricType(
                            "example:target",
                            Tree.fields()
                                    .put("of", "visits")
                                    .put("target", Tree.Decimal.of("30"))
                                    .build())));

    @ParameterizedTest
    @CsvSource({"0, 0", "12, 2", "30, 5", "45, 5"})
    void theScoreIsInProportionUpToTheTarget(String visits, String score) {
        assertThat(explained(visits, Locale.ENGLISH)).startsWith("home visits " + score + " = ");
        assertThat(explained(visits, Locale.SIMPLIFIED_CHINESE)).startsWith("家访 " + score + " = ");
    }

    private static String explained(String visits, Locale locale) {
        FactSheet facts = FactSheet.of("T001").number("visits", "visit", visits);
        return new Explanation("T001", RUBRIC.score(facts).dimensions(), Map.of()).text("homeVisits", locale);
    }
}
