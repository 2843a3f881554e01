package io.github.meritpool.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.quantity.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Quotas, and what is found of appointments, are what plain counting comes to. */
class PostCatalogueProperties {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);

    /** Somebody's share of a post, in tenths of the working time, from one day after the start to another. */
    private record Held(String who, String post, int from, int to, int tenths) {

        boolean isOn(int day) {
            return from <= day && day <= to;
        }

        Appointment appointment() {
            return Appointment.of(who, post, START.plusDays(from))
                    .until(START.plusDays(to))
                    .sharing(Rational.ratio(tenths, 10), 1);
        }
    }

    private static PostRequirement required(PostQuota quota, int pupils, int classes) {
        return quota.required(SchoolSize.of(pupils, classes));
    }

    @Property(tries = 100)
    void aFixedQuotaIsTheSameAtEverySchool(
            @ForAll @IntRange(max = 50) int number,
            @ForAll QuotaBound bound,
            @ForAll PostTime time,
            @ForAll @IntRange(max = 5000) int pupils) {
        PostRequirement stated = new PostRequirement(bound, Rational.of(number), time);
        assertThat(required(PostQuota.fixed(stated), pupils, 1)).isEqualTo(stated);
    }

    /** Rounded to whole posts or to halves, in each way; decimal numbers divide as java.math divides them. */
    @Property(tries = 500)
    void aRatioIsPupilsDividedAndRounded(
            @ForAll @IntRange(max = 5000) int pupils,
            @ForAll @IntRange(min = 1, max = 300) int tenthsPerPost,
            @ForAll boolean isToHalves,
            @ForAll("modes") RoundingMode mode) {
        Rational step = isToHalves ? Rational.ratio(1, 2) : Rational.ONE;
        PostQuota quota = PostQuota.pupilRatio(Rational.ratio(tenthsPerPost, 10), new Rounding(step, mode));
        int stepsToOne = isToHalves ? 2 : 1;
        BigDecimal steps =
                BigDecimal.valueOf(pupils * 10L * stepsToOne).divide(BigDecimal.valueOf(tenthsPerPost), 0, mode);
        assertThat(required(quota, pupils, 1))
                .isEqualTo(new PostRequirement(
                        QuotaBound.EXACTLY, Rational.ratio(steps.longValueExact(), stepsToOne), PostTime.FULL_TIME));
    }

    @Provide
    Arbitrary<RoundingMode> modes() {
        return Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
    }

    /** A band holds from its first number of classes up to the next band's; each step up from there adds one post. */
    @Property(tries = 200)
    void bandsAreCountedUp(
            @ForAll @Size(min = 0, max = 5) Set<@IntRange(min = 1, max = 60) Integer> edges,
            @ForAll @IntRange(max = 70) int classes) {
        List<ClassBand> bands = new ArrayList<>(List.of(ClassBand.from(0, PostRequirement.atLeast(0))));
        edges.stream().sorted().forEach(edge -> bands.add(ClassBand.from(edge, PostRequirement.atLeast(bands.size()))));
        PostQuota quota = PostQuota.classBands(bands.toArray(new ClassBand[0]));
        int reached = 0;
        for (int each = 1; each <= classes; each++) {
            reached += edges.contains(each) ? 1 : 0;
        }
        assertThat(required(quota, 0, classes)).isEqualTo(PostRequirement.atLeast(reached));
    }

    @Provide
    Arbitrary<List<Held>> appointments() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 6);
        return Combinators.combine(
                        Arbitraries.of("T1", "T2", "T3"),
                        Arbitraries.of("head", "clerk", "cashier", "driver"),
                        days,
                        days,
                        Arbitraries.of(2, 5, 10))
                .as((who, post, one, other, tenths) ->
                        new Held(who, post, Math.min(one, other), Math.max(one, other), tenths))
                .list()
                .ofMaxSize(7);
    }

    private static PostCatalogue catalogue(PostTime time, int number) {
        List<Post> posts = new ArrayList<>();
        posts.add(post("head", PostRequirement.exactly(number).held(time)));
        posts.add(post("clerk", PostRequirement.atLeast(number).held(time)));
        posts.add(post("cashier", PostRequirement.atMost(number).held(time)));
        posts.add(post("driver", PostRequirement.atMost(number).held(time)));
        return PostCatalogue.of(posts).withExclusion("cashier", "clerk");
    }

    private static Post post(String id, PostRequirement required) {
        return Post.of(id, Label.same(id), PostCategory.WORKER, PostQuota.fixed(required));
    }

    private static PostCheck check(PostCatalogue catalogue, List<Held> held, int day) {
        List<Appointment> appointments = held.stream().map(Held::appointment).toList();
        return catalogue.check(appointments, SchoolSize.of(0, 0), START.plusDays(day));
    }

    /** Full-time posts are filled by tenths of people, others by heads, and held against the number from both sides. */
    @Property(tries = 300)
    void vacanciesAndExcessAreCountedOnTheDay(
            @ForAll("appointments") List<Held> held,
            @ForAll PostTime time,
            @ForAll @IntRange(max = 2) int number,
            @ForAll @IntRange(max = 6) int day) {
        PostCheck check = check(catalogue(time, number), held, day);
        for (PostStaffing staffing : check.posts()) {
            String post = staffing.post().id();
            int tenths = 0;
            Set<String> people = new LinkedHashSet<>();
            for (Held one : held) {
                if (one.post().equals(post) && one.isOn(day)) {
                    tenths += one.tenths();
                    people.add(one.who());
                }
            }
            int filled = time == PostTime.FULL_TIME ? tenths : people.size() * 10;
            int over = filled - number * 10;
            boolean isMinimum = post.equals("head") || post.equals("clerk");
            boolean isMaximum = !post.equals("clerk");
            assertThat(staffing.filled()).as(post).isEqualTo(Rational.ratio(filled, 10));
            assertThat(staffing.vacancies()).as(post).isEqualTo(Rational.ratio(isMinimum ? Math.max(0, -over) : 0, 10));
            assertThat(staffing.excess()).as(post).isEqualTo(Rational.ratio(isMaximum ? Math.max(0, over) : 0, 10));
        }
    }

    /** A clerk's and a cashier's appointment of one person that share a day are found, each pair of them. */
    @Property(tries = 300)
    void pairsThatNobodyMayHoldTogetherAreFound(@ForAll("appointments") List<Held> held) {
        int pairs = 0;
        for (Held clerk : held) {
            for (Held cashier : held) {
                boolean isPair = clerk.post().equals("clerk") && cashier.post().equals("cashier");
                pairs += isPair && clerk.who().equals(cashier.who()) && shareADay(clerk, cashier) ? 1 : 0;
            }
        }
        assertThat(problems(check(catalogue(PostTime.FULL_TIME, 1), held, 0), "post.heldTogether"))
                .hasSize(pairs);
    }

    private static boolean shareADay(Held one, Held other) {
        for (int day = 0; day <= 6; day++) {
            if (one.isOn(day) && other.isOn(day)) {
                return true;
            }
        }
        return false;
    }

    /** On each day on which somebody begins anything, their tenths are added up. */
    @Property(tries = 300)
    void moreThanAWholeWorkingTimeIsFound(@ForAll("appointments") List<Held> held) {
        Set<String> found = new LinkedHashSet<>();
        for (Held begun : held) {
            int tenths = 0;
            for (Held one : held) {
                tenths += one.who().equals(begun.who()) && one.isOn(begun.from()) ? one.tenths() : 0;
            }
            if (tenths > 10) {
                found.add("From " + START.plusDays(begun.from()) + " on, " + begun.who());
            }
        }
        List<String> sentences = problems(check(catalogue(PostTime.FULL_TIME, 1), held, 0), "post.moreThanFullTime");
        assertThat(sentences).hasSameSizeAs(found);
        assertThat(found).allMatch(start -> sentences.stream().anyMatch(sentence -> sentence.contains(start)));
    }

    private static List<String> problems(PostCheck check, String code) {
        return check.problems().stream()
                .filter(problem -> problem.code().equals(code))
                .map(problem -> problem.text(Locale.ENGLISH))
                .toList();
    }
}
