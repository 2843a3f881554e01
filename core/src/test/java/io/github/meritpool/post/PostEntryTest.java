package io.github.meritpool.post;

import static io.github.meritpool.post.ClassBand.from;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.language.Vocabulary;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.ProblemCollector;
import io.github.meritpool.quantity.Constant;
import io.github.meritpool.quantity.Named;
import io.github.meritpool.quantity.Quantity;
import io.github.meritpool.quantity.Rounding;
import io.github.meritpool.quantity.Unit;
import io.github.meritpool.spi.Arguments;
import io.github.meritpool.spi.Element;
import io.github.meritpool.spi.Tree;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A post as a plan states it, its numbers known, is the post that a program would make. */
class PostEntryTest {

    private static final Label WORDS = Label.of("post", "岗位");

    private static PostEntry entry(Tree.FieldsBuilder quota) {
        return new PostEntry(Arguments.of(
                PostEntry.FIELDS,
                Element.fields("post", WORDS)
                        .put("category", "teachingSupport")
                        .put("quota", quota.build())
                        .build()));
    }

    private static Tree.FieldsBuilder quota(QuotaBound bound, PostTime time) {
        return Tree.fields().put("bound", OptionNames.of(bound)).put("time", OptionNames.of(time));
    }

    private static Tree.FieldsBuilder band(int from, int number) {
        return Tree.fields().put("from", Tree.Decimal.of(String.valueOf(from))).put("number", String.valueOf(number));
    }

    /** What the entry requires where the count that it goes by is a number. */
    private static PostRequirement required(PostEntry entry, int count) {
        ProblemCollector problems = new ProblemCollector();
        Vocabulary vocabulary = new Vocabulary(problems);
        vocabulary.addTable("staff", Map.of(), List.of());
        vocabulary.define("count", "", () -> Quantity.constant(Rational.of(count), Unit.NONE));
        entry.define(Unit.of("CNY"), vocabulary);
        Map<String, Rational> numbers = new LinkedHashMap<>();
        entry.numbers(vocabulary).forEach((place, quantity) -> numbers.put(place, number(quantity)));
        assertThat(problems.problems()).isEmpty();
        Posts posts = new Posts(List.of(entry), Optional.empty(), List.of());
        return posts.resolved(numbers).posts().get(0).quota().required(new SchoolSize(numbers));
    }

    private static Rational number(Quantity named) {
        Quantity plain = named instanceof Named one ? one.of() : named;
        return ((Constant) plain).value();
    }

    /** INF-2: 24 or more at least 2 full-time; 18 to 23 at least 2, under 18 at least 1, full- or part-time. */
    @ParameterizedTest
    @ValueSource(ints = {0, 17, 18, 23, 24, 60})
    void bandsAreThoseOfAProgram(int classes) {
        PostEntry network = entry(quota(QuotaBound.AT_LEAST, PostTime.FULL_OR_PART_TIME)
                .put("by", "count")
                .putItems(
                        "bands",
                        List.of(
                                band(0, 1).build(),
                                band(18, 2).build(),
                                band(24, 2).put("time", "fullTime").build())));
        PostQuota plain = PostQuota.classBands(
                from(0, PostRequirement.atLeast(1).held(PostTime.FULL_OR_PART_TIME)),
                from(18, PostRequirement.atLeast(2).held(PostTime.FULL_OR_PART_TIME)),
                from(24, PostRequirement.atLeast(2)));
        assertThat(required(network, classes)).isEqualTo(plain.required(SchoolSize.of(0, classes)));
    }

    /** CSP-1.2 with 12 pupils to a post, to halves. */
    @ParameterizedTest
    @ValueSource(ints = {0, 11, 244, 246, 999})
    void ratiosAreThoseOfAProgram(int pupils) {
        PostEntry teacher = entry(quota(QuotaBound.EXACTLY, PostTime.FULL_TIME)
                .put("by", "count")
                .put("ratio", "12")
                .put(
                        "rounding",
                        Tree.fields()
                                .put("step", Tree.Decimal.of("0.5"))
                                .put("mode", "halfUp")
                                .build()));
        PostQuota plain =
                PostQuota.pupilRatio(Rational.of(12), new Rounding(Rational.parse("0.5"), RoundingMode.HALF_UP));
        assertThat(required(teacher, pupils)).isEqualTo(plain.required(SchoolSize.of(pupils, 0)));
    }

    @Test
    void numbersAndNoQuotaAtAll() {
        PostRequirement one = PostRequirement.atMost(1).held(PostTime.PART_TIME);
        assertThat(required(PostEntry.of("head", WORDS, PostCategory.MANAGEMENT, one), 5))
                .isEqualTo(one);
        assertThat(required(PostEntry.of("head", WORDS, PostCategory.MANAGEMENT), 5))
                .isEqualTo(PostRequirement.atLeast(0));
        assertThat(OptionNames.of(PostCategory.values()))
                .containsExactly("teaching", "management", "teachingSupport", "worker", "other");
    }
}
