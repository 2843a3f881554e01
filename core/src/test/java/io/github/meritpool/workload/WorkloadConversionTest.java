package io.github.meritpool.workload;

import static io.github.meritpool.workload.WorkloadFactor.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Derivation;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkloadConversionTest {

    private static final Label LOAD = Label.of("weekly load", "周工作量");

    private static WorkloadConversion.Builder conversion() {
        return WorkloadConversion.builder("load", LOAD).of("periods");
    }

    private static Activity lesson(String id, String subject, String pupils, String periods) {
        return Activity.of(id, "T1")
                .category("subject", subject)
                .number("pupils", "pupil", pupils)
                .number("periods", "period", periods);
    }

    private static Rational load(WorkloadConversion conversion, Activity... activities) {
        return conversion.convert(List.of(activities)).orElseThrow().of("T1");
    }

    private static Rational number(String decimal) {
        return Rational.parse(decimal);
    }

    private static Tree.Fields tier(String from, String times) {
        return Tree.fields()
                .put("from", Tree.Decimal.of(from))
                .put("times", times)
                .build();
    }

    @Nested
    class Counts {

        /** CSP-4.3: a lesson of Chinese or mathematics is 1 standard class hour. */
        @Test
        void eachAsOneHourWhereNothingElseIsStated() {
            Rational load =
                    load(conversion().build(), lesson("L1", "chinese", "45", "6"), lesson("L2", "maths", "45", "5.5"));
            assertThat(load).isEqualTo(number("11.5"));
        }

        /** CSP-4.3 as read there: standard load ÷ own load, with 12 lessons of Chinese and 18 of PE a full week. */
        @Test
        void subjectsByTheirLoadsExactly() {
            WorkloadConversion conversion = conversion()
                    .factor(WorkloadFactor.byCategory("subject", at("pe", "18"), at("chinese", "12"))
                            .standard("12"))
                    .build();
            assertThat(load(conversion, lesson("L1", "pe", "45", "18"))).isEqualTo(number("12"));
            // 11 × 2/3 + 13 = 20 + 1/3
            assertThat(load(conversion, lesson("L1", "pe", "45", "11"), lesson("L2", "chinese", "45", "13")))
                    .isEqualTo(Rational.ratio(61, 3));
        }

        /** 1 to 20 pupils 0.8, 21 to 35 0.9, 36 to 50 1.0, 51 to 65 1.1. */
        @ParameterizedTest
        @CsvSource({"1, 8", "20, 8", "21, 9", "35, 9", "36, 10", "50, 10", "51, 11", "90, 11"})
        void classesByTheirSize(String pupils, String hours) {
            WorkloadConversion conversion = conversion()
                    .factor(WorkloadFactor.byBands(
                            "pupils", at("1", "0.8"), at("21", "0.9"), at("36", "1.0"), at("51", "1.1")))
                    .build();
            assertThat(load(conversion, lesson("L1", "maths", pupils, "10"))).isEqualTo(number(hours));
        }

        /** Up to 20 pupils 0.8, up to 50 a full hour: an edge is the end of a band, and 0 has no band below it. */
        @ParameterizedTest
        @CsvSource({"0, 8", "20, 8", "21, 10", "50, 10", "51, 11"})
        void classesUpToASize(String pupils, String hours) {
            WorkloadFactor upTo = new WorkloadFactor(Tree.fields()
                    .put("by", "pupils")
                    .putItems("bands", List.of(band("0", "0.8"), band("20", "1"), band("50", "1.1")))
                    .put("edge", "lowerBand")
                    .build());
            WorkloadConversion conversion = conversion().factor(upTo).build();
            assertThat(load(conversion, lesson("L1", "maths", pupils, "10"))).isEqualTo(number(hours));
        }

        private static Tree.Fields band(String from, String factor) {
            return Tree.fields()
                    .put("from", Tree.Decimal.of(from))
                    .put("factor", factor)
                    .build();
        }

        /** Beyond 50 pupils 0.9 once for each further one; a part of one does not count. */
        @ParameterizedTest
        @CsvSource({"40, 10", "50, 10", "51, 9", "53, 7.29"})
        void soMuchForEachOneBeyond(String pupils, String hours) {
            WorkloadConversion conversion = conversion()
                    .factor(WorkloadFactor.byPower("pupils", "50", "0.9"))
                    .build();
            assertThat(load(conversion, lesson("L1", "maths", pupils, "10"))).isEqualTo(number(hours));
        }

        /** 89 pupils are 3 classes of 25 and 14: 1.9 + (2.2 − 1.9) × 14 ÷ 25; fewer than 25 count as 25. */
        @ParameterizedTest
        @CsvSource({"89, 2.068", "12, 1", "25, 1", "100, 2.2", "200, 2.8", "260, 2.8"})
        void mergedClassesOnALine(String pupils, String hours) {
            WorkloadConversion conversion = conversion()
                    .factor(WorkloadFactor.interpolated(
                                    "pupils",
                                    at("25", "1.0"),
                                    at("50", "1.5"),
                                    at("75", "1.9"),
                                    at("100", "2.2"),
                                    at("125", "2.4"),
                                    at("150", "2.6"),
                                    at("175", "2.7"),
                                    at("200", "2.8"))
                            .atLeast("25"))
                    .build();
            assertThat(load(conversion, lesson("L1", "maths", pupils, "1"))).isEqualTo(number(hours));
        }

        /** Up to 20: 1.2; each further 4 pupils 0.1 more, a part of 4 by each way of counting it. */
        @ParameterizedTest
        @CsvSource({
            "20, down, 1.2",
            "23, down, 1.2",
            "24, down, 1.3",
            "21, up, 1.3",
            "24, up, 1.3",
            "25, up, 1.4",
            "22, proportional, 1.25"
        })
        void groupsInSteps(String pupils, String partStep, String hours) {
            Tree.Fields steps = Tree.fields()
                    .put("by", "pupils")
                    .put("base", "1.2")
                    .put("over", Tree.Decimal.of("20"))
                    .put("each", "0.1")
                    .put("per", Tree.Decimal.of("4"))
                    .put("partStep", partStep)
                    .build();
            assertThat(load(conversion().factor(new WorkloadFactor(steps)).build(), lesson("L1", "maths", pupils, "1")))
                    .isEqualTo(number(hours));
        }

        @Test
        void repeatsAtADiscountTogetherWithTheOtherFactors() {
            WorkloadConversion conversion = conversion()
                    .factor(WorkloadFactor.byCategory("subject", at("english", "0.8")))
                    .factor(WorkloadFactor.byBands("pupils", at("0", "1"), at("51", "1.1")))
                    .factor(WorkloadFactor.nth(List.of("staff", "subject"), "order", "1", "0.9"))
                    .build();
            Rational load = load(
                    conversion,
                    lesson("L1", "english", "52", "5").number("order", "", "1"),
                    lesson("L2", "english", "50", "5").number("order", "", "2"),
                    lesson("L3", "english", "52", "2").number("order", "", "3"));
            // 5 × 0.8 × 1.1 = 4.4; 5 × 0.8 × 0.9 = 3.6; 2 × 0.8 × 1.1 × 0.9 = 1.584
            assertThat(load).isEqualTo(number("9.584"));
        }

        /** 60 minutes of 40 are 1.5, 75 are 1.875. */
        @Test
        void minutesAsHours() {
            WorkloadConversion conversion = WorkloadConversion.builder("load", LOAD)
                    .of("minutes")
                    .per("40")
                    .build();
            Rational load = load(
                    conversion,
                    Activity.of("A1", "T1").number("minutes", "minute", "60"),
                    Activity.of("A2", "T1").number("minutes", "minute", "75"));
            assertThat(load).isEqualTo(number("3.375"));
        }

        /** Counselling 2, network 4: the duty itself is counted. */
        @Test
        void dutiesAsHours() {
            WorkloadConversion conversion = WorkloadConversion.builder("load", LOAD)
                    .factor(WorkloadFactor.byCategory("duty", at("counselling", "2"), at("network", "4")))
                    .build();
            Rational load = load(
                    conversion,
                    Activity.of("A1", "T1").category("duty", "network"),
                    Activity.of("A2", "T1").category("duty", "counselling"));
            assertThat(load).isEqualTo(number("6"));
        }

        @Test
        void aWeekReadsALineAPerson() {
            WorkloadConversion conversion = conversion()
                    .factor(WorkloadFactor.byCategory("subject", at("pe", "18")).standard("12"))
                    .build();
            Activity other = Activity.of("L2", "T2").category("subject", "pe").number("periods", "period", "6");
            // 17 × 12 ÷ 18 = 34/3, and 6 × 12 ÷ 18 = 4.
            assertThat(conversion
                            .convert(List.of(lesson("L1", "pe", "45", "17"), other))
                            .orElseThrow())
                    .hasToString("T1: 11.3333…\nT2: 4");
        }

        /** Chinese 1, every other subject 0.5; of a class of 51, twice that, and only the higher of two factors counts. */
        @Test
        void otherCategoriesConditionsAndOnlyTheHighestFactor() {
            WorkloadFactor subject =
                    WorkloadFactor.byCategory("subject", at("chinese", "1")).otherwise("0.5");
            WorkloadFactor large = WorkloadFactor.when(
                    Tree.fields()
                            .put("of", "pupils")
                            .put("atLeast", Tree.Decimal.of("51"))
                            .build(),
                    "2");
            WorkloadConversion both = conversion().factor(subject).factor(large).build();
            assertThat(load(both, lesson("L1", "chinese", "51", "10"))).isEqualTo(number("20"));
            assertThat(load(both, lesson("L1", "pe", "51", "10"))).isEqualTo(number("10"));
            assertThat(load(both, lesson("L1", "pe", "50", "10"))).isEqualTo(number("5"));
            WorkloadConversion highest =
                    conversion().factor(subject).factor(large).onlyTheHighest().build();
            assertThat(load(highest, lesson("L1", "pe", "51", "10"))).isEqualTo(number("20"));
            assertThat(load(highest, lesson("L1", "pe", "50", "10"))).isEqualTo(number("10"));
        }

        /** Of one factor none is the highest, so nobody reads of one. */
        @Test
        void oneFactorIsNotTheHighest() {
            Derivation load = conversion()
                    .factor(WorkloadFactor.byCategory("subject", at("maths", "0.9")))
                    .onlyTheHighest()
                    .build()
                    .convert(List.of(lesson("L1", "maths", "45", "10")))
                    .orElseThrow()
                    .explain("T1");
            Derivation lesson = ((Derivation.Step) load).operands().get(0);
            assertThat(((Derivation.Step) lesson).operands())
                    .extracting(each -> each.origin().label().en())
                    .containsExactly("periods", "worth of one", "factor by subject");
        }

        /** 5 ÷ 3 = 1.666…: each activity is rounded before the week is added up, 1.7 + 1.7. */
        @Test
        void roundedAsStated() {
            Tree.FieldsBuilder fields = Tree.fields();
            WorkloadConversion exact = conversion().per("3").build();
            exact.with().fields().fields().forEach(fields::put);
            fields.put(
                    "rounding",
                    Tree.fields()
                            .put("decimals", Tree.Decimal.of("1"))
                            .put("mode", "halfUp")
                            .build());
            WorkloadConversion rounded =
                    new WorkloadConversion(Arguments.of(WorkloadConversion.FIELDS, fields.build()));
            Activity one = lesson("L1", "maths", "45", "5");
            Activity other = lesson("L2", "maths", "45", "5");
            assertThat(load(exact, one, other)).isEqualTo(Rational.ratio(10, 3));
            assertThat(load(rounded, one, other)).isEqualTo(number("3.4"));
        }

        /** 14 − 12 = 2 stands at the edge of the second tier, 16 − 12 = 4 at that of the third. */
        @ParameterizedTest
        @CsvSource({
            "13, upperTier, 0", "14, upperTier, 3", "15, upperTier, 4.5", "16, upperTier, 8",
            "13, lowerTier, 0", "14, lowerTier, 0", "15, lowerTier, 4.5", "16, lowerTier, 6"
        })
        void whatIsAtTheEdgeOfATier(String periods, String edge, String counts) {
            WorkloadNorm over = new WorkloadNorm(Arguments.of(
                    WorkloadNorm.FIELDS,
                    Element.fields("norm", Label.of("norm", "标准"))
                            .put("load", "load")
                            .put("take", "over")
                            .put("full", "12")
                            .putItems("tiers", List.of(tier("2", "1.5"), tier("4", "2")))
                            .put("tiering", "cliff")
                            .put("edge", edge)
                            .build()));
            WeeklyLoads loads = conversion()
                    .build()
                    .convert(List.of(lesson("L1", "maths", "45", periods)))
                    .orElseThrow();
            assertThat(loads.against("T1", over)).isEqualTo(number(counts));
        }

        @Test
        void inItsUnitAndForItsPeople() {
            WeeklyLoads loads = WorkloadConversion.builder("load", LOAD)
                    .unit(new WorkloadUnit("point"))
                    .build()
                    .convert(List.of(Activity.of("A2", "T2"), Activity.of("A1", "T1"), Activity.of("A3", "T2")))
                    .orElseThrow();
            assertThat(loads.unit()).isEqualTo(new WorkloadUnit("point"));
            assertThat(loads.staff()).containsExactly("T1", "T2");
            assertThat(loads.of("T2")).isEqualTo(number("2"));
        }

        @Test
        void againstANorm() {
            WeeklyLoads loads = conversion()
                    .build()
                    .convert(List.of(lesson("L1", "maths", "45", "9")))
                    .orElseThrow();
            assertThat(loads.against("T1", norm("ratio"))).isEqualTo(number("0.75"));
            assertThat(loads.against("T1", norm("under"))).isEqualTo(number("3"));
            assertThat(loads.against("T1", norm("difference"))).isEqualTo(number("-3"));
            assertThat(loads.reaches("T1", norm("reached"))).isFalse();
            assertThatThrownBy(() -> loads.against("T1", WorkloadNorm.of("n", LOAD, "load", "0", "ratio")))
                    .isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> loads.of("T2")).isInstanceOf(IllegalArgumentException.class);
        }

        private WorkloadNorm norm(String take) {
            return WorkloadNorm.of("norm", Label.of("norm", "标准"), "load", "12", take);
        }

        @Test
        void andExplainedInTheWordsOfTheField() {
            Derivation derivation = conversion()
                    .factor(WorkloadFactor.byCategory("subject", at("english", "0.8"))
                            .named(Label.of("subject factor", "学科系数")))
                    .clause("CSP-4.3")
                    .build()
                    .convert(List.of(lesson("L1", "english", "45", "5")))
                    .orElseThrow()
                    .explain("T1");
            assertThat(derivation.origin().label()).isEqualTo(LOAD);
            assertThat(derivation.origin().clause()).contains("CSP-4.3");
            assertThat(derivation.value()).hasToString("4");
            Derivation lesson = ((Derivation.Step) derivation).operands().get(0);
            assertThat(((Derivation.Step) lesson).operands())
                    .extracting(each -> each.origin().label().zhCn() + " " + each.value())
                    .containsExactly("periods 5", "每个折算 1", "学科系数 0.8");
        }
    }

    @Nested
    class Refuses {

        private static List<String> texts(Checked<WeeklyLoads> checked) {
            return checked.problems().stream()
                    .map(problem -> problem.text(Locale.ENGLISH))
                    .toList();
        }

        @Test
        void everythingThatIsWrongWithActivitiesAtOnce() {
            Checked<WeeklyLoads> checked = conversion()
                    .factor(WorkloadFactor.byCategory("subject", at("maths", "1"), at("english", "0.8")))
                    .factor(WorkloadFactor.byBands("pupils", at("1", "1")))
                    .build()
                    .convert(List.of(
                            lesson("L2", "maths", "0", "5"),
                            lesson("L1", "latin", "45", "5"),
                            lesson("L3", "maths", "45", "-1")));
            assertThat(texts(checked)).containsExactly("""
                    L3 /of: 'periods' is -1, but stands as 'of' in 'load', which must be at least 0. [plan.chosenOutOfRange]
                      Correct the chosen or recorded value; the bounds of a parameter or a column keep such values out.""", """
                    L1 /factors/0/by: 'load' states no factor for what 'subject' says here; there are factors for: maths, \
                    english. [workload.noFactor]
                      Correct the fact, or state a factor for it.""", """
                    L2 /factors/1/by: 'load' states no factor for what 'pupils' says here; there are factors for: ≥ 1. \
                    [workload.noFactor]
                      Correct the fact, or state a factor for it.""");
        }

        @Test
        void anIdOfTwoActivities() {
            assertThat(conversion()
                            .build()
                            .convert(List.of(lesson("L1", "maths", "45", "5"), lesson("L1", "maths", "45", "5")))
                            .problems())
                    .extracting(Problem::code)
                    .containsExactly("quantity.duplicateRow");
        }

        /** A fact of one name means one thing: 5 periods and 5 hours do not add, nor do 5 periods and a subject. */
        @Test
        void aFactThatIsOfAnotherKindOrUnitElsewhere() {
            Activity periods = Activity.of("L1", "T1").number("periods", "period", "5");
            Activity hours = Activity.of("L2", "T1").number("periods", "hour", "5");
            Activity subject = Activity.of("L2", "T1").category("periods", "five");
            for (Activity other : List.of(hours, subject)) {
                assertThatThrownBy(() -> conversion().build().convert(List.of(periods, other)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("'periods' must be of one kind and unit");
            }
        }

        /** Whether Latin has a factor does not matter before the conversion itself is sound. */
        @Test
        void onlyTheConversionWhileItIsBroken() {
            WorkloadConversion conversion = conversion()
                    .factor(WorkloadFactor.byCategory("subject", at("maths", "1")))
                    .adds(Label.of("more", "另加"), new Tree.Text("isFurther"), "pupils")
                    .build();
            assertThat(conversion
                            .convert(List.of(lesson("L1", "latin", "45", "5").flag("isFurther", true)))
                            .problems())
                    .extracting(Problem::code)
                    .containsExactly("quantity.unitMismatch");
        }

        /** Of 0 periods of the norm's own choice there is no part; a norm in pupils does not fit periods. */
        @Test
        void aNormThatTheLoadCannotBeHeldAgainst() {
            WeeklyLoads none = conversion()
                    .build()
                    .convert(List.of(lesson("L1", "maths", "45", "0")))
                    .orElseThrow();
            WorkloadNorm ofItself = WorkloadNorm.of("norm", LOAD, "load", "load", "ratio");
            assertThatThrownBy(() -> none.against("T1", ofItself)).isInstanceOf(ProblemException.class);
            WeeklyLoads some = conversion()
                    .build()
                    .convert(List.of(lesson("L1", "maths", "45", "5")))
                    .orElseThrow();
            assertThat(some.against("T1", ofItself)).isEqualTo(Rational.ONE);
            assertThatThrownBy(() -> some.against("T1", WorkloadNorm.of("norm", LOAD, "pupils", "12", "ratio")))
                    .isInstanceOf(ProblemException.class);
        }

        /** What is in the first tier counts hours, what is in the second hours times hours. */
        @Test
        void aNormWhoseTiersDoNotAddUp() {
            WorkloadNorm tiered = new WorkloadNorm(Arguments.of(
                    WorkloadNorm.FIELDS,
                    Element.fields("norm", Label.of("norm", "标准"))
                            .put("load", "load")
                            .put("take", "over")
                            .put("full", "1")
                            .putItems("tiers", List.of(tier("0", "1"), tier("2", "load")))
                            .put("tiering", "graduated")
                            .build()));
            WeeklyLoads loads = conversion()
                    .build()
                    .convert(List.of(lesson("L1", "maths", "45", "5")))
                    .orElseThrow();
            assertThatThrownBy(() -> loads.against("T1", tiered))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("[quantity.unitMismatch]");
        }

        @Test
        void additionsInAnotherUnit() {
            WorkloadConversion conversion = conversion()
                    .adds(Label.of("more", "另加"), new Tree.Text("isFurther"), "pupils")
                    .build();
            assertThat(conversion
                            .convert(List.of(lesson("L1", "maths", "45", "5").flag("isFurther", true)))
                            .problems())
                    .extracting(Problem::code)
                    .containsExactly("quantity.unitMismatch");
        }

        @Test
        void workInAnotherUnitThanStated() {
            WorkloadConversion conversion = conversion().each("pupils").build();
            assertThat(texts(conversion.convert(List.of(lesson("L1", "maths", "45", "5")))))
                    .containsExactly("""
                            'load' counts work in hour, but what it states comes out in period·pupil. [workload.otherUnit]
                              Correct 'unit' or 'each', or the unit of what is counted.""");
        }
    }
}
