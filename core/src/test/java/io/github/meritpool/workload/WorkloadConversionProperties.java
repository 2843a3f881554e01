package io.github.meritpool.workload;

import static io.github.meritpool.workload.WorkloadFactor.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.spi.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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

/** What holds for all activities, under a conversion that uses every kind of factor there is. */
class WorkloadConversionProperties {

    private static final List<String> STAFF = List.of("T1", "T2", "T3");

    private static final WorkloadConversion CONVERSION = conversion(false);
    private static final WorkloadConversion HIGHEST = conversion(true);

    private static WorkloadConversion conversion(boolean isHighest) {
        WorkloadConversion.Builder builder = WorkloadConversion.builder("load", Label.of("weekly load", "周工作量"))
                .of("minutes")
                .per("40")
                .each("1.5")
                .factor(WorkloadFactor.byCategory("subject", at("chinese", "12"), at("pe", "18"))
                        .otherwise("10")
                        .standard("12"))
                .factor(WorkloadFactor.byBands("pupils", at("1", "0.8"), at("21", "1"), at("51", "1.1")))
                .factor(WorkloadFactor.interpolated("pupils", at("25", "1"), at("50", "1.5"), at("75", "1.9"))
                        .atLeast("25"))
                .factor(new WorkloadFactor(Tree.fields()
                        .put("by", "pupils")
                        .put("base", "1.2")
                        .put("over", Tree.Decimal.of("20"))
                        .put("each", "0.1")
                        .put("per", Tree.Decimal.of("4"))
                        .put("partStep", "up")
                        .build()))
                .factor(WorkloadFactor.when(new Tree.Text("isNew"), "1.25"))
                .factor(WorkloadFactor.nth(List.of("staff", "subject"), "order", "1", "0.9", "0.5"))
                .adds(Label.of("further preparation", "多授课头"), new Tree.Text("isFurther"), "2");
        return isHighest ? builder.onlyTheHighest().build() : builder.build();
    }

    /** An activity as the plain computation sees it. */
    private record Plain(
            String id,
            String staff,
            String subject,
            int pupils,
            int minutes,
            int order,
            boolean isNew,
            boolean isFurther) {

        private Activity activity() {
            return Activity.of(id, staff)
                    .category("subject", subject)
                    .number("pupils", "pupil", String.valueOf(pupils))
                    .number("minutes", "minute", String.valueOf(minutes))
                    .number("order", "", String.valueOf(order))
                    .flag("isNew", isNew)
                    .flag("isFurther", isFurther);
        }

        private Plain with(String otherId, int more) {
            return new Plain(otherId, staff, subject, pupils, minutes + more, order, isNew, isFurther);
        }
    }

    @Property(tries = 200)
    void theOrderOfTheActivitiesDoesNotMatter(@ForAll("weeks") List<Plain> week, @ForAll Random random) {
        List<Plain> shuffled = new ArrayList<>(week);
        Collections.shuffle(shuffled, random);
        WeeklyLoads loads = loads(CONVERSION, week);
        WeeklyLoads again = loads(CONVERSION, shuffled);
        assertThat(again.staff()).isEqualTo(loads.staff());
        for (String staff : loads.staff()) {
            assertThat(again.of(staff)).isEqualTo(loads.of(staff));
        }
    }

    @Property(tries = 200)
    void moreOfAnActivityNeverCountsLessAndOnlyForWhoDoesIt(
            @ForAll("weeks") List<Plain> week,
            @ForAll @IntRange(max = 100) int which,
            @ForAll @IntRange(max = 90) int more) {
        List<Plain> heavier = new ArrayList<>(week);
        int row = which % week.size();
        Plain changed = week.get(row);
        heavier.set(row, changed.with(changed.id(), more));
        WeeklyLoads before = loads(CONVERSION, week);
        WeeklyLoads after = loads(CONVERSION, heavier);
        for (String staff : before.staff()) {
            if (staff.equals(changed.staff())) {
                assertThat(after.of(staff).minus(before.of(staff)).signum()).isEqualTo(Integer.signum(more));
            } else {
                assertThat(after.of(staff)).isEqualTo(before.of(staff));
            }
        }
    }

