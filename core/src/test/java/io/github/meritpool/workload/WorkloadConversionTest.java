package io.github.meritpool.workload;

import static io.github.meritpool.workload.ClassSizeBand.from;
import static io.github.meritpool.workload.Preparation.FIRST;
import static io.github.meritpool.workload.Preparation.OTHER_SUBJECT;
import static io.github.meritpool.workload.Preparation.REPEAT;
import static io.github.meritpool.workload.Preparation.SAME_SUBJECT;
import static io.github.meritpool.workload.WorkloadUnit.STANDARD_CLASS_HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.Shape;
import io.github.meritpool.quantity.Shapes;
import io.github.meritpool.quantity.Unit;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadConversionTest {

    private static final Label LOAD = Label.of("weekly load", "周工作量");
    private static final LessonTable LESSONS = LessonTable.of("lesson", "teacher", "staff", 1);

    private static WorkloadConversion.Builder conversion() {
        return WorkloadConversion.builder("load", LOAD);
    }

    private static Rational load(WorkloadConversion conversion, Lesson... lessons) {
        return conversion.convert(List.of(lessons)).orElseThrow().of("T1");
    }

    private static Rational number(String decimal) {
        return Rational.parse(decimal);
    }

    @Nested
    class Counts {

        /** CSP-4.3: a lesson of Chinese or mathematics is 1 standard class hour. */
        @Test
        void aLessonAsOneHourWhereNothingElseIsStated() {
            Rational load = load(
                    conversion().build(),
                    Lesson.of("L1", "T1", "chinese", 45, "6", FIRST),
                    Lesson.of("L2", "T1", "maths", 45, "5.5", OTHER_SUBJECT));
            assertThat(load).isEqualTo(number("11.5"));
        }

        @Test
        void subjectsByTheirFactors() {
            WorkloadConversion conversion = conversion()
                    .addSubjects(SubjectFactor.of("maths", "1"), SubjectFactor.of("english", "0.8"))
                    .build();
            Rational load = load(
                    conversion,
                    Lesson.of("L1", "T1", "maths", 45, "5", FIRST),
                    Lesson.of("L2", "T1", "english", 45, "4", OTHER_SUBJECT));
            // 5 × 1 + 4 × 0.8
            assertThat(load).isEqualTo(number("8.2"));
        }

        /** CSP-4.3 as read there: standard load ÷ own load, with 12 lessons of Chinese and 18 of PE a full week. */
        @Test
        void subjectsByTheirLoadsExactly() {
            WorkloadConversion conversion = conversion()
                    .addSubjects(SubjectFactor.byLoads("pe", 12, 18), SubjectFactor.of("chinese", "1"))
                    .build();
            // 18 × 12/18 is a full week of 12; 1 more Chinese 13; 10 × 2/3 + 13 + 2/3 = 20 + 1/3.
            assertThat(load(conversion, Lesson.of("L1", "T1", "pe", 45, "18", FIRST)))
                    .isEqualTo(number("12"));
            Rational third = load(
                    conversion,
                    Lesson.of("L1", "T1", "pe", 45, "11", FIRST),
                    Lesson.of("L2", "T1", "chinese", 45, "13", OTHER_SUBJECT));
            assertThat(third).isEqualTo(Rational.ratio(61, 3));
        }

        /** 1 to 20 pupils 0.8, 21 to 35 0.9, 36 to 50 1.0, 51 to 65 1.1. */
        @ParameterizedTest
        @CsvSource({"1, 8", "20, 8", "21, 9", "35, 9", "36, 10", "50, 10", "51, 11", "90, 11"})
        void classesByTheirSize(int pupils, String hours) {
            WorkloadConversion conversion = conversion()
                    .addClassSizes(from(0, "0.8"), from(21, "0.9"), from(36, "1.0"), from(51, "1.1"))
                    .build();
            assertThat(load(conversion, Lesson.of("L1", "T1", "maths", pupils, "10", FIRST)))
                    .isEqualTo(number(hours));
        }

        @Test
        void aWeekReadsALineAPerson() {
            WorkloadConversion conversion = conversion()
                    .addSubjects(SubjectFactor.byLoads("pe", 12, 18))
                    .build();
            // 17 × 12 ÷ 18 = 34/3, and 6 × 12 ÷ 18 = 4.
            assertThat(conversion
                            .convert(List.of(
                                    Lesson.of("L1", "T1", "pe", 45, "17", FIRST),
                                    Lesson.of("L2", "T2", "pe", 45, "6", FIRST)))
                            .orElseThrow())
                    .hasToString("T1: 11.3333…\nT2: 4");
        }

        @Test
        void repeatsAtADiscountTogetherWithTheOtherFactors() {
            WorkloadConversion conversion = conversion()
                    .addSubjects(SubjectFactor.of("english", "0.8"))
                    .addClassSizes(from(0, "1"), from(51, "1.1"))
                    .repeatFactor("0.9")
                    .build();
            Rational load = load(
                    conversion,
                    Lesson.of("L1", "T1", "english", 52, "5", FIRST),
                    Lesson.of("L2", "T1", "english", 50, "5", REPEAT),
                    Lesson.of("L3", "T1", "english", 52, "2", REPEAT));
            // 5 × 0.8 × 1.1 = 4.4; 5 × 0.8 × 0.9 = 3.6; 2 × 0.8 × 1.1 × 0.9 = 1.584
            assertThat(load).isEqualTo(number("9.584"));
        }

        /**
         * CSP-4.4 with values chosen for its blanks: for Chinese and mathematics a further preparation in the same subject
         * adds 2, in another 3; for all other subjects half a lesson in the same (as printed) and 1 in another.
         */
        @Test
        void furtherPreparations() {
            WorkloadConversion conversion = conversion()
                    .addSubjects(
                            SubjectFactor.of("chinese", "1"),
                            SubjectFactor.of("maths", "1"),
                            SubjectFactor.of("music", "0.7"))
                    .addExtraPreparations(
                            ExtraPreparation.inSameSubject(STANDARD_CLASS_HOUR.of("0.5")),
                            ExtraPreparation.inSameSubject(STANDARD_CLASS_HOUR.of("2"), "chinese", "maths"),
                            ExtraPreparation.inOtherSubject(STANDARD_CLASS_HOUR.of("3"), "chinese", "maths"),
                            ExtraPreparation.inOtherSubject(STANDARD_CLASS_HOUR.of("1")))
                    .build();
            Lesson first = Lesson.of("L1", "T1", "chinese", 45, "6", FIRST);
            assertThat(load(conversion, first)).isEqualTo(number("6"));
            // The same lesson in another class is no further preparation: 6 + 6.
            assertThat(load(conversion, first, Lesson.of("L2", "T1", "chinese", 45, "6", REPEAT)))
                    .isEqualTo(number("12"));
            // 6 + 6 + 2
            assertThat(load(conversion, first, Lesson.of("L2", "T1", "chinese", 45, "6", SAME_SUBJECT)))
                    .isEqualTo(number("14"));
            // 6 + 5 + 3
            assertThat(load(conversion, first, Lesson.of("L2", "T1", "maths", 45, "5", OTHER_SUBJECT)))
                    .isEqualTo(number("14"));
            // 6 + (2 × 0.7 + 1) + (2 × 0.7 + 0.5)
            Rational music = load(
                    conversion,
                    first,
                    Lesson.of("L2", "T1", "music", 45, "2", OTHER_SUBJECT),
                    Lesson.of("L3", "T1", "music", 45, "2", SAME_SUBJECT));
            assertThat(music).isEqualTo(number("10.3"));
        }

        @Test
        void nothingForAFurtherPreparationWithoutARule() {
            WorkloadConversion conversion = conversion()
                    .addExtraPreparations(ExtraPreparation.inSameSubject(STANDARD_CLASS_HOUR.of("2"), "chinese"))
                    .build();
            Rational load = load(
                    conversion,
                    Lesson.of("L1", "T1", "chinese", 45, "6", FIRST),
                    Lesson.of("L2", "T1", "maths", 45, "5", OTHER_SUBJECT),
                    Lesson.of("L3", "T1", "maths", 45, "5", SAME_SUBJECT));
            assertThat(load).isEqualTo(number("16"));
        }

        @Test
        void inTheUnitAndTheRoundingStated() {
            WorkloadUnit point = new WorkloadUnit("workloadPoint", Label.of("workload point", "工作量分"));
            WorkloadConversion conversion = conversion()
                    .unit(point)
                    .lessonWorth(point.perLesson("1.25"))
                    .addSubjects(SubjectFactor.byLoads("pe", 12, 18))
                    .rounding(Rounding.toDecimals(2, RoundingMode.HALF_UP))
                    .build();
            WeeklyLoads loads = conversion
                    .convert(List.of(Lesson.of("L1", "T1", "pe", 45, "7", FIRST)))
                    .orElseThrow();
            // 7 × 1.25 × 2/3 = 5.8333…
            assertThat(loads.of("T1")).isEqualTo(number("5.83"));
            assertThat(loads.unit()).isEqualTo(point);
        }

        @Test
        void eachPersonByThemselves() {
            WeeklyLoads loads = conversion()
                    .build()
                    .convert(List.of(
                            Lesson.of("L1", "T2", "maths", 45, "5", FIRST),
                            Lesson.of("L2", "T1", "maths", 45, "4", FIRST),
                            Lesson.of("L3", "T2", "maths", 45, "3", REPEAT)))
                    .orElseThrow();
            assertThat(loads.staff()).containsExactly("T1", "T2");
            assertThat(loads.of("T1")).isEqualTo(number("4"));
            assertThat(loads.of("T2")).isEqualTo(number("8"));
            assertThatThrownBy(() -> loads.of("T3")).hasMessageContaining("'T3' teaches no lesson");
        }
    }

    @Nested
    class AgainstTheFullLoad {

        private final WeeklyLoads loads = conversion()
                .addSubjects(SubjectFactor.byLoads("pe", 12, 18), SubjectFactor.of("chinese", "1"))
                .build()
                .convert(List.of(
                        Lesson.of("L1", "T1", "chinese", 45, "6", FIRST),
                        Lesson.of("L2", "T1", "chinese", 45, "6", REPEAT),
                        Lesson.of("L3", "T2", "pe", 45, "17", FIRST),
                        Lesson.of("L4", "T3", "chinese", 45, "13", FIRST)))
                .orElseThrow();

        /** CSP-4.3: a full week in secondary is Chinese of 2 classes, here of 6 lessons each. */
        @Test
        void twoClassesOfChineseAreOne() {
            WorkloadNorm norm = WorkloadNorm.of("full", Label.of("full load", "标准工作量"), STANDARD_CLASS_HOUR.of("12"));
            assertThat(loads.ratio("T1", norm)).isEqualTo(Rational.ONE);
            assertThat(loads.isFull("T1", norm)).isTrue();
            // 17 × 12/18 = 34/3 hours, ÷ 12 = 17/18
            assertThat(loads.ratio("T2", norm)).isEqualTo(Rational.ratio(17, 18));
            assertThat(loads.isFull("T2", norm)).isFalse();
            assertThat(loads.ratio("T3", norm)).isEqualTo(Rational.ratio(13, 12));
            assertThat(loads.isFull("T3", norm)).isTrue();
        }

        @Test
        void aNormInAnotherUnitIsRefused() {
            WorkloadNorm lessons = WorkloadNorm.of("full", Label.same("full"), WorkloadUnit.LESSON.of("12"));
            ProblemException refused = catchThrowableOfType(ProblemException.class, () -> loads.ratio("T1", lessons));
            assertThat(refused.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo("quantity.unitMismatch");
                assertThat(problem.sentence(Locale.ENGLISH)).contains("'standardClassHour' and 'lesson'");
            });
            assertThatThrownBy(() -> loads.isFull("T1", lessons)).isInstanceOf(ProblemException.class);
        }

        @Test
        void aNormOfNothingIsRefused() {
            assertThatThrownBy(() -> WorkloadNorm.of("full", Label.same("full"), STANDARD_CLASS_HOUR.of("0")))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("must be above 0");
        }
    }

    @Nested
    class IsLowered {

        private final ProblemCollector problems = new ProblemCollector();

        @Test
        void toHoursOfThePeoplesTable() {
            Shape shape = new Shapes(problems)
                    .of(conversion().build().ofStaff(LESSONS), "load")
                    .orElseThrow();
            assertThat(shape.unit()).isEqualTo(Unit.of("standardClassHour"));
            assertThat(shape.table()).contains("staff");
            assertThat(shape.isFraction()).isFalse();
            Shape ofLesson = new Shapes(problems)
                    .of(conversion().build().ofLesson(LESSONS), "load")
                    .orElseThrow();
            assertThat(ofLesson.table()).contains("lesson");
            assertThat(ofLesson.unit()).isEqualTo(shape.unit());
            assertThat(problems.problems()).isEmpty();
        }

        @Test
        void soThatHoursAndPointsDoNotAdd() {
            Quantity hours = conversion().build().ofStaff(LESSONS);
            Quantity points = Quantity.constant(Rational.ONE, Unit.of("point"));
            assertThat(new Shapes(problems).of(hours.plus(points), "total")).isEmpty();
            assertThat(problems.problems()).extracting(Problem::code).containsExactly("quantity.unitMismatch");
        }

        @Test
        void andExplainedInTheWordsOfTheField() {
            Derivation derivation = conversion()
                    .addSubjects(SubjectFactor.of("english", "0.8"))
                    .clause("CSP-4.3")
                    .build()
                    .convert(List.of(Lesson.of("L1", "T1", "english", 45, "5", FIRST)))
                    .orElseThrow()
                    .explain("T1");
            assertThat(derivation.origin().label()).isEqualTo(LOAD);
            assertThat(derivation.origin().clause()).contains("CSP-4.3");
            assertThat(derivation.value()).hasToString("4");
            Derivation lesson = ((Derivation.Step) derivation).operands().get(0);
            assertThat(((Derivation.Step) lesson).operands())
                    .extracting(each -> each.origin().label().zhCn() + " " + each.value())
                    .containsExactly("课时数 5", "每节折算 1", "学科系数 0.8");
        }
    }

    @Nested
    class Refuses {

        @Test
        void everythingThatIsWrongWithALessonAtOnce() {
            Checked<WeeklyLoads> checked = conversion()
                    .addSubjects(SubjectFactor.of("maths", "1"), SubjectFactor.of("english", "0.8"))
                    .build()
                    .convert(List.of(
                            Lesson.of("L2", "T2", "maths", 0, "-1", REPEAT),
                            Lesson.of("L1", "T1", "latin", 45, "5", FIRST),
                            Lesson.of("L1", "T1", "maths", 45, "5", FIRST),
                            new Lesson("L3", "T3", "maths", 45, Rational.ratio(1, 3), FIRST)));
            assertThat(checked.isOk()).isFalse();
            assertThat(checked.problems().stream().map(problem -> problem.text(Locale.ENGLISH)))
                    .containsExactly("""
                            [subject] L1: The lesson 'L1' is of 'latin', for which no factor is stated; there are factors \
                            for: maths, english. [workload.unknownSubject]
                              Correct the subject, or state its factor.""", """
                            [classSize] L2: The lesson 'L2' has classSize 0, but it must be at least 1. [workload.tooSmall]
                              Correct the number, or leave the row out if the lesson is not taught.""", """
                            [periods] L2: The lesson 'L2' has periods -1, but it must be at least 0. [workload.tooSmall]
                              Correct the number, or leave the row out if the lesson is not taught.""", """
                            T1: The week of T1 has 2 first preparations, but must have exactly one. \
                            [workload.oneFirstPreparation]
                              Say of every other lesson whether it repeats one or is a further preparation, in the same \
                            or another subject.""", """
                            T2: The week of T2 has 0 first preparations, but must have exactly one. \
                            [workload.oneFirstPreparation]
                              Say of every other lesson whether it repeats one or is a further preparation, in the same \
                            or another subject.""", """
                            L1: The table 'lesson' has more than one row 'L1'; an id stands for one row. \
                            [quantity.duplicateRow]
                              Give each row its own id, or leave the repeated row out.""", """
                            [periods] L3: In the table 'lesson' the row 'L3' has periods 1/3, which no decimal states \
                            exactly; a recorded fact is a decimal. [quantity.noDecimal]
                              Record numerator and denominator, or a number that has been rounded by a stated rule.""");
        }

        @Test
        void additionsInAnotherUnit() {
            WorkloadConversion conversion = conversion()
                    .addExtraPreparations(
                            ExtraPreparation.inSameSubject(Quantity.constant(Rational.ONE, Unit.of("point"))))
                    .build();
            assertThat(conversion.convert(List.of()).problems())
                    .extracting(Problem::code)
                    .containsExactly("quantity.unitMismatch");
        }

        @Test
        void aConversionThatContradictsItself() {
            Quantity half = STANDARD_CLASS_HOUR.of("0.5");
            WorkloadConversion.Builder builder = conversion()
                    .addSubjects(SubjectFactor.of("maths", "1"), SubjectFactor.of("maths", "0.9"))
                    .addClassSizes(from(1, "1"), from(40, "1.1"))
                    .addExtraPreparations(
                            ExtraPreparation.inSameSubject(half, "maths", "music"),
                            ExtraPreparation.inOtherSubject(half, "maths"),
                            ExtraPreparation.inSameSubject(half, "music"));
            ProblemException refused = catchThrowableOfType(ProblemException.class, builder::build);
            assertThat(refused.problems())
                    .extracting(problem -> problem.sentence(Locale.ENGLISH))
                    .containsExactly(
                            "The conversion 'load' states 'maths' more than once.",
                            "In the conversion 'load' the bands of class size begin at [1, 40], but the first must begin at "
                                    + "0 and each next one higher.",
                            "The conversion 'load' states 'sameSubject music' more than once.");
            assertThatThrownBy(conversion().addClassSizes(from(0, "1"), from(40, "1"), from(30, "1"))::build)
                    .isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> new ExtraPreparation(REPEAT, List.of(), half))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> SubjectFactor.byLoads("pe", 12, 0)).isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> SubjectFactor.byLoads("pe", 0, 18)).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void wordsOfTheField() {
        assertThat(STANDARD_CLASS_HOUR.label().in(Locale.CHINA)).isEqualTo("标准课时");
        assertThat(REPEAT.label().zhCn()).isEqualTo("重复课");
    }
}
