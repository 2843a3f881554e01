package io.github.meritpool.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every week of lessons, under a conversion that uses every factor there is. */
class WorkloadConversionProperties {

    private static final List<String> STAFF = List.of("T1", "T2", "T3");

    private static final WorkloadConversion CONVERSION = WorkloadConversion.builder()
            .id("load")
            .label(Label.of("weekly load", "周工作量"))
            .lessonWorth(WorkloadUnit.STANDARD_CLASS_HOUR.perLesson("1.5"))
            .addSubjects(
                    SubjectFactor.of("chinese", "1"),
                    SubjectFactor.of("art", "0.7"),
                    SubjectFactor.byLoads("pe", 12, 18))
            .addClassSizes(ClassSizeBand.from(0, "0.8"), ClassSizeBand.from(21, "1"), ClassSizeBand.from(51, "1.1"))
            .repeatFactor(Quantity.plain(Rational.parse("0.9")))
            .addExtraPreparations(
                    ExtraPreparation.inSameSubject(WorkloadUnit.STANDARD_CLASS_HOUR.of("2"), "chinese"),
                    ExtraPreparation.inSameSubject(WorkloadUnit.STANDARD_CLASS_HOUR.of("0.5")),
                    ExtraPreparation.inOtherSubject(WorkloadUnit.STANDARD_CLASS_HOUR.of("1")))
            .build();

    @Property(tries = 200)
    void theOrderOfTheLessonsDoesNotMatter(@ForAll("weeks") List<Lesson> week, @ForAll Random random) {
        List<Lesson> shuffled = new ArrayList<>(week);
        Collections.shuffle(shuffled, random);
        WeeklyLoads loads = loads(week);
        WeeklyLoads again = loads(shuffled);
        assertThat(again.staff()).isEqualTo(loads.staff());
        for (String staff : loads.staff()) {
            assertThat(again.of(staff)).isEqualTo(loads.of(staff));
        }
    }

    @Property(tries = 200)
    void moreOfALessonNeverCountsLessAndOnlyForWhoTeachesIt(
            @ForAll("weeks") List<Lesson> week,
            @ForAll @IntRange(max = 100) int which,
            @ForAll("periods") Rational more) {
        List<Lesson> heavier = new ArrayList<>(week);
        int row = which % week.size();
        Lesson changed = week.get(row);
        heavier.set(row, withPeriods(changed, changed.periods().plus(more)));
        WeeklyLoads before = loads(week);
        WeeklyLoads after = loads(heavier);
        for (String staff : before.staff()) {
            if (staff.equals(changed.staff())) {
                assertThat(after.of(staff).minus(before.of(staff)).signum()).isEqualTo(more.signum());
            } else {
                assertThat(after.of(staff)).isEqualTo(before.of(staff));
            }
        }
    }

    @Property(tries = 200)
    void theLoweringSaysWhatThePlainComputationSays(@ForAll("weeks") List<Lesson> week) {
        WeeklyLoads loads = loads(week);
        for (String staff : loads.staff()) {
            Rational plain = week.stream()
                    .filter(lesson -> lesson.staff().equals(staff))
                    .map(WorkloadConversionProperties::plainHours)
                    .reduce(Rational.ZERO, Rational::plus);
            assertThat(loads.of(staff)).isEqualTo(plain);
        }
    }

    @Property(tries = 200)
    void theExplanationRecomputes(@ForAll("weeks") List<Lesson> week) {
        WeeklyLoads loads = loads(week);
        for (String staff : loads.staff()) {
            Rational again =
                    loads.explain(staff).withoutResults().recomputed().value().number();
            assertThat(again).isEqualTo(loads.of(staff));
        }
    }

    /** The conversion again, written down without the algebra. */
    private static Rational plainHours(Lesson lesson) {
        Rational subject = Map.of("chinese", Rational.ONE, "art", Rational.parse("0.7"), "pe", Rational.ratio(2, 3))
                .get(lesson.subject());
        int size = lesson.classSize();
        Rational bySize = Rational.parse(size <= 20 ? "0.8" : size <= 50 ? "1" : "1.1");
        Rational hours =
                lesson.periods().times(Rational.parse("1.5")).times(subject).times(bySize);
        return switch (lesson.preparation()) {
            case FIRST -> hours;
            case SAME_SUBJECT -> hours.plus(Rational.parse(lesson.subject().equals("chinese") ? "2" : "0.5"));
            case OTHER_SUBJECT -> hours.plus(Rational.ONE);
            case REPEAT -> hours.times(Rational.parse("0.9"));
        };
    }

    private static WeeklyLoads loads(List<Lesson> week) {
        return CONVERSION.convert(week).orElseThrow();
    }

    private static Lesson withPeriods(Lesson lesson, Rational periods) {
        return new Lesson(
                lesson.id(), lesson.staff(), lesson.subject(), lesson.classSize(), periods, lesson.preparation());
    }

    /** Each person begins with a first preparation; anything but a first one follows. */
    @Provide
    Arbitrary<List<Lesson>> weeks() {
        Arbitrary<Preparation> first = Arbitraries.just(Preparation.FIRST);
        Arbitrary<Preparation> further =
                Arbitraries.of(Preparation.SAME_SUBJECT, Preparation.OTHER_SUBJECT, Preparation.REPEAT);
        Arbitrary<List<Lesson>> begun = Combinators.combine(STAFF.stream()
                        .map(staff -> lesson(Arbitraries.just(staff), first))
                        .toList())
                .as(lessons -> lessons);
        Arbitrary<List<Lesson>> more =
                lesson(Arbitraries.of(STAFF), further).list().ofMaxSize(8);
        return Combinators.combine(begun, more).as(WorkloadConversionProperties::numbered);
    }

    private Arbitrary<Lesson> lesson(Arbitrary<String> staff, Arbitrary<Preparation> preparation) {
        Arbitrary<String> subject = Arbitraries.of("chinese", "art", "pe");
        Arbitrary<Integer> size = Arbitraries.integers().between(1, 80);
        return Combinators.combine(staff, subject, size, periods(), preparation)
                .as((who, what, pupils, periods, how) -> new Lesson("", who, what, pupils, periods, how));
    }

    @Provide
    Arbitrary<Rational> periods() {
        return Arbitraries.integers().between(0, 50).map(halves -> Rational.ratio(halves, 2));
    }

    private static List<Lesson> numbered(List<Lesson> begun, List<Lesson> more) {
        List<Lesson> all = new ArrayList<>(begun);
        all.addAll(more);
        List<Lesson> numbered = new ArrayList<>();
        for (Lesson each : all) {
            numbered.add(new Lesson(
                    "L" + numbered.size(),
                    each.staff(),
                    each.subject(),
                    each.classSize(),
                    each.periods(),
                    each.preparation()));
        }
        return numbered;
    }
}
