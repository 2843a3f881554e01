package io.github.meritpool.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.meritpool.phase.Partial;
import io.github.meritpool.phase.PhaseProblem;
import io.github.meritpool.phase.Totals;
import io.github.meritpool.plan.CompiledPlan;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import io.github.meritpool.problem.ProblemKind;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.settlement.Inputs;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.PhasedSettler;
import io.github.meritpool.settlement.Settlement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** One school's pool over all of its staff, who are in several parts: the figures are those of the school in one piece. */
class PhasedSettlerProperties {

    @Provide
    Arbitrary<Schools.School> schools() {
        return Schools.usual();
    }

    private static PhasedSettler settler(CompiledPlan plan) {
        return PhasedSettler.of(plan, Rubric.STAFF).orElseThrow();
    }

    private static List<Inputs> parts(PhasedSettler settler, Schools.School school, int most, Random random) {
        return RosterParts.of(school.plan().plan(), school.rows(), settler.splitTables(), most, random).stream()
                .map(rows -> school.with(rows).inputs())
                .toList();
    }

    private static List<Partial> partials(PhasedSettler settler, List<Inputs> parts, Totals soFar) {
        return parts.stream()
                .map(part -> settler.partial(part, soFar).orElseThrow())
                .toList();
    }

    private static Totals totals(PhasedSettler settler, List<Inputs> parts) {
        Totals totals = settler.start();
        while (totals.rounds() < settler.rounds().size()) {
            Partial merged = Partial.merged(partials(settler, parts, totals));
            totals = settler.totals(parts.get(0), totals, merged).orElseThrow();
        }
        return totals;
    }

    @Property(tries = 100)
    void thePartsTogetherAreTheWhole(
            @ForAll("schools") Schools.School school,
            @ForAll @IntRange(min = 1, max = 4) int most,
            @ForAll Random random) {
        Checked<Settlement> whole = school.check();
        Assume.that(whole.isOk());
        PhasedSettler settler = settler(school.plan());
        List<Inputs> parts = parts(settler, school, most, random);
        Totals totals = totals(settler, parts);
        List<Payout> payouts = new ArrayList<>();
        for (Inputs part : parts) {
            payouts.addAll(settler.settle(part, totals).orElseThrow().payouts());
        }
        Settlement ofWhole = settler.settleWhole(parts.get(0), totals).orElseThrow();
        assertThat(payouts)
                .containsExactlyInAnyOrderElementsOf(whole.orElseThrow().payouts());
        assertThat(ofWhole.pools()).isEqualTo(whole.orElseThrow().pools());
        assertThat(ofWhole.accounts()).isEqualTo(whole.orElseThrow().accounts());
        assertThat(ofWhole.payouts()).isEmpty();
    }

    /** Any partition, any order, any tree: the same bytes, and bytes read back are the partial. */
    @Property(tries = 100)
    void mergingIsTheSameHoweverItIsDone(
            @ForAll("schools") Schools.School school,
            @ForAll @IntRange(min = 2, max = 6) int most,
            @ForAll Random random) {
        Assume.that(school.check().isOk());
        PhasedSettler settler = settler(school.plan());
        Totals totals = settler.start();
        while (totals.rounds() < settler.rounds().size()) {
            byte[] one = settler.partial(school.inputs(), totals).orElseThrow().toBytes();
            List<Partial> left = new ArrayList<>(partials(settler, parts(settler, school, most, random), totals));
            while (left.size() > 1) {
                Partial some = left.remove(random.nextInt(left.size()));
                Partial others = left.remove(random.nextInt(left.size()));
                left.add(Partial.of(some.merge(others).toBytes()).orElseThrow());
            }
            assertThat(left.get(0).toBytes()).isEqualTo(one);
            assertThat(left.get(0)).isEqualTo(Partial.of(one).orElseThrow());
            totals = settler.totals(school.inputs(), totals, left.get(0)).orElseThrow();
            assertThat(Totals.of(totals.toBytes()).orElseThrow()).isEqualTo(totals);
        }
    }

    /** Whatever happens to bytes on their way: they are refused, or they are another partial that is written so. */
    @Property(tries = 100)
    void brokenBytesAreRefused(@ForAll("schools") Schools.School school, @ForAll Random random) {
        Assume.that(school.check().isOk());
        PhasedSettler settler = settler(school.plan());
        byte[] bytes =
                settler.partial(school.inputs(), settler.start()).orElseThrow().toBytes();
        byte[] broken = bytes.clone();
        broken[random.nextInt(broken.length)] ^= (byte) (1 + random.nextInt(255));
        Checked<Partial> read = Partial.of(broken);
        if (read.isOk()) {
            assertThat(read.orElseThrow().toBytes()).isEqualTo(broken);
        } else {
            assertThat(read.problems()).extracting(Problem::kind).containsExactly(PhaseProblem.NOT_READABLE);
        }
        byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        assertThat(Partial.of(cut).isOk()).isFalse();
        assertThat(Totals.of(bytes).isOk()).isFalse();
    }

    @Property(tries = 30)
    void whatDoesNotFitTogetherIsRefused(@ForAll("schools") Schools.School school, @ForAll Random random) {
        Assume.that(school.check().isOk() && school.rows().staffIds().size() > 1);
        PhasedSettler settler = settler(school.plan());
        Schools.School fewer = school.with(
                school.rows().without(Rubric.STAFF, school.rows().staffIds().get(0)));
        Totals none = settler.start();
        Partial all = settler.partial(school.inputs(), none).orElseThrow();
        Totals first = settler.totals(school.inputs(), none, all).orElseThrow();
        assertRefused(PhaseProblem.IN_TWO_PARTS, () -> all.merge(all));
        assertRefused(
                PhaseProblem.OTHER_ROUND,
                () -> settler.totals(school.inputs(), first, all).orElseThrow());
        settler.partial(fewer.inputs(), none)
                .then(partial -> settler.totals(fewer.inputs(), none, partial))
                .value()
                .ifPresent(ofOthers -> assertRefused(
                        PhaseProblem.NOT_COUNTED,
                        () -> settler.partial(school.inputs(), ofOthers).orElseThrow()));
        CompiledPlan other = CompiledPlan.of(Thp.plan(Thp.Beyond.values()[0], Thp.MeanOver.values()[0]))
                .orElseThrow();
        if (!other.plan().equals(school.plan().plan())) {
            assertRefused(
                    PhaseProblem.OTHER_PLAN,
                    () -> settler.totals(school.inputs(), settler(other).start(), all)
                            .orElseThrow());
        }
    }

    private static void assertRefused(ProblemKind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::kind)
                                .containsExactly(kind));
    }
}
