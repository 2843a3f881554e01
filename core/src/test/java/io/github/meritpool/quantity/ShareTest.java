package io.github.meritpool.quantity;

import static io.github.meritpool.quantity.Figures.ABSENT;
import static io.github.meritpool.quantity.Figures.number;
import static io.github.meritpool.quantity.Figures.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.meritpool.money.Allotment;
import io.github.meritpool.money.Apportioned;
import io.github.meritpool.money.Apportionment;
import io.github.meritpool.money.BelowQuantum;
import io.github.meritpool.money.MoneyProblem;
import io.github.meritpool.money.Rational;
import io.github.meritpool.money.ResidueMode;
import io.github.meritpool.problem.Label;
import io.github.meritpool.problem.Problem;
import io.github.meritpool.problem.ProblemException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShareTest {

    private static final List<String> IDS = List.of("T1", "T2", "T3");
    private static final Rational FEN = Rational.ratio(1, 100);
    private static final Origin ORIGIN = new Origin("merit", "paid", null, Label.same("merit"));
    private static final Quantity POOL = new ParameterLeaf("pool", Kind.NUMBER, Unit.NONE, 2, ORIGIN);
    private static final Quantity CLAIM = Figures.numbers("staff", "points", 0);

    @Test
    void aPoolIsSplitInMinorUnits() {
        // 100 yuan over 3 people: 33.33 each, and the fen left over goes to the first.
        Apportioned<String> split =
                share(Apportionment.largestRemainder()).split(Rational.of(100), claims("1", "1", "1"));
        assertThat(amounts(split)).containsExactly(3334, 3333, 3333);
        assertThat(split.pool()).isEqualTo(10000);
    }

    @Test
    void whoHasNoClaimIsNoClaimant() {
        // In stated order even a claim of zero may be given a fen; an absent one may not, or the fen would be lost.
        Splits shared = shared(Apportionment.of(ResidueMode.STATED_ORDER), "0.03", null, "1", "1");
        assertThat(shared.has(0)).isFalse();
        assertThat(shared.amount(0)).isEqualTo(ABSENT);
        assertThat(List.of(shared.amount(1), shared.amount(2))).isEqualTo(numbers("0.02", "0.01"));
        assertThat(shared.split(1).allotments())
                .extracting(Allotment::key, Allotment::rank)
                .containsExactly(tuple("T2", 1), tuple("T3", 2));
    }

    @Test
    void whatNobodyClaimsIsInTheRest() {
        Splits shared = shared(Apportionment.largestRemainder(), "5", null, "0", null);
        assertThat(shared.amount(1)).isEqualTo(number("0"));
        assertThat(shared.rest(0)).isEqualTo(number("5"));
    }

    @Test
    void ofAnAbsentPoolNobodyHasAShare() {
        Splits shared = shared(Apportionment.largestRemainder(), null, "1", "1", "1");
        assertThat(shared.amount(0)).isEqualTo(ABSENT);
        assertThat(shared.rest(0)).isEqualTo(ABSENT);
    }

    @Test
    void aFloorAndACeilingBindWithinThePool() {
        // 100 by 1 : 1 : 8 is 10, 10, 80. The third is held at 50, the first lifted to 30: 20 is left for the second.
        SampleFacts facts = facts("100", "1", "1", "8")
                .numbers("staff", "least", 3, "30", null, null)
                .numbers("staff", "most", 3, null, null, "50.009");
        Share share = new Share(
                POOL,
                CLAIM,
                new Share.Bounds(Figures.numbers("staff", "least", 3), Figures.numbers("staff", "most", 3)),
                null,
                Apportionment.largestRemainder(),
                FEN);
        RowEvaluator evaluator = new RowEvaluator(facts);
        assertThat(List.of(evaluator.value(share, 0), evaluator.value(share, 1), evaluator.value(share, 2)))
                .as("the ceiling is lowered to the fen")
                .isEqualTo(numbers("30", "20", "50"));
        Derivation second = new Deriver(evaluator).derive(share, 1, ORIGIN);
        assertThat(second.withoutResults().recomputed()).isEqualTo(second);
    }

    /** What is taken back is shared too, as long as nobody has a bound: -10, -10 and -80. */
    @Test
    void aNegativePoolWhoseBoundsBindNobody() {
        SampleFacts facts = facts("-100", "1", "1", "8").numbers("staff", "least", 3, null, null, null);
        Share share = new Share(
                POOL,
                CLAIM,
                new Share.Bounds(Figures.numbers("staff", "least", 3), null),
                null,
                Apportionment.largestRemainder(),
                FEN);
        RowEvaluator evaluator = new RowEvaluator(facts);
        Derivation third = new Deriver(evaluator).derive(share, 2, ORIGIN);
        assertThat(third.value()).isEqualTo(number("-80"));
        assertThat(third.withoutResults().recomputed()).isEqualTo(third);
    }

    @Test
    void eachPoolOfAFamilyIsSharedAmongItsOwn() {
        // Class A: 10.00 by 1 : 2 is 3.33 and 6.67. Class B has nobody, its 5.00 is in the rest. Nobody is in no class.
        SampleFacts facts = facts("0", "1", "2", "7")
                .table("classes", "A", "B")
                .numbers("classes", "award", 2, "10", "5")
                .categories("staff", "class", "A", "A", "C");
        Share.Family family =
                new Share.Family("classes", new Fact("staff", "class", Kind.CATEGORY, Unit.NONE, 0, ORIGIN));
        Share share = new Share(
                Figures.numbers("classes", "award", 2),
                CLAIM,
                Share.Bounds.NONE,
                family,
                Apportionment.largestRemainder(),
                FEN);
        RowEvaluator evaluator = new RowEvaluator(facts);
        assertThat(List.of(evaluator.value(share, 0), evaluator.value(share, 1)))
                .isEqualTo(numbers("3.33", "6.67"));
        assertThat(evaluator.value(share, 2)).isEqualTo(ABSENT);
        ShareRest rest = new ShareRest(share);
        assertThat(List.of(evaluator.value(rest, 0), evaluator.value(rest, 1))).isEqualTo(numbers("0", "5"));
    }

    @Test
    void everyNegativeClaimIsAProblem() {
        Share share = share(Apportionment.largestRemainder());
        assertThatThrownBy(() -> share.split(Rational.ONE, claims("-1", "2", "-3")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::kind)
                                .containsExactly(MoneyProblem.NEGATIVE_WEIGHT, MoneyProblem.NEGATIVE_WEIGHT));
    }

    @Test
    void aPoolFinerThanTheMinorUnitIsRefused() {
        Share share = share(Apportionment.largestRemainder());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> share.split(Rational.parse("0.001"), claims("1", "1", "1")))
                .withMessageContaining("0.001 must be a whole number of minor units");
    }

    @Test
    void theQuantumIsInTheUnitOfThePool() {
        Apportionment yuan =
                Apportionment.largestRemainder().withQuantum(BigInteger.valueOf(100), BelowQuantum.KEPT_APART);
        assertThat(share(yuan).quantum()).isEqualTo(Rational.ONE);
    }

    @Test
    void aMinorUnitIsOneOrAPartOfTen() {
        for (String unit : List.of("0", "-0.01", "0.05", "10")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> share(Apportionment.largestRemainder(), Rational.parse(unit)))
                    .withMessageContaining("The minor unit " + unit + " must be");
        }
        assertThat(share(Apportionment.largestRemainder(), Rational.ONE).minorUnit())
                .isEqualTo(Rational.ONE);
    }

    @Test
    void anAllotmentIsTheWholeQuantaOfTheExactShareAndWhatWasGiven() {
        // 100 × 1 ÷ 3 = 33.333…, of which 33.33 is paid; 0.01 is given.
        Allotted first = new Allotted(FEN, 1, 3, 1, FEN);
        List<Value> operands = numbers("100", "1", "3");
        assertThat(Allotted.exact(operands)).isEqualTo(number("100/3"));
        assertThat(first.apply(operands)).isEqualTo(number("33.34"));
        assertThat(first.apply(numbers("-100", "1", "3")))
                .as("cut towards zero")
                .isEqualTo(number("-33.32"));
    }

    @Test
    void anAllotmentOfNothing() {
        Allotted none = new Allotted(FEN, 0, 0, 0, Rational.ZERO);
        assertThat(none.apply(numbers("100", "0", "0"))).as("nobody claims").isEqualTo(number("0"));
        assertThat(none.apply(numbers("100", null, "3"))).isEqualTo(ABSENT);
        assertThat(none.apply(numbers(null, "1", "3"))).isEqualTo(ABSENT);
    }

    private static List<Share.ClaimOf> claims(String... weights) {
        List<Share.ClaimOf> claims = new ArrayList<>();
        for (String weight : weights) {
            claims.add(new Share.ClaimOf(IDS.get(claims.size()), number(weight), ABSENT, ABSENT));
        }
        return claims;
    }

    private static SampleFacts facts(@Nullable String pool, @Nullable String... claims) {
        return new SampleFacts()
                .table("staff", IDS.toArray(String[]::new))
                .numbers("staff", "points", 0, claims)
                .parameter("pool", pool == null ? ABSENT : number(pool));
    }

    private static Splits shared(Apportionment apportionment, @Nullable String pool, @Nullable String... claims) {
        return new RowEvaluator(facts(pool, claims)).shared(new Share(POOL, CLAIM, apportionment, FEN));
    }

    private static List<Integer> amounts(Apportioned<String> split) {
        return split.allotments().stream()
                .map(one -> one.amount().intValueExact())
                .toList();
    }

    private static Share share(Apportionment apportionment) {
        return share(apportionment, FEN);
    }

    private static Share share(Apportionment apportionment, Rational minorUnit) {
        return new Share(Figures.constant("100"), Figures.numbers("staff", "points", 0), apportionment, minorUnit);
    }
}
