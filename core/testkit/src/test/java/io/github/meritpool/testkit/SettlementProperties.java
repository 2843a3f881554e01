package io.github.meritpool.testkit;

import static io.github.meritpool.testkit.MeritpoolAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.meritpool.money.Money;
import io.github.meritpool.money.Rational;
import io.github.meritpool.problem.Checked;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.quantity.Value;
import io.github.meritpool.rubric.Rubric;
import io.github.meritpool.settlement.FigureColumn;
import io.github.meritpool.settlement.Payout;
import io.github.meritpool.settlement.SettledColumns;
import io.github.meritpool.settlement.Settlement;
import io.github.meritpool.settlement.Settler;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is true of every settlement of every school. */
class SettlementProperties {

    @Provide
    Arbitrary<Schools.School> schools() {
        return Schools.usual();
    }

    @Provide
    Arbitrary<Schools.School> anySchools() {
        return Schools.any();
    }

    private static Settlement settled(Schools.School school) {
        Checked<Settlement> settlement = school.check();
        Assume.that(settlement.isOk());
        return settlement.orElseThrow();
    }

    @Property(tries = 500)
    void aSchoolSettlesOrItIsSaidWhyNot(@ForAll("anySchools") Schools.School school) {
        Checked<Settlement> settlement = school.check();
        if (settlement.isOk()) {
            assertThat(settlement.orElseThrow()).balancesEveryPool();
        } else {
            assertThat(settlement.problems()).allSatisfy(SettlementProperties::isWhole);
        }
    }

    private static void isWhole(Problem problem) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINA)) {
            assertThat(problem.text(locale)).isNotBlank().doesNotContainPattern("\\{\\w+}");
        }
    }

    @Property(tries = 500)
    void everyPoolBalancesToTheMinorUnit(@ForAll("schools") Schools.School school) {
        assertThat(settled(school)).balancesEveryPool();
    }

    @Property(tries = 250)
    void nobodyOwesMoney(@ForAll("schools") Schools.School school) {
        for (Payout payout : settled(school).payouts()) {
            assertThat(payout.lines().values())
                    .allSatisfy(amount -> assertThat(amount.signum()).isNotNegative());
        }
    }

    @Property(tries = 150)
    void theOrderOfRowsDoesNotMatter(@ForAll("anySchools") Schools.School school, @ForAll Random random) {
        Checked<Settlement> stated = school.check();
        Checked<Settlement> shuffled =
                school.with(school.rows().shuffled(random)).check();
        assertThat(shuffled.problems()).isEqualTo(stated.problems());
        if (stated.isOk()) {
            assertThat(shuffled.orElseThrow()).isSameAs(stated.orElseThrow());
        }
    }

    @Property(tries = 50)
    void settlingAgainGivesTheSame(@ForAll("schools") Schools.School school) {
        Settlement first = settled(school);
        assertThat(school.settled()).isSameAs(first);
    }

    /** Twins are the hardest case of a tie: the smaller id has the minor unit that cannot be halved. */
    @Property(tries = 400)
    void equalPeopleGetEqualPayUpToOneMinorUnitALine(@ForAll("schools") Schools.School school) {
        String first = school.rows().staffIds().get(0);
        Settlement settlement = settled(school.with(school.rows().withTwin(first, first + "-twin")));
        Payout one = settlement.payout(first);
        Payout twin = settlement.payout(first + "-twin");
        assertThat(twin.scores()).isEqualTo(one.scores());
        one.lines().forEach((line, amount) -> {
            Money more = amount.minus(twin.lines().getOrDefault(line, amount));
            assertThat(more.minorUnits())
                    .as("what %s has more by %s", first, line)
                    .isBetween(BigInteger.ZERO, mostMore(settlement, line));
        });
    }

    private static BigInteger mostMore(Settlement settlement, String line) {
        boolean shares = settlement.plan().lines().stream()
                .anyMatch(one -> one.id().equals(line) && one.formula().sharesRemainder());
        return shares ? BigInteger.ONE : BigInteger.ZERO;
    }

    /** The quota rule: what is paid is the exact share, cut to the minor unit, or one minor unit more. */
    @Property(tries = 250)
    void whatIsPaidIsWithinOneMinorUnitOfTheExactShare(@ForAll("schools") Schools.School school) {
        Settlement settlement = settled(school);
        for (Payout payout : settlement.payouts()) {
            settlement.explain(payout.staffId()).lines().forEach((line, figure) -> {
                Money paid = payout.lines().getOrDefault(line, payout.total());
                assertThat(paid.exact().minus(Derivations.exact(figure)).abs())
                        .isLessThan(Money.ofMinor(paid.currency(), 1).exact());
            });
        }
    }

    @Property(tries = 250)
    void theReferenceSettlesTheSame(@ForAll("anySchools") Schools.School school) {
        Checked<Settlement> reference = Settler.reference(school.plan()).settle(school.inputs());
        assertThat(school.check().problems()).isEqualTo(reference.problems());
        if (reference.isOk()) {
            assertThat(school.settled()).isSameAs(reference.orElseThrow());
        }
    }

    @Property(tries = 250)
    void columnsSayWhatPayoutsSay(@ForAll("schools") Schools.School school) {
        Settlement settlement = settled(school);
        assertColumns(settlement);
        assertColumns(Settler.reference(school.plan()).settle(school.inputs()).orElseThrow());
    }

    private static void assertColumns(Settlement settlement) {
        SettledColumns columns = settlement.columns();
        List<Payout> payouts = List.copyOf(settlement.payouts());
        assertThat(columns.ids(Rubric.STAFF))
                .isEqualTo(payouts.stream().map(Payout::staffId).toList());
        settlement.plan().rubric().ifPresent(rubric -> {
            rubric.dimensions()
                    .forEach(one -> assertColumn(
                            columns.score(rubric.id(), one.id()),
                            payouts,
                            payout -> Optional.ofNullable(payout.scores().get(one.id()))));
            assertColumn(columns.total(rubric.id()), payouts, Payout::score);
        });
        payouts.get(0)
                .lines()
                .keySet()
                .forEach(line -> assertColumn(
                        columns.amount(line),
                        payouts,
                        payout -> Optional.ofNullable(payout.lines().get(line)).map(Money::exact)));
        assertColumn(
                columns.pay(), payouts, payout -> Optional.of(payout.total().exact()));
    }

    private static void assertColumn(
            FigureColumn column, List<Payout> payouts, Function<Payout, Optional<Rational>> figure) {
        for (int row = 0; row < payouts.size(); row++) {
            Optional<Rational> expected = figure.apply(payouts.get(row));
            assertThat(column.number(row)).isEqualTo(expected);
            if (column.decimals().isPresent()) {
                Value kept = column.decimals().get().value(row);
                assertThat(kept).isEqualTo(expected.map(Value::of).orElse(Value.Absent.ABSENT));
            }
        }
    }
}
