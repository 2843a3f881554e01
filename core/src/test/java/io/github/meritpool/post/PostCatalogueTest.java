package io.github.meritpool.post;

import static io.github.meritpool.post.ClassBand.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Rounding;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PostCatalogueTest {

    private static final Rational HALF = Rational.parse("0.5");
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);
    private static final SchoolSize TWENTY_CLASSES = SchoolSize.of(48, 20);

    private final PostCatalogue primary = PostCatalogue.of(
                    post("principal", PostCategory.MANAGEMENT, PostQuota.fixed(PostRequirement.exactly(1))),
                    // 48 pupils ÷ 16 = 3 teachers.
                    post(
                            "teacher",
                            PostCategory.TEACHING,
                            PostQuota.pupilRatio(Rational.of(16), Rounding.toDecimals(0, RoundingMode.HALF_UP))),
                    // INF-2: at 20 classes at least 2, full- or part-time.
                    post(
                            "network",
                            PostCategory.TEACHING_SUPPORT,
                            PostQuota.classBands(
                                    from(0, PostRequirement.atLeast(1).held(PostTime.FULL_OR_PART_TIME)),
                                    from(18, PostRequirement.atLeast(2).held(PostTime.FULL_OR_PART_TIME)),
                                    from(24, PostRequirement.atLeast(2)))),
                    post("driver", PostCategory.WORKER, PostQuota.fixed(PostRequirement.atMost(1))))
            .withExclusion("principal", "network");

    private static Post post(String id, PostCategory category, PostQuota quota) {
        return Post.of(id, Label.same(id), category, quota);
    }

    private PostCheck check(Appointment... appointments) {
        return primary.check(List.of(appointments), TWENTY_CLASSES, SEPTEMBER);
    }

    private static String staffing(PostCheck check, String post) {
        PostStaffing of = check.post(post);
        return of.filled() + " filled, " + of.vacancies() + " vacant, " + of.excess() + " too many";
    }

    @Test
    void filledPostsAreCountedAgainstTheQuota() {
        PostCheck check = check(
                Appointment.of("T1", "principal", SEPTEMBER),
                Appointment.of("T2", "teacher", SEPTEMBER).sharing(HALF, 1),
                Appointment.of("T2", "network", SEPTEMBER).sharing(HALF, 2),
                Appointment.of("T3", "teacher", SEPTEMBER),
                Appointment.of("T4", "driver", SEPTEMBER),
                Appointment.of("T5", "driver", SEPTEMBER).sharing(HALF, 1));
        assertThat(check.problems()).isEmpty();
        assertThat(staffing(check, "principal")).isEqualTo("1 filled, 0 vacant, 0 too many");
        assertThat(check.post("driver")).hasToString("driver: at most 1 full-time, 1.5 filled, 0 vacant, 0.5 too many");
        // By share: half of T2 and all of T3 are 1.5 of 3.
        assertThat(staffing(check, "teacher")).isEqualTo("1.5 filled, 1.5 vacant, 0 too many");
        // By head, for full- or part-time: T2 is 1 of 2.
        assertThat(staffing(check, "network")).isEqualTo("1 filled, 1 vacant, 0 too many");
        // At most 1: one and a half is half too many.
        assertThat(staffing(check, "driver")).isEqualTo("1.5 filled, 0 vacant, 0.5 too many");
        assertThat(check.posts())
                .extracting(each -> each.post().id())
                .containsExactly("principal", "teacher", "network", "driver");
    }

    @Test
    void aMinimumHasNoExcessAndAMaximumNoVacancy() {
        PostCheck check = check(
                Appointment.of("T1", "network", SEPTEMBER),
                Appointment.of("T2", "network", SEPTEMBER),
                Appointment.of("T3", "network", SEPTEMBER));
        assertThat(staffing(check, "network")).isEqualTo("3 filled, 0 vacant, 0 too many");
        assertThat(staffing(check, "driver")).isEqualTo("0 filled, 0 vacant, 0 too many");
    }

    @Test
    void onlyThoseWhoHoldThePostOnTheDayFillIt() {
        Appointment past = Appointment.of("T1", "teacher", LocalDate.of(2025, 9, 1));
        assertThat(staffing(check(past.until(SEPTEMBER.minusDays(1))), "teacher"))
                .startsWith("0 filled");
        assertThat(staffing(check(past.until(SEPTEMBER)), "teacher")).startsWith("1 filled");
        assertThat(staffing(check(past), "teacher")).startsWith("1 filled");
        assertThat(staffing(check(Appointment.of("T1", "teacher", SEPTEMBER.plusDays(1))), "teacher"))
                .startsWith("0 filled");
    }

    @Test
    void everyProblemIsFoundAtOnceAndOnlySoundAppointmentsFillAPost() {
        PostCheck check = check(
                Appointment.of("T9", "gardener", SEPTEMBER),
                Appointment.of("T8", "teacher", SEPTEMBER).until(LocalDate.of(2026, 1, 31)),
                Appointment.of("T7", "teacher", SEPTEMBER).sharing(Rational.ZERO, 1),
                Appointment.of("T6", "teacher", SEPTEMBER).sharing(Rational.parse("1.01"), 1),
                Appointment.of("T1", "principal", SEPTEMBER),
                Appointment.of("T1", "network", FEBRUARY).sharing(HALF, 2));
        assertThat(check.problems().stream().map(problem -> problem.text(Locale.ENGLISH)))
                .containsExactly("""
                        T6: The appointment of T6 to 'teacher' takes a share of 1.01, but a share must be above 0 and at \
                        most 1. [post.shareOutOfBounds]
                          Write 1 for all of a person's time and 0.5 for half of it.""", """
                        T7: The appointment of T7 to 'teacher' takes a share of 0, but a share must be above 0 and at \
                        most 1. [post.shareOutOfBounds]
                          Write 1 for all of a person's time and 0.5 for half of it.""", """
                        T8: The appointment of T8 to 'teacher' runs from 2026-09-01 to 2026-01-31, but its last day must \
                        not be before its first. [post.datesReversed]
                          Maybe the dates are the wrong way round.""", """
                        T9: T9 is appointed to 'gardener', but the catalogue has no such post; its posts are: principal, \
                        teacher, network, driver. [post.unknownPost]
                          Correct the post, or add it to the catalogue.""", """
                        T1: From 2027-02-01 on, T1 holds principal, network with 1.5 of a whole working time; together \
                        they must take at most 1. [post.moreThanFullTime]
                          End one of the appointments the day before, or reduce a share.""", """
                        T1: From 2027-02-01 on, T1 holds both 'principal' and 'network', which nobody may hold together. \
                        [post.heldTogether]
                          Appoint somebody else to one of them.""");
        assertThat(staffing(check, "teacher")).startsWith("0 filled");
        assertThat(staffing(check, "principal")).startsWith("1 filled");
    }

    @Test
    void theOrderOfTheAppointmentsDoesNotMatter() {
        List<Appointment> appointments = new ArrayList<>(List.of(
                Appointment.of("T2", "teacher", SEPTEMBER),
                Appointment.of("T2", "driver", SEPTEMBER).sharing(HALF, 2),
                Appointment.of("T1", "network", SEPTEMBER).sharing(HALF, 2),
                Appointment.of("T1", "principal", SEPTEMBER),
                Appointment.of("T0", "gardener", SEPTEMBER)));
        PostCheck check = primary.check(appointments, TWENTY_CLASSES, SEPTEMBER);
        assertThat(check.problems()).hasSize(4);
        Collections.reverse(appointments);
        assertThat(primary.check(appointments, TWENTY_CLASSES, SEPTEMBER)).isEqualTo(check);
    }

    @Test
    void aWholeWorkingTimeMayBeSharedAndMayChangeHandsOvernight() {
        Appointment teacher = Appointment.of("T1", "teacher", SEPTEMBER).until(JANUARY);
        PostCheck check = check(
                teacher,
                Appointment.of("T1", "principal", FEBRUARY),
                Appointment.of("T2", "teacher", SEPTEMBER).sharing(HALF, 1),
                Appointment.of("T2", "driver", SEPTEMBER).sharing(HALF, 2));
        assertThat(check.problems()).isEmpty();
        assertThat(check(teacher, Appointment.of("T1", "teacher", JANUARY)).problems())
                .extracting(Problem::code)
                .containsExactly("post.moreThanFullTime");
    }

    @Test
    void anUnknownPostStillTakesThePersonsTime() {
        PostCheck check =
                check(Appointment.of("T1", "gardener", SEPTEMBER), Appointment.of("T1", "teacher", SEPTEMBER));
        assertThat(check.problems())
                .extracting(Problem::code)
                .containsExactly("post.unknownPost", "post.moreThanFullTime");
    }

    @Test
    void excludedPostsMayFollowEachOther() {
        Appointment network = Appointment.of("T1", "network", SEPTEMBER);
        Appointment principal = Appointment.of("T1", "principal", FEBRUARY);
        assertThat(check(network.until(JANUARY), principal).problems()).isEmpty();
        assertThat(check(network.sharing(HALF, 2), principal.sharing(HALF, 1)).problems())
                .extracting(Problem::code)
                .containsExactly("post.heldTogether");
    }

    @Test
    void oneIdStandsForOnePost() {
        Post principal = primary.posts().get(0);
        assertThatThrownBy(() -> PostCatalogue.of(List.of(principal, principal)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("more than one post 'principal'");
        assertThatThrownBy(() -> primary.withExclusion("principal", "gardener"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'gardener' is no post");
        assertThatThrownBy(() -> check().post("gardener")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPostWeighsOneUnlessStated() {
        assertThat(primary.post("principal")).get().extracting(Post::weight).isEqualTo(Rational.ONE);
        assertThat(primary.post("gardener")).isEmpty();
        Post.Builder builder = Post.builder().id("head").label(Label.of("head", "校长"));
        assertThatThrownBy(builder::build).hasMessageContaining("category");
    }

    @Test
    void wordsAndCodesOfTheField() {
        assertThat(PostCategory.values()).extracting(PostCategory::code).containsExactly("1", "2", "3", "4", "9");
        assertThat(PostCategory.MANAGEMENT.label().in(Locale.CHINA)).isEqualTo("行政人员");
        assertThat(PostTime.PART_TIME.label().zhCn()).isEqualTo("兼职");
        assertThat(QuotaBound.AT_LEAST.label().zhCn()).isEqualTo("不少于");
    }
}
