package io.github.meritpool.post;

import static io.github.meritpool.post.ClassBand.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.quantity.Rounding;
import java.math.RoundingMode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostQuotaTest {

    /** INF-1 for primary schools: 18 or more classes at least 1 full-time, under 18 at least 1 part-time. */
    private static final PostQuota PRIMARY_LABORATORY = PostQuota.classBands(
            from(0, PostRequirement.atLeast(1).held(PostTime.PART_TIME)), from(18, PostRequirement.atLeast(1)));

    /** INF-2: 24 or more at least 2 full-time; 18 to 23 at least 2, under 18 at least 1, full- or part-time. */
    private static final PostQuota NETWORK = PostQuota.classBands(
            from(0, PostRequirement.atLeast(1).held(PostTime.FULL_OR_PART_TIME)),
            from(18, PostRequirement.atLeast(2).held(PostTime.FULL_OR_PART_TIME)),
            from(24, PostRequirement.atLeast(2)));

    /** INF-3: 24 or more 2 full-time; 12 to 23, 1 full-time; under 12, 1 part-time. */
    private static final PostQuota LIBRARIANS = PostQuota.classBands(
            from(0, PostRequirement.exactly(1).held(PostTime.PART_TIME)),
            from(12, PostRequirement.exactly(1)),
            from(24, PostRequirement.exactly(2)));

    @ParameterizedTest
    @CsvSource({
        "0, at least 1 part-time, at least 1 full- or part-time, exactly 1 part-time",
        "11, at least 1 part-time, at least 1 full- or part-time, exactly 1 part-time",
        "12, at least 1 part-time, at least 1 full- or part-time, exactly 1 full-time",
        "17, at least 1 part-time, at least 1 full- or part-time, exactly 1 full-time",
        "18, at least 1 full-time, at least 2 full- or part-time, exactly 1 full-time",
        "23, at least 1 full-time, at least 2 full- or part-time, exactly 1 full-time",
        "24, at least 1 full-time, at least 2 full-time, exactly 2 full-time",
        "60, at least 1 full-time, at least 2 full-time, exactly 2 full-time",
    })
    void bandsOfClassesIncludeTheirLowerEdge(int classes, String laboratory, String network, String librarians) {
        SchoolSize size = SchoolSize.of(0, classes);
        assertThat(PRIMARY_LABORATORY.required(size)).hasToString(laboratory);
        assertThat(NETWORK.required(size)).hasToString(network);
        assertThat(LIBRARIANS.required(size)).hasToString(librarians);
    }

    /** CSP-1.2 with 12 pupils to a post: 244 ÷ 12 = 20 + 1/3 posts, 246 ÷ 12 = 20 + 1/2. */
    @ParameterizedTest
    @CsvSource({
        "244, 1, HALF_UP, 20",
        "246, 1, HALF_UP, 21",
        "246, 1, HALF_DOWN, 20",
        "244, 1, UP, 21",
        "244, 0.5, HALF_UP, 20.5",
        "244, 0.5, DOWN, 20",
        "0, 1, UP, 0",
    })
    void pupilsToAPostAreRoundedAsStated(int pupils, String step, RoundingMode mode, String posts) {
        PostQuota quota = PostQuota.pupilRatio(Rational.of(12), new Rounding(Rational.parse(step), mode));
        PostRequirement required = quota.required(SchoolSize.of(pupils, 0));
        assertThat(required.number()).isEqualTo(Rational.parse(posts));
        assertThat(required.bound()).isEqualTo(QuotaBound.EXACTLY);
        assertThat(required.time()).isEqualTo(PostTime.FULL_TIME);
    }

    @Test
    void aFixedNumberDoesNotLookAtTheSize() {
        PostQuota one = PostQuota.fixed(PostRequirement.exactly(1));
        assertThat(one.required(SchoolSize.of(0, 0))).isEqualTo(one.required(SchoolSize.of(3000, 60)));
    }

    @Nested
    class Refuses {

        @Test
        void bandsThatLeaveAGapOrOverlap() {
            PostRequirement one = PostRequirement.exactly(1);
            String code = "post.bandsDoNotRise";
            assertThat(refusal(() -> PostQuota.classBands())).isEqualTo(code);
            assertThat(refusal(() -> PostQuota.classBands(from(6, one)))).isEqualTo(code);
            assertThat(refusal(() -> PostQuota.classBands(from(0, one), from(18, one), from(12, one))))
                    .isEqualTo(code);
            assertThat(refusal(() -> PostQuota.classBands(from(0, one), from(12, one), from(12, one))))
                    .isEqualTo(code);
        }

        @Test
        void numbersThatCannotBe() {
            Rounding whole = Rounding.toDecimals(0, RoundingMode.UP);
            assertThat(refusal(() -> PostQuota.pupilRatio(Rational.ZERO, whole)))
                    .isEqualTo("post.ratioNotPositive");
            assertThat(refusal(() -> PostRequirement.exactly(-1))).isEqualTo("post.negativeNumber");
            assertThat(refusal(() -> SchoolSize.of(-1, 0))).isEqualTo("post.negativeNumber");
            assertThat(refusal(() -> SchoolSize.of(0, -1))).isEqualTo("post.negativeNumber");
        }

        private String refusal(ThrowingCallable call) {
            return catchThrowableOfType(ProblemException.class, call)
                    .problems()
                    .get(0)
                    .code();
        }
    }
}
