package io.github.meritpool.rubric;

import static io.github.meritpool.rubric.Bands.band;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Rounding;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that regulations themselves state, or that follow from them by the working beside each. */
class WorkedFiguresTest {

    private static String score(String full, RubricType type, Optional<Rounding> rounding, FactSheet facts) {
        RubricDimension dimension = RubricDimension.builder()
                .from(RubricDimension.of("score", Label.same("score"), full, type))
                .rounding(rounding)
                .build();
        return Rubric.of("total", Label.same("total"), dimension)
                .score(facts)
                .total()
                .toString();
    }

    /** 110 × 336 ÷ 300 = 123.2, 100 × 336 ÷ 300 = 112, 90 × 336 ÷ 300 = 100.8. */
    @ParameterizedTest
    @CsvSource({"110, 123.2", "100, 112", "90, 100.8"})
    void subjectMarksRescaledToACompositePaper(String mark, String rescaled) {
        FactSheet facts = FactSheet.of("T1").number("amount", "point", mark);
        assertThat(score("336", Ratio.toReference("amount", "300"), Optional.empty(), facts))
                .isEqualTo(rescaled);
    }

    /** TRN-1: 129 ÷ 823 = 0.15674…, 560 ÷ 823 = 0.68043…: 15.7% and 68.0% of the people assessed. */
    @ParameterizedTest
    @CsvSource({"129, 15.7", "560, 68"})
    void headsAsAPercentageOfAllAssessed(String heads, String percent) {
        FactSheet facts = FactSheet.of("county").number("amount", "person", heads);
        Rounding toOneDecimal = Rounding.toDecimals(1, RoundingMode.HALF_UP);
        assertThat(score("100", Ratio.toReference("amount", "823"), Optional.of(toOneDecimal), facts))
                .isEqualTo(percent);
    }

    /** TPA-4.5: places 1 to 4 are a first prize, 5 to 8 a second, 9 to 12 a third, 13 to 16 encouragement. */
    @ParameterizedTest
    @CsvSource({"1, 4", "4, 4", "5, 3", "8, 3", "9, 2", "12, 2", "13, 1", "16, 1", "17, 0"})
    void placesAsPrizeGrades(String place, String points) {
        RubricType grades =
                Bands.of("place", "lowerBand", "4", band("4", "3"), band("8", "2"), band("12", "1"), band("16", "0"));
        FactSheet facts = FactSheet.of("T1").number("place", "place", place);
        assertThat(score("4", grades, Optional.empty(), facts)).isEqualTo(points);
    }

    /** THP-5.6 scores a level: such as good 20 and fit 16 of 20. Another case of the same dimension takes the mark. */
    @ParameterizedTest
    @CsvSource({"good, true, 20", "fit, true, 16", "fit, false, 11"})
    void aLevelForSomeAndAMarkForOthers(String level, boolean isNew, String points) {
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put("good", "20");
        levels.put("fit", "16");
        FactSheet facts =
                FactSheet.of("T1").category("level", level).flag("new", isNew).number("mark", "point", "11");
        RubricType type = ByPopulation.of("new", LevelPoints.of("level", levels), Mark.of("mark"));
        assertThat(score("20", type, Optional.empty(), facts)).isEqualTo(points);
    }

    /** A mark of 18 of 20 is all that counts, unless it does not apply: 20; or a veto: at most 5. */
    @ParameterizedTest
    @CsvSource({"false, false, 18", "true, false, 20", "false, true, 5", "true, true, 5"})
    void whatDoesNotApplyAndWhatIsVetoed(boolean isExcused, boolean isVetoed, String points) {
        RubricDimension dimension = RubricDimension.builder()
                .from(RubricDimension.of("score", Label.same("score"), "20", Mark.of("mark")))
                .notApplicable(NotApplicable.of("excused", "full"))
                .addVetoes(Vetoes.of("vetoed", "5"))
                .build();
        FactSheet facts = FactSheet.of("T1")
                .number("mark", "point", "18")
                .flag("excused", isExcused)
                .flag("vetoed", isVetoed);
        RubricScore score = Rubric.of("total", Label.same("total"), dimension).score(facts);
        assertThat(score.total()).hasToString(points);
    }
}