    @Property(tries = 200)
    void theLoweringSaysWhatThePlainComputationSays(@ForAll("weeks") List<Plain> week) {
        for (WorkloadConversion conversion : List.of(CONVERSION, HIGHEST)) {
            WeeklyLoads loads = loads(conversion, week);
            for (String staff : loads.staff()) {
                Rational plain = week.stream()
                        .filter(activity -> activity.staff().equals(staff))
                        .map(activity -> plainHours(activity, week, conversion == HIGHEST))
                        .reduce(Rational.ZERO, Rational::plus);
                assertThat(loads.of(staff)).isEqualTo(plain);
            }
        }
    }

    @Property(tries = 200)
    void theExplanationRecomputes(@ForAll("weeks") List<Plain> week) {
        WeeklyLoads loads = loads(CONVERSION, week);
        for (String staff : loads.staff()) {
            Rational again =
                    loads.explain(staff).withoutResults().recomputed().value().number();
            assertThat(again).isEqualTo(loads.of(staff));
        }
    }

    /** The conversion again, written down without the algebra. */
    private static Rational plainHours(Plain activity, List<Plain> week, boolean isHighest) {
        List<Rational> factors = List.of(
                Map.of("chinese", Rational.ONE, "pe", Rational.ratio(2, 3), "art", Rational.parse("1.2"))
                        .get(activity.subject()),
                bySize(activity.pupils()),
                byLine(Math.max(25, activity.pupils())),
                Rational.parse("1.2").plus(Rational.ratio(Math.max(0, (activity.pupils() - 20 + 3) / 4), 10)),
                Rational.parse(activity.isNew() ? "1.25" : "1"),
                byRepeat(activity, week));
        Rational factor = factors.stream()
                .reduce(isHighest ? Rational::max : Rational::times)
                .orElseThrow();
        Rational hours = Rational.ratio(activity.minutes(), 40)
                .times(Rational.parse("1.5"))
                .times(factor);
        return activity.isFurther() ? hours.plus(Rational.of(2)) : hours;
    }

    private static Rational bySize(int pupils) {
        return Rational.parse(pupils <= 20 ? "0.8" : pupils <= 50 ? "1" : "1.1");
    }

    private static Rational byLine(int pupils) {
        if (pupils >= 75) {
            return Rational.parse("1.9");
        }
        return pupils < 50
                ? Rational.ONE.plus(Rational.ratio(pupils - 25, 50))
                : Rational.parse("1.5").plus(Rational.ratio(4L * (pupils - 50), 250));
    }

    private static Rational byRepeat(Plain activity, List<Plain> week) {
        List<Plain> alike = week.stream()
                .filter(other -> other.staff().equals(activity.staff())
                        && other.subject().equals(activity.subject()))
                .sorted(Comparator.comparing(Plain::order).thenComparing(Plain::id))
                .toList();
        return Rational.parse(List.of("1", "0.9", "0.5").get(Math.min(2, alike.indexOf(activity))));
    }

    private static WeeklyLoads loads(WorkloadConversion conversion, List<Plain> week) {
        return conversion.convert(week.stream().map(Plain::activity).toList()).orElseThrow();
    }

    @Provide
    Arbitrary<List<Plain>> weeks() {
        Arbitrary<Plain> activity = Combinators.combine(
                        Arbitraries.of(STAFF),
                        Arbitraries.of("chinese", "art", "pe"),
                        Arbitraries.integers().between(1, 80),
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((staff, subject, pupils, minutes, order, isNew, isFurther) ->
                        new Plain("", staff, subject, pupils, minutes, order, isNew, isFurther));
        return activity.list().ofMinSize(1).ofMaxSize(9).map(WorkloadConversionProperties::numbered);
    }

    private static List<Plain> numbered(List<Plain> week) {
        List<Plain> numbered = new ArrayList<>();
        week.forEach(activity -> numbered.add(activity.with("L" + numbered.size(), 0)));
        return numbered;
    }
}
